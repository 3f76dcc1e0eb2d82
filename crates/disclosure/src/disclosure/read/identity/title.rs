//! Titles: which office, which year, which kind of document.

use super::labels::Labels;
use super::{name, place, region, year};
use crate::cited::Span;
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbering::{self, strip_number};
use crate::document::{Block, Document};

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
        let span = without_unit(document, span);
        let text = without_field(document.slice(span));
        if !is_line(text) || strip_number(text).is_some() {
            return None;
        }
        let title = Self { span, ..Self::from_line(document, Span::new(span.end - text.len(), span.end)) };
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

    /// The first of two lines that are a title together: `2023年某某局`, whose rest (`部门预算公开说明`) stands on the line `below`.
    pub fn begun(document: &Document, span: Span, below: Span) -> Option<Self> {
        let rest = document.slice(below);
        let goes_on =
            rest.trim_start().starts_with(['部', '单', '预', '决']) && is_line(rest) && is_of_budget(rest);
        let year = year::stated(document, span).next().filter(|year| year.span.start == span.start)?;
        let name = document.slice(Span::new(year.span.end, span.end));
        let name = name::bare(name.trim_start().trim_start_matches(['年', '度']));
        let is_title = goes_on && name::is_name_line(name) && year::stated(document, below).next().is_none();
        let kind = kind_of_words(rest);
        is_title.then(|| Self {
            span,
            name: Some(place(document, name)),
            region: None,
            year: Some(year),
            kind,
        })
    }

    /// The caption of a table or part: `2024年部门收支总表`.
    pub fn of_caption(document: &Document, span: Span) -> Option<Self> {
        let span = without_unit(document, span);
        let text = document.slice(span);
        if !is_line(text) || !(is_of_budget(text) || names_table(text)) {
            return None;
        }
        let title = Self::from_line(document, span);
        title.year.is_some().then_some(title)
    }

    /// What a heading or a caption says, with or without a number before it: `表二 某某局2024年收支总表`.
    pub fn of_heading(document: &Document, span: Span) -> Option<Self> {
        let text = document.slice(span);
        let words = without_label(numbering::without_number(text));
        if !is_line(words) || Self::of(document, span).is_some() {
            return None;
        }
        let title = Self::from_line(document, Span::new(span.end - words.len(), span.end));
        (title.year.is_some() || is_of_budget(text)).then_some(title)
    }

    fn from_line(document: &Document, span: Span) -> Self {
        let text = document.slice(span);
        let year = year_of_line(document, span);
        let mut title = Self { span, name: None, region: None, year, kind: kind_of_words(text) };
        let before = year.map_or("", |year| document.slice(Span::new(span.start, year.span.start)));
        // 某某局2022年预算执行情况和2023年部门预算
        let is_digit = |c: char| c.is_ascii_digit();
        let before = before
            .find(is_digit)
            .filter(|at| before[*at..].starts_with("20"))
            .map_or(before, |at| &before[..at]);
        let after = year.map_or(text, |year| {
            document.slice(Span::new(year.span.end, span.end)).trim_start().trim_start_matches(['年', '度'])
        });
        // 某某局部门预算公开说明（2023年度）
        for part in [before, name::before_subject(after), name::before_subject(before)] {
            let part = name::bare(part);
            if region::is_region(part) {
                title.region.get_or_insert(place(document, part));
            } else if name::is_name(part) {
                title.name.get_or_insert(place(document, part));
            }
        }
        title
    }
}

/// The year of a line; none where it names two, of each of which there may be a part: `2022年部门决算及2023年部门预算`.
fn year_of_line(document: &Document, span: Span) -> Option<year::Year> {
    let years: Vec<_> = year::in_title(document, span).collect();
    match years[..] {
        [] => year::behind(document, span),
        [first, .., last] if first.value != last.value => {
            // 2022年预算执行情况和2023年部门预算: of the first year only what became of it.
            let between = document.slice(Span::new(first.span.end, last.span.start));
            let is_outturn = ["执行", "规划"].iter().any(|word| between.contains(word));
            is_outturn.then_some(last)
        }
        [first, ..] => Some(first),
    }
}

/// The kind that the words of a title say.
pub(super) fn kind_of_words(text: &str) -> Option<DocumentKind> {
    let has = |needle: &str| text.contains(needle);
    if has("自评") || has("绩效评价") {
        return Some(DocumentKind::SelfEvaluation);
    }
    let text = text.replace("预决算", "");
    match (text.contains("预算"), text.contains("决算")) {
        (true, false) => Some(DocumentKind::Budget),
        (false, true) => Some(DocumentKind::FinalAccounts),
        _ => None,
    }
}

