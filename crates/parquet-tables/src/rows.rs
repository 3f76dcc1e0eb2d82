//! The rows of a table, sorted.

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::disclosure::DocumentKind;
use disclosure::export::ExportTable;

/// A row.
pub struct SortedRow {
    cells: Box<[Box<str>]>,
    /// The kind of document that it is of.
    pub kind: DocumentKind,
    /// The region of the department, where the document says.
    pub region: Option<Arc<str>>,
    /// The name of the document that says so.
    pub document: Option<Arc<str>>,
    /// Where it says so, in its text.
    pub span: Option<Span>,
}

impl SortedRow {
    /// The cell of one of the table's own columns; `None` where it is empty.
    pub fn cell(&self, at: usize) -> Option<&str> {
        self.cells.get(at).map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty())
    }

    fn key(&self) -> (&str, i32) {
        let year = self.cell(1).and_then(|year| year.parse().ok());
        (self.cell(0).unwrap_or_default(), year.unwrap_or_default())
    }
}

/// The rows of a table by department, then year; those of one department and year in the order of the CSV file.
pub fn of(table: &ExportTable, dataset: &Dataset) -> Vec<SortedRow> {
    let entries = dataset.entries.iter().map(|entry| {
        let region = entry.disclosure.region.as_ref().map(|region| Arc::from(region.value.as_str()));
        (region, Arc::from(entry.document.name.as_str()))
    });
    let entries: Vec<(Option<Arc<str>>, Arc<str>)> = entries.collect();
    let mut rows = Vec::new();
    table.each_row(dataset, &mut |row| {
        let entry = row.entry.and_then(|at| entries.get(at));
        rows.push(SortedRow {
            cells: row.cells.iter().map(|cell| cell.as_ref().into()).collect(),
            kind: row.kind,
            region: entry.and_then(|(region, _)| region.clone()),
            document: entry.map(|(_, name)| Arc::clone(name)),
            span: row.span,
        });
    });
    rows.sort_by(|one, other| one.key().cmp(&other.key()));
    rows
}
