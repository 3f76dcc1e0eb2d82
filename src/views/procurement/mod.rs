//! 政府采购: what is to be bought, for whom, at what price and with whose money.

mod columns;
mod rows;
mod shares;

use std::sync::Arc;

use disclosure::catalogue;
use disclosure::cited::{CitedText, Place};
use disclosure::disclosure::{FundSource, Procurement as Table};
use disclosure::line::Line;
use disclosure::query::procurement::Items;
use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::filtering::{self, Facets};
use crate::components::{cited_amount, figure, notice, quiet_link, source_link, unknown};
use crate::session::model::{Model, use_model};
use crate::session::state::{YearPair, use_state};

const FACETS: Facets = Facets {
    keys: &["unit", "project", "class", "source", "change"],
    titles: &["采购单位", "项目", "品目类别", "资金来源", "年度变化"],
    noun: "项物品",
    example: "如：打印机、A0201",
};

/// Where the view's data is, to take it up again whenever something is chosen.
#[derive(Clone)]
struct Purchases {
    model: Arc<Model>,
    /// The position of the year's document in the dataset.
    entry: usize,
    /// The same of the year compared with, where it is at hand.
    earlier_entry: Option<usize>,
    /// The year compared with.
    compare: Option<u16>,
}

impl Purchases {
    fn table(&self, entry: usize) -> Option<&Table> {
        self.model.dataset().entries.get(entry)?.disclosure.procurement.as_ref()
    }

    fn earlier(&self) -> Option<&Table> {
        self.table(self.earlier_entry?)
    }

    fn items(&self) -> Option<(&Table, Items<'_>)> {
        let table = self.table(self.entry)?;
        Some((table, Items::new(table, self.earlier())))
    }
}

/// The view 政府采购.
#[component]
pub fn ProcurementView() -> AnyView {
    let state = use_state();
    (move || view_of(&state.department(), state.years())).into_any()
}

fn view_of(department: &str, years: YearPair) -> AnyView {
    let model = use_model();
    let entry = model.entry(department, years.year).map(|(entry, _)| entry);
    let earlier = years.compare.and_then(|year| model.entry(department, year));
    let source = Purchases {
        entry: entry.unwrap_or(usize::MAX),
        earlier_entry: earlier.map(|(entry, _)| entry),
        compare: years.compare,
        model: Arc::clone(&model),
    };
    let Some((table, items)) = source.items() else {
        return notice(format!("{}年的政府采购预算未公开。可以把年度滑块移到已公开的年度。", years.year));
    };
    if let (true, Some(span)) = (items.rows.is_empty(), table.declared_none) {
        let statement = source_link(source.entry, span, model.text_at(Place { entry: source.entry, span }));
        return notice(statement);
    }
    let matches = filtering::matches(items.index(), FACETS);
    let summary = summary(&source, table, &items, department, years).into_string();
    let below =
        html! { (notes(table, &items)) (shares::shares(&source, &items)) (dropped(&source, &items, years)) };
    view! {
        <p class="lead" inner_html=summary></p>
        {filtering::panel(matches, FACETS, department, |_| Markup::default())}
        {rows::table(&source, years.year, matches)}
        <div inner_html=below.into_string()></div>
    }
    .into_any()
}

/// The total as the table states it, and as it was the year before.
fn summary(source: &Purchases, table: &Table, items: &Items, department: &str, years: YearPair) -> Markup {
    let total = table.total.as_ref().and_then(|funds| funds.total.as_ref());
    html! {
        (years.year) "年政府采购预算合计"
        @if let Some(total) = total { (cited_amount(source.entry, total)) "万元" } @else { (unknown()) }
        "，共" (items.rows.len()) "项物品。金额单位都是万元。"
        @if let Some(compare) = years.compare {
            @let ledger = source.model.ledger(department);
            @let entry = ledger.get(&Line::GovernmentProcurement, compare);
            (compare) "年政府采购预算" (figure(entry)) @if entry.is_some() { "万元" }
            @if source.earlier().is_none() { "，没有可以比较的采购明细" }
            "。"
        }
    }
}

/// What has to be known to read the table rightly.
fn notes(table: &Table, items: &Items) -> Markup {
    let (_, empty) = columns::sources(items);
    let empty: Vec<&str> = empty.into_iter().map(FundSource::name).collect();
    html! {
        ul.procurement__notes {
            li {
                "目录序号按" (table.catalogue.year()) "版《政府采购品目分类目录》（"
                (catalogue::source(table.catalogue)) "）理解；换了版本，同一个序号可能指不同的物品。"
            }
            li { "“预算资金”是整个项目的预算，原表在项目的每一行重复列出，不能相加。" }
            li { "小计与合计是原表所列的全表数字，不随筛选改变；标“推算”的由本页计算。" }
            @if !empty.is_empty() {
                li { "原表还有" (empty.join("、")) (empty.len()) "栏，全部空白，这里不列。" }
            }
            @if !items.same_catalogue {
                li { "两个年度采用的目录版本不同，同一个序号可能指不同的物品，所以只按物品名称比较。" }
            }
        }
    }
}

/// What was bought in the earlier year and is not listed any more.
fn dropped(source: &Purchases, items: &Items, years: YearPair) -> Markup {
    let earlier = source.earlier_entry.zip(years.compare).filter(|_| !items.dropped.is_empty());
    html! {
        @if let Some((entry, compare)) = earlier {
            section.dropped {
                h3 { (compare) "年列出、" (years.year) "年不再列出的物品（" (items.dropped.len()) "项）" }
                ul {
                    @for item in &items.dropped {
                        li {
                            (source_link(entry, item.span, &item.name.value)) " " (item.code.value)
                            @if let Some(total) = &item.funds.total { " " (cited_amount(entry, total)) "万元" }
                        }
                    }
                }
            }
        }
    }
}

/// A cell's text with a link to its place, quiet as there are many.
fn cited(entry: usize, cited: &CitedText) -> Markup {
    if cited.value.is_empty() { Markup::default() } else { quiet_link(entry, cited.span, &cited.value) }
}
