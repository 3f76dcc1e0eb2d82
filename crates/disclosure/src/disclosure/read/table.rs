//! Which column of a table holds what, by the words of its header.

use super::source::{Source, squeeze};
use crate::cited::{CitedText, Span};
use crate::document::Row;

/// The header of a table: where it is, and the column of each thing that was looked for.
#[derive(Clone, Debug)]
pub(super) struct Columns<const N: usize> {
    /// The position of the header's (last) row.
    pub header: usize,
    /// For each thing looked for the position of its cell.
    pub of: [Option<usize>; N],
}

/// Finds the first row in which the first of `wanted` is named, and the columns of the others in it.
/// Each of `wanted` is a list of words of which the header holds one.
pub(super) fn columns_of<const N: usize>(
    source: &Source<'_>,
    rows: &[Row],
    wanted: &[&[&str]; N],
) -> Option<Columns<N>> {
    rows.iter().enumerate().find_map(|(header, row)| {
        let names: Vec<String> = row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect();
        let of = match_names(&names, wanted);
        of[0].is_some().then_some(Columns { header, of })
    })
}

/// For each of `wanted` the first name, not taken before, that holds one of its words.
pub(super) fn match_names<const N: usize>(names: &[String], wanted: &[&[&str]; N]) -> [Option<usize>; N] {
    let mut taken = vec![false; names.len()];
    std::array::from_fn(|index| {
        let found = wanted[index].iter().find_map(|word| {
            names.iter().enumerate().position(|(at, name)| !taken[at] && name.contains(word))
        })?;
        taken[found] = true;
        Some(found)
    })
}

/// The text of a row's cell; empty, at the row's end, where the row has no such cell.
pub(super) fn cell_text(source: &Source<'_>, row: &Row, column: Option<usize>) -> CitedText {
    let end = row.cells.last().map_or(0, |cell| cell.span.end);
    let span = column.and_then(|column| row.cells.get(column)).map_or(Span::new(end, end), |cell| cell.span);
    source.cited(span)
}
