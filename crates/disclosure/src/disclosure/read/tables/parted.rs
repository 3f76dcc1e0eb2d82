//! One table, taken apart.

use super::super::source::Source;
use super::caption::Caption;
use super::cell::{Number, money};
use super::found::Context;
use super::grid::GridRow;
use super::head::Head;
use super::period::Period;
use super::unit::Unit;
use crate::cited::Span;
use crate::columns::{Column, Header};
use crate::document::Row;
use crate::line::Scope;

/// One of the budget's own tables, taken apart.
pub(super) struct PartedTable<'r> {
    pub rows: &'r [Row],
    pub head: Head,
    pub roles: Vec<Option<Column>>,
    pub caption: Caption,
    pub scope: Scope,
    pub period: Period,
    /// The department whose tables they are; empty where it is not known.
    pub department: String,
}

impl PartedTable<'_> {
    /// The rows of data that fit the head; not a note over the whole width.
    pub fn rows(&self) -> impl Iterator<Item = GridRow> {
        let is_note = |row: &GridRow| self.head.width() > 1 && row.cells().count() == 1 && row.width > 1;
        let rows = self.rows[self.head.data..].iter().map(GridRow::new);
        rows.filter(move |row| row.width <= self.head.width() && !is_note(row))
    }

    /// The place of an amount; empty where a name covers it too.
    pub fn amount_at(&self, row: &GridRow, column: usize) -> Span {
        let span = row.span(Some(column));
        let is_name = (0..self.head.width()).any(|at| self.roles[at].is_some() && row.span(Some(at)) == span);
        if is_name { Span::new(span.end, span.end) } else { span }
    }

    /// Whether nothing tells a column of amounts from another under the same words.
    pub fn is_ambiguous(&self, source: &Source<'_>, column: usize) -> bool {
        let header = &self.head.columns[column];
        let value = |row: &GridRow, at: usize| match money(source.slice(row.span(Some(at)))) {
            Number::Value { value, .. } => Some(value),
            _ => None,
        };
        let differs = |row: &GridRow, other: usize| {
            value(row, column).zip(value(row, other)).is_some_and(|(one, other)| one != other)
        };
        let is_beside = |at: &usize| at.abs_diff(column) == 1 && self.head.columns.get(*at) == Some(header);
        self.is_proposal(column)
            || (column.saturating_sub(1)..=column + 1)
                .filter(is_beside)
                .any(|other| self.rows().any(|row| differs(&row, other)))
    }

    /// Whether a column only proposes what another one of its period says was approved: 建议数 beside 批复数.
    pub fn is_proposal(&self, column: usize) -> bool {
        let header = &self.head.columns[column];
        let period = Period::of(header, self.period);
        let is_approved = |other: &Header| {
            (other.has("批复") || other.has("预算数")) && Period::of(other, self.period) == period
        };
        (header.has("建议") || header.has("控制数")) && self.head.columns.iter().any(is_approved)
    }

    /// How the cells of a column are read.
    pub fn context(&self, column: usize, period: Period) -> Context {
        Context { unit: self.unit_of(column), period, table: self.caption.name() }
    }

    /// The unit of a column: its header's, or else the caption's.
    pub fn unit_of(&self, column: usize) -> Option<Unit> {
        Unit::stated_in(&self.head.printed[column]).or(self.caption.unit)
    }
}
