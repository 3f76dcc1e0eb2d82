//! Whose disclosure it is, of which year, and of which kind, each by evidence that is cited.
//!
//! Titles come first, then lines that name the office (`预算主管部门：`), then captions of tables and the
//! majority of sentences. What is not known stays unknown.

mod kind;
mod labels;
mod name;
mod region;
pub(super) mod title;
mod year;

use super::numbering::strip_number;
use super::source::Source;
use crate::cited::{Cited, Span};
use crate::disclosure::{Disclosure, DocumentKind};
use crate::document::{Block, Document, trim};
pub(super) use name::is_name_line;
pub(super) use region::adds_up_offices;
use title::Title;
use year::Year;

/// So many paragraphs at the start are searched for the title.
const OPENING: usize = 40;

/// What is known of a document's identity.
#[derive(Debug, Default)]
pub(super) struct Identity {
    title: Option<Span>,
    department: Option<Span>,
    region: Option<Span>,
    code: Option<Span>,
    year: Option<Year>,
    kind: DocumentKind,
    evidence: Vec<Span>,
}

impl Identity {
    /// The identity of a document without its lists of contents.
    pub fn of(document: &Document) -> Self {
        let paragraphs: Vec<Span> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(span) => Some(*span),
                Block::Table(_) => None,
            })
            .collect();
        let opening = &paragraphs[..paragraphs.len().min(OPENING)];
        let labels = labels::Labels::of(document);
        let titles: Vec<(usize, Title)> = opening
            .iter()
            .enumerate()
            .filter_map(|(at, span)| {
                let begun = || Title::begun(document, *span, *opening.get(at + 1)?);
                Some((at, Title::of(document, *span).or_else(begun)?))
            })
            .collect();
        let best = title::best(document, opening, &titles, &labels);
        let title = best.map(|at| titles[at].1);
        let is_of_unit = title.is_some_and(|title| document.slice(title.span).contains("单位预算"));
        let inside = labels::lines_on_top(document);
        let captions: Vec<Title> =
            paragraphs.iter().chain(&inside).filter_map(|span| Title::of_caption(document, *span)).collect();
        let captioned = || {
            let is_numbered = |caption: &&Title| strip_number(document.slice(caption.span)).is_some();
            let names =
                captions.iter().filter(|caption| !is_numbered(caption)).filter_map(|caption| caption.name);
            names.into_iter().find(|name| name::is_name_line(document.slice(*name)))
        };
        // A title whose name is broken by a line end gives only the end of it.
        let whole = |name: Span| {
            let at = titles[best?].0;
            let is_broken = at > 0 && name::is_fragment(document, opening[at - 1], name);
            if is_broken { name::ending_with(document, &paragraphs, name) } else { Some(name) }
        };
        let department = title
            .and_then(|title| title.name)
            .and_then(whole)
            .or(labels.budget_unit.filter(|_| is_of_unit))
            .or(labels.department)
            .or_else(|| best.and_then(|at| name::above(document, opening, titles[at].0)))
            .or_else(|| name::announced(document, opening))
            .or(labels.budget_unit)
            // 某某局本级 is what a list of the units of 某某局 begins with.
            .or_else(|| {
                captioned()
                    .filter(|name| labels.unit.is_some_and(|unit| is_headquarters(document, unit, *name)))
            })
            .or(labels.unit)
            .or_else(|| title::name_of_forms(document, opening))
            .or(labels.supervisor)
            .or_else(&captioned)
            .or_else(|| name::spoken(document, opening, &paragraphs));
        let year = title
            .and_then(|title| title.year)
            .or_else(|| best.and_then(|at| year::above(document, opening, titles[at].0)))
            .or_else(|| year::of_opening(document, opening))
            .or(labels.year)
            .or_else(|| year::alone_in(document, opening))
            .or_else(|| year::majority(captions.iter().filter_map(|caption| caption.year)))
            .or_else(|| year::spoken(document, &paragraphs))
            .or_else(|| labels::year_of_columns(document));
        let (kind, kind_evidence) = kind::of(document, title, &captions, &paragraphs);
        let region = labels.region.or_else(|| titles.iter().find_map(|(_, title)| title.region));
        let mut evidence: Vec<Span> =
            [title.map(|title| title.span), department, year.map(|year| year.span), kind_evidence]
                .into_iter()
                .flatten()
                .collect();
        evidence.sort_by_key(|span| (span.start, span.end));
        evidence.dedup();
        Self {
            title: title.map(|title| title.span),
            department,
            region,
            code: labels.code,
            year,
            kind,
            evidence,
        }
    }

    /// The department's name; empty where it is not known.
    pub fn department<'d>(&self, document: &'d Document) -> &'d str {
        self.department.map_or("", |span| document.slice(span))
    }

    /// Puts it into the disclosure, and says what is not known.
    pub fn tell(self, source: &mut Source<'_>, disclosure: &mut Disclosure) {
        let first = source.document.blocks.first().map(Block::span);
        let cited = |span: Option<Span>| span.map(|span| source.cited(span));
        disclosure.title = cited(self.title);
        disclosure.region = cited(self.region);
        disclosure.code = cited(self.code);
        disclosure.kind = self.kind;
        disclosure.evidence = self.evidence;
        disclosure.department = cited(self.department).unwrap_or_default();
        disclosure.year = self.year.map_or_else(Default::default, |year| Cited::new(year.value, year.span));
        if self.department.is_none() {
            source.warn("没有找到部门名称，因此不与其他文件合并或比较；请在标题或标题的上一行写明", first);
        }
        if self.year.is_none() {
            source.warn(
                "没有找到年度（不知道是哪一年的预算），因此不与其他文件合并或比较；请在标题里写明，如“2021年部门预算”",
                first,
            );
        }
    }
}

/// Whether `unit` is the headquarters of the office `name`.
fn is_headquarters(document: &Document, unit: Span, name: Span) -> bool {
    let part = document.slice(unit).strip_prefix(document.slice(name));
    part.is_some_and(|part| matches!(part.trim_matches(['（', '）', '(', ')']), "本级" | "机关" | "机关本级"))
}

/// The office that a heading or a caption names; not that of a title, which begins a document of its own.
pub(crate) fn office_in_heading(document: &Document, line: Span) -> Option<Span> {
    Title::of_heading(document, line)?.name.filter(|name| name::is_name_line(document.slice(*name)))
}

/// The line as the name of an office, where it says nothing else.
pub(crate) fn office_on_line(document: &Document, line: Span) -> Option<Span> {
    name::is_name_line(document.slice(line)).then_some(line)
}

/// `part`, a slice of the document's text, as a place without white space at its ends.
fn place(document: &Document, part: &str) -> Span {
    let start = (part.as_ptr() as usize).saturating_sub(document.text.as_ptr() as usize);
    trim(&document.text, Span::new(start, start + part.len()))
}
