//! How much of each project's budget is spent on procurement.

use leptos::prelude::*;
use presentation::Field;
use presentation::procurement::{ShareRow, ShareTable};

use crate::components::{BarView, cells, cut};
use crate::session::embedded_part::heading_level;
use crate::session::use_texts;

/// A table of the projects, each with a bar.
#[component]
pub fn SharesView(
    /// The projects.
    mut shares: ShareTable,
) -> impl IntoView {
    let texts = &use_texts().procurement.shares;
    let [project, budget, procured, share] = texts.columns;
    let cut = cut(&mut shares.rows, "procurement.csv");
    let rows = shares.rows.into_iter().map(|row| row_view(row, texts.columns));
    view! {
        <section class="shares">
            <h3 {..heading_level(3)}>{texts.heading}</h3>
            <div class="table-frame">
                <table class="stacked shares__table">
                    <caption>{texts.caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{project}</th>
                            <th scope="col" class="numeric">
                                {budget}
                            </th>
                            <th scope="col" class="numeric">
                                {procured}
                            </th>
                            <th scope="col">{share}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {cut}
        </section>
    }
}

fn row_view(row: ShareRow, [_, budget, procured, share]: [&'static str; 4]) -> impl IntoView {
    let Field { passage, bar } = row.share;
    view! {
        <tr>
            <th scope="row">{row.project}</th>
            <td class="numeric" data-label=budget>
                {cells(row.budget.passage)}
            </td>
            <td class="numeric" data-label=procured>
                {cells(row.procured.passage)}
            </td>
            <td class="shares__share" data-label=share>
                {bar.map(|bar| view! { <BarView bar /> })}
                {cells(passage)}
            </td>
        </tr>
    }
}
