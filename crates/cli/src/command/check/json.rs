//! The findings for other programs. What many findings share stands once, and they refer to it: documents
//! and sentences by position, rules by id.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use disclosure::cited::{Place, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{EquationTerm, Finding, Tally, Verdict};
use disclosure::rules;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use crate::lines::SourceLines;

/// The version of this JSON format.
const VERSION: u32 = 2;
/// Longer texts at a place stand among the sentences.
const SHORT: usize = 60;

/// The findings of a dataset, and how many there are of each kind. Figures are strings, as printed. The findings are made
/// as they are written, as they may be many times as long as the documents.
pub struct Report<'a> {
    dataset: &'a Dataset,
    lines: Vec<SourceLines>,
    told: RefCell<Told<'a>>,
}

/// What the findings that were written so far are of.
#[derive(Default)]
struct Told<'a> {
    tally: Tally,
    /// Whether all were written: a reader such as `head` may have closed the output.
    is_whole: bool,
    rules: BTreeMap<&'static str, ReportedRule>,
    sentences: Vec<&'a str>,
    positions: HashMap<&'a str, usize>,
}

#[derive(serde::Serialize)]
struct ReportedDocument<'a> {
    department: Option<&'a str>,
    file: &'a str,
    kind: &'static str,
    year: Option<u16>,
}

#[derive(serde::Serialize)]
struct ReportedRule {
    reason: &'static str,
    section: &'static str,
    title: &'static str,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReportedTally {
    cannot_check: usize,
    differs: usize,
    doubtful: usize,
    holds: usize,
}

#[derive(serde::Serialize)]
struct ReportedFinding<'a> {
    difference: Option<String>,
    document: usize,
    equation: Option<String>,
    evidence: Vec<Option<ReportedPlace<'a>>>,
    missing: Option<&'a str>,
    note: &'a str,
    rule: &'static str,
    sentence: Option<usize>,
    subject: &'a str,
    terms: Vec<ReportedTerm<'a>>,
    unit: Option<&'static str>,
    verdict: &'static str,
    verdict_name: &'static str,
}

#[derive(serde::Serialize)]
struct ReportedTerm<'a> {
    name: &'a str,
    operator: &'static str,
    place: Option<ReportedPlace<'a>>,
    value: String,
}

#[derive(serde::Serialize)]
struct ReportedPlace<'a> {
    document: usize,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<usize>,
    span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.told.replace(Told::default());
        let documents: Vec<ReportedDocument> =
            self.dataset.entries.iter().map(ReportedDocument::of).collect();
        let mut fields = serializer.serialize_struct("Report", 6)?;
        fields.serialize_field("documents", &documents)?;
        fields.serialize_field("findings", &Findings(self))?;
        // By now all of them are known.
        let told = self.told.borrow();
        fields.serialize_field("rules", &told.rules)?;
        fields.serialize_field("sentences", &told.sentences)?;
        fields.serialize_field("summary", &ReportedTally::from(told.tally))?;
        fields.serialize_field("version", &VERSION)?;
        fields.end()
    }
}

struct Findings<'r, 'a>(&'r Report<'a>);

impl Serialize for Findings<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut items = serializer.serialize_seq(None)?;
        for finding in rules::each(self.0.dataset) {
            items.serialize_element(&self.0.finding(&finding))?;
        }
        self.0.told.borrow_mut().is_whole = true;
        items.end()
    }
}

impl<'a> ReportedDocument<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            department: Some(entry.department()).filter(|name| !name.is_empty()),
            file: &entry.document.name,
            kind: entry.kind().id(),
            year: Some(entry.year()).filter(|year| *year != 0),
        }
    }
}

impl From<Tally> for ReportedTally {
    fn from(Tally { holds, differs, cannot_check, doubtful }: Tally) -> Self {
        Self { cannot_check, differs, doubtful, holds }
    }
}

impl<'a> Report<'a> {
    /// The report of a dataset.
    pub fn of(dataset: &'a Dataset) -> Self {
        let lines = dataset.entries.iter().map(|entry| SourceLines::of(&entry.document.text)).collect();
        Self { dataset, lines, told: RefCell::default() }
    }

    /// How many findings there are of each kind, as they were counted while they were written.
    pub fn tally(&self) -> Tally {
        let told = self.told.borrow();
        if told.is_whole {
            return told.tally;
        }
        let mut tally = Tally::default();
        rules::each(self.dataset).for_each(|finding| tally.add(finding.verdict.kind()));
        tally
    }

    fn finding<'f>(&self, finding: &'f Finding) -> ReportedFinding<'f>
    where
        'a: 'f,
    {
        let rule = finding.rule;
        {
            let mut told = self.told.borrow_mut();
            told.tally.add(finding.verdict.kind());
            let reported =
                || ReportedRule { reason: rule.reason, section: rule.section.name(), title: rule.title };
            told.rules.entry(rule.id).or_insert_with(reported);
        }
        let missing = match &finding.verdict {
            Verdict::CannotCheck { missing } => Some(&**missing),
            _ => None,
        };
        let equation = finding.equation.as_ref();
        let terms = equation.into_iter().flat_map(|equation| &equation.terms);
        let source = finding.source(self.dataset);
        ReportedFinding {
            terms: terms.map(|term| self.term(term)).collect(),
            evidence: finding.evidence.iter().map(|place| self.place(*place)).collect(),
            difference: finding.difference().map(|difference| difference.to_string()),
            document: finding.entry,
            equation: equation.map(ToString::to_string),
            missing,
            note: &finding.note,
            rule: rule.id,
            sentence: (!source.is_empty()).then(|| self.sentence(source)),
            subject: &finding.subject,
            unit: equation.map(|equation| equation.unit),
            verdict: finding.verdict.kind().id(),
            verdict_name: finding.verdict.kind().name(),
        }
    }

    fn term<'f>(&self, term: &'f EquationTerm) -> ReportedTerm<'f>
    where
        'a: 'f,
    {
        ReportedTerm {
            name: &term.name,
            operator: term.operator.sign(),
            place: term.place.and_then(|at| self.place(at)),
            value: term.printed(),
        }
    }

    fn place(&self, place: Place) -> Option<ReportedPlace<'a>> {
        let document = &self.dataset.entries.get(place.entry)?.document;
        let line = self.lines.get(place.entry)?.number(place.span.start);
        let text = document.slice(place.span);
        let is_short = text.len() <= SHORT;
        Some(ReportedPlace {
            document: place.entry,
            line,
            sentence: (!is_short).then(|| self.sentence(text)),
            span: place.span,
            text: is_short.then_some(text),
        })
    }

    /// The position of a text among the sentences.
    fn sentence(&self, text: &'a str) -> usize {
        let mut told = self.told.borrow_mut();
        let next = told.sentences.len();
        let position = *told.positions.entry(text).or_insert(next);
        if position == next {
            told.sentences.push(text);
        }
        position
    }
}
