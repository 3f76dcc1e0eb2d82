//! Parts that several views share. Content is a function that returns markup; what holds handlers of
//! its own is a function or a component that returns a view.

mod badge;
mod cells;
mod change;
mod content;
pub mod data_table;
mod direction;
mod dom;
mod dropped;
mod facet;
mod figure;
pub mod filters;
mod fold;
mod live;
mod notice;
mod passage;
mod save;
mod score_card;
mod search;
mod set;
mod term;
mod year_slider;

pub use badge::{ABOUT, verdict_shape};
pub use cells::{BarView, cells, exception};
pub use change::change;
pub use content::{content, content_in, notice, optional};
pub use dom::{around, bring_into_sight, each, on_window, show_element};
pub use dropped::DroppedView;
pub use facet::{FacetOption, clear_all, facet, result_count};
pub use figure::{amount, cited_amount, computed, figure, source_link, unknown};
pub use fold::fold;
pub use live::{live, live_effect, live_or, live_view};
pub use notice::Notice;
pub use passage::{Highlights, occurrences, passage};
pub use save::save;
pub use score_card::ScoreCard;
pub use search::SearchField;
pub use set::{Setting, set};
pub use term::explained;
pub use year_slider::Years;
