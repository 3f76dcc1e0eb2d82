//! Parts that several views share. Content is a function that returns markup; what holds handlers of
//! its own is a function or a component that returns a view.

mod badge;
mod change;
mod content;
mod dom;
mod facet;
mod figure;
pub mod filtering;
mod fold;
mod live;
mod passage;
mod search;
mod set;
mod table;
mod term;
mod year_slider;

pub use badge::{ABOUT, badge, verdict_shape};
pub use change::change;
pub use content::{content, content_in, notice, optional};
pub use dom::{around, bring_into_sight, each, on_window, show_element};
pub use facet::{FacetOption, clear_all, facet, result_count};
pub use figure::{amount, cited_amount, computed, figure, quiet_link, source_link, unknown};
pub use fold::fold;
pub use live::{live, live_effect, live_or, live_view};
pub use passage::{Highlights, occurrences, passage};
pub use search::SearchField;
pub use set::{Setting, set};
pub use table::sort_header;
pub use term::explained;
pub use year_slider::Years;
