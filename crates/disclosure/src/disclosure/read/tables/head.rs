//! The head of a table: which rows it takes, and the words above each column.

use super::super::source::{Source, squeeze};
use super::cell::{Number, money};
use super::grid::GridRow;
use super::label::Label;
use super::unit::Unit;
use crate::columns::Header;
use crate::document::Row;
use crate::line::Line;

/// Words below a merged cell are not longer.
const LONGEST_PART: usize = 10;
/// Rows of a head at most.
const TALLEST: usize = 5;

/// The head of a table.
#[derive(Clone, Debug)]
pub(in super::super) struct Head {
    /// The first of its rows; those before it are titles.
    pub first: usize,
    /// The first row of data.
    pub data: usize,
    /// The words above each column.
    pub columns: Vec<Header>,
    /// The words above each column as printed, for the units that they state.
    pub printed: Vec<String>,
}

impl Head {
    /// Finds the head, whose words `is_word` knows. It begins with a row that holds at least `least` of them
    /// and no amount.
    pub fn find(
        source: &Source<'_>,
        rows: &[Row],
        least: usize,
        is_word: &dyn Fn(&str) -> bool,
    ) -> Option<Self> {
        let texts = |row: &Row| -> Vec<String> { GridRow::new(row).texts(source) };
        let known = |texts: &[String]| texts.iter().filter(|text| is_word(text)).count();
        let has_amount = |texts: &[String]| texts.iter().any(|text| is_amount(text));
        let first = rows.iter().position(|row| {
            let texts = texts(row);
            // A single known word may be a title.
            known(&texts) >= least && texts.len() > 1 && !has_amount(&texts)
        })?;
        // An amount that is not understood (`约3.00`) is no head either.
        let has_digits = |texts: &[String]| {
            texts.iter().any(|text| {
                let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                let begins_with_amount = digits > 0 && !text[digits..].starts_with('年');
                let is_word = !begins_with_amount && (text.contains('年') || is_word(text));
                text.contains(|c: char| c.is_ascii_digit()) && !is_word
            })
        };
        let mut end = first + 1;
        while let Some(row) = rows.get(end).filter(|_| end - first < TALLEST) {
            let texts = texts(row);
            let is_head = (known(&texts) * 2 >= texts.len() || parts_columns(source, row, &rows[end - 1]))
                && !has_amount(&texts)
                && !is_data(&texts)
                && !has_digits(&texts);
            let is_units = !texts.is_empty() && texts.iter().all(|text| Unit::stated_in(text).is_some());
            if !is_head && !is_units && !is_column_numbers(&texts) {
                break;
            }
            end += 1;
        }
        let head: Vec<&Row> = rows[first..end]
            .iter()
            .filter(|row| !is_column_numbers(&GridRow::new(row).texts(source)))
            .collect();
        if is_shifted(source, &head, &rows[end..]) {
            return None;
        }
        let words = words_above(source, &head);
        let columns = words.iter().map(|words| Header::new(words.iter().map(String::as_str))).collect();
        let printed = words.iter().map(|words| words.join(" ")).collect();
        Some(Self { first, data: end, columns, printed })
    }

    /// The head that two columns, names of lines and their amounts, go without.
    pub fn of_names_and_amounts(source: &Source<'_>, rows: &[Row]) -> Option<Self> {
        /// So many names tell.
        const ENOUGH: usize = 3;
        let texts: Vec<Vec<String>> = rows.iter().map(|row| GridRow::new(row).texts(source)).collect();
        let data = texts.iter().position(|texts| texts.len() > 1)?;
        let is_pair = |(row, texts): (&Row, &Vec<String>)| GridRow::new(row).width == 2 && texts.len() == 2;
        let is_named = |texts: &&Vec<String>| {
            texts.first().is_some_and(|name| Line::named(&Label::of(name).words).is_some())
        };
        // Words above the amounts would be a head.
        let begins = is_named(&&texts[data]) && texts[data].last().is_some_and(|text| is_amount(text));
        let is_of_pairs = rows[data..].iter().zip(&texts[data..]).all(is_pair);
        let names = texts[data..].iter().filter(is_named).count();
        (begins && is_of_pairs && names >= ENOUGH).then(|| {
            let words = ["项目", "金额"];
            let columns = words.iter().map(|words| Header::new([*words])).collect();
            Self { first: data, data, columns, printed: words.map(str::to_owned).to_vec() }
        })
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }
}

