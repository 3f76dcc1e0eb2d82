//! Plain text, and Markdown.

use disclosure::document::read_text;

use crate::characters::normalise;
use crate::error::{Quantity, ReadError};
use crate::markdown::without_marks;
use crate::notes::Notes;
use crate::{Progress, Reading, limits};

/// Reads decoded text. Text that needs no normalisation is the document's text as it is, so that the
/// document's spans are offsets into the file.
pub(crate) fn read(name: &str, text: &str, progress: &mut dyn FnMut(Progress)) -> Result<Reading, ReadError> {
    if text.len() > limits::TEXT {
        return Err(ReadError::TooLarge(Quantity::Text));
    }
    let mut notes = Notes::default();
    let text = without_marks(normalise(text, &mut notes));
    let document = read_text(name, &text);
    let cells = document.blocks.iter().map(|block| match block {
        disclosure::document::Block::Table(table) => table.rows.iter().map(|row| row.cells.len()).sum(),
        disclosure::document::Block::Paragraph(_) => 0,
    });
    if cells.sum::<usize>() > limits::CELLS {
        return Err(ReadError::TooLarge(Quantity::Cells));
    }
    let length = text.len() as u64;
    progress(Progress { done: length, total: length });
    Ok(Reading { notes: notes.into_diagnostics(&document), document })
}
