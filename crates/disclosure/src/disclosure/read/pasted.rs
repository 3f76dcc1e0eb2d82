//! Tables that came as lines: copied from a page, or made of a PDF, so that each row, or each cell, is a paragraph.
//!
//! They are made tables again only where it is certain which cell stands where; the others are told of.

mod bars;
mod columns;

use std::borrow::Cow;

use super::numbering;
use super::source::squeeze;
use super::tables::{Number, money};
use crate::cited::Span;
use crate::document::{Block, Cell, Document, Row, Table, trim};

/// Lines of tables are short.
const LONGEST: usize = 40;
/// Fewer rows are no table.
const FEWEST_ROWS: usize = 3;
/// A longer line of a table has so many words at least.
const FEWEST_WORDS: usize = 4;
/// Longer tables are not looked at.
const MOST_LINES: usize = 2_000;

/// A line of a pasted table.
enum PastedLine {
    /// A name, or a word of the head.
    Label(Span),
    /// A number alone.
    Number(Span),
    /// A name with the numbers behind it.
    Row(Vec<Span>),
}

/// The document with pasted tables as tables, and the places of those that could not be told apart.
pub(super) fn gathered(document: &Document) -> (Cow<'_, Document>, Vec<Span>) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut untold = Vec::new();
    let mut is_changed = false;
    let mut at = 0;
    while let Some(block) = document.blocks.get(at) {
        blocks.push(block.clone());
        at += 1;
        if !matches!(block, Block::Paragraph(span) if announces(document.slice(*span))) {
            continue;
        }
        let rest = &document.blocks[at..];
        if let Some((rows, taken)) = bars::rows(document, rest).or_else(|| columns::rows(document, rest)) {
            blocks.push(table_of(rows));
            at += taken;
            is_changed = true;
            continue;
        }
        let lines: Vec<PastedLine> =
            document.blocks[at..].iter().take(MOST_LINES).map_while(|block| line(document, block)).collect();
        // The unit below a title: what follows that is looked at next.
        if lines.first().is_some_and(|line| announces(document.slice(line.span()))) {
            continue;
        }
        let numbers = lines.iter().filter(|line| !matches!(line, PastedLine::Label(_))).count();
        let has_wide_rows =
            lines.iter().any(|line| matches!(line, PastedLine::Row(cells) if cells.len() > 2));
        if numbers < FEWEST_ROWS && !has_wide_rows {
            continue;
        }
        let rows = rows_of_lines(document, &lines).or_else(|| rows_of_cells(document, &lines));
        match rows {
            Some((before, rows, taken)) => {
                blocks.extend_from_slice(&document.blocks[at..at + before]);
                blocks.push(table_of(rows));
                at += taken;
                is_changed = true;
            }
            None => untold.extend(lines.first().map(PastedLine::span)),
        }
    }
    if !is_changed {
        return (Cow::Borrowed(document), untold);
    }
    (Cow::Owned(Document { name: document.name.clone(), text: document.text.clone(), blocks }), untold)
}

fn table_of(rows: Vec<Row>) -> Block {
    let spans = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.span);
    let span = spans.reduce(Span::join).unwrap_or_default();
    Block::Table(Table { span, rows })
}

impl PastedLine {
    fn span(&self) -> Span {
        match self {
            Self::Label(span) | Self::Number(span) => *span,
            Self::Row(spans) => spans.first().copied().unwrap_or_default(),
        }
    }
}

/// The title or the unit of a table.
fn announces(text: &str) -> bool {
    let words = squeeze(text);
    words.chars().count() <= LONGEST
        && (words.ends_with('表')
            || ["单位：万元", "单位:万元", "单位：元", "单位:元"].iter().any(|unit| words.contains(unit)))
}

fn line(document: &Document, block: &Block) -> Option<PastedLine> {
    let Block::Paragraph(span) = block else { return None };
    let text = document.slice(*span).trim_end_matches(['|', ' ', '\u{3000}']);
    let span = trim(&document.text, Span::new(span.start, span.start + text.len()));
    // A head of many short words may be long.
    let is_long = text.chars().count() > 3 * LONGEST
        || (text.chars().count() > LONGEST && text.split_whitespace().count() < FEWEST_WORDS);
    let is_sentence = text.contains(['。', '；', '，', '|', '\t', '\n']) || is_long;
    if is_sentence || text.is_empty() {
        return None;
    }
    if is_number(text) {
        return Some(PastedLine::Number(span));
    }
    let mut cells: Vec<Span> = Vec::new();
    let mut end = text.len();
    while let Some((start, word)) = last_word(&text[..end]).filter(|(_, word)| is_number(word)) {
        cells.push(Span::new(span.start + start, span.start + start + word.len()));
        end = start;
    }
    if cells.is_empty() {
        return Some(PastedLine::Label(span));
    }
    cells.push(trim(&document.text, Span::new(span.start, span.start + end)));
    cells.reverse();
    Some(PastedLine::Row(cells))
}

