//! What is shown, how, and of which data: everything that lives as long as the page does.

pub mod anchors;
pub mod collection;
pub mod embedded_part;
pub mod links;
pub mod medium;
pub mod model;
pub mod preferences;
mod search_scope;
pub mod source_pages;
pub mod state;
mod texts;

use std::sync::Arc;

use model::Model;
use preferences::Preferences;
pub use search_scope::search_scope;
use state::ViewState;
pub use texts::use_texts;

/// A page, as what drives it from outside or listens to it knows it.
#[derive(Clone)]
pub struct Session {
    /// The data.
    pub model: Arc<Model>,
    /// The JSON that the data was read from.
    pub json: Option<Arc<str>>,
    /// The files that it came in, where they were several: what each is, and its address.
    pub files: Arc<[(String, String)]>,
    /// What is shown.
    pub state: ViewState,
    /// How it looks.
    pub preferences: Preferences,
}
