//! Writes a [`Document`](disclosure::document::Document) as a Word file, a workbook, a web page or encoded text,
//! the way authors and portals do, so that tests can hold the readers to it.
//!
//! The plain-text form does not tell which cells are merged; [`docx()`] and [`html()`] merge what an
//! author would have: see [`Merged`].

mod docx;
mod encode;
mod html;
mod merge;
mod number;
mod package;
mod xlsx;

pub use docx::{DocxOptions, body as docx_body, docx, docx_package};
pub use encode::{Encoding, encode, full_width};
pub use html::{HtmlOptions, html};
pub use merge::{Merged, merge};
pub use package::PackageWriter;
pub use xlsx::{workbook_package, xlsx_package};

/// Text as it stands in XML and HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
