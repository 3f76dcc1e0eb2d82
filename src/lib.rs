//! The widget: one tree of views, mounted by WebAssembly (`csr`) or written as static
//! HTML at build time (`ssr`).

mod actions;
mod anchors;
mod app;
mod assets;
mod components;
mod download;
mod embedding;
mod filtering;
mod findings;
mod glossary;
mod header;
mod links;
mod model;
#[cfg(feature = "csr")]
mod mount;
mod overview;
#[cfg(feature = "ssr")]
mod prerender;
mod print;
mod procurement;
mod scorecards;
mod source;
mod state;
mod years;

pub use app::{App, Settings};
pub use embedding::Publication;
#[cfg(feature = "csr")]
pub use mount::{Mounted, mount, start};
#[cfg(feature = "ssr")]
pub use prerender::static_html_of;

/// Whether this is the static page, in which all views stand one below another and nothing that
/// needs a script is shown.
const STATIC: bool = cfg!(feature = "ssr");
