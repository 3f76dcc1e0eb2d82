//! The heavy half of the staff's tool. It runs in a Web Worker, so that the page stays responsive: it
//! reads documents, checks them, lays them out in parts small enough to show, renders the static pages
//! and packs what is saved.
//!
//! [`Studio`] is plain Rust; [`bindings`] is what the worker's script calls.

mod archive;
mod bindings;
mod facts;
mod intake;
mod issue;
mod lines;
mod lost;
mod place;
mod saved;
mod studio;
mod summary;

pub use archive::{pack, unpack};
pub use facts::publication;
pub use intake::IntakeError;
pub use issue::{Issue, IssueKind, Issues, RuleIssues};
pub use lines::{Chunk, ShownCell, ShownLine, TextLines};
pub use place::ShownPlace;
pub use saved::{Product, SaveError, Saved};
pub use studio::{Details, EntryOverview, Known, Overview, Studio, Taken};
pub use summary::{Summary, Understood};
