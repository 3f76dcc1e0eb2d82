//! What a table shows.

use std::ops::Deref;
use std::sync::Arc;

use disclosure::query::FacetIndex;
use leptos::prelude::*;
use presentation::{Phrase, SummedRow, TableColumn, TableRow, text_of};

use crate::session::state::Sort;
use crate::session::use_texts;

/// What a table shows. Rows are made as they come into sight.
pub trait TableSource: Send + Sync {
    /// What the table is of.
    fn caption(&self) -> String;
    /// The columns, the first of which heads the rows.
    fn columns(&self) -> &[TableColumn];
    /// The row at a position.
    fn row(&self, position: u32) -> Option<TableRow>;
    /// In how many groups the rows stand.
    fn groups(&self) -> usize;
    /// The group in which the row at a position stands; groups follow one another.
    fn group_of(&self, position: u32) -> usize;
    /// The subtotal that is stated for a group.
    fn subtotal(&self, group: usize) -> Option<SummedRow>;
    /// The total that is stated.
    fn total(&self) -> Option<SummedRow>;
    /// What rows add up to.
    fn sum(&self, shown: &[u32]) -> Option<SummedRow>;
    /// Rows in the order of a column; `None` for one that there is not.
    fn sorted(&self, shown: &[u32], by: &Sort) -> Option<Vec<u32>>;
    /// Rows as a file: its name and what is in it.
    fn csv(&self, shown: &[u32]) -> (&'static str, String);
    /// The rows, to be searched and filtered.
    fn index(&self) -> &Arc<FacetIndex>;
    /// What stands above it.
    fn lead(&self) -> Phrase;
    /// What has to be known to read it rightly.
    fn notes(&self) -> Vec<String>;
    /// What else stands below it.
    fn further(&self) -> AnyView {
        ().into_any()
    }
    /// The order of the rows where none was chosen.
    fn unsorted(&self) -> &'static str {
        use_texts().common.unsorted
    }
    /// Rows as text between tabs.
    fn text(&self, shown: &[u32]) -> String {
        let texts = use_texts();
        let headings = self.columns().iter().map(|column| column.heading).collect::<Vec<_>>().join("\t");
        let rows = shown.iter().filter_map(|&position| self.row(position)).map(|row| {
            let fields = row.fields.iter().map(|field| text_of(&field.passage, texts));
            [text_of(&row.heading, texts)].into_iter().chain(fields).collect::<Vec<_>>().join("\t")
        });
        [headings].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }
}

/// What a table shows just now.
#[derive(Clone)]
pub struct ShownTable(pub Arc<dyn TableSource>);

impl PartialEq for ShownTable {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ShownTable {
    type Target = dyn TableSource;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
