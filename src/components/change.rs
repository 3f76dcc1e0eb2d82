//! The change of a figure between two years.

use disclosure::ledger::{Comparison, Trend};
use leptos::prelude::*;

use super::unknown;

/// What became of a figure: shape, word and sign, so that nobody needs to see its colour. The
/// numbers are computed; the heading or the words around it say 推算.
pub fn change(comparison: &Comparison) -> AnyView {
    let (Some(difference), Some(trend)) = (comparison.difference, comparison.trend) else {
        return unknown();
    };
    let (class, shape, sign) = match trend {
        Trend::Increase => ("change change--increase", "▲", "+"),
        Trend::Decrease => ("change change--decrease", "▼", ""),
        Trend::Unchanged => ("change change--unchanged", "＝", ""),
    };
    // A minus sign as wide as the plus sign, which a hyphen is not.
    let signed = |number: String| format!("{sign}{}", number.replace('-', "−"));
    let figures = (trend != Trend::Unchanged).then(|| {
        let percent = comparison.percent.map(|percent| {
            view! { <span class="change__percent">{signed(percent.to_string())} "%"</span> }
        });
        view! { <span class="change__amount">{signed(difference.to_string())}</span> " " {percent} }
    });
    view! {
        <span class=class>
            <span class="change__shape" aria-hidden="true">{shape}</span>
            {trend.name()} " " {figures}
        </span>
    }
    .into_any()
}