/// The last word of a text, parted by white space from what stands before it.
fn last_word(text: &str) -> Option<(usize, &str)> {
    let text = text.trim_end();
    let (at, space) = text.char_indices().rev().find(|(_, c)| c.is_whitespace())?;
    let start = at + space.len_utf8();
    (!text[..at].trim().is_empty()).then_some((start, &text[start..]))
}

/// Digits of an amount without a unit, or a sign for none.
fn is_number(text: &str) -> bool {
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '—' | '%'));
    is_plain
        && (matches!(money(text), Number::Value { .. }) || matches!(text, "-" | "—" | "——"))
        && numbering::strip_number(text).is_none()
}

fn cell(span: Span) -> Cell {
    Cell { span, columns: 1 }
}

/// A row a line, below a head of as many words as each has cells.
fn rows_of_lines(document: &Document, lines: &[PastedLine]) -> Option<(usize, Vec<Row>, usize)> {
    let first = lines.iter().position(|line| matches!(line, PastedLine::Row(_)))?;
    let PastedLine::Row(cells) = &lines[first] else { return None };
    let width = cells.len();
    let head = first.checked_sub(1)?;
    let PastedLine::Label(span) = lines[head] else { return None };
    let mut words: Vec<Span> = Vec::new();
    let mut end = document.slice(span).len();
    while let Some((start, word)) = last_word(&document.slice(span)[..end]) {
        words.push(Span::new(span.start + start, span.start + start + word.len()));
        end = start;
    }
    words.push(trim(&document.text, Span::new(span.start, span.start + end)));
    words.reverse();
    // Code and name have heads of their own, though only a space parts them.
    let has_codes = words.len() == width + 1 && squeeze(document.slice(words[0])).ends_with("编码");
    let row = |cells: &[Span]| {
        let named = if has_codes { code_and_name(document, cells[0]).to_vec() } else { vec![cells[0]] };
        Row { cells: named.iter().chain(&cells[1..]).map(|span| cell(*span)).collect() }
    };
    let mut rows = vec![Row { cells: words.iter().map(|span| cell(*span)).collect() }];
    let mut taken = first;
    for line in &lines[first..] {
        match line {
            PastedLine::Row(cells) if cells.len() == width => rows.push(row(cells)),
            PastedLine::Row(_) | PastedLine::Number(_) => return None,
            PastedLine::Label(_) => break,
        }
        taken += 1;
    }
    (words.len() == width + usize::from(has_codes) && rows.len() >= FEWEST_ROWS)
        .then_some((head, rows, taken))
}

/// `201 一般公共服务支出` as code and name; a name alone has no code.
fn code_and_name(document: &Document, label: Span) -> [Span; 2] {
    let text = document.slice(label);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let code = Span::new(label.start, label.start + digits);
    [code, trim(&document.text, Span::new(code.end, label.end))]
}

/// A cell a line: a head, and rows that each begin with a name.
fn rows_of_cells(document: &Document, lines: &[PastedLine]) -> Option<(usize, Vec<Row>, usize)> {
    let first = lines.iter().position(|line| matches!(line, PastedLine::Number(_)))?;
    let numbers = lines[first..].iter().take_while(|line| matches!(line, PastedLine::Number(_))).count();
    let head: Vec<Span> = lines[..first.checked_sub(1)?].iter().map(PastedLine::span).collect();
    let words = |at: usize| squeeze(document.slice(head[at]));
    let ends_in_pairs = head.len() >= 4 && {
        let last = head.len() - 4;
        words(last) == words(last + 2) && words(last + 1) == words(last + 3)
    };
    let width = if numbers == 1 && ends_in_pairs { 4 } else { numbers + 1 };
    // 收入 and 支出 may stand above the pairs; otherwise a title's or another table's lines are left where they are.
    let groups = if width == 4 && ends_in_pairs { head.len() - 4 } else { 0 };
    let start = if groups == 2 { head.len() - 6 } else { head.len().checked_sub(width)? };
    if !(groups == 0 || groups == 2) || start != 0 {
        return None;
    }
    let mut rows = Vec::new();
    if groups == 2 {
        let after = |span: Span| cell(Span::new(span.end, span.end));
        rows.push(Row { cells: vec![cell(head[0]), after(head[0]), cell(head[1]), after(head[1])] });
    }
    rows.push(Row { cells: head[groups..].iter().map(|span| cell(*span)).collect() });
    let above = rows.len();
    let body = &lines[first - 1..];
    let is_label = |at: usize| if ends_in_pairs && width == 4 { at.is_multiple_of(2) } else { at == 0 };
    let mut at = 0;
    while at < body.len() {
        let row = body.get(at..at + width)?;
        let fits = row.iter().enumerate().all(|(column, line)| match line {
            PastedLine::Label(_) => is_label(column),
            PastedLine::Number(_) => !is_label(column),
            PastedLine::Row(_) => false,
        });
        if !fits {
            // What follows a table is no line of it; an amount there would be.
            if body[at..].iter().any(|line| !matches!(line, PastedLine::Label(_))) {
                return None;
            }
            break;
        }
        rows.push(Row { cells: row.iter().map(|line| cell(line.span())).collect() });
        at += width;
    }
    (rows.len() >= above + FEWEST_ROWS).then_some((start, rows, first - 1 + at))
}
