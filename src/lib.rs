//! The app: what is shown of a dataset, live in a browser or as a static page.
//!
//! Each folder is a layer that knows only those before it: `session` (what is shown), `components` (one
//! for each kind of thing), `views` (one for each heading of the navigation), `shell` (the page around
//! them). The program's entries are in `main.rs`; `crates/static-page` renders [`StaticSite`].

// Typed views nest deeply: a table in a section in a page.
#![recursion_limit = "256"]

mod components;
mod session;
mod shell;
mod views;

pub use session::Session;
pub use session::collection::{FetchedDepartment, fetch_department, fetch_manifest};
pub use session::embedded_part::EmbeddedPart;
pub use session::medium::Placement;
pub use session::state::{Location, NamedDocument};
pub use shell::{Among, App, Collected, Gallery, Hosting, Settings, StaticPages, StaticSite};
