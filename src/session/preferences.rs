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

/// Sizes of the text: key and name, the first by default.
pub const SIZES: [(&str, &str); 3] = [("standard", "标准"), ("large", "大"), ("largest", "特大")];
/// Colours: key and name, the first by default.
pub const THEMES: [(&str, &str); 4] =
    [("auto", "自动"), ("light", "浅色"), ("dark", "深色"), ("contrast", "高对比")];

/// Room in the tables, for the host to choose; the first by default.
const DENSITIES: [(&str, &str); 2] = [("comfortable", "宽松"), ("compact", "紧凑")];

/// The key in the browser's store.
const STORED_AS: &str = "budget-disclosure";

impl Preferences {
    /// What was chosen before, else the host's theme, else the defaults. A static page has no store.
    pub fn load(medium: Medium, theme: Option<&str>, density: Option<&str>) -> Self {
        let stored = if medium.is_static() { String::new() } else { load().unwrap_or_default() };
        let (size, stored_theme) = stored.split_once(' ').unwrap_or_default();
        let theme = known(&THEMES, stored_theme).or_else(|| theme.and_then(|theme| known(&THEMES, theme)));
        Self {
            size: RwSignal::new(known(&SIZES, size).unwrap_or(SIZES[0].0)),
            theme: RwSignal::new(theme.unwrap_or(THEMES[0].0)),
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

    /// Takes what the reader chose, `size=large` or `theme=dark`, and keeps it.
    pub fn choose(self, choice: &str) {
        let (name, key) = choice.split_once('=').unwrap_or_default();
        match name {
            "size" => self.size.set(known_or_first(&SIZES, key)),
            "theme" => self.set_theme(key),
            _ => return,
        }
        store(&format!("{} {}", self.size.get_untracked(), self.theme.get_untracked()));
    }
}

fn known(choices: &[(&'static str, &str)], key: &str) -> Option<&'static str> {
    choices.iter().map(|choice| choice.0).find(|known| *known == key)
}

fn known_or_first<const N: usize>(choices: &[(&'static str, &str); N], key: &str) -> &'static str {
    known(choices, key).unwrap_or(choices[0].0)
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
