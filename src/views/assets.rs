//! 国有资产: what the office owned at the end of the year before, as the table prints it.

use disclosure::cited::Cited;
use disclosure::dataset::Entry;
use disclosure::disclosure::{AssetRole, AssetRow, Assets as AssetTable, SectionKind};
use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{cited_amount, content, source_link, unknown};
use crate::session::model::{Model, use_model};
use crate::session::state::{YearPair, use_state};

/// The view.
#[component]
pub fn AssetsView() -> AnyView {
    let state = use_state();
    let model = use_model();
    content("", Box::new(move || assets(&model, &state.department(), state.years())))
}

fn assets(model: &Model, department: &str, years: YearPair) -> Markup {
    let Some((at, entry)) = model.entry(department, years.year) else {
        return html! {
            p.notice { (years.year) "年的公开文件不在本页的数据中，国有资产" (unknown()) "。" }
        };
    };
    let Some(assets) = &entry.disclosure.assets else {
        return html! { p.notice { "这份文件没有公开国有资产信息。" } };
    };
    let earlier = years.compare.and_then(|year| {
        let (at, entry) = model.entry(department, year)?;
        Some((at, entry.disclosure.assets.as_ref()?))
    });
    html! {
        (sentence(at, entry, assets))
        (table(at, assets, earlier))
        p.quiet { "“——”是原文表格里的写法，表示没有公开数字，不等于0。" }
        @if let Some(year) = years.compare.filter(|_| earlier.is_none()) {
            p.quiet { (year) "年的资产表不在本页的数据中，无法比较。" }
        }
    }
}

fn sentence(at: usize, entry: &Entry, assets: &AssetTable) -> Markup {
    let total = assets.rows.iter().find(|row| row.role == AssetRole::Total);
    html! {
        p.lead {
            (date(assets))
            @if let Some(total) = total.and_then(|row| row.value.as_ref()) {
                "资产总额 " b { (cited_amount(at, total)) } " 万元。"
            }
            @if let Some(planned) = &assets.planned_purchases {
                "本年度计划购置固定资产 " b { (cited_amount(at, planned)) } " 万元。"
            }
            " "
            @if let Some(section) = entry.disclosure.section(SectionKind::Assets) {
                (source_link(at, section.heading.span, "查看原文"))
            }
        }
    }
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
fn table(at: usize, assets: &AssetTable, earlier: Option<(usize, &AssetTable)>) -> Markup {
    html! {
        div.table-frame {
            table.assets {
                caption { "固定资产占用情况（价值单位：万元）" }
                thead {
                    tr {
                        th scope="col" { "项目" }
                        th.numeric scope="col" { "数量" }
                        @if let Some((_, earlier)) = earlier { th.numeric scope="col" { (heading(earlier)) } }
                        th.numeric scope="col" { (heading(assets)) }
                    }
                }
                tbody { @for row in &assets.rows { (body_row(at, row, earlier)) } }
            }
        }
    }
}

fn heading(assets: &AssetTable) -> String {
    let year = assets.date.as_ref().map(|date| date.value.year);
    year.map_or_else(|| "价值".to_owned(), |year| format!("{year}年末价值"))
}

fn body_row(at: usize, row: &AssetRow, earlier: Option<(usize, &AssetTable)>) -> Markup {
    let class = match row.role {
        AssetRole::Total => "assets__total",
        AssetRole::Part => "depth-1",
        AssetRole::Within => "depth-2",
    };
    let same = |assets: &AssetTable, at: usize| {
        let row = assets.rows.iter().find(|other| bare_name(other) == bare_name(row));
        row.map_or_else(unknown, |row| value(at, row))
    };
    html! {
        tr {
            th scope="row" class=(class) { (row.name.value) }
            td.numeric {
                @if let Some(quantity) = &row.quantity {
                    (source_link(at, quantity.span, quantity.value.to_string()))
                } @else {
                    (dash())
                }
            }
            @if let Some((at, earlier)) = earlier { td.numeric { (same(earlier, at)) } }
            td.numeric { (value(at, row)) }
        }
    }
}

fn value(at: usize, row: &AssetRow) -> Markup {
    row.value.as_ref().map_or_else(dash, |value| cited_amount(at, value))
}

fn dash() -> Markup {
    html! { "—— " (unknown()) }
}

/// The row's name without its number, by which rows of two years are matched.
fn bare_name(row: &AssetRow) -> &str {
    let name = row.name.value.as_str();
    name.split_once('、').map_or(name, |(_, bare)| bare)
}
