//! The table of what is bought.

use std::sync::Arc;

use disclosure::amount::Amount;
use disclosure::cited::{Cited, CitedText, Place};
use disclosure::disclosure::{Funds, Procurement, ProcurementGroup, ProcurementItem};
use disclosure::query::procurement::{Column, ItemRow, Items, Sums, sorted, sums};
use disclosure::query::{Matches, Standing};
use leptos::prelude::*;
use maud::{Markup, html};

use super::{Purchases, cited, columns};
use crate::components::filtering::without;
use crate::components::{
    amount, badge, cited_amount, computed, content, optional, quiet_link, sort_header, source_link,
};
use crate::session::state::{Sort, use_state};

/// Up to how many terms a sum is spelled out.
const MOST_TERMS: usize = 12;

/// The table, its rows sorted and filtered as the state says.
pub fn table(source: &Purchases, year: u16, matches: Memo<Arc<Matches>>) -> AnyView {
    let state = use_state();
    let department = state.department();
    let source = source.clone();
    let table = move || {
        let Some((table, items)) = source.items() else { return Markup::default() };
        let columns = columns::shown(&items);
        let compared = items.rows.iter().any(|row| row.standing.is_some());
        let frame = ItemTable { source: &source, columns: &columns, compared, department: &department };
        frame.table(year, table, &items, &matches.get().shown, state.sort().as_ref())
    };
    content("table-frame", Box::new(table))
}

/// What every row is made with.
struct ItemTable<'a> {
    source: &'a Purchases,
    columns: &'a [Column],
    compared: bool,
    department: &'a str,
}

impl ItemTable<'_> {
    /// The table: the groups with their subtotals, then what is added up. Sorted, the items of all
    /// groups are together.
    fn table(
        &self,
        year: u16,
        table: &Procurement,
        items: &Items,
        shown: &[usize],
        sort: Option<&Sort>,
    ) -> Markup {
        let sorted_by = sort.and_then(|sort| Some((Column::from_key(&sort.key)?, sort.descending)));
        let order = match sorted_by {
            Some((column, descending)) => sorted(&items.rows, shown, column, descending),
            None => shown.to_vec(),
        };
        let rows: Vec<&ItemRow> = order.iter().filter_map(|&position| items.rows.get(position)).collect();
        let own = |group| rows.iter().filter(move |row| std::ptr::eq(row.group, group));
        html! {
            table.stacked.procurement {
                caption { (year) "年政府采购预算明细（单位：万元）" }
                thead {
                    tr {
                        @for &column in self.columns { (heading(column, sort)) }
                        @if self.compared { th scope="col" { "年度变化" } }
                    }
                }
                @if sorted_by.is_some() {
                    tbody { @for row in &rows { (self.item_row(row)) } }
                } @else {
                    @for group in &table.groups {
                        tbody { (self.subtotal(group)) @for row in own(group) { (self.item_row(row)) } }
                    }
                }
                tfoot {
                    @if sorted_by.is_some() { @for group in &table.groups { (self.subtotal(group)) } }
                    @if let Some(funds) = &table.total {
                        @let label = format!("合计（原表，全部{}项）", items.rows.len());
                        (self.funds_row("procurement__total", "row", &label, funds))
                    }
                    @if !order.is_empty() { (self.sum_row(items, &order)) }
                }
            }
        }
    }

    fn subtotal(&self, group: &ProcurementGroup) -> Markup {
        let label = format!("{}小计（原表，全部{}项）", group.unit.value, group.items.len());
        let row = |funds| self.funds_row("procurement__subtotal", "rowgroup", &label, funds);
        optional(group.subtotal.as_ref().map(row))
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
                quantity
                    .as_ref()
                    .map(|quantity| source_link(entry, quantity.span, quantity.value.to_string())),
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
    fn summed_row(
        &self,
        class: &str,
        scope: &str,
        label: &Markup,
        content: &dyn Fn(Column) -> Markup,
    ) -> Markup {
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

fn heading(column: Column, sort: Option<&Sort>) -> Markup {
    let class = if column.is_numeric() { "numeric" } else { "" };
    sort_header(sort, column.key(), columns::heading(column), class)
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
