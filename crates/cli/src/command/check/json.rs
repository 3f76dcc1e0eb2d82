//! The findings for other programs. What many findings share stands once, and they refer to it: documents
//! and sentences by position, rules by id.

use std::collections::{BTreeMap, HashMap};

use disclosure::cited::Place;
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{EquationTerm, Finding, Tally, Verdict};
use serde_json::{Value, json};

use crate::lines::SourceLines;

/// The version of this JSON format.
const VERSION: u32 = 2;
/// Longer texts at a place stand among the sentences.
const SHORT: usize = 60;

/// The documents, and the sentences that findings speak of.
struct Report<'a> {
    dataset: &'a Dataset,
    lines: Vec<SourceLines>,
    sentences: Vec<&'a str>,
    positions: HashMap<&'a str, usize>,
}

/// The findings and how many there are of each kind. Figures are strings, as printed.
pub fn findings(dataset: &Dataset, findings: &[Finding]) -> String {
    let Tally { holds, differs, cannot_check, doubtful } = Tally::of(findings);
    let summary = json!({
        "holds": holds,
        "differs": differs,
        "cannot-check": cannot_check,
        "doubtful": doubtful,
    });
    let lines = dataset.entries.iter().map(|entry| SourceLines::of(&entry.document.text)).collect();
    let mut report = Report { dataset, lines, sentences: Vec::new(), positions: HashMap::new() };
    let told: Vec<Value> = findings.iter().map(|finding| report.finding(finding)).collect();
    let rules: BTreeMap<&str, Value> = findings
        .iter()
        .map(|Finding { rule, .. }| {
            let section = rule.section.name();
            (rule.id, json!({ "title": rule.title, "reason": rule.reason, "section": section }))
        })
        .collect();
    let document = |entry: &Entry| {
        let year = Some(entry.year()).filter(|year| *year != 0);
        let department = Some(entry.department()).filter(|name| !name.is_empty());
        let kind = entry.kind().id();
        json!({ "file": entry.document.name, "department": department, "year": year, "kind": kind })
    };
    let report = json!({
        "version": VERSION,
        "summary": summary,
        "documents": dataset.entries.iter().map(document).collect::<Vec<_>>(),
        "rules": rules,
        "sentences": report.sentences,
        "findings": told,
    });
    format!("{report}\n")
}

impl<'a> Report<'a> {
    fn finding(&mut self, finding: &'a Finding) -> Value {
        let missing = match &finding.verdict {
            Verdict::CannotCheck { missing } => Some(missing),
            _ => None,
        };
        let equation = finding.equation.as_ref();
        let terms = equation.into_iter().flat_map(|equation| &equation.terms);
        let terms: Vec<Value> = terms.map(|term| self.term(term)).collect();
        let evidence: Vec<_> = finding.evidence.iter().map(|place| self.place(*place)).collect();
        let source = finding.source(self.dataset);
        json!({
            "document": finding.entry,
            "rule": finding.rule.id,
            "verdict": finding.verdict.kind().id(),
            "verdict_name": finding.verdict.kind().name(),
            "subject": finding.subject,
            "equation": equation.map(ToString::to_string),
            "difference": finding.difference().map(|difference| difference.to_string()),
            "unit": equation.map(|equation| equation.unit),
            "terms": terms,
            "evidence": evidence,
            "missing": missing,
            "note": finding.note,
            "sentence": (!source.is_empty()).then(|| self.sentence(source)),
        })
    }

    fn term(&mut self, term: &EquationTerm) -> Value {
        json!({
            "operator": term.operator.sign(),
            "value": term.printed(),
            "name": term.name,
            "place": term.place.map(|at| self.place(at)),
        })
    }

    fn place(&mut self, place: Place) -> Option<Value> {
        let document = &self.dataset.entries.get(place.entry)?.document;
        let line = self.lines.get(place.entry)?.number(place.span.start);
        let text = document.slice(place.span);
        let mut told = json!({ "document": place.entry, "line": line, "span": place.span });
        if text.len() <= SHORT {
            told["text"] = text.into();
        } else {
            told["sentence"] = self.sentence(text).into();
        }
        Some(told)
    }

    /// The position of a text among the sentences.
    fn sentence(&mut self, text: &'a str) -> usize {
        *self.positions.entry(text).or_insert_with(|| {
            self.sentences.push(text);
            self.sentences.len() - 1
        })
    }
}
