//! The table of what is bought.

use std::sync::Arc;

use disclosure::cited::CitedText;
use disclosure::disclosure::{Funds, ProcurementItem};
use disclosure::ledger::Place;
use disclosure::query::procurement::{Column, ItemRow, Items, Sums, sorted, sums};
use disclosure::query::{Matches, Standing};
use leptos::prelude::*;

use super::{Source, cited, columns};
use crate::components::{amount, cited_amount, sort_header, source_link};
use crate::filtering::without;
use crate::findings::badge;
use crate::state::use_state;

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
        let matches = matches.get();
        let sort = state.sort().and_then(|sort| Some((Column::from_key(&sort.key)?, sort.descending)));
        let order = match sort {
            Some((column, descending)) => sorted(&items.rows, &matches.shown, column, descending),
            None => matches.shown.clone(),
        };
        let frame = Frame { source: &source, columns: &columns, compared, department: &department };
        let rows = order.iter().filter_map(|&position| items.rows.get(position));
        let all = |items: usize| format!("（原表，全部{items}项）");
        let subtotal = |unit: &CitedText, funds: &Option<Funds>, count: usize| {
            let funds = funds.as_ref()?;
            let label = format!("{}小计{}", unit.value, all(count));
            Some(frame.funds_row("procurement__subtotal", "rowgroup", &label, funds))
        };
        let (bodies, subtotals): (Vec<AnyView>, Vec<AnyView>) = if sort.is_some() {
            let rows: Vec<AnyView> = rows.map(|row| frame.item_row(row)).collect();
            let subtotals = table
                .groups
                .iter()
                .filter_map(|group| subtotal(&group.unit, &group.subtotal, group.items.len()));
            (vec![view! { <tbody>{rows}</tbody> }.into_any()], subtotals.collect())
        } else {
            let rows: Vec<&ItemRow> = rows.collect();
            let bodies = table.groups.iter().map(|group| {
                let own = rows.iter().filter(|row| std::ptr::eq(row.group, group));
                let own: Vec<AnyView> = own.map(|row| frame.item_row(row)).collect();
                let subtotal = subtotal(&group.unit, &group.subtotal, group.items.len());
                view! { <tbody>{subtotal} {own}</tbody> }.into_any()
            });
            (bodies.collect(), Vec::new())
        };
        let total = table.total.as_ref().map(|funds| {
            let label = format!("合计{}", all(items.rows.len()));
            frame.funds_row("procurement__total", "row", &label, funds)
        });
        let sum = (!order.is_empty()).then(|| frame.sum_row(&items, &order));
        view! { {bodies} <tfoot>{subtotals} {total} {sum}</tfoot> }.into_any()
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

