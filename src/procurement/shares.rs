//! How much of each project's budget is spent on procurement.

use disclosure::query::procurement::{Items, ProjectShare, project_shares};
use leptos::prelude::*;

use super::Source;
use crate::components::{amount, cited_amount, unknown};

/// A table of the projects, each with a bar.
pub fn shares(source: &Source, items: &Items) -> AnyView {
    let shares = project_shares(&items.rows);
    if shares.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = shares.iter().map(|share| row(source.entry, share)).collect();
    view! {
        <section class="shares">
            <h3>"采购占项目预算的比例"</h3>
            <div class="table-frame">
                <table class="stacked shares__table">
                    <caption>"各项目全部采购物品之和，除以该项目的预算（推算，单位：万元）"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"项目"</th>
                            <th scope="col" class="numeric">"项目预算"</th>
                            <th scope="col" class="numeric">"采购之和（推算）"</th>
                            <th scope="col">"占比（推算）"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(entry: usize, share: &ProjectShare) -> AnyView {
    let budget = match share.budget {
        Some(budget) => cited_amount(entry, budget),
        None => unknown(),
    };
    let procured = share.procured.map_or_else(unknown, amount);
    let result = match (share.percent, share.budget.zip(share.procured)) {
        (Some(percent), Some((budget, procured))) => view! {
            {bar(&percent.to_string())}
            <span class="shares__percent">{percent.to_string()} "%"</span>
            " "
            <small class="formula">{format!("＝ {procured} ÷ {}", budget.value)}</small>
        }
        .into_any(),
        _ if share.budgets_differ => "疑似，需核对：这个项目各行的预算资金不一致，因此不计算比例".into_any(),
        _ => unknown(),
    };
    view! {
        <tr>
            <th scope="row">{share.project.to_owned()}</th>
            <td class="numeric" data-label="项目预算">{budget}</td>
            <td class="numeric" data-label="采购之和（推算）">{procured}</td>
            <td class="shares__share" data-label="占比（推算）">{result}</td>
        </tr>
    }
    .into_any()
}

/// A bar of up to 100 percent. A share above that fills it; the number beside it says by how much.
fn bar(percent: &str) -> AnyView {
    view! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__track" width="100" height="8" />
            <rect class="bar__fill" width=percent.to_owned() height="8" />
        </svg>
    }
    .into_any()
}
