//! Lists whose items come and go.

use std::sync::Arc;

use leptos::prelude::*;

/// A list of items, each known by a number that stays its own.
///
/// All of the page's lists are of one type: each further type of `<For>` is eight kilobytes of the program.
#[component]
pub fn Each<V>(
    /// The numbers, in the order of the items.
    keys: Memo<Vec<usize>>,
    /// The view of an item.
    children: impl Fn(usize) -> V + Send + Sync + 'static,
) -> AnyView
where
    V: IntoView + 'static,
{
    list(keys, Arc::new(move |key| children(key).into_any()))
}

fn list(keys: Memo<Vec<usize>>, item: Arc<dyn Fn(usize) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || keys.get() key=|key| *key children=move |key| item(key) /> }.into_any()
}