/// `栏次 1 2 3` numbers the columns; `3=1+2` says which are added. Two numbers in a row may as well be amounts.
pub(in super::super) fn is_column_numbers(texts: &[String]) -> bool {
    let numbers: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(|text| !matches!(*text, "栏次" | "行次" | "序号" | "**" | "项目" | "*" | "—"))
        .collect();
    let first = |text: &&str| -> Option<u32> {
        let digits = text.split(['=', '＝', '（', '(']).next()?;
        digits.parse().ok().filter(|number| *number <= 99)
    };
    let is_named = texts.iter().any(|text| matches!(text.as_str(), "栏次" | "行次"));
    let fewest = if is_named { 2 } else { 3 };
    let values: Option<Vec<u32>> = numbers.iter().map(first).collect();
    values.is_some_and(|values| {
        values.len() >= fewest && values[0] <= 2 && values.windows(2).all(|pair| pair[1] == pair[0] + 1)
    })
}

fn is_amount(text: &str) -> bool {
    matches!(money(text), Number::Value { .. })
}

/// Whether a row stands below the cells over several columns alone, and so tells these apart, whatever its words. Where
/// the format does not tell of merged cells, an empty cell goes on with the one to its left.
fn parts_columns(source: &Source<'_>, row: &Row, above: &Row) -> bool {
    let (row, above) = (GridRow::new(row), GridRow::new(above));
    let texts = row.texts(source);
    let is_empty = |row: &GridRow, column: usize| {
        row.covering(column).is_none_or(|cell| source.slice(cell.span).trim().is_empty())
    };
    let is_single = |column: usize| {
        let goes_on = column + 1 < above.width && is_empty(&above, column + 1);
        above.covering(column).is_some_and(|cell| cell.columns == 1) && !is_empty(&above, column) && !goes_on
    };
    let singles: Vec<usize> = (0..above.width).filter(|&column| is_single(column)).collect();
    texts.len() > 1
        && texts.iter().all(|text| text.chars().count() <= LONGEST_PART)
        && !singles.is_empty()
        && singles.len() < above.width
        && singles.iter().all(|&column| is_empty(&row, column))
}

/// Whether nothing of a head of several rows stands above the amounts of the last column, so that a cell is missing
/// somewhere and its words may stand in the wrong columns.
fn is_shifted(source: &Source<'_>, head: &[&Row], data: &[Row]) -> bool {
    let is_flat = |row: &&Row| row.cells.iter().all(|cell| cell.columns <= 1);
    let Some(last) = data.iter().map(|row| row.cells.len()).max().and_then(|width| width.checked_sub(1))
    else {
        return false;
    };
    let text = |row: &Row| row.cells.get(last).map_or("", |cell| source.slice(cell.span).trim());
    let is_parted = head.len() > 1 && head.iter().any(|row| row.cells.len() > last);
    is_parted
        && head.iter().all(is_flat)
        && head.iter().all(|row| text(row).is_empty())
        && data.iter().any(|row| is_amount(text(row)))
}

fn is_total(text: &str) -> bool {
    matches!(text, "合计" | "总计" | "小计")
}

/// A row that begins to list things: a total, or what is numbered.
fn is_data(texts: &[String]) -> bool {
    match texts {
        [] => false,
        [only] => is_total(only) || super::super::numbering::strip_number(only).is_some(),
        [first, ..] => super::super::numbering::strip_number(first).is_some(),
    }
}

