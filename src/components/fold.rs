//! What may be folded away.

use leptos::prelude::*;

use crate::session::medium::use_medium;

/// Content below its title: folded in the live page, open in the static one, to be searched and printed. For
/// what stands at the end of a view, as it is folded when the page comes alive.
#[component]
pub fn Fold(
    /// Its class.
    class: &'static str,
    /// Its title.
    #[prop(into)]
    title: AnyView,
    /// Whether it is open from the beginning.
    #[prop(optional)]
    open: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <details class=format!("fold {class}") open=open || use_medium().is_static()>
            <summary class="fold__title">{title}</summary>
            <div class="fold__content">{children()}</div>
        </details>
    }
}
