//! What there is to say about a document, what needs a look first.

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::diagnostic::Severity;
use disclosure::findings::{Equation, Finding, VerdictKind};
use serde::Serialize;

use crate::lines::TextLines;
use crate::place::ShownPlace;

/// Issues of one kind that are listed; the rest are counted.
const LISTED: usize = 100;
/// Places of one issue that are listed; a total may have as many parts as a table has rows.
const PLACES: usize = 8;
/// Characters of one equation that are shown.
const EQUATION: usize = 160;

/// What kind of issue it is, what needs a look first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssueKind {
    /// 不符
    Differs,
    /// 疑似，需核对
    Doubtful,
    /// Not there, or not understood.
    Gap,
    /// 无法核对
    CannotCheck,
    /// Worth knowing.
    Note,
    /// 成立
    Holds,
}

/// Issues of one kind.
#[derive(Debug, Serialize)]
pub struct Issues {
    /// Their kind.
    pub kind: IssueKind,
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub listed: Vec<Issue>,
}

/// One thing to look at.
#[derive(Debug, Serialize)]
pub struct Issue {
    /// What it is about.
    pub title: String,
    /// Of what: a line of the budget, an indicator; may be empty.
    pub subject: String,
    /// The figures held against each other; may be empty.
    pub equation: String,
    /// What there is to say; may be empty.
    pub note: String,
    /// Why it should hold; may be empty.
    pub reason: String,
    /// Where, the place to look at first in front.
    pub places: Vec<ShownPlace>,
}

impl IssueKind {
    const ALL: [Self; 6] =
        [Self::Differs, Self::Doubtful, Self::Gap, Self::CannotCheck, Self::Note, Self::Holds];
}

/// The issues of the document at `entry`; kinds without any are left out. `lines` are those of every
/// document of the dataset.
pub(crate) fn issues(
    dataset: &Dataset,
    findings: &[Finding],
    lines: &[TextLines],
    entry: usize,
) -> Vec<Issues> {
    let place = |entry: usize, span: Span| {
        let document = &dataset.entries.get(entry)?.document;
        ShownPlace::of(document, lines.get(entry)?, entry, span)
    };
    let mut all = IssueKind::ALL.map(|kind| Issues { kind, count: 0, listed: Vec::new() });
    let mut add = |kind: IssueKind, issue: &dyn Fn() -> Issue| {
        if let Some(issues) = all.iter_mut().find(|issues| issues.kind == kind) {
            issues.count += 1;
            if issues.listed.len() < LISTED {
                issues.listed.push(issue());
            }
        }
    };
    for finding in findings.iter().filter(|finding| finding.entry == entry) {
        add(kind_of(finding), &|| {
            let main = finding.main_place();
            let others = finding.places().filter(|other| Some(*other) != main);
            let places = main.into_iter().chain(others);
            Issue {
                title: finding.rule.title.to_owned(),
                subject: finding.subject.clone(),
                equation: finding.equation.as_ref().map_or_else(String::new, shown),
                note: finding.explanation(),
                reason: finding.rule.reason.to_owned(),
                places: places.take(PLACES).filter_map(|at| place(at.entry, at.span)).collect(),
            }
        });
    }
    for diagnostic in dataset.entries.get(entry).iter().flat_map(|entry| &entry.diagnostics) {
        let kind = match diagnostic.severity {
            Severity::Note => IssueKind::Note,
            Severity::Warning => IssueKind::Gap,
        };
        add(kind, &|| Issue {
            title: diagnostic.message.clone(),
            subject: String::new(),
            equation: String::new(),
            note: String::new(),
            reason: String::new(),
            places: diagnostic.span.and_then(|span| place(entry, span)).into_iter().collect(),
        });
    }
    all.into_iter().filter(|issues| issues.count > 0).collect()
}

/// The equation; of a long one its beginning, and its end with the total.
fn shown(equation: &Equation) -> String {
    let text = equation.to_string();
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= EQUATION {
        return text;
    }
    let (first, last) = (&characters[..EQUATION / 2], &characters[characters.len() - EQUATION / 2..]);
    format!("{} …… {}", first.iter().collect::<String>(), last.iter().collect::<String>())
}

fn kind_of(finding: &Finding) -> IssueKind {
    match finding.verdict.kind() {
        VerdictKind::Differs => IssueKind::Differs,
        VerdictKind::Doubtful => IssueKind::Doubtful,
        VerdictKind::CannotCheck => IssueKind::CannotCheck,
        VerdictKind::Holds => IssueKind::Holds,
    }
}
