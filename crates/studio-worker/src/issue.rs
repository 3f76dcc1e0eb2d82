//! What there is to say about a document, what needs a look first.

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::diagnostic::Severity;
use disclosure::findings::{Equation, Finding, Rule, VerdictKind};
use serde::Serialize;

use crate::lines::TextLines;
use crate::lost;
use crate::place::ShownPlace;

/// Issues of one rule that are listed; the rest are counted.
const LISTED: usize = 30;
/// Places of one issue that are listed; a total may have as many parts as a table has rows.
const PLACES: usize = 8;
/// Characters of one equation that are shown.
const EQUATION: usize = 160;

/// What is said of a section that speaks of indicators of which none was read.
const NO_INDICATORS: &str = "有“预算绩效信息”部分，里面也说到指标，但一项指标也没有读到。请核对指标表是不是表格；原文本来没有指标表的，可以不管";

/// What kind of issue it is, what needs a look first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssueKind {
    /// A part is there and nothing was read from it.
    Lost,
    /// 不符
    Differs,
    /// 疑似，需核对
    Doubtful,
    /// Not there, or not understood.
    Gap,
    /// Doubtful in its wording alone; no figure depends on it.
    Wording,
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
    /// The same by rule, those of the reader in front.
    pub rules: Vec<RuleIssues>,
}

/// Issues that one rule found, or the reader.
#[derive(Debug, Serialize)]
pub struct RuleIssues {
    /// What should hold; empty for what the reader tells.
    pub title: &'static str,
    /// Why it should; empty for what the reader tells.
    pub reason: &'static str,
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
    /// Where, the place to look at first in front.
    pub places: Vec<ShownPlace>,
}

impl IssueKind {
    const ALL: [Self; 8] = [
        Self::Lost,
        Self::Differs,
        Self::Doubtful,
        Self::Gap,
        Self::Wording,
        Self::CannotCheck,
        Self::Note,
        Self::Holds,
    ];
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
    let mut all = IssueKind::ALL.map(|kind| Issues { kind, count: 0, rules: Vec::new() });
    let mut add = |kind: IssueKind, rule: Option<&Rule>, issue: &dyn Fn() -> Issue| {
        if let Some(issues) = all.iter_mut().find(|issues| issues.kind == kind) {
            issues.add(rule, issue);
        }
    };
    let told = |title: &str, span: Option<Span>| Issue {
        title: title.to_owned(),
        subject: String::new(),
        equation: String::new(),
        note: String::new(),
        places: span.and_then(|span| place(entry, span)).into_iter().collect(),
    };
    if let Some(at) = dataset.entries.get(entry) {
        if let Some(heading) = lost::section_without_indicators(at) {
            add(IssueKind::Lost, None, &|| told(NO_INDICATORS, Some(heading)));
        }
        for diagnostic in &at.diagnostics {
            let kind = match diagnostic.severity {
                _ if lost::tells_of_a_lost_part(at, diagnostic) => IssueKind::Lost,
                Severity::Note => IssueKind::Note,
                Severity::Warning => IssueKind::Gap,
            };
            add(kind, None, &|| told(&diagnostic.message, diagnostic.span));
        }
    }
    for finding in findings.iter().filter(|finding| finding.entry == entry) {
        add(kind_of(finding), Some(finding.rule), &|| {
            let main = finding.main_place();
            let others = finding.places().filter(|other| Some(*other) != main);
            let places = main.into_iter().chain(others);
            Issue {
                title: finding.rule.title.to_owned(),
                subject: finding.subject.clone(),
                equation: finding.equation.as_ref().map_or_else(String::new, shown),
                note: finding.explanation(),
                places: places.take(PLACES).filter_map(|at| place(at.entry, at.span)).collect(),
            }
        });
    }
    all.into_iter().filter(|issues| issues.count > 0).collect()
}

impl Issues {
    fn add(&mut self, rule: Option<&Rule>, issue: &dyn Fn() -> Issue) {
        self.count += 1;
        let (title, reason) = rule.map_or(("", ""), |rule| (rule.title, rule.reason));
        let at = self.rules.iter().position(|rule| rule.title == title).unwrap_or_else(|| {
            self.rules.push(RuleIssues { title, reason, count: 0, listed: Vec::new() });
            self.rules.len() - 1
        });
        let rule = &mut self.rules[at];
        rule.count += 1;
        if rule.listed.len() < LISTED {
            rule.listed.push(issue());
        }
    }
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

/// What kind of issue a finding is.
pub(crate) fn kind_of(finding: &Finding) -> IssueKind {
    match finding.verdict.kind() {
        VerdictKind::Differs => IssueKind::Differs,
        VerdictKind::Doubtful if finding.rule.is_wording() => IssueKind::Wording,
        VerdictKind::Doubtful => IssueKind::Doubtful,
        VerdictKind::CannotCheck => IssueKind::CannotCheck,
        VerdictKind::Holds => IssueKind::Holds,
    }
}
