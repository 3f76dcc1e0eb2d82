//! The shapes of verdicts, and what links say that lead to them.

use disclosure::findings::VerdictKind;
use leptos::prelude::*;

/// What a link to the findings says that asks of one place of the document, `start-end`.
pub const ABOUT: &str = "about";

/// The shape of a verdict, which its word follows: nobody needs to see its colour.
pub fn verdict_shape(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Holds => "✓",
        VerdictKind::Differs => "≠",
        VerdictKind::CannotCheck => "…",
        VerdictKind::Doubtful => "?",
    }
}

/// How many checks there are of each kind, each with its shape.
pub fn dots_legend(kinds: Vec<(VerdictKind, String)>) -> impl IntoView {
    let kind = |(kind, words): (VerdictKind, String)| {
        view! {
            <li class=format!("legend__kind legend__kind--{}", kind.id())>
                <span class="legend__shape" aria-hidden="true">
                    {dot_shape(kind)}
                </span>
                {words}
            </li>
        }
    };
    view! { <ul class="legend">{kinds.into_iter().map(kind).collect_view()}</ul> }
}

/// The shape of a kind among the dots.
fn dot_shape(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Holds => "●",
        VerdictKind::Differs => "≠",
        VerdictKind::CannotCheck => "○",
        VerdictKind::Doubtful => "◆",
    }
}