/// `text` without the name of the field that it is the value of: `附件1：`, `标题：`.
fn without_field(text: &str) -> &str {
    match text.split_once(['：', ':']) {
        Some((field, title))
            if matches!(field.trim(), "标题" | "名称" | "题目")
                || field.trim().strip_prefix("附件").is_some_and(|count| count.chars().count() <= 2) =>
        {
            title.trim_start()
        }
        _ => text,
    }
}

/// `text` without what a table is counted by: `表一 `, `附件2：`, `公开07表 `.
fn without_label(text: &str) -> &str {
    const LONGEST_LABEL: usize = 6;
    let text = text.trim_start();
    let is_label = |label: &str| {
        label.chars().count() <= LONGEST_LABEL && (label.contains('表') || label.starts_with("附件"))
    };
    match text.split_once(|c: char| c.is_whitespace() || matches!(c, '：' | ':')) {
        Some((label, rest)) if is_label(label) => rest.trim_start(),
        _ => text,
    }
}

/// `span` without the unit in brackets at its end: 某某局2021年部门预算表（单位：元）.
fn without_unit(document: &Document, span: Span) -> Span {
    let text = document.slice(span).trim_end();
    let inside = text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
    let before = inside.filter(|(_, inside)| inside.contains("单位")).map(|(before, _)| before.trim_end());
    before.map_or(span, |before| Span::new(span.start, span.start + before.len()))
}

fn is_line(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none() && !text.contains(['。', '，', '；', '：', ':'])
}

/// `2023年部门支出总表`, `部门支出总表（2023年）`
fn names_table(text: &str) -> bool {
    let text = text.trim_end();
    let name = text
        .strip_suffix(['）', ')'])
        .and_then(|text| text.rsplit_once(['（', '(']))
        .map_or(text, |(name, _)| name);
    name.trim_end().ends_with('表') && ["收支", "收入", "支出"].iter().any(|word| text.contains(word))
}

fn is_of_budget(text: &str) -> bool {
    ["预算", "决算", "预决算", "自评", "绩效", "“三公”"].iter().any(|word| text.contains(word))
}

/// The name in the titles of forms near the start (`某某站2024年部门预算绩效目标表`), where they all give one.
pub(super) fn name_of_forms(document: &Document, opening: &[Span]) -> Option<Span> {
    let is_title = |span: &&Span| {
        let text = document.slice(**span).trim_end();
        text.ends_with('表') && ["部门预算", "单位预算", "绩效"].iter().any(|word| text.contains(word))
    };
    let mut names = opening
        .iter()
        .filter(is_title)
        .filter_map(|span| Title::of_heading(document, *span)?.name)
        .filter(|name| name::is_name_line(document.slice(*name)));
    let first = names.next()?;
    names.all(|other| document.slice(other) == document.slice(first)).then_some(first)
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
    let paragraphs: Vec<Span> = document.blocks.iter().map(Block::span).collect();
    let is_title = |span: &Span| titles.iter().any(|(_, title)| title.span == *span);
    let spoken: Vec<u16> = paragraphs
        .iter()
        .filter(|span| !is_title(span))
        .flat_map(|span| year::stated(document, *span).take(ENOUGH))
        .map(|year| year.value)
        .take(10 * ENOUGH)
        .collect();
    // Links to documents of other years stand right below each other.
    let is_link = |at: usize, title: &Title| {
        titles.iter().any(|(other, neighbour)| {
            at.abs_diff(*other) == 1
                && neighbour.year.zip(title.year).is_some_and(|(one, other)| one.value != other.value)
        })
    };
    let score = |(at, title): &(usize, Title)| {
        let name = title.name.or_else(|| name::above(document, opening, *at));
        let name = name.map_or("", |span| document.slice(span));
        let names = if name.is_empty() { 0 } else { count(name) };
        let years =
            title.year.map_or(0, |year| spoken.iter().filter(|spoken| **spoken == year.value).count());
        let is_labelled =
            labels.department.is_some_and(|label| !name.is_empty() && document.slice(label) == name);
        (is_labelled, title.year.is_some(), !is_link(*at, title), names + years.min(ENOUGH))
    };
    let scores: Vec<_> = titles.iter().map(score).collect();
    let best = scores.iter().max()?;
    scores.iter().position(|score| score == best)
}
