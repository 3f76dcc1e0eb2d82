//! Indicators as a table.

use leptos::prelude::*;

use super::card::{Context, Row, bare_link, meaning, question, standing, target, text};

/// The rows of a project; the first is number `first` of the index.
pub fn table(project: &str, rows: &[Row], first: usize, context: Context) -> AnyView {
    let compared = rows.iter().any(|row| row.standing.is_some());
    let body = rows.iter().zip(first..).map(|(row, number)| {
        let indicator = &row.indicator;
        let change = compared.then(|| view! { <td data-label="年度变化">{standing(row, context)}</td> });
        view! {
            <tr hidden=move || context.hides(number)>
                <td data-label="一级指标">{text(&indicator.level1, context.entry)}</td>
                <td data-label="二级指标">{text(&indicator.level2, context.entry)}</td>
                <th scope="row">{bare_link(context.entry, indicator.span, &indicator.level3.value)}</th>
                <td data-label="指标值" class="indicators__target">
                    {target(indicator, context.entry)} " " {question(indicator, context.entry)}
                </td>
                <td data-label="含义" class="indicators__meaning">{meaning(indicator)}</td>
                {change}
                <td data-label="说明" class="wide">{text(&indicator.description, context.entry)}</td>
                <td data-label="依据" class="wide">{text(&indicator.basis, context.entry)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-frame">
            <table class="stacked indicators">
                <caption>{project.to_owned()} "的绩效指标"</caption>
                <thead>
                    <tr>
                        <th scope="col">"一级指标"</th>
                        <th scope="col">"二级指标"</th>
                        <th scope="col">"三级指标"</th>
                        <th scope="col">"指标值"</th>
                        <th scope="col">"含义"</th>
                        {compared.then(|| view! { <th scope="col">"年度变化"</th> })}
                        <th scope="col">"说明"</th>
                        <th scope="col">"依据"</th>
                    </tr>
                </thead>
                <tbody>{body.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
