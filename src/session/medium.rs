//! What the page is shown in. The shell says it once; components ask.

use leptos::prelude::use_context;

/// What the page is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A browser that runs the program.
    #[default]
    Live,
    /// A page without script, in which all views stand one below another and nothing can be chosen.
    Static,
}

impl Medium {
    /// Whether nothing can be chosen.
    pub fn is_static(self) -> bool {
        self == Self::Static
    }
}

/// What the page is shown in. Handlers have no context, and run only where the page is live.
pub fn use_medium() -> Medium {
    use_context().unwrap_or_default()
}

/// Whose page it is. The shell says it once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Placement {
    /// One of ours, alone in a window or a frame: its title, its main part and its history are ours.
    Page,
    /// Another site's, in which we are an element.
    #[default]
    Element,
}

/// Whose page it is.
pub fn use_placement() -> Placement {
    use_context().unwrap_or_default()
}
