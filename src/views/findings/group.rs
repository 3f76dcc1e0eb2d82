//! What one rule found.

use std::sync::Arc;

use leptos::prelude::*;
use presentation::findings::{FindingCard, FindingsPart, RuleGroup};

use super::ShownFindings;
use crate::components::equation::EquationView;
use crate::components::{Button, Each, MOST_STATIC, cells, cut, cut_notice, live_view, on_window};
use crate::session::medium::use_medium;
use crate::session::use_texts;

/// How many findings are drawn at first, and how many more at once: a long table has thousands.
const AT_ONCE: usize = 50;
/// How many are printed at most.
const MOST_ON_PAPER: usize = 2_000;

/// A rule, folded but where something does not add up or a link asks of it. Its findings are drawn when somebody
/// unfolds it.
#[component]
pub fn RuleView(
    /// The data.
    found: Arc<ShownFindings>,
    /// What the rule found.
    group: RuleGroup,
    /// The part that it stands in.
    part: FindingsPart,
) -> impl IntoView {
    let texts = &use_texts().findings;
    let is_static = use_medium().is_static();
    let is_kept = matches!(part, FindingsPart::Holds | FindingsPart::CannotCheck);
    let is_open = is_static || group.is_about || part == FindingsPart::Differs;
    let (title, reason, count) = (group.rule.title, group.rule.reason, group.findings.len());
    // What is asked comes with its reason; of the rest the reason is told with the findings.
    let is_asking = matches!(part, FindingsPart::Differs | FindingsPart::Doubtful);
    let first = match (is_static, group.is_about) {
        (true, _) => MOST_STATIC,
        (false, true) => usize::MAX,
        (false, false) => AT_ONCE,
    };
    let drawn = RwSignal::new(if is_open { first } else { 0 });
    on_window("beforeprint", move || drawn.update(|drawn| *drawn = (*drawn).max(MOST_ON_PAPER)));
    let unfold = move |_| drawn.update(|drawn| *drawn = (*drawn).max(AT_ONCE));
    let content = if is_static && part == FindingsPart::Holds {
        let lines =
            found.shown(|page| page.lines(group.findings.get(..MOST_STATIC).unwrap_or(&group.findings)));
        view! { <p class="rule__held">{lines}</p> }.into_any()
    } else {
        findings(found, group.findings, drawn)
    };
    view! {
        <details class="rule" open=is_open on:toggle=unfold>
            <summary class="rule__summary">
                <span class="rule__title">{(!is_kept).then_some(texts.should)} {title}</span>
                " "
                <span class="rule__count">{(texts.count_of)(part.kind(), count)}</span>
                {is_asking.then(|| view! { <span class="rule__reason">{reason}</span> })}
            </summary>
            {(!is_asking).then(|| view! { <p class="rule__reason">{reason}</p> })}
            {content}
            {cut_notice(count, "findings.csv")}
        </details>
    }
}

/// Findings, as many as are drawn.
fn findings(found: Arc<ShownFindings>, all: Vec<usize>, drawn: RwSignal<usize>) -> AnyView {
    let count = all.len();
    let shown = Memo::new(move |_| all.iter().copied().take(drawn.get()).collect::<Vec<usize>>());
    let left = move || count - shown.with(Vec::len);
    let draw = move || drawn.update(|drawn| *drawn = drawn.saturating_add(AT_ONCE));
    let more = move || {
        let is_cut = left() > 0 && drawn.get() > 0;
        is_cut.then(|| {
            view! {
                <Button press=draw>{(use_texts().common.more)(left(), left().min(AT_ONCE))}</Button>
            }
        })
    };
    view! {
        <ul class="findings">
            <Each keys=shown let(at)>
                {found.shown(|page| page.card(at, count)).map(card)}
            </Each>
        </ul>
        {live_view(move || more.into_any())}
    }
    .into_any()
}

fn card(card: FindingCard) -> impl IntoView {
    let FindingCard { subject, equation, note, mut places, is_about } = card;
    let places_cut = cut(&mut places, "findings.csv");
    let class = if is_about { "finding finding--about asked" } else { "finding" };
    let places = (!places.is_empty()).then(|| {
        let places = places.into_iter().map(|place| view! { <li>{cells(vec![place])}</li> });
        view! {
            <div class="finding__places">
                <span class="finding__label">{use_texts().findings.places}</span>
                <ul>{places.collect_view()}</ul>
                {places_cut}
            </div>
        }
    });
    view! {
        <li class=class>
            {(!subject.is_empty()).then(|| view! { <p class="finding__subject">{subject}</p> })}
            {equation.map(|equation| view! { <EquationView equation /> })}
            {(!note.is_empty()).then(|| view! { <p class="finding__note">{note}</p> })}
            {places}
        </li>
    }
}
