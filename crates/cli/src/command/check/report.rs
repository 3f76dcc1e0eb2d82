//! The findings for people: what does not hold first, each with its lines of the document.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Tally, VerdictKind};

use crate::lines::SourceLines;
use crate::output::visible;

/// Columns of a terminal; longer lines are cut around the figures.
const WIDTH: usize = 110;
/// So many figures of one finding are shown in their lines, those behind it in none.
const MOST_MARKS: usize = 40;
/// So many findings of one kind are shown with their lines, of the others one line each.
const MOST_SHOWN: usize = 500;

/// The report, with terminal colours.
pub fn findings(dataset: &Dataset, findings: &[Finding]) -> String {
    let documents: Vec<(&Entry, SourceLines)> =
        dataset.entries.iter().map(|entry| (entry, SourceLines::of(&entry.document.text))).collect();
    let renderer = Renderer::styled().term_width(WIDTH);
    let mut text = String::new();
    let of = |kind| findings.iter().filter(move |finding| finding.verdict.kind() == kind);
    for kind in [VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::CannotCheck] {
        for finding in of(kind).take(MOST_SHOWN) {
            text += &renderer.render(&[group(&documents, finding)]);
            text += "\n\n";
        }
    }
    for kind in VerdictKind::ALL {
        let shown = if kind == VerdictKind::Holds { 0 } else { MOST_SHOWN };
        for finding in of(kind).skip(shown) {
            text += &visible(&line(&documents, finding));
            text.push('\n');
        }
    }
    for (index, (entry, _)) in documents.iter().enumerate() {
        let tally = Tally::of(findings.iter().filter(|finding| finding.entry == index));
        let (department, year) = (entry.department(), entry.year());
        text.extend(["\n", &visible(department), " ", &year.to_string(), "年：", &tally.to_string(), "\n"]);
    }
    text
}

/// A finding in one line.
fn line(documents: &[(&Entry, SourceLines)], finding: &Finding) -> String {
    let place = finding.main_place().and_then(|place| {
        let (entry, lines) = documents.get(place.entry)?;
        Some(format!("{}:{}: ", entry.document.name, lines.number(place.span.start)))
    });
    let place = place.unwrap_or_default();
    let (title, subject) = (finding.rule.title, &finding.subject);
    let kind = finding.verdict.kind().name();
    match &finding.equation {
        Some(equation) => format!("{place}{kind}: {title}：{subject} {equation}"),
        None => format!("{place}{kind}: {title}：{subject}"),
    }
}

fn group<'a>(documents: &[(&'a Entry, SourceLines)], finding: &'a Finding) -> Group<'a> {
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
        if let Some(snippet) =
            documents.get(index).and_then(|(entry, lines)| snippet(entry, lines, index, finding))
        {
            group = group.element(snippet);
        }
    }
    let mut message = finding.subject.clone();
    if let Some(equation) = &finding.equation {
        message = format!("{message}：{equation}");
    }
    let name = |name: &'static str| Level::NOTE.with_name(name);
    let message = format!("{message}。{}", finding.explanation());
    group = group.element(name("说明").message(visible(&message).into_owned()));
    group.element(name("依据").message(finding.rule.reason))
}

/// The lines of one document that the finding speaks of, each figure underlined with its name. A place
/// that the document does not have, as a dataset from elsewhere may claim, is left out.
fn snippet<'a>(
    entry: &'a Entry,
    lines: &SourceLines,
    index: usize,
    finding: &'a Finding,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let document = &entry.document;
    let main = finding.main_place();
    let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
    let terms = terms.filter_map(|term| Some((term.place?, Some(term.name.as_str()))));
    let evidence = finding.evidence.iter().map(|place| (*place, None));
    let exists = |span: Span| document.text.get(span.start..span.end).is_some();
    let mut marks: Vec<_> =
        terms.chain(evidence).filter(|(place, _)| place.entry == index && exists(place.span)).collect();
    // What the finding is about, which may be the last of many, is among those that are shown.
    marks.sort_by_key(|(place, _)| Some(*place) != main);
    marks.truncate(MOST_MARKS);
    let first = marks.iter().map(|(place, _)| place.span.start).min()?;
    let last = marks.iter().map(|(place, _)| place.span.end).max()?;
    // Only the lines around, as each snippet is searched for its lines from the beginning.
    let window = lines.around(first, last, document.text.len());
    let start = window.start;
    let annotations = marks.into_iter().map(|(place, name)| {
        let kind = if Some(place) == main { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(place.span.start - start..place.span.end - start);
        annotation.label(name.map(visible))
    });
    let annotations: Vec<Annotation> = annotations.collect();
    let source = document.text.get(window)?;
    Some(
        Snippet::source(source)
            .line_start(lines.number(start))
            .path(visible(&document.name))
            .annotations(annotations),
    )
}