/// For each column the words of the head's rows from the top.
fn words_above(source: &Source<'_>, head: &[&Row]) -> Vec<Vec<String>> {
    let grids: Vec<GridRow> = head.iter().map(|row| GridRow::new(row)).collect();
    let width = grids.iter().map(|grid| grid.width).max().unwrap_or(0);
    if let [upper, lower] = head
        && grids[0].width < grids[1].width
        && upper.cells.iter().all(|cell| cell.columns <= 1)
    {
        return spread(source, upper, lower);
    }
    if head.len() > 1 && head.iter().all(|row| row.cells.len() == width) {
        return filled(source, head, width);
    }
    (0..width)
        .map(|column| {
            grids
                .iter()
                .filter_map(|grid| grid.covering(column))
                .map(|cell| squeeze(source.slice(cell.span)))
                .collect()
        })
        .collect()
}

/// The words above the columns of a head whose format does not tell which cells are merged: an empty cell goes on
/// with the one to its left where something stands below it, and with the one above it otherwise.
fn filled(source: &Source<'_>, head: &[&Row], width: usize) -> Vec<Vec<String>> {
    let mut texts: Vec<Vec<String>> = head
        .iter()
        .map(|row| row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect())
        .collect();
    for row in 0..texts.len().saturating_sub(1) {
        for column in 1..width {
            let has_words_below = texts[row + 1..].iter().any(|below| !below[column].is_empty());
            let is_of_one_group = texts[..row].iter().all(|above| above[column] == above[column - 1]);
            if texts[row][column].is_empty() && has_words_below && is_of_one_group {
                let left = texts[row][column - 1].clone();
                texts[row][column] = left;
            }
        }
    }
    (0..width)
        .map(|column| texts.iter().map(|row| row[column].clone()).filter(|words| !words.is_empty()).collect())
        .collect()
}

/// The words above the columns of a head of two rows that do not tell which cells are merged.
fn spread(source: &Source<'_>, upper: &Row, lower: &Row) -> Vec<Vec<String>> {
    let words = |row: &Row| -> Vec<String> {
        row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect()
    };
    let (upper, lower) = (words(upper), words(lower));
    let above: Vec<String> = if upper.iter().any(String::is_empty) {
        // Merged cells are there, empty, so that each cell stands above its first column.
        let mut open = String::new();
        (0..lower.len())
            .map(|at| {
                if let Some(words) = upper.get(at).filter(|words| !words.is_empty()) {
                    open.clone_from(words);
                }
                open.clone()
            })
            .collect()
    } else if lower.iter().any(String::is_empty) {
        above_runs(&upper, &lower)
    } else {
        above_repeated(&upper, &lower)
    };
    above
        .into_iter()
        .zip(lower)
        .map(|(above, below)| [above, below].into_iter().filter(|words| !words.is_empty()).collect())
        .collect()
}

/// Where the lower row is empty the upper cell goes through; a run of names below stands under one upper cell.
fn above_runs(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut upper = upper.iter();
    let mut group: Option<String> = None;
    lower
        .iter()
        .map(|below| {
            if below.is_empty() {
                group = None;
                return upper.next().cloned().unwrap_or_default();
            }
            group = group.take().or_else(|| upper.next().cloned());
            group.clone().unwrap_or_default()
        })
        .collect()
}

/// The same names again and again below stand under one upper cell each; otherwise it is not known which do.
fn above_repeated(upper: &[String], lower: &[String]) -> Vec<String> {
    let width = lower.len().checked_div(upper.len()).unwrap_or(0).max(1);
    let is_repeated =
        lower.len().is_multiple_of(width) && lower.chunks(width).all(|names| names == &lower[..width]);
    (0..lower.len())
        .map(|at| upper.get(at / width).filter(|_| is_repeated).cloned().unwrap_or_default())
        .collect()
}
