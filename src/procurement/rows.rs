//! The table of what is bought.

use std::sync::Arc;

use disclosure::amount::Amount;
use disclosure::cited::{Cited, CitedText};
use disclosure::disclosure::{Funds, Procurement, ProcurementItem};
use disclosure::ledger::Place;
use disclosure::query::procurement::{Column, ItemRow, Items, Sums, sorted, sums};
use disclosure::query::{Matches, Standing};
use leptos::prelude::*;
use maud::{Markup, html};

use super::{Source, cited, columns};
use crate::components::{amount, cited_amount, computed, optional, quiet_link, sort_header, source_link};
use crate::filtering::without;
use crate::findings::badge;
use crate::state::{Sort, use_state};

/// Up to how many terms a sum is spelled out.
const MOST_TERMS: usize = 12;

/// The table, its rows sorted and filtered as the state says.
pub fn table(source: &Source, year: u16, matches: Memo<Arc<Matches>>) -> AnyView {
    let state = use_state();
    let Some((_, items)) = source.items() else { return ().into_any() };
    let columns = columns::shown(&items);
    let compared = items.rows.iter().any(|row| row.standing.is_some());
    let headings: Vec<AnyView> = columns
        .iter()
        .map(|&column| {
            let class = if column.is_numeric() { "numeric" } else { "" };
            sort_header(column.key(), columns::heading(column), class)
        })
        .collect();
    let department = state.department();
    let source = source.clone();
    let body = move || {
        let Some((table, items)) = source.items() else { return ().into_any() };
        let frame = Frame { source: &source, columns: &columns, compared, department: &department };
        let Parts { bodies, foot } = frame.parts(table, &items, &matches.get().shown, state.sort());
        let body = |rows: Markup| view! { <tbody inner_html=rows.into_string()></tbody> };
        let bodies: Vec<_> = bodies.into_iter().map(body).collect();
        view! { {bodies} <tfoot inner_html=foot.into_string()></tfoot> }.into_any()
    };
    view! {
        <div class="table-frame">
            <table class="stacked procurement">
                <caption>{year} "年政府采购预算明细（单位：万元）"</caption>
                <thead>
                    <tr>
                        {headings}
                        {compared.then(|| view! { <th scope="col">"年度变化"</th> })}
                    </tr>
                </thead>
                {body}
            </table>
        </div>
    }
    .into_any()
}

/// What every row is made with.
struct Frame<'a> {
    source: &'a Source,
    columns: &'a [Column],
    compared: bool,
    department: &'a str,
}

/// The table below its heading.
struct Parts {
    /// The groups with their subtotals; the items of all groups together where they are sorted.
    bodies: Vec<Markup>,
    /// What is added up.
    foot: Markup,
}

