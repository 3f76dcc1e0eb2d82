//! How much of anything a file may hold before reading it stops.
//!
//! The bounds are far above what a real disclosure needs (a 300-page document with a table of
//! 100,000 rows stays below all of them) and low enough that a hostile file ends within seconds.

/// Bytes of the file itself.
pub const FILE: usize = 256 * MIB;
/// Unpacked bytes of the main part of a .docx, which is streamed and never held whole.
pub const MAIN_PART: u64 = 1024 * MIB as u64;
/// Unpacked bytes of any other part of a .docx.
pub const SIDE_PART: u64 = 64 * MIB as u64;
/// How many times its packed size a part may unpack to, once past [`RATIO_FROM`].
pub const RATIO: u64 = 300;
/// Unpacked bytes from which on [`RATIO`] counts; small parts of repeated text pack very well.
pub const RATIO_FROM: u64 = 64 * MIB as u64;
/// Sheets of a workbook.
pub const SHEETS: usize = 500;
/// Bytes of one tag or one stretch of text in XML.
pub const XML_EVENT: u64 = 16 * MIB as u64;
/// Elements inside elements in XML. Word itself nests about ten for each table.
pub const XML_DEPTH: usize = 1000;
/// Tables and text boxes inside each other.
pub const NESTING: usize = 40;
/// Elements inside elements of a web page that are kept track of; deeper ones count as their text.
pub const HTML_DEPTH: usize = 256;
/// Table cells of a document.
pub const CELLS: usize = 2_000_000;
/// Bytes of a document's text.
pub const TEXT: usize = 128 * MIB;

const MIB: usize = 1024 * 1024;
