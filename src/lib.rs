//! The widget: one tree of views, mounted by WebAssembly (`csr`) or written as static
//! HTML at build time (`ssr`).

mod app;
#[cfg(feature = "csr")]
mod mount;
#[cfg(feature = "ssr")]
mod prerender;

pub use app::App;
#[cfg(feature = "csr")]
pub use mount::{Mounted, mount};
#[cfg(feature = "ssr")]
pub use prerender::static_html;
