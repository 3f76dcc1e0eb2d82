//! The findings for other programs.

use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Tally, Term, Verdict};
use disclosure::ledger::Place;
use serde_json::{Value, json};

use crate::lines::Lines;

/// The documents of a dataset with their lines.
type Documents<'a> = [(&'a Entry, Lines)];

/// The findings and how many there are of each kind. Figures are strings, as printed.
pub fn findings(dataset: &Dataset, findings: &[Finding]) -> String {
    let Tally { holds, differs, cannot_check, doubtful } = Tally::of(findings);
    let summary = json!({
        "holds": holds,
        "differs": differs,
        "cannot-check": cannot_check,
        "doubtful": doubtful,
    });
    let documents: Vec<(&Entry, Lines)> =
        dataset.entries.iter().map(|entry| (entry, Lines::of(&entry.document.text))).collect();
    let findings: Vec<Value> = findings.iter().map(|finding| one(dataset, &documents, finding)).collect();
    format!("{:#}\n", json!({ "summary": summary, "findings": findings }))
}

fn one(dataset: &Dataset, documents: &Documents<'_>, finding: &Finding) -> Value {
    let entry = dataset.entries.get(finding.entry);
    let missing = match &finding.verdict {
        Verdict::CannotCheck { missing } => Some(missing),
        _ => None,
    };
    let equation = finding.equation.as_ref();
    let terms = equation.map(|equation| &equation.terms);
    json!({
        "department": entry.map(Entry::department),
        "year": entry.map(Entry::year),
        "rule": finding.rule.id,
        "title": finding.rule.title,
        "section": finding.rule.section.name(),
        "verdict": finding.verdict.kind().id(),
        "verdict_name": finding.verdict.kind().name(),
        "subject": finding.subject,
        "equation": equation.map(ToString::to_string),
        "difference": finding.difference().map(|difference| difference.to_string()),
        "unit": equation.map(|equation| equation.unit),
        "terms": terms.into_iter().flatten().map(|one| term(documents, one)).collect::<Vec<_>>(),
        "evidence": finding.evidence.iter().map(|at| place(documents, *at)).collect::<Vec<_>>(),
        "missing": missing,
        "note": finding.note,
        "reason": finding.rule.reason,
        "source": finding.source(dataset),
    })
}

fn term(documents: &Documents<'_>, term: &Term) -> Value {
    json!({
        "operator": term.operator.sign(),
        "value": term.printed(),
        "name": term.name,
        "place": term.place.map(|at| place(documents, at)),
    })
}

fn place(documents: &Documents<'_>, place: Place) -> Option<Value> {
    let (entry, lines) = documents.get(place.entry)?;
    let document = &entry.document;
    Some(json!({
        "file": document.name,
        "line": lines.number(place.span.start),
        "span": place.span,
        "text": document.slice(place.span),
    }))
}
