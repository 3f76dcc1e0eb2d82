//! How many findings there are of each kind.

use std::sync::Arc;

use disclosure::findings::{Finding, Tally, VerdictKind};
use leptos::prelude::*;

use super::{Filter, VERDICT, shape};
use crate::STATIC;
use crate::state::use_state;

/// The summary in one line.
pub fn summary(findings: &[Finding]) -> String {
    let Tally { holds, differs, cannot_check, doubtful } = Tally::of(findings);
    let differs = if differs == 0 { "没有不符".to_owned() } else { format!("{differs}处不符") };
    format!(
        "本页在这份文件里核对了{}处：{holds}处成立，{differs}，{cannot_check}处无法核对，{doubtful}处疑似，需核对。",
        findings.len()
    )
}

/// The numbers, each a button that shows only these. The static page has the summary alone.
pub fn tallies(findings: &Arc<Vec<Finding>>, filter: Memo<Filter>) -> AnyView {
    if STATIC {
        return ().into_any();
    }
    let state = use_state();
    let buttons = VerdictKind::ALL.map(|kind| {
        let findings = Arc::clone(findings);
        let class = if Tally::of(findings.iter()).get(kind) == 0 { " tally--none" } else { "" };
        let class = format!("tally tally--{}{class}", kind.id());
        let count = move || {
            let of_kind =
                |finding: &&Finding| finding.verdict.kind() == kind && filter.get().admits_place(finding);
            findings.iter().filter(of_kind).count()
        };
        let chosen = move || filter.get().verdict == Some(kind);
        let toggle = move |_| {
            let chosen = filter.get_untracked().verdict == Some(kind);
            state.set_filter(VERDICT, (!chosen).then(|| kind.id().to_owned()));
        };
        view! {
            <button
                type="button"
                class=class
                aria-pressed=move || if chosen() { "true" } else { "false" }
                on:click=toggle
            >
                <span class="tally__count">{count}</span>
                <span class="tally__name">
                    <span class="tally__shape" aria-hidden="true">{shape(kind)}</span>
                    " "
                    {kind.name()}
                </span>
            </button>
        }
    });
    view! {
        <div class="tallies" role="group" aria-label="按结果筛选">
            {buttons}
        </div>
    }
    .into_any()
}
