//! What a reader is shown of a dataset, as values: pure functions of the data and of what was chosen.
//!
//! Nothing here knows how a value is drawn. All words that the page adds to the document's own stand in
//! [`text`], one file a language.

pub mod assets;
mod cell;
pub mod chart;
pub mod departments;
pub mod equation;
pub mod findings;
pub mod indicators;
mod nothing;
pub mod overview;
pub mod parts;
pub mod place;
pub mod procurement;
pub mod search;
mod table;
pub mod text;
pub mod used;

pub use cell::{Exceptions, PageCell, Phrase, Remark, text_of};
pub use nothing::nothing_of;
pub use table::{Bar, Dropped, Field, Narrow, SummedRow, TableColumn, TableRow};