impl Frame<'_> {
    fn item_row(&self, row: &ItemRow) -> AnyView {
        let cells: Vec<AnyView> = self.columns.iter().map(|&column| self.item_cell(row, column)).collect();
        let change = self.compared.then(|| view! { <td data-label="年度变化">{self.standing(row)}</td> });
        view! { <tr>{cells} {change}</tr> }.into_any()
    }

    fn item_cell(&self, row: &ItemRow, column: Column) -> AnyView {
        let entry = self.source.entry;
        let ProcurementItem { name, code, project, measure, quantity, .. } = row.item;
        let content = match column {
            Column::Name => {
                return view! { <th scope="row">{cited(entry, name)}</th> }.into_any();
            }
            Column::Code => view! {
                <span class="procurement__code">{cited(entry, code)}</span>
                " "
                {badge(Place { entry, span: code.span })}
                " "
                <small>{row.class()}</small>
            }
            .into_any(),
            Column::Unit => {
                let unit = without(&row.group.unit.value, self.department).to_owned();
                cited(entry, &CitedText::new(unit, row.group.unit.span))
            }
            Column::Project => cited(entry, project),
            Column::Measure => cited(entry, measure),
            Column::Quantity => match quantity {
                Some(quantity) => source_link(entry, quantity.span, quantity.value.to_string().into_any()),
                None => ().into_any(),
            },
            Column::ProjectBudget => self.amount(row.item.project_budget.as_ref()),
            Column::UnitPrice => self.amount(row.item.unit_price.as_ref()),
            Column::Total => self.amount(row.item.funds.total.as_ref()),
            Column::Source(source) => self.amount(row.item.funds.from_source(source)),
            Column::Share => row.share().map(|percent| format!("{percent}%")).into_any(),
        };
        cell(column, content)
    }

    fn amount(&self, amount: Option<&disclosure::cited::Cited<disclosure::amount::Amount>>) -> AnyView {
        amount.map(|amount| cited_amount(self.source.entry, amount)).into_any()
    }

    /// A subtotal or the total, as the table states it.
    fn funds_row(&self, class: &'static str, scope: &'static str, label: &str, funds: &Funds) -> AnyView {
        let link = source_link(self.source.entry, funds.span, label.to_owned().into_any());
        let label = view! { <span class="bare">{link}</span> }.into_any();
        self.summed_row(class, scope, label, |column| match column {
            Column::Total => Some(self.amount(funds.total.as_ref())),
            Column::Source(source) => Some(self.amount(funds.from_source(source))),
            _ => None,
        })
    }

    /// What the shown items add up to.
    fn sum_row(&self, items: &Items, shown: &[usize]) -> AnyView {
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
        let missing = (unstated > 0).then(|| format!("，其中{unstated}项原表没有列出金额"));
        let label = view! {
            {format!("当前显示的{}项之和", shown.len())} {missing} " " <span class="mark">"推算"</span> " "
            <small class="formula">{formula}</small>
        };
        self.summed_row("procurement__sum", "row", label.into_any(), |column| match column {
            Column::Total => total.map(amount),
            Column::Source(source) => {
                by_source.iter().find(|(other, _)| *other == source).map(|&(_, sum)| amount(sum))
            }
            _ => None,
        })
    }

    /// A row whose heading covers everything up to 合计.
    fn summed_row(
        &self,
        class: &'static str,
        scope: &'static str,
        label: AnyView,
        content: impl Fn(Column) -> Option<AnyView>,
    ) -> AnyView {
        let heading = self.columns.iter().take_while(|&&column| column != Column::Total).count();
        let cells: Vec<AnyView> = self
            .columns
            .iter()
            .skip(heading)
            .map(|&column| match content(column) {
                Some(content) => cell(column, content),
                None => view! { <td></td> }.into_any(),
            })
            .collect();
        let change = self.compared.then(|| view! { <td></td> });
        view! {
            <tr class=class>
                <th scope=scope colspan=heading>{label}</th>
                {cells} {change}
            </tr>
        }
        .into_any()
    }

    fn standing(&self, row: &ItemRow) -> Option<AnyView> {
        let standing = row.standing?;
        let before = row.earlier.zip(self.source.earlier_entry).filter(|_| standing == Standing::Changed);
        let before = before.map(|(earlier, entry)| {
            let total = earlier.funds.total.as_ref().map(|total| cited_amount(entry, total));
            let quantity = earlier.quantity.as_ref().map(|quantity| {
                let text = format!("{}{}", quantity.value, earlier.measure.value);
                source_link(entry, quantity.span, text.into_any())
            });
            view! { <small>{self.source.compare} "年是 " {quantity} " " {total}</small> }
        });
        Some(view! { <span class="standing">{standing.name()}</span> " " {before} }.into_any())
    }
}

/// A cell that says on a narrow screen, where there are no columns, what it is.
fn cell(column: Column, content: AnyView) -> AnyView {
    let class = match column {
        Column::Project => "wide",
        column if column.is_numeric() => "numeric",
        _ => "",
    };
    view! { <td class=class data-label=columns::heading(column)>{content}</td> }.into_any()
}
