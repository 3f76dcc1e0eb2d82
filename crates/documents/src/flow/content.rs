//! What a cell or a text box holds.

/// A table cell.
#[derive(Debug, Default)]
pub(super) struct GridCell {
    /// What it holds.
    pub content: FlowContent,
    /// How many columns it covers.
    pub columns: usize,
    /// Its part in a cell that reaches over rows.
    pub vertical: VerticalMerge,
    /// It is the right part of the cell to its left.
    pub continues_left: bool,
    /// It was deleted.
    pub dropped: bool,
}

/// What part a cell plays in one that reaches over several rows, where each row has its part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum VerticalMerge {
    /// None.
    #[default]
    Alone,
    /// The uppermost.
    First,
    /// A lower one, which shows nothing, where the row above has one too; otherwise the uppermost.
    Further,
}

/// A closed table.
pub(super) type Rows = Vec<Vec<GridCell>>;

/// Lines, and tables between them.
#[derive(Debug, Default)]
pub(super) struct FlowContent {
    /// Lines joined by `\n`, none of them blank.
    pub text: String,
    /// Tables, each with the byte offset in [`FlowContent::text`] that it stands at.
    pub tables: Vec<(usize, Rows)>,
}

impl FlowContent {
    /// Adds lines, without the blank ones and without white space at their ends.
    pub fn push_lines(&mut self, text: &str) {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.push_str(line);
        }
    }

    /// Adds a table.
    pub fn push_table(&mut self, rows: Rows) {
        self.tables.push((self.text.len(), rows));
    }

    /// Everything as lines; tables as a line for each row.
    pub fn into_text(self) -> String {
        if self.tables.is_empty() {
            return self.text;
        }
        let mut flat = Self::default();
        let mut from = 0;
        for (at, rows) in self.tables {
            flat.push_lines(self.text.get(from..at).unwrap_or(""));
            for row in rows {
                let cells: Vec<String> =
                    row.into_iter().map(|cell| cell.content.into_text().replace('\n', " ")).collect();
                flat.push_lines(
                    &cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" "),
                );
            }
            from = at;
        }
        flat.push_lines(self.text.get(from..).unwrap_or(""));
        flat.text
    }
}

/// Whether a table only arranges other content on the page.
pub(super) fn is_layout(rows: &Rows) -> bool {
    let own = rows.iter().map(Vec::len).sum::<usize>();
    let nested: usize = rows.iter().flatten().map(nested_cells).sum();
    let frames_text =
        || own <= 6 && rows.iter().flatten().any(|cell| cell.content.text.lines().nth(40).is_some());
    own == 1 || nested > own || frames_text()
}

fn nested_cells(cell: &GridCell) -> usize {
    let tables = cell.content.tables.iter().flat_map(|(_, rows)| rows).flatten();
    tables.map(|nested| 1 + nested_cells(nested)).sum()
}
