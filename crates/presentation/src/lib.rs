//! What a reader is shown of a dataset, as values: pure functions of the data and of what was chosen.
//!
//! Nothing here knows how a value is drawn. All words that the page adds to the document's own stand in
//! [`text`], one file a language.

mod cell;
pub mod indicators;
pub mod procurement;
mod table;
pub mod text;

pub use cell::{Exceptions, PageCell, Phrase, Remark, text_of};
pub use table::{Bar, Dropped, Field, SummedRow, TableColumn, TableRow};
