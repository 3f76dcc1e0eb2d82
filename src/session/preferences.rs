//! How a reader wants to see the page: size of the text, colours. Kept in the browser, never in a link.

use leptos::prelude::*;

use super::medium::Medium;

/// What the reader chose.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// The key of one of [`SIZES`].
    size: RwSignal<&'static str>,
    /// The key of one of [`THEMES`].
    theme: RwSignal<&'static str>,
    /// One of [`DENSITIES`].
    density: RwSignal<&'static str>,
}

/// Sizes of the text, the first by default.
pub const SIZES: [&str; 3] = ["standard", "large", "largest"];
/// Colours, the first by default.
pub const THEMES: [&str; 4] = ["auto", "light", "dark", "contrast"];

/// Room in the tables, for the host to choose; the first by default.
const DENSITIES: [&str; 2] = ["comfortable", "compact"];

/// The key in the browser's store.
const STORED_AS: &str = "budget-disclosure";

impl Preferences {
    /// What was chosen before, else the host's theme, else the defaults. A static page has no store.
    pub fn load(medium: Medium, theme: Option<&str>, density: Option<&str>) -> Self {
        let stored = if medium.is_static() { String::new() } else { load().unwrap_or_default() };
        let (size, stored_theme) = stored.split_once(' ').unwrap_or_default();
        let theme = known(&THEMES, stored_theme).or_else(|| theme.and_then(|theme| known(&THEMES, theme)));
        Self {
            size: RwSignal::new(known(&SIZES, size).unwrap_or(SIZES[0])),
            theme: RwSignal::new(theme.unwrap_or(THEMES[0])),
            density: RwSignal::new(known_or_first(&DENSITIES, density.unwrap_or(""))),
        }
    }

    /// The size of the text.
    pub fn size(self) -> &'static str {
        self.size.get()
    }

    /// The colours.
    pub fn theme(self) -> &'static str {
        self.theme.get()
    }

    /// The room in the tables.
    pub fn density(self) -> &'static str {
        self.density.get()
    }

    /// Takes the host's theme; the default where there is none of that name.
    pub fn set_theme(self, theme: &str) {
        self.theme.set(known_or_first(&THEMES, theme));
    }

    /// Takes the host's room in the tables; the default where there is none of that name.
    pub fn set_density(self, density: &str) {
        self.density.set(known_or_first(&DENSITIES, density));
    }

    /// Takes the size of the text that the reader chose, and keeps it.
    pub fn choose_size(self, size: &str) {
        self.size.set(known_or_first(&SIZES, size));
        self.keep();
    }

    /// Takes the colours that the reader chose, and keeps them.
    pub fn choose_theme(self, theme: &str) {
        self.set_theme(theme);
        self.keep();
    }

    fn keep(self) {
        store(&format!("{} {}", self.size.get_untracked(), self.theme.get_untracked()));
    }
}

fn known(choices: &[&'static str], key: &str) -> Option<&'static str> {
    choices.iter().copied().find(|known| *known == key)
}

fn known_or_first<const N: usize>(choices: &[&'static str; N], key: &str) -> &'static str {
    known(choices, key).unwrap_or(choices[0])
}

/// The browser's store; none in sandboxed frames and some private windows.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn load() -> Option<String> {
    storage()?.get_item(STORED_AS).ok().flatten()
}

fn store(value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden store loses the choice with the page, nothing worse.
        let _ = storage.set_item(STORED_AS, value);
    }
}
