//! What is shown, how, and of which data: everything that lives as long as the page does.

pub mod anchors;
pub mod links;
pub mod medium;
pub mod model;
pub mod preferences;
pub mod state;

use std::sync::Arc;

use model::Model;
use preferences::Preferences;
use presentation::text::{Language, Texts};
use state::ViewState;

/// A page, as what drives it from outside or listens to it knows it.
#[derive(Clone)]
pub struct Session {
    /// The data.
    pub model: Arc<Model>,
    /// The JSON that the data was read from.
    pub json: Option<Arc<str>>,
    /// What is shown.
    pub state: ViewState,
    /// How it looks.
    pub preferences: Preferences,
}

/// The words of the page.
pub fn use_texts() -> &'static Texts {
    Language::default().texts()
}