impl Frame<'_> {
    fn parts(&self, table: &Procurement, items: &Items, shown: &[usize], sort: Option<Sort>) -> Parts {
        let sort = sort.and_then(|sort| Some((Column::from_key(&sort.key)?, sort.descending)));
        let order = match sort {
            Some((column, descending)) => sorted(&items.rows, shown, column, descending),
            None => shown.to_vec(),
        };
        let rows: Vec<&ItemRow> = order.iter().filter_map(|&position| items.rows.get(position)).collect();
        let subtotals: Vec<Markup> = table
            .groups
            .iter()
            .map(|group| {
                let label = format!("{}小计（原表，全部{}项）", group.unit.value, group.items.len());
                let row = |funds| self.funds_row("procurement__subtotal", "rowgroup", &label, funds);
                optional(group.subtotal.as_ref().map(row))
            })
            .collect();
        let bodies: Vec<Markup> = if sort.is_some() {
            vec![html! { @for row in &rows { (self.item_row(row)) } }]
        } else {
            let own = |group| rows.iter().filter(move |row| std::ptr::eq(row.group, group));
            let with_subtotals = table.groups.iter().zip(&subtotals);
            with_subtotals
                .map(|(group, subtotal)| {
                    html! { (subtotal) @for row in own(group) { (self.item_row(row)) } }
                })
                .collect()
        };
        let label = format!("合计（原表，全部{}项）", items.rows.len());
        let foot = html! {
            @if sort.is_some() { @for subtotal in &subtotals { (subtotal) } }
            @if let Some(funds) = &table.total {
                (self.funds_row("procurement__total", "row", &label, funds))
            }
            @if !order.is_empty() { (self.sum_row(items, &order)) }
        };
        Parts { bodies, foot }
    }

    fn item_row(&self, row: &ItemRow) -> Markup {
        html! {
            tr {
                @for &column in self.columns { (self.item_cell(row, column)) }
                @if self.compared { td data-label="年度变化" { (optional(self.standing(row))) } }
            }
        }
    }

    fn item_cell(&self, row: &ItemRow, column: Column) -> Markup {
        let entry = self.source.entry;
        let ProcurementItem { name, code, project, measure, quantity, .. } = row.item;
        let content = match column {
            Column::Name => return html! { th scope="row" { (cited(entry, name)) } },
            Column::Code => html! {
                span.procurement__code { (cited(entry, code)) } " "
                (badge(Place { entry, span: code.span })) " "
                small { (row.class()) }
            },
            Column::Unit => {
                let unit = without(&row.group.unit.value, self.department).to_owned();
                cited(entry, &CitedText::new(unit, row.group.unit.span))
            }
            Column::Project => cited(entry, project),
            Column::Measure => cited(entry, measure),
            Column::Quantity => optional(
                quantity.as_ref().map(|quantity| source_link(entry, quantity.span, quantity.value.to_string())),
            ),
            Column::ProjectBudget => self.amount(row.item.project_budget.as_ref()),
            Column::UnitPrice => self.amount(row.item.unit_price.as_ref()),
            Column::Total => self.amount(row.item.funds.total.as_ref()),
            Column::Source(source) => self.amount(row.item.funds.from_source(source)),
            Column::Share => {
                html! { @if let Some(percent) = row.share() { (percent.to_string()) "%" } }
            }
        };
        cell(column, &content)
    }

    fn amount(&self, amount: Option<&Cited<Amount>>) -> Markup {
        optional(amount.map(|amount| cited_amount(self.source.entry, amount)))
    }

    /// A subtotal or the total, as the table states it.
    fn funds_row(&self, class: &str, scope: &str, label: &str, funds: &Funds) -> Markup {
        let label = quiet_link(self.source.entry, funds.span, label);
        self.summed_row(class, scope, &label, &|column| match column {
            Column::Total => self.amount(funds.total.as_ref()),
            Column::Source(source) => self.amount(funds.from_source(source)),
            _ => Markup::default(),
        })
    }

    /// What the shown items add up to.
    fn sum_row(&self, items: &Items, shown: &[usize]) -> Markup {
        let Sums { total, by_source, unstated } = sums(&items.rows, shown);
        let terms: Vec<String> = shown
            .iter()
            .filter_map(|&position| Some(items.rows.get(position)?.total()?.to_string()))
            .collect();
        let formula = match terms.len() {
            0 => String::new(),
            count if count > MOST_TERMS => "＝ 所显示各行的“合计”相加".to_owned(),
            _ => format!("＝ {}", terms.join(" + ")),
        };
        let label = html! {
            "当前显示的" (shown.len()) "项之和"
            @if unstated > 0 { "，其中" (unstated) "项原表没有列出金额" }
            " " (computed()) " " small.formula { (formula) }
        };
        self.summed_row("procurement__sum", "row", &label, &|column| match column {
            Column::Total => optional(total.map(amount)),
            Column::Source(source) => {
                let sum = by_source.iter().find(|(other, _)| *other == source);
                optional(sum.map(|&(_, sum)| amount(sum)))
            }
            _ => Markup::default(),
        })
    }

    /// A row whose heading covers everything up to 合计.
    fn summed_row(&self, class: &str, scope: &str, label: &Markup, content: &dyn Fn(Column) -> Markup) -> Markup {
        let heading = self.columns.iter().take_while(|&&column| column != Column::Total).count();
        html! {
            tr class=(class) {
                th scope=(scope) colspan=(heading) { (label) }
                @for &column in self.columns.iter().skip(heading) {
                    @let content = content(column);
                    @if content.0.is_empty() { td {} } @else { (cell(column, &content)) }
                }
                @if self.compared { td {} }
            }
        }
    }

    fn standing(&self, row: &ItemRow) -> Option<Markup> {
        let standing = row.standing?;
        let before = row.earlier.zip(self.source.earlier_entry).filter(|_| standing == Standing::Changed);
        Some(html! {
            span.standing { (standing.name()) } " "
            @if let Some((earlier, entry)) = before {
                small {
                    (self.source.compare.unwrap_or_default()) "年是 "
                    @if let Some(quantity) = &earlier.quantity {
                        @let text = format!("{}{}", quantity.value, earlier.measure.value);
                        (source_link(entry, quantity.span, text))
                    }
                    " "
                    @if let Some(total) = &earlier.funds.total { (cited_amount(entry, total)) }
                }
            }
        })
    }
}

/// A cell that says on a narrow screen, where there are no columns, what it is.
fn cell(column: Column, content: &Markup) -> Markup {
    let class = match column {
        Column::Project => "wide",
        column if column.is_numeric() => "numeric",
        _ => "",
    };
    html! { td class=(class) data-label=(columns::heading(column)) { (content) } }
}
