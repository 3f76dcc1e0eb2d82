//! Every line of the budget.

use leptos::prelude::*;
use presentation::overview::{LineAmounts, LinesTable};

use crate::components::{Fold, TermView, changed_view, cut, dash_view, figure_view};
use crate::session::use_texts;

/// The table, folded.
pub fn lines(table: LinesTable) -> AnyView {
    view! {
        <Fold class="fold--lines" title=use_texts().overview.titles.lines.into_any()>
            {lines_table(table)}
        </Fold>
    }
    .into_any()
}

/// The table.
pub fn lines_table(table: LinesTable) -> AnyView {
    let LinesTable { caption, columns, mut rows, notes } = table;
    let cut = cut(&mut rows, "figures.csv");
    let headings = columns.into_iter().enumerate().map(|(at, heading)| {
        view! {
            <th scope="col" class:numeric=move || { at > 0 }>
                {heading}
            </th>
        }
    });
    view! {
        <div class="table-frame">
            <table class="lines">
                <caption>{caption}</caption>
                <thead>
                    <tr>{headings.collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {cut}
        {notes.into_iter().map(|note| view! { <p class="quiet">{note}</p> }).collect_view()}
    }
    .into_any()
}

fn row(row: LineAmounts) -> impl IntoView {
    let figures = row.figures.into_iter().map(|figure| {
        let figure = figure.map_or_else(dash_view, figure_view);
        view! { <td class="numeric">{figure}</td> }
    });
    let label = (use_texts().overview.term.1)(&row.name);
    let term = row.definition.map(|definition| view! { " " <TermView label definition /> });
    let changed = row.changed.map(|changed| {
        view! { <td class="numeric">{changed.map(changed_view)}</td> }
    });
    view! {
        <tr>
            <th scope="row" class=format!("depth-{}", row.depth.min(2))>
                {row.name} {term}
            </th>
            {figures.collect_view()}
            {changed}
        </tr>
    }
}
