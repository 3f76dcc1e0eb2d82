//! The findings for people: what does not hold first, each with its lines of the document.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use disclosure::cited::{Place, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Tally, VerdictKind};
use disclosure::rules;

use crate::lines::SourceLines;
use crate::output::{self, OutputError, visible};

/// Columns of a terminal; longer lines are cut around the figures.
const WIDTH: usize = 110;
/// So many figures of one finding are shown in their lines, those behind it in none.
const MOST_MARKS: usize = 40;
/// So many findings of one kind are shown with their lines, of the others one line each.
const MOST_SHOWN: usize = 500;
/// The kinds that are shown so.
const WITH_LINES: [VerdictKind; 3] = [VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::CannotCheck];

/// So many bytes of the report are printed at a time.
const PIECE: usize = 1 << 16;
/// Where the figures of a finding are further apart than `LONG` bytes, those that are more than `FAR` apart are shown
/// in lines of their own: what lies between them would be searched again for each finding.
const LONG: usize = 1 << 18;
const FAR: usize = 1 << 12;

/// Prints the report, with terminal colours, and returns how many findings there are of each kind. The findings are
/// made anew for each part of it, so that they need not stand in memory all at once.
///
/// # Errors
/// When it cannot be printed.
pub fn print(dataset: &Dataset) -> Result<Tally, OutputError> {
    let documents: Vec<(&Entry, SourceLines)> =
        dataset.entries.iter().map(|entry| (entry, SourceLines::of(&entry.document.text))).collect();
    let mut tallies = vec![Tally::default(); documents.len()];
    let mut shown: [Vec<Finding>; 3] = Default::default();
    for finding in rules::each(dataset) {
        let kind = finding.verdict.kind();
        if let Some(tally) = tallies.get_mut(finding.entry) {
            tally.add(kind);
        }
        let at = WITH_LINES.iter().position(|other| *other == kind);
        if let Some(shown) = at.and_then(|at| shown.get_mut(at)).filter(|shown| shown.len() < MOST_SHOWN) {
            shown.push(finding);
        }
    }
    let mut report = Report::default();
    let renderer = Renderer::styled().term_width(WIDTH);
    for finding in shown.iter().flatten() {
        report.add(&renderer.render(&[group(&documents, finding)]))?;
        report.add("\n\n")?;
    }
    let count = |kind| tallies.iter().map(|tally| tally.get(kind)).sum::<usize>();
    for kind in VerdictKind::ALL {
        let shown = if WITH_LINES.contains(&kind) { MOST_SHOWN } else { 0 };
        if count(kind) > shown {
            let rest = rules::each(dataset).filter(|finding| finding.verdict.kind() == kind).skip(shown);
            for finding in rest {
                report.add(&visible(&line(&documents, &finding)))?;
                report.add("\n")?;
            }
        }
    }
    for ((entry, _), tally) in documents.iter().zip(&tallies) {
        let (department, year) = (visible(entry.department()), entry.year());
        report.add(&format!("\n{department} {year}年：{tally}\n"))?;
    }
    report.finish()?;
    Ok(tallies.into_iter().fold(Tally::default(), Tally::and))
}

/// The report, printed piece by piece.
#[derive(Default)]
struct Report(String);

impl Report {
    fn add(&mut self, text: &str) -> Result<(), OutputError> {
        self.0.push_str(text);
        if self.0.len() < PIECE {
            return Ok(());
        }
        output::print_styled(&std::mem::take(&mut self.0))
    }

    fn finish(self) -> Result<(), OutputError> {
        output::print_styled(&self.0)
    }
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
        let Some((entry, lines)) = documents.get(index) else { continue };
        for marks in marks(entry, index, finding) {
            if let Some(snippet) = snippet(entry, lines, finding, marks) {
                group = group.element(snippet);
            }
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

/// A place of a finding, with the name of the figure that stands there.
type Mark<'a> = (Place, Option<&'a str>);

/// The places of a finding in one document, in its order, those that are near each other together. A place that the
/// document does not have, as a dataset from elsewhere may claim, is left out.
fn marks<'a>(entry: &Entry, index: usize, finding: &'a Finding) -> Vec<Vec<Mark<'a>>> {
    let main = finding.main_place();
    let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
    let terms = terms.filter_map(|term| Some((term.place?, Some(term.name.as_str()))));
    let evidence = finding.evidence.iter().map(|place| (*place, None));
    let exists = |span: Span| entry.document.text.get(span.start..span.end).is_some();
    let mut marks: Vec<Mark<'a>> =
        terms.chain(evidence).filter(|(place, _)| place.entry == index && exists(place.span)).collect();
    // What the finding is about, which may be the last of many, is among those that are shown.
    marks.sort_by_key(|(place, _)| Some(*place) != main);
    marks.truncate(MOST_MARKS);
    let ends = || marks.iter().map(|(place, _)| place.span.end).max().unwrap_or(0);
    let starts = || marks.iter().map(|(place, _)| place.span.start).min().unwrap_or(0);
    if ends() - starts() <= LONG {
        return vec![marks];
    }
    marks.sort_by_key(|(place, _)| place.span.start);
    let are_near =
        |one: &Mark<'_>, other: &Mark<'_>| other.0.span.start.saturating_sub(one.0.span.end) <= FAR;
    marks.chunk_by(are_near).map(<[Mark<'a>]>::to_vec).collect()
}

/// The lines of a document around `marks`, each figure underlined with its name.
fn snippet<'a>(
    entry: &'a Entry,
    lines: &SourceLines,
    finding: &'a Finding,
    marks: Vec<Mark<'a>>,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let document = &entry.document;
    let main = finding.main_place();
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
