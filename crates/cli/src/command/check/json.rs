//! The findings for other programs. What many findings share stands once, and they refer to it: documents
//! and sentences by position, rules by id.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use disclosure::cited::{Place, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{EquationTerm, Finding, Tally, Verdict};
use serde::{Serialize, Serializer};

use crate::lines::SourceLines;

/// The version of this JSON format.
const VERSION: u32 = 2;
/// Longer texts at a place stand among the sentences.
const SHORT: usize = 60;

/// The findings and how many there are of each kind. Figures are strings, as printed. It is made as it is written,
/// as it may be many times as long as the documents.
pub fn report<'a>(dataset: &'a Dataset, findings: &'a [Finding]) -> impl Serialize + use<'a> {
    let lines = dataset.entries.iter().map(|entry| SourceLines::of(&entry.document.text)).collect();
    let rule = |Finding { rule, .. }: &Finding| {
        (rule.id, ReportedRule { reason: rule.reason, section: rule.section.name(), title: rule.title })
    };
    let document = |entry: &'a Entry| ReportedDocument {
        department: Some(entry.department()).filter(|name| !name.is_empty()),
        file: &entry.document.name,
        kind: entry.kind().id(),
        year: Some(entry.year()).filter(|year| *year != 0),
    };
    let Tally { holds, differs, cannot_check, doubtful } = Tally::of(findings);
    let parts = Parts { dataset, lines, sentences: RefCell::default() };
    Report {
        documents: dataset.entries.iter().map(document).collect(),
        rules: findings.iter().map(rule).collect(),
        summary: ReportedTally { cannot_check, differs, doubtful, holds },
        findings,
        parts,
    }
}

struct Report<'a> {
    documents: Vec<ReportedDocument<'a>>,
    findings: &'a [Finding],
    rules: BTreeMap<&'static str, ReportedRule>,
    summary: ReportedTally,
    parts: Parts<'a>,
}

#[derive(Serialize)]
struct ReportedDocument<'a> {
    department: Option<&'a str>,
    file: &'a str,
    kind: &'static str,
    year: Option<u16>,
}

#[derive(Serialize)]
struct ReportedRule {
    reason: &'static str,
    section: &'static str,
    title: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReportedTally {
    cannot_check: usize,
    differs: usize,
    doubtful: usize,
    holds: usize,
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct ReportedTerm<'a> {
    name: &'a str,
    operator: &'static str,
    place: Option<ReportedPlace<'a>>,
    value: String,
}

#[derive(Serialize)]
struct ReportedPlace<'a> {
    document: usize,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<usize>,
    span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// The documents, and the sentences that findings spoke of so far.
struct Parts<'a> {
    dataset: &'a Dataset,
    lines: Vec<SourceLines>,
    sentences: RefCell<Sentences<'a>>,
}

#[derive(Default)]
struct Sentences<'a> {
    all: Vec<&'a str>,
    positions: HashMap<&'a str, usize>,
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("Report", 6)?;
        fields.serialize_field("documents", &self.documents)?;
        fields.serialize_field("findings", &Findings(self))?;
        fields.serialize_field("rules", &self.rules)?;
        // By now all of them are known.
        fields.serialize_field("sentences", &self.parts.sentences.borrow().all)?;
        fields.serialize_field("summary", &self.summary)?;
        fields.serialize_field("version", &VERSION)?;
        fields.end()
    }
}

struct Findings<'r, 'a>(&'r Report<'a>);

impl Serialize for Findings<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(report) = self;
        serializer.collect_seq(report.findings.iter().map(|finding| report.parts.finding(finding)))
    }
}

impl<'a> Parts<'a> {
    fn finding(&self, finding: &'a Finding) -> ReportedFinding<'a> {
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
            rule: finding.rule.id,
            sentence: (!source.is_empty()).then(|| self.sentence(source)),
            subject: &finding.subject,
            unit: equation.map(|equation| equation.unit),
            verdict: finding.verdict.kind().id(),
            verdict_name: finding.verdict.kind().name(),
        }
    }

    fn term(&self, term: &'a EquationTerm) -> ReportedTerm<'a> {
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
        let mut sentences = self.sentences.borrow_mut();
        let next = sentences.all.len();
        let position = *sentences.positions.entry(text).or_insert(next);
        if position == next {
            sentences.all.push(text);
        }
        position
    }
}
