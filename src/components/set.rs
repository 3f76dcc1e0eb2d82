//! Buttons that set a part of the state, as the parts of a link do.

use maud::{Markup, html};

use crate::session::state::encoded;

/// What a button sets.
pub struct Setting<'a> {
    /// The name of a part of the location.
    pub name: &'a str,
    /// What it becomes; an empty text takes it away.
    pub value: &'a str,
    /// Which of the buttons of that name it is, whatever it sets.
    pub key: &'a str,
    /// For buttons that stay pressed.
    pub pressed: Option<bool>,
}

/// A button that sets a part of the location.
pub fn set(class: &str, setting: &Setting, content: &Markup) -> Markup {
    let Setting { name, value, key, pressed } = setting;
    let pressed = pressed.map(|pressed| if pressed { "true" } else { "false" });
    html! {
        button type="button" class=(class) aria-pressed=[pressed] data-set={ (name) "=" (encoded(value)) }
            data-key={ (name) "=" (key) } { (content) }
    }
}
