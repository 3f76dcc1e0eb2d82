//! The columns of a disclosure's tables: one table, which readers and exports ask.

mod header;
mod table;
#[cfg(test)]
mod tests;

pub use header::Header;
pub use table::{Column, TableKind};

use table::row_of;

impl Column {
    /// The name in JSON, links and sorting: stable, `snake_case`.
    pub const fn id(self) -> &'static str {
        row_of(self).id
    }

    /// The Chinese name, as exports print it.
    pub const fn name(self) -> &'static str {
        row_of(self).name
    }

    /// The kinds of table that it stands in.
    pub fn tables(self) -> &'static [TableKind] {
        row_of(self).tables
    }

    /// Whether its cells are amounts of money, so that a unit belongs to them.
    pub fn is_money(self) -> bool {
        row_of(self).is_money
    }

    /// The columns of one kind of table, in the order in which exports print them.
    pub fn of_table(kind: TableKind) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |column| column.tables().contains(&kind))
    }

    /// Which of the columns of a kind of table each header means. A column is given once, to the header that
    /// is most like its names: one that is a name before one that only contains a name.
    pub fn assign(kind: TableKind, headers: &[Header]) -> Vec<Option<Self>> {
        let mut assigned = vec![None; headers.len()];
        let columns: Vec<Self> = Self::of_table(kind).collect();
        let mut ranked: Vec<(u8, usize, Self)> = Vec::new();
        for &column in &columns {
            for (at, header) in headers.iter().enumerate() {
                ranked.extend(header.likeness(row_of(column)).map(|rank| (rank, at, column)));
            }
        }
        ranked.sort_by_key(|(rank, at, _)| (*rank, *at));
        for (_, at, column) in ranked {
            if assigned[at].is_none() && !assigned.contains(&Some(column)) {
                assigned[at] = Some(column);
            }
        }
        assigned
    }
}
