//! Titles: which office, which year, which kind of document.

use super::labels::Labels;
use super::{kind, name, place, year};
use crate::cited::Span;
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbering::strip_number;
use crate::document::Document;

/// Titles are short.
const LONGEST: usize = 60;

/// What a title says.
#[derive(Clone, Copy, Debug)]
pub(in crate::disclosure::read) struct Title {
    /// The whole line.
    pub span: Span,
    /// The office.
    pub name: Option<Span>,
    /// A region where the name of an office would stand.
    pub region: Option<Span>,
    /// The year.
    pub year: Option<year::Year>,
    /// The kind, where its words say it.
    pub kind: Option<DocumentKind>,
}

impl Title {
    /// The title that a paragraph is.
    pub fn of(document: &Document, span: Span) -> Option<Self> {
        let text = document.slice(span);
        if !is_line(text) || strip_number(text).is_some() {
            return None;
        }
        let title = Self::from_line(document, span);
        if !is_of_budget(text) {
            // `某某局2021年部门`, whose rest stands on the next line.
            let ends = ["部门", "单位", "年", "年度"].iter().any(|end| text.trim_end().ends_with(end));
            return (ends && title.name.is_some() && title.year.is_some()).then_some(title);
        }
        let is_public = [
            "公开",
            "部门预算",
            "部门决算",
            "单位预算",
            "单位决算",
            "预算说明",
            "预算情况",
            "决算情况",
            "自评",
            "绩效评价",
        ]
        .iter()
        .any(|word| text.contains(word));
        let is_table = text.trim_end().ends_with('表') && !text.contains("公开");
        (is_public && !is_table && (title.year.is_some() || title.name.is_some())).then_some(title)
    }

    /// The caption of a table or part: `2024年部门收支总表`.
    pub fn of_caption(document: &Document, span: Span) -> Option<Self> {
        let text = document.slice(span);
        if !is_line(text) || !is_of_budget(text) {
            return None;
        }
        let title = Self::from_line(document, span);
        title.year.is_some().then_some(title)
    }

    fn from_line(document: &Document, span: Span) -> Self {
        let text = document.slice(span);
        let year = year::stated(document, span).next();
        let mut title = Self { span, name: None, region: None, year, kind: kind::of_words(text) };
        let before = year.map_or("", |year| document.slice(Span::new(span.start, year.span.start)));
        let after = year.map_or(text, |year| {
            document.slice(Span::new(year.span.end, span.end)).trim_start().trim_start_matches(['年', '度'])
        });
        for part in [before, name::before_subject(after)] {
            let part = name::bare(part);
            if name::is_region(part) {
                title.region.get_or_insert(place(document, part));
            } else if name::is_name(part) {
                title.name.get_or_insert(place(document, part));
            }
        }
        title
    }
}

fn is_line(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none() && !text.contains(['。', '，', '；', '：', ':'])
}

fn is_of_budget(text: &str) -> bool {
    ["预算", "决算", "预决算", "自评", "绩效", "“三公”"].iter().any(|word| text.contains(word))
}

/// The title that the document bears out: lines of related documents stand beside it on a portal's page,
/// and parts of other offices below it. Its office is named most in the text, and its year.
pub(super) fn best(
    document: &Document,
    opening: &[Span],
    titles: &[(usize, Title)],
    labels: &Labels,
) -> Option<usize> {
    /// Beyond this a count tells nothing more.
    const ENOUGH: usize = 200;
    if let [] | [_] = titles {
        return (!titles.is_empty()).then_some(0);
    }
    let count = |words: &str| document.text.matches(words).take(ENOUGH).count();
    let score = |(at, title): &(usize, Title)| {
        let name = title.name.or_else(|| name::above(document, opening, *at));
        let name = name.map_or("", |span| document.slice(span));
        let names = if name.is_empty() { 0 } else { count(name) };
        let years = title.year.map_or(0, |year| count(&format!("{}年", year.value)));
        let is_labelled =
            labels.department.is_some_and(|label| !name.is_empty() && document.slice(label) == name);
        (is_labelled, title.year.is_some(), names + years)
    };
    let scores: Vec<_> = titles.iter().map(score).collect();
    let best = scores.iter().max()?;
    scores.iter().position(|score| score == best)
}
