//! 国有资产: what the office owned at the end of the year before, as the table prints it.

use disclosure::cited::{Cited, Span};
use disclosure::dataset::Entry;
use disclosure::disclosure::{AssetRole, AssetRow, Assets as AssetTable, SectionKind};
use leptos::prelude::*;

use crate::components::{cited_amount, source_link, unknown};
use crate::model::use_model;
use crate::state::use_state;

/// The view.
#[component]
pub fn Assets() -> AnyView {
    let state = use_state();
    let model = use_model();
    let content = move || {
        let department = state.department();
        let years = state.years();
        let Some((at, entry)) = model.entry(&department, years.year) else { return missing(years.year) };
        let Some(assets) = &entry.disclosure.assets else {
            return view! { <p class="notice">"这份文件没有公开国有资产信息。"</p> }.into_any();
        };
        let before = years.compare.map(|year| (year, model.entry(&department, year)));
        let earlier = before
            .as_ref()
            .and_then(|(_, entry)| *entry)
            .and_then(|(at, entry)| entry.disclosure.assets.as_ref().map(|assets| (at, assets)));
        let note = before.filter(|_| earlier.is_none()).map(|(year, _)| {
            view! {
                <p class="quiet">{year} "年的资产表不在本页的数据中，无法比较。"</p>
            }
        });
        view! {
            {sentence(at, entry, assets)}
            {table(at, assets, earlier)}
            <p class="quiet">"“——”是原文表格里的写法，表示没有公开数字，不等于0。"</p>
            {note}
        }
        .into_any()
    };
    content.into_any()
}

fn missing(year: u16) -> AnyView {
    view! { <p class="notice">{year} "年的公开文件不在本页的数据中，国有资产" {unknown()} "。"</p> }
        .into_any()
}

fn sentence(at: usize, entry: &Entry, assets: &AssetTable) -> AnyView {
    let planned = assets.planned_purchases.as_ref().map(|planned| {
        view! { "本年度计划购置固定资产 " <b>{cited_amount(at, planned)}</b> " 万元。" }
    });
    let total =
        assets.rows.iter().find(|row| row.role == AssetRole::Total).and_then(|row| row.value.as_ref());
    let total = total.map(|total| view! { "资产总额 " <b>{cited_amount(at, total)}</b> " 万元。" });
    let section = entry.disclosure.section(SectionKind::Assets);
    let source = section.map(|section| source_link(at, section.heading.span, "查看原文".into_any()));
    view! { <p class="lead">{date(assets)} {total} {planned} " " {source}</p> }.into_any()
}

fn date(assets: &AssetTable) -> String {
    match (&assets.date, &assets.stated_year) {
        (Some(Cited { value: date, .. }), _) => {
            format!("截至{}年{}月{}日，", date.year, date.month, date.day)
        }
        (None, Some(year)) => format!("{}年末，", year.value),
        (None, None) => String::new(),
    }
}

/// The table; with the values of an earlier year's table beside, where one is at hand.
fn table(at: usize, assets: &AssetTable, earlier: Option<(usize, &AssetTable)>) -> AnyView {
    let rows = assets
        .rows
        .iter()
        .map(|row| {
            let class = match row.role {
                AssetRole::Total => "assets__total",
                AssetRole::Part => "depth-1",
                AssetRole::Within => "depth-2",
            };
            let quantity = row.quantity.as_ref();
            let quantity = quantity.map_or_else(dash, |quantity| printed(at, quantity.span, quantity.value));
            let before = earlier.map(|(at, assets)| {
                let same = assets.rows.iter().find(|other| bare_name(other) == bare_name(row));
                view! { <td class="numeric">{same.map_or_else(unknown, |row| value(at, row))}</td> }
            });
            view! {
                <tr>
                    <th scope="row" class=class>{row.name.value.clone()}</th>
                    <td class="numeric">{quantity}</td>
                    {before}
                    <td class="numeric">{value(at, row)}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let heading = |assets: &AssetTable| {
        let year = assets.date.as_ref().map(|date| date.value.year);
        year.map_or_else(|| "价值".to_owned(), |year| format!("{year}年末价值"))
    };
    let before = earlier.map(|(_, assets)| {
        view! { <th scope="col" class="numeric">{heading(assets)}</th> }
    });
    view! {
        <div class="table-frame">
            <table class="assets">
                <caption>"固定资产占用情况（价值单位：万元）"</caption>
                <thead>
                    <tr>
                        <th scope="col">"项目"</th>
                        <th scope="col" class="numeric">"数量"</th>
                        {before}
                        <th scope="col" class="numeric">{heading(assets)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn value(at: usize, row: &AssetRow) -> AnyView {
    row.value.as_ref().map_or_else(dash, |value| cited_amount(at, value))
}

fn printed(at: usize, span: Span, number: rust_decimal::Decimal) -> AnyView {
    source_link(at, span, number.to_string().into_any())
}

fn dash() -> AnyView {
    view! { "—— " {unknown()} }.into_any()
}

/// The row's name without its number, by which rows of two years are matched.
fn bare_name(row: &AssetRow) -> &str {
    let name = row.name.value.as_str();
    name.split_once('、').map_or(name, |(_, bare)| bare)
}
