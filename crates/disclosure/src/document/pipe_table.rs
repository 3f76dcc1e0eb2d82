//! Tables whose cells are parted by `|`, as Markdown writes them.

use super::{Cell, Row, Table, trim};
use crate::cited::Span;

/// Rows without a `|` at their start and without a line of dashes below the head are a table from here on: fewer are
/// a page's navigation.
const FEWEST_BARE_ROWS: usize = 3;

/// The table that begins with the first of `lines`, and how many of them it takes.
pub(super) fn table(text: &str, lines: &[Span]) -> Option<(Table, usize)> {
    let line = |at: usize| lines.get(at).map_or("", |line| line.slice(text));
    let has_rule = is_rule(line(1)) && !is_rule(line(0));
    let is_framed = line(0).trim_start().starts_with('|');
    let bars = bars(line(0));
    if bars == 0 {
        return None;
    }
    let is_row = |row: &str| match (has_rule, is_framed) {
        (true, _) => row.contains('|'),
        (false, true) => row.trim_start().starts_with('|') && self::bars(row) > 1,
        (false, false) => row.contains(" | ") && self::bars(row) == bars,
    };
    let taken = (0..lines.len()).take_while(|&at| is_row(line(at))).count();
    let fewest = if has_rule || is_framed { 2 } else { FEWEST_BARE_ROWS };
    if taken < fewest {
        return None;
    }
    let mut rows: Vec<Row> = lines[..taken]
        .iter()
        .filter(|line| !is_rule(line.slice(text)))
        .map(|line| row(text, *line))
        .collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for row in &mut rows {
        let end = row.cells.last().map_or(0, |cell| cell.span.end);
        row.cells.resize(width, Cell { span: Span::new(end, end), columns: 1 });
    }
    let span = trim(text, lines[0].join(lines[taken - 1]));
    Some((Table { span, rows }, taken))
}

/// How many bars part cells.
fn bars(line: &str) -> usize {
    line.matches('|').count() - line.matches("\\|").count()
}

/// The line of dashes below a head: `|---|:---:|`.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-') && line.contains('|') && line.chars().all(|c| matches!(c, '-' | ':' | '|' | ' '))
}

fn row(text: &str, line: Span) -> Row {
    let mut inside = trim(text, line);
    let words = inside.slice(text);
    if words.ends_with('|') && !words.ends_with("\\|") && words.len() > 1 {
        inside.end -= 1;
    }
    if words.starts_with('|') {
        inside.start += 1;
    }
    let words = inside.slice(text);
    let mut cells = Vec::new();
    let mut start = 0;
    let ends = words
        .match_indices('|')
        .map(|(at, _)| at)
        .filter(|at| !words[..*at].ends_with('\\'))
        .chain(std::iter::once(words.len()));
    for end in ends {
        let span = trim(text, Span::new(inside.start + start, inside.start + end));
        cells.push(Cell { span, columns: 1 });
        start = end + 1;
    }
    Row { cells }
}
