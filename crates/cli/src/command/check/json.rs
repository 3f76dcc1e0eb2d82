//! The findings for other programs.

use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Tally, Term, Verdict};
use disclosure::ledger::Place;
use serde_json::{Value, json};

/// The findings and how many there are of each kind. Figures are strings, as printed.
pub fn findings(dataset: &Dataset, findings: &[Finding]) -> String {
    let Tally { holds, differs, cannot_check, doubtful } = Tally::of(findings);
    let summary = json!({
        "holds": holds,
        "differs": differs,
        "cannot-check": cannot_check,
        "doubtful": doubtful,
    });
    let findings: Vec<Value> = findings.iter().map(|finding| one(dataset, finding)).collect();
    format!("{:#}\n", json!({ "summary": summary, "findings": findings }))
}

fn one(dataset: &Dataset, finding: &Finding) -> Value {
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
        "terms": terms.into_iter().flatten().map(|one| term(dataset, one)).collect::<Vec<_>>(),
        "evidence": finding.evidence.iter().map(|at| place(dataset, *at)).collect::<Vec<_>>(),
        "missing": missing,
        "note": finding.note,
        "reason": finding.rule.reason,
        "source": finding.source(dataset),
    })
}

fn term(dataset: &Dataset, term: &Term) -> Value {
    json!({
        "operator": term.operator.sign(),
        "value": term.printed(),
        "name": term.name,
        "place": term.place.map(|at| place(dataset, at)),
    })
}

fn place(dataset: &Dataset, place: Place) -> Option<Value> {
    let document = &dataset.entries.get(place.entry)?.document;
    Some(json!({
        "file": document.name,
        "line": document.line_number(place.span.start),
        "span": place.span,
        "text": document.slice(place.span),
    }))
}
