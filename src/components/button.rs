//! Buttons.

use leptos::prelude::*;

/// A button. All of them are of one type, whatever they do: handlers of a type each weigh more than what they do.
#[component]
pub fn Button(
    /// What a press does.
    press: impl Fn() + Send + Sync + 'static,
    /// What it is called in the style.
    #[prop(default = "button")]
    class: &'static str,
    /// Whether it stays pressed, for one that can.
    #[prop(optional)]
    pressed: Option<Memo<bool>>,
    /// What it says.
    children: Children,
) -> AnyView {
    button(Box::new(press), class, pressed, children().into_any())
}

fn button(
    press: Box<dyn Fn() + Send + Sync>,
    class: &'static str,
    pressed: Option<Memo<bool>>,
    content: AnyView,
) -> AnyView {
    view! {
        <button
            type="button"
            class=class
            aria-pressed=move || pressed.map(|pressed| if pressed.get() { "true" } else { "false" })
            on:click=move |_| press()
        >
            {content}
        </button>
    }
    .into_any()
}
