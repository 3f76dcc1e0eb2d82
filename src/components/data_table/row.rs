//! The rows of a table. Each cell says its column, for narrow screens on which there are none.

use leptos::html::Tr;
use leptos::prelude::*;
use presentation::{Field, Narrow, SummedRow, TableColumn, TableRow};

use crate::components::cells::{BarView, passage};

/// A row with its heading; `number` among all rows, where only some are drawn.
pub fn row_view(
    row: TableRow,
    columns: &[TableColumn],
    number: Option<usize>,
    element: NodeRef<Tr>,
) -> AnyView {
    let fields = columns.iter().skip(1).zip(row.fields).map(|(column, field)| field_view(*column, field));
    view! {
        <tr aria-rowindex=number node_ref=element>
            <th scope="row">{passage(row.heading)}</th>
            {fields.collect::<Vec<_>>()}
        </tr>
    }
    .into_any()
}

/// A row that adds up others; the style knows it as the `part` of the `table`.
pub fn summed_row_view(
    row: SummedRow,
    columns: &[TableColumn],
    (table, part): (&'static str, &'static str),
    number: Option<usize>,
) -> AnyView {
    let scope = if part == "subtotal" { "rowgroup" } else { "row" };
    let mut fields = row.fields.into_iter();
    let cells_after = columns.iter().skip(row.covers).map(|column| {
        match fields.next().filter(|field| !field.passage.is_empty()) {
            Some(field) => field_view(*column, field),
            None => view! { <td></td> }.into_any(),
        }
    });
    let cells_after = cells_after.collect::<Vec<_>>();
    view! {
        <tr class=format!("{table}__{part}") aria-rowindex=number>
            <th scope=scope colspan=row.covers>
                {passage(row.heading)}
            </th>
            {cells_after}
        </tr>
    }
    .into_any()
}

fn field_view(column: TableColumn, field: Field) -> AnyView {
    let class = match (column.narrow, column.is_numeric) {
        (Narrow::Main, _) => "numeric main",
        (Narrow::Line, _) => "wide",
        (Narrow::Part, true) => "numeric",
        (Narrow::Part, false) => "",
        (Narrow::Grouped, true) => "numeric grouped",
        (Narrow::Grouped, false) => "grouped",
        (Narrow::Folded, true) => "numeric folded",
        (Narrow::Folded, false) => "folded",
    };
    let content = match field.bar {
        None => passage(field.passage),
        Some(bar) => view! { {passage(field.passage)} <BarView bar /> }.into_any(),
    };
    view! {
        <td class=class data-label=column.heading>
            {content}
        </td>
    }
    .into_any()
}
