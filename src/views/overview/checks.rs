//! Whether it adds up: a dot for each check.

use leptos::prelude::*;
use presentation::overview::Checks;

use super::block;
use crate::components::chart::DotsView;
use crate::components::dots_legend;
use crate::session::state::View;
use crate::session::use_texts;

/// The dots, in words as well, and a link to the checks.
pub fn checks(checks: Checks) -> AnyView {
    let texts = &use_texts().overview;
    let content = view! {
        {dots_legend(checks.legend)}
        <DotsView dots=checks.dots />
        <p>{checks.each} <a class="onward" href=View::Findings.hash()>{texts.all_checks}</a></p>
    };
    block(texts.titles.checks, content.into_any())
}
