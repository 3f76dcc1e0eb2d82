//! The change of a figure between two years.

use disclosure::ledger::{Comparison, Trend};
use maud::{Markup, html};

use super::figure::unknown;

/// What became of a figure: shape, word and sign, so that nobody needs to see its colour. The
/// numbers are computed; the heading or the words around it say 推算.
pub fn change(comparison: &Comparison) -> Markup {
    let (Some(difference), Some(trend)) = (comparison.difference, comparison.trend) else {
        return unknown();
    };
    let (class, shape, sign) = match trend {
        Trend::Increase => ("increase", "▲", "+"),
        Trend::Decrease => ("decrease", "▼", ""),
        Trend::Unchanged => ("unchanged", "＝", ""),
    };
    // A minus sign as wide as the plus sign, which a hyphen is not.
    let signed = |number: String| format!("{sign}{}", number.replace('-', "−"));
    html! {
        span class={ "change change--" (class) } {
            span.change__shape aria-hidden="true" { (shape) }
            (trend.name()) " "
            @if trend != Trend::Unchanged {
                span.change__amount { (signed(difference.to_string())) } " "
                @if let Some(percent) = comparison.percent {
                    span.change__percent { (signed(percent.to_string())) "%" }
                }
            }
        }
    }
}
