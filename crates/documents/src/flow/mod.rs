//! Lays the paragraphs and tables of a file out as a document.
//!
//! Readers of formats tell what opens and closes, in the file's order; nothing here knows a format.
//! A table is held until it closes, because only then is it known what it is:
//! - A *layout table*, which only arranges other content on the page, is replaced by that content.
//!   It has a single cell; or its cells hold tables that together have more cells than itself; or it
//!   has at most six cells, one of which holds more than forty lines.
//! - A table inside a cell of any other table becomes lines of that cell: a line for each row, its
//!   cells parted by a space.

mod content;
mod grid;

pub(crate) use content::VerticalMerge;
use content::{FlowContent, GridCell, Rows};
use disclosure::document::{CellContent, DocumentBuilder};
use grid::Grid;

use crate::Reading;
use crate::characters::normalise;
use crate::error::{Quantity, ReadError};
use crate::limits;
use crate::notes::Notes;

/// A document in the making.
#[derive(Debug)]
pub(crate) struct Flow {
    /// What there is to tell about the file.
    pub notes: Notes,
    builder: DocumentBuilder,
    levels: Vec<Level>,
    cells: usize,
    bytes: usize,
}

/// Something open.
#[derive(Debug)]
enum Level {
    Table(Grid),
    Cell(GridCell),
    Box(FlowContent),
}

/// The content of a text box, to be put where its paragraph ends.
#[derive(Debug, Default)]
pub(crate) struct TextBox(FlowContent);

impl Flow {
    /// A document without content yet.
    pub fn new(name: &str) -> Self {
        Self {
            notes: Notes::default(),
            builder: DocumentBuilder::new(name),
            levels: Vec::new(),
            cells: 0,
            bytes: 0,
        }
    }

