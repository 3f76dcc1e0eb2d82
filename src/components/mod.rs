//! Parts that several views share. Content is a function that returns markup; what holds handlers of
//! its own is a function or a component that returns a view.

mod change;
mod content;
mod facet;
mod figure;
mod search;
mod set;
mod table;
mod term;

pub use change::change;
pub use content::{content, content_in, focus, notice, optional};
pub use facet::{FacetOption, clear_all, facet, result_count};
pub use figure::{amount, cited_amount, computed, figure, quiet_link, source_link, unknown};
pub use search::SearchField;
pub use set::{Setting, set};
pub use table::sort_header;
pub use term::explained;
