//! Disclosures that nobody wrote: consistent by construction, as plain text, each amount changeable.

mod budget;
mod text;

pub use budget::budget;
