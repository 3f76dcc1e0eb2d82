//! Parts that several views share. What is plain content is a function that returns a view; what
//! holds state or handlers of its own is a component.

mod change;
mod facet;
mod figure;
mod search;
mod table;
mod term;

pub use change::change;
pub use facet::{FacetOption, clear_all, facet, result_count};
pub use figure::{amount, cited_amount, figure, source_link, unknown};
pub use search::SearchField;
pub use table::sort_header;
pub use term::explained;