    /// Adds the lines of a paragraph. Inside a table but outside its cells they stand before the table.
    ///
    /// # Errors
    /// When there is too much text.
    pub fn paragraph(&mut self, text: &str) -> Result<(), ReadError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let text = normalise(text, &mut self.notes).replace('\t', " ");
        self.bytes += text.len();
        if self.bytes > limits::TEXT {
            return Err(ReadError::TooLarge(Quantity::Text));
        }
        self.put_lines(&text);
        Ok(())
    }

    /// Opens a table.
    ///
    /// # Errors
    /// When it is nested too deep.
    pub fn open_table(&mut self) -> Result<(), ReadError> {
        self.open(Level::Table(Grid::default()))
    }

    /// Opens a row of the open table.
    pub fn open_row(&mut self) {
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            grid.open_row();
        }
    }

    /// Drops the open row instead of keeping it when it closes.
    pub fn drop_row(&mut self) {
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            grid.drop_row();
        }
    }

    /// Closes the open row.
    ///
    /// # Errors
    /// When there are too many cells.
    pub fn close_row(&mut self) -> Result<(), ReadError> {
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            self.cells += grid.close_row();
        }
        self.check_cells()
    }

    /// Leaves out columns at the beginning of the open row.
    pub fn skip_columns(&mut self, columns: usize) {
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            grid.push_empty(columns);
        }
    }

    /// Opens a cell that covers `columns` columns and `rows` rows of the grid. Where a cell of a row
    /// above covers the place, an empty cell stands for it first.
    ///
    /// # Errors
    /// When it is nested too deep, or there are too many cells.
    pub fn open_cell(&mut self, columns: usize, rows: usize) -> Result<(), ReadError> {
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            self.cells += 1 + grid.place(columns, rows);
            self.check_cells()?;
            self.open(Level::Cell(GridCell { columns, ..GridCell::default() }))?;
        }
        Ok(())
    }

    /// Sets how many columns the open cell covers.
    pub fn set_columns(&mut self, columns: usize) {
        if let Some(Level::Cell(cell)) = self.levels.last_mut() {
            cell.columns = columns;
        }
    }

    /// Says what part the open cell plays in one that reaches over several rows.
    pub fn merge_vertically(&mut self, part: VerticalMerge) {
        if let Some(Level::Cell(cell)) = self.levels.last_mut() {
            cell.vertical = part;
        }
    }

    /// Makes the open cell one that continues the cell to its left.
    pub fn continue_left(&mut self) {
        if let Some(Level::Cell(cell)) = self.levels.last_mut() {
            cell.continues_left = true;
        }
    }

    /// Drops the open cell instead of keeping it when it closes.
    pub fn drop_cell(&mut self) {
        if let Some(Level::Cell(cell)) = self.levels.last_mut() {
            cell.dropped = true;
        }
    }

    /// Closes the open cell.
    pub fn close_cell(&mut self) {
        let Some(Level::Cell(cell)) = self.levels.pop_if(|level| matches!(level, Level::Cell(_))) else {
            return;
        };
        if let Some(Level::Table(grid)) = self.levels.last_mut() {
            grid.push(cell);
        }
    }

    /// Closes the open table.
    ///
    /// # Errors
    /// When there are too many cells.
    pub fn close_table(&mut self) -> Result<(), ReadError> {
        self.close_row()?;
        if let Some(Level::Table(grid)) = self.levels.pop_if(|level| matches!(level, Level::Table(_))) {
            let rows = grid.into_rows();
            if content::is_layout(&rows) {
                for cell in rows.into_iter().flatten() {
                    self.put(cell.content);
                }
            } else {
                self.put_table(rows);
            }
        }
        Ok(())
    }

    /// Opens a text box.
    ///
    /// # Errors
    /// When it is nested too deep.
    pub fn open_box(&mut self) -> Result<(), ReadError> {
        self.open(Level::Box(FlowContent::default()))
    }

    /// Closes the open text box and hands its content out.
    pub fn close_box(&mut self) -> TextBox {
        match self.levels.pop_if(|level| matches!(level, Level::Box(_))) {
            Some(Level::Box(content)) => TextBox(content),
            _ => TextBox::default(),
        }
    }

    /// Adds the content of a closed text box.
    pub fn place_box(&mut self, text_box: TextBox) {
        self.put(text_box.0);
    }

    /// The document and what there is to tell about its file.
    ///
    /// # Errors
    /// When closing what is still open makes too many cells.
    pub fn finish(mut self) -> Result<Reading, ReadError> {
        while let Some(level) = self.levels.last() {
            match level {
                Level::Table(_) => self.close_table()?,
                Level::Cell(_) => self.close_cell(),
                Level::Box(_) => {
                    let text_box = self.close_box();
                    self.place_box(text_box);
                }
            }
        }
        let document = self.builder.finish();
        let notes = self.notes.into_diagnostics(&document);
        Ok(Reading { document, notes })
    }

    fn open(&mut self, level: Level) -> Result<(), ReadError> {
        // A table and its cell are two levels.
        if self.levels.len() >= limits::NESTING * 2 {
            return Err(ReadError::TooDeep);
        }
        self.levels.push(level);
        Ok(())
    }

    fn check_cells(&self) -> Result<(), ReadError> {
        if self.cells > limits::CELLS { Err(ReadError::TooLarge(Quantity::Cells)) } else { Ok(()) }
    }

    /// The cell or text box that content goes to now; none is the document itself.
    fn container(&mut self) -> Option<&mut FlowContent> {
        self.levels.iter_mut().rev().find_map(|level| match level {
            Level::Table(_) => None,
            Level::Cell(cell) => Some(&mut cell.content),
            Level::Box(content) => Some(content),
        })
    }

    fn put_lines(&mut self, text: &str) {
        match self.container() {
            Some(content) => content.push_lines(text),
            None => self.builder.paragraph(text),
        }
    }

    fn put_table(&mut self, rows: Rows) {
        match self.container() {
            Some(content) => content.push_table(rows),
            None => self.builder.table(rows.into_iter().map(|row| {
                row.into_iter()
                    .map(|cell| CellContent { columns: cell.columns.max(1), text: cell.content.into_text() })
                    .collect()
            })),
        }
    }

    fn put(&mut self, content: FlowContent) {
        let mut from = 0;
        for (at, rows) in content.tables {
            self.put_lines(content.text.get(from..at).unwrap_or(""));
            self.put_table(rows);
            from = at;
        }
        self.put_lines(content.text.get(from..).unwrap_or(""));
    }
}
