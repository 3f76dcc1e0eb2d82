//! 核对: what was held against each other, what needs a look, and what holds.

use disclosure::cited::Place;
use disclosure::dataset::Dataset;
use disclosure::findings::{Finding, Rule, Tally, VerdictKind, concerns};

use crate::cell::PageCell;
use crate::chart::{Dots, dots};
use crate::equation::{EquationPicture, equation, in_words};
use crate::text::Texts;

/// Up to how many characters of a place are quoted.
const QUOTE: usize = 24;

/// What is shown of a document.
#[derive(Clone, Copy)]
pub struct FindingsPage<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What was found about the document, in the order of the rules.
    pub findings: &'a [Finding],
    /// The words.
    pub texts: &'static Texts,
    /// The place of which alone was asked.
    pub about: Option<Place>,
}

/// The parts of the view, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingsPart {
    /// What does not add up.
    Differs,
    /// What the department should look at.
    Doubtful,
    /// The same of words alone, which matter to the department's staff.
    Wording,
    /// What could not be checked.
    CannotCheck,
    /// What holds.
    Holds,
}

/// What one rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleGroup {
    /// The rule.
    pub rule: &'static Rule,
    /// The positions of its findings.
    pub findings: Vec<usize>,
    /// Whether any of them speaks of the place that was asked of.
    pub is_about: bool,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingCard {
    /// What was looked at; empty where the rule's title and the equation say it.
    pub subject: String,
    /// The figures.
    pub equation: Option<EquationPicture>,
    /// What there is to say.
    pub note: String,
    /// The words that it speaks of.
    pub places: Vec<PageCell>,
    /// Whether it speaks of the place that was asked of.
    pub is_about: bool,
}

impl FindingsPart {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Differs, Self::Doubtful, Self::Wording, Self::CannotCheck, Self::Holds];

    /// What of it stands in links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            other => other.kind().id(),
        }
    }

    /// The kind of its findings.
    pub fn kind(self) -> VerdictKind {
        match self {
            Self::Differs => VerdictKind::Differs,
            Self::Doubtful | Self::Wording => VerdictKind::Doubtful,
            Self::CannotCheck => VerdictKind::CannotCheck,
            Self::Holds => VerdictKind::Holds,
        }
    }

    /// The part that a finding belongs to.
    pub fn of(finding: &Finding) -> Self {
        match finding.verdict.kind() {
            VerdictKind::Differs => Self::Differs,
            VerdictKind::Doubtful if finding.rule.is_wording() => Self::Wording,
            VerdictKind::Doubtful => Self::Doubtful,
            VerdictKind::CannotCheck => Self::CannotCheck,
            VerdictKind::Holds => Self::Holds,
        }
    }
}

impl FindingsPage<'_> {
    /// All in one sentence.
    pub fn lead(&self) -> String {
        let is_wording = |finding: &&Finding| FindingsPart::of(finding) == FindingsPart::Wording;
        let wording = self.findings.iter().filter(is_wording).count();
        (self.texts.findings.lead)(Tally::of(self.findings), wording)
    }

    /// A dot for each check.
    pub fn dots(&self) -> Dots {
        dots(Tally::of(self.findings))
    }

    /// What each kind of dot is.
    pub fn legend(&self) -> Vec<(VerdictKind, String)> {
        let tally = Tally::of(self.findings);
        let kinds = VerdictKind::ALL.into_iter().filter(|kind| tally.get(*kind) > 0);
        kinds.map(|kind| (kind, (self.texts.findings.legend)(kind, tally.get(kind)))).collect()
    }

    /// What the rules found of a part.
    pub fn groups(&self, part: FindingsPart) -> Vec<RuleGroup> {
        let mut groups: Vec<RuleGroup> = Vec::new();
        for (at, finding) in self.findings.iter().enumerate().filter(|(_, one)| FindingsPart::of(one) == part)
        {
            let is_about = self.is_about(finding);
            match groups.last_mut().filter(|group| group.rule.id == finding.rule.id) {
                Some(group) => {
                    group.findings.push(at);
                    group.is_about |= is_about;
                }
                None => groups.push(RuleGroup { rule: finding.rule, findings: vec![at], is_about }),
            }
        }
        groups
    }

    /// The finding at a position, which is one of `count` of its rule. The only equation of a rule needs no heading.
    pub fn card(&self, at: usize, count: usize) -> Option<FindingCard> {
        let finding = self.findings.get(at)?;
        let is_plain = count == 1 && finding.equation.is_some();
        Some(FindingCard {
            subject: if is_plain { String::new() } else { finding.subject.clone() },
            equation: finding.equation.as_ref().map(equation),
            note: finding.explanation(),
            places: finding.evidence.iter().filter_map(|place| self.quote(*place)).collect(),
            is_about: self.is_about(finding),
        })
    }

    /// Findings that hold, in a line: where nothing can be unfolded and most of them simply hold.
    pub fn lines(&self, positions: &[usize]) -> String {
        let findings = positions.iter().filter_map(|at| self.findings.get(*at));
        let line = |finding: &Finding| match &finding.equation {
            Some(equation) if positions.len() == 1 => in_words(equation),
            Some(equation) => format!("{}：{}", finding.subject, in_words(equation)),
            None => finding.subject.clone(),
        };
        findings.map(line).collect::<Vec<_>>().join("；")
    }

    /// What is said where one place alone was asked of: its words, and how many checks speak of it.
    pub fn about(&self) -> Option<String> {
        let text = self.text_at(self.about?);
        let count = self.findings.iter().filter(|finding| self.is_about(finding)).count();
        (count > 0).then(|| (self.texts.findings.about)(text, count))
    }

    fn is_about(&self, finding: &Finding) -> bool {
        self.about.is_some_and(|place| concerns(finding, place))
    }

    fn text_at(&self, place: Place) -> &str {
        self.dataset.entries.get(place.entry).map_or("", |entry| entry.document.slice(place.span))
    }

    fn quote(&self, place: Place) -> Option<PageCell> {
        let whole = self.text_at(place).trim();
        let mut text: String = whole.chars().take(QUOTE).collect();
        if text.len() < whole.len() {
            text.push('…');
        }
        (!text.is_empty()).then_some(PageCell::Quotation { text, place })
    }
}
