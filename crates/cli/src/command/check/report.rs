//! The findings for people: what does not hold first, each with its lines of the document.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Tally, VerdictKind};
use disclosure::ledger::Place;

/// Columns of a terminal; longer lines are cut around the figures.
const WIDTH: usize = 110;

/// The report, with terminal colours.
pub fn findings(dataset: &Dataset, findings: &[Finding]) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    let mut text = String::new();
    let of = |kind| findings.iter().filter(move |finding| finding.verdict.kind() == kind);
    for kind in [VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::CannotCheck] {
        for finding in of(kind) {
            text += &renderer.render(&[group(dataset, finding)]);
            text += "\n\n";
        }
    }
    for finding in of(VerdictKind::Holds) {
        text += &held(dataset, finding);
    }
    for (index, entry) in dataset.entries.iter().enumerate() {
        let tally = Tally::of(findings.iter().filter(|finding| finding.entry == index));
        let (department, year) = (entry.department(), entry.year());
        text.extend(["\n", department, " ", &year.to_string(), "年：", &tally.to_string(), "\n"]);
    }
    text
}

/// One line for what holds.
fn held(dataset: &Dataset, finding: &Finding) -> String {
    let place = finding.main_place().map_or_else(String::new, |place| {
        let entry = dataset.entries.get(place.entry);
        entry.map_or_else(String::new, |entry| {
            format!("{}:{}: ", entry.document.name, entry.document.line_number(place.span.start))
        })
    });
    let (title, subject) = (finding.rule.title, &finding.subject);
    let kind = finding.verdict.kind().name();
    match &finding.equation {
        Some(equation) => format!("{place}{kind}: {title}：{subject} {equation}\n"),
        None => format!("{place}{kind}: {title}：{subject}\n"),
    }
}

fn group<'a>(dataset: &'a Dataset, finding: &'a Finding) -> Group<'a> {
    let kind = finding.verdict.kind();
    let level = match kind {
        VerdictKind::Differs => Level::ERROR,
        VerdictKind::Doubtful => Level::WARNING,
        VerdictKind::CannotCheck | VerdictKind::Holds => Level::NOTE,
    };
    let title = level.with_name(kind.name()).primary_title(finding.rule.title).id(finding.rule.id);
    let mut group = Group::with_title(title);
    let mut entries: Vec<usize> = finding.places().map(|place| place.entry).collect();
    entries.dedup();
    for index in entries {
        if let Some(snippet) = dataset.entries.get(index).and_then(|entry| snippet(entry, index, finding)) {
            group = group.element(snippet);
        }
    }
    let mut message = finding.subject.clone();
    if let Some(equation) = &finding.equation {
        message = format!("{message}：{equation}");
    }
    let name = |name: &'static str| Level::NOTE.with_name(name);
    group = group.element(name("说明").message(format!("{message}。{}", finding.explanation())));
    group.element(name("依据").message(finding.rule.reason))
}

/// The lines of one document that the finding speaks of, each figure underlined with its name. A place
/// that the document does not have, as a dataset from elsewhere may claim, is left out.
fn snippet<'a>(entry: &'a Entry, index: usize, finding: &'a Finding) -> Option<Snippet<'a, Annotation<'a>>> {
    let document = &entry.document;
    let main = finding.main_place();
    let mark = |place: Place| {
        let kind = if Some(place) == main { AnnotationKind::Primary } else { AnnotationKind::Context };
        let range = place.span.start..place.span.end;
        let exists = place.entry == index && document.text.get(range.clone()).is_some();
        exists.then(|| kind.span(range))
    };
    let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
    let terms = terms.filter_map(|term| Some(mark(term.place?)?.label(term.name.as_str())));
    let evidence = finding.evidence.iter().filter_map(|place| mark(*place));
    let annotations: Vec<Annotation> = terms.chain(evidence).collect();
    (!annotations.is_empty())
        .then(|| Snippet::source(&document.text).path(&document.name).annotations(annotations))
}
