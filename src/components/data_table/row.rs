//! The rows of a table. Each cell says its column, for narrow screens on which there are none.

use leptos::prelude::*;
use presentation::{Field, SummedRow, TableColumn, TableRow};

use crate::components::cells::{BarView, cells};

/// A row with its heading; `number` among all rows, where only some are drawn.
pub fn row_view(row: TableRow, columns: &[TableColumn], number: Option<usize>) -> AnyView {
    let fields = columns.iter().skip(1).zip(row.fields).map(|(column, field)| field_view(*column, field));
    view! {
        <tr aria-rowindex=number>
            <th scope="row">{cells(row.heading)}</th>
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
                {cells(row.heading)}
            </th>
            {cells_after}
        </tr>
    }
    .into_any()
}

fn field_view(column: TableColumn, field: Field) -> AnyView {
    let class = match column {
        TableColumn { is_wide: true, .. } => "wide",
        TableColumn { is_numeric: true, .. } => "numeric",
        _ => "",
    };
    view! {
        <td class=class data-label=column.heading>
            {cells(field.passage)}
            {field.bar.map(|bar| view! { <BarView bar /> })}
        </td>
    }
    .into_any()
}
