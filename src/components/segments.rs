//! Buttons side by side of which one is pressed.

use leptos::prelude::*;

use super::button::Button;

/// The buttons, with a title before them.
#[component]
pub fn Segments(
    /// What is chosen.
    title: &'static str,
    /// The same for those who do not see where it stands.
    #[prop(default = title)]
    label: &'static str,
    /// What else they are called in the style.
    #[prop(default = "")]
    class: &'static str,
    /// The values, with what each is called.
    choices: Vec<(&'static str, &'static str)>,
    /// The value that is chosen.
    chosen: Signal<&'static str>,
    /// Chooses a value.
    choose: Callback<&'static str>,
) -> impl IntoView {
    let button = move |(value, name): (&'static str, &'static str)| {
        let pressed = Memo::new(move |_| chosen.get() == value);
        view! {
            <Button class="segment" pressed press=move || choose.run(value)>
                {name}
            </Button>
        }
    };
    view! {
        <div class=["segments ", class].concat() role="group" aria-label=label>
            <span class="segments__title" aria-hidden="true">
                {title}
            </span>
            {choices.into_iter().map(button).collect_view()}
        </div>
    }
}
