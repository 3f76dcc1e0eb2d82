//! Tables.

use crate::cell::Phrase;

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// What links say where it is sorted by.
    pub id: &'static str,
    /// What stands above it.
    pub heading: &'static str,
    /// Whether it holds numbers.
    pub is_numeric: bool,
    /// Where it stands on a narrow screen.
    pub narrow: Narrow,
    /// Whether rows can be sorted by it.
    pub is_sorted: bool,
}

/// Where a column stands on a narrow screen, on which each row is a block of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// Beside what the row is of: its main number.
    Main,
    /// On a line of its own.
    Line,
    /// With others on a line.
    Part,
    /// The same, but the subtotal of its group says it for all rows where these stand in groups.
    Grouped,
    /// The same, but only where all columns are asked for.
    Folded,
}

/// A row: what it is of, then what stands in each further column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// What the row is of.
    pub heading: Phrase,
    /// The further columns.
    pub fields: Vec<Field>,
}

/// What stands in a column of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// What is written.
    pub passage: Phrase,
    /// Its size as a bar.
    pub bar: Option<Bar>,
}

/// A bar in percent of the longest, to one decimal. Lengths that are drawn need no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar(pub String);

/// A row that adds up others. Its heading stands for the columns before those of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummedRow {
    /// What is added up.
    pub heading: Phrase,
    /// How many columns the heading stands for.
    pub covers: usize,
    /// The further columns.
    pub fields: Vec<Field>,
}

/// What an earlier year lists and the later one no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The heading.
    pub heading: String,
    /// One each.
    pub items: Vec<Phrase>,
}

impl From<Phrase> for Field {
    fn from(passage: Phrase) -> Self {
        Self { passage, bar: None }
    }
}

impl From<Option<crate::PageCell>> for Field {
    fn from(cell: Option<crate::PageCell>) -> Self {
        Phrase::from_iter(cell).into()
    }
}
