//! How much of each project's budget is spent on procurement.

use disclosure::query::procurement::{Items, ProjectShare, project_shares};
use maud::{Markup, html};

use super::Purchases;
use crate::components::{amount, cited_amount, unknown};

/// A table of the projects, each with a bar.
pub fn shares(source: &Purchases, items: &Items) -> Markup {
    let shares = project_shares(&items.rows);
    html! {
        @if !shares.is_empty() {
            section.shares {
                h3 { "采购占项目预算的比例" }
                div.table-frame {
                    table.stacked.shares__table {
                        caption { "各项目全部采购物品之和，除以该项目的预算（推算，单位：万元）" }
                        thead {
                            tr {
                                th scope="col" { "项目" }
                                th.numeric scope="col" { "项目预算" }
                                th.numeric scope="col" { "采购之和（推算）" }
                                th scope="col" { "占比（推算）" }
                            }
                        }
                        tbody { @for share in &shares { (row(source.entry, share)) } }
                    }
                }
            }
        }
    }
}

fn row(entry: usize, share: &ProjectShare) -> Markup {
    html! {
        tr {
            th scope="row" { (share.project) }
            td.numeric data-label="项目预算" {
                (share.budget.map_or_else(unknown, |budget| cited_amount(entry, budget)))
            }
            td.numeric data-label="采购之和（推算）" { (share.procured.map_or_else(unknown, amount)) }
            td.shares__share data-label="占比（推算）" { (percent(share)) }
        }
    }
}

fn percent(share: &ProjectShare) -> Markup {
    match (share.percent, share.budget.zip(share.procured)) {
        (Some(percent), Some((budget, procured))) => html! {
            (bar(&percent.to_string()))
            span.shares__percent { (percent.to_string()) "%" } " "
            small.formula { "＝ " (procured.to_string()) " ÷ " (budget.value.to_string()) }
        },
        _ if share.budgets_differ => html! { "疑似，需核对：这个项目各行的预算资金不一致，因此不计算比例" },
        _ => unknown(),
    }
}

/// A bar of up to 100 percent. A share above that fills it; the number beside it says by how much.
fn bar(percent: &str) -> Markup {
    html! {
        svg.bar viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            rect.bar__track width="100" height="8" {}
            rect.bar__fill width=(percent) height="8" {}
        }
    }
}
