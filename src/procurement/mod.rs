//! 政府采购: what is to be bought, for whom, at what price and with whose money.

mod columns;
mod rows;
mod shares;

use std::sync::Arc;

use disclosure::disclosure::Procurement as Table;
use disclosure::line::Line;
use disclosure::query::procurement::Items;
use leptos::prelude::*;

use crate::STATIC;
use crate::components::{cited_amount, figure, source_link, unknown};
use crate::filtering::{self, Facets};
use crate::model::{Model, use_model};
use crate::state::{YearPair, use_state};

const FACETS: Facets = Facets {
    keys: &["unit", "project", "class", "source", "change"],
    titles: &["采购单位", "项目", "品目类别", "资金来源", "年度变化"],
    noun: "项物品",
    example: "如：打印机、A0201",
};

/// Where the view's data is, to take it up again whenever something is chosen.
#[derive(Clone)]
struct Source {
    model: Arc<Model>,
    /// The position of the year's document in the dataset.
    entry: usize,
    /// The same of the year compared with, where it is at hand.
    earlier_entry: Option<usize>,
    /// The year compared with.
    compare: Option<u16>,
}

impl Source {
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
pub fn Procurement() -> AnyView {
    let state = use_state();
    (move || content(&state.department(), state.years())).into_any()
}

fn content(department: &str, years: YearPair) -> AnyView {
    let model = use_model();
    let entry = model.entry(department, years.year).map(|(entry, _)| entry);
    let earlier = years.compare.and_then(|year| model.entry(department, year));
    let source = Source {
        entry: entry.unwrap_or(usize::MAX),
        earlier_entry: earlier.map(|(entry, _)| entry),
        compare: years.compare,
        model: Arc::clone(&model),
    };
    let Some((table, items)) = source.items() else {
        return view! {
            <p class="notice">{years.year} "年的政府采购预算未公开。可以把年度滑块移到已公开的年度。"</p>
        }
        .into_any();
    };
    if let (true, Some(span)) = (items.rows.is_empty(), table.declared_none) {
        let statement = model.text_at(disclosure::ledger::Place { entry: source.entry, span }).to_owned();
        return view! { <p class="notice">{source_link(source.entry, span, statement.into_any())}</p> }
            .into_any();
    }
    let matches = filtering::matches(items.index(), FACETS);
    view! {
        {summary(&source, table, &items, department, years)}
        {filtering::panel(matches, FACETS, department, ().into_any())}
        {rows::table(&source, years.year, matches)}
        {notes(table, &items)}
        {shares::shares(&source, &items)}
        {dropped(&source, &items, years)}
    }
    .into_any()
}

/// The total as the table states it, and as it was the year before.
fn summary(source: &Source, table: &Table, items: &Items, department: &str, years: YearPair) -> AnyView {
    let total = table.total.as_ref().and_then(|funds| funds.total.as_ref());
    let total = match total {
        Some(total) => view! { {cited_amount(source.entry, total)} "万元" }.into_any(),
        None => unknown(),
    };
    let compared = years.compare.map(|compare| {
        let ledger = source.model.ledger(department);
        let entry = ledger.get(&Line::GovernmentProcurement, compare);
        let unit = entry.map(|_| "万元");
        let list = match source.earlier() {
            Some(_) => "",
            None => "，没有可以比较的采购明细",
        };
        view! { {compare} "年政府采购预算" {figure(entry)} {unit} {list} "。" }
    });
    view! {
        <p class="lead">
            {years.year} "年政府采购预算合计" {total}
            {format!("，共{}项物品。金额单位都是万元。", items.rows.len())} {compared}
        </p>
    }
    .into_any()
}

/// What has to be known to read the table rightly.
fn notes(table: &Table, items: &Items) -> AnyView {
    let catalogue = disclosure::catalogue::source(table.catalogue);
    let (_, empty) = columns::sources(items);
    let empty: Vec<&str> = empty.into_iter().map(disclosure::disclosure::FundSource::name).collect();
    let blank = (!empty.is_empty()).then(|| {
        view! { <li>{format!("原表还有{}{}栏，全部空白，这里不列。", empty.join("、"), empty.len())}</li> }
    });
    let other = (!items.same_catalogue).then(|| {
        view! { <li>"两个年度采用的目录版本不同，同一个序号可能指不同的物品，所以只按物品名称比较。"</li> }
    });
    view! {
        <ul class="procurement__notes">
            <li>
                {format!("目录序号按{}版《政府采购品目分类目录》（{catalogue}）理解；", table.catalogue.year())}
                "换了版本，同一个序号可能指不同的物品。"
            </li>
            <li>"“预算资金”是整个项目的预算，原表在项目的每一行重复列出，不能相加。"</li>
            <li>"小计与合计是原表所列的全表数字，不随筛选改变；标“推算”的由本页计算。"</li>
            {blank} {other}
        </ul>
    }
    .into_any()
}

/// What was bought in the earlier year and is not listed any more.
fn dropped(source: &Source, items: &Items, years: YearPair) -> Option<AnyView> {
    let entry = source.earlier_entry?;
    let compare = years.compare.filter(|_| !items.dropped.is_empty())?;
    let rows = items.dropped.iter().map(|item| {
        let name = source_link(entry, item.span, item.name.value.clone().into_any());
        let total = item.funds.total.as_ref().map(|total| {
            view! { " " {cited_amount(entry, total)} "万元" }
        });
        view! { <li>{name} " " {item.code.value.clone()} {total}</li> }
    });
    Some(
        view! {
            <section class="dropped">
                <h3>{format!("{compare}年列出、{}年不再列出的物品（{}项）", years.year, items.dropped.len())}</h3>
                <ul>{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A cell's text with a link to its place, quiet as there are many; plain text in the static page.
fn cited(entry: usize, cited: &disclosure::cited::CitedText) -> AnyView {
    let text = cited.value.clone().into_any();
    if STATIC || cited.value.is_empty() {
        return text;
    }
    view! { <span class="bare">{source_link(entry, cited.span, text)}</span> }.into_any()
}
