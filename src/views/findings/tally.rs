//! How many findings there are of each kind.

use disclosure::findings::{Finding, Tally, VerdictKind};
use maud::{Markup, html};

use super::{FindingsFilter, VERDICT};
use crate::components::{Setting, live, set, verdict_shape};

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
pub fn tallies(findings: &[Finding], filter: FindingsFilter) -> Markup {
    live(|| {
        html! {
            div.tallies role="group" aria-label="按结果筛选" {
                @for kind in VerdictKind::ALL { (button(findings, filter, kind)) }
            }
        }
    })
}

fn button(findings: &[Finding], filter: FindingsFilter, kind: VerdictKind) -> Markup {
    let of_kind = || findings.iter().filter(|finding| finding.verdict.kind() == kind);
    let count = of_kind().filter(|finding| filter.admits_place(finding)).count();
    let none = if of_kind().next().is_none() { " tally--none" } else { "" };
    let class = format!("tally tally--{}{none}", kind.id());
    let is_chosen = filter.verdict == Some(kind);
    let setting = Setting {
        name: VERDICT,
        value: if is_chosen { "" } else { kind.id() },
        key: kind.id(),
        pressed: Some(is_chosen),
    };
    let content = html! {
        span.tally__count { (count) }
        span.tally__name { span.tally__shape aria-hidden="true" { (verdict_shape(kind)) } " " (kind.name()) }
    };
    set(&class, &setting, &content)
}
