//! What is said while a department's data is on its way, and where it did not come.

use leptos::prelude::*;

use crate::components::Button;
use crate::session::collection::{CollectionState, MissingData, Waiting};
use crate::session::use_texts;

/// A bar with words, once it takes a moment; a message with a button that asks again. What was shown stays.
#[component]
pub fn OnItsWay() -> impl IntoView {
    let collection: CollectionState = expect_context();
    view! {
        <div class="on-its-way">
            <div role="status">{move || collection.waiting().map(waiting)}</div>
            <div role="alert">{move || collection.failure().map(|failure| failed(collection, failure))}</div>
        </div>
    }
}

fn waiting(Waiting { name, done, all }: Waiting) -> AnyView {
    let texts = &use_texts().departments;
    let words =
        if name.is_empty() { texts.waiting_for_list.to_owned() } else { (texts.waiting)(&name, done, all) };
    let known = (all > 1).then(|| (done.to_string(), all.to_string()));
    let (value, max) = known.unzip();
    view! {
        <p class="notice">
            {words.clone()} " " <progress class="on-its-way__bar" value=value max=max aria-label=words></progress>
        </p>
    }
    .into_any()
}

fn failed(collection: CollectionState, failure: MissingData) -> AnyView {
    let (again, known) = use_texts().departments.again;
    let words = failure.words.clone();
    let retry = move || collection.retry(failure.clone());
    let forget = move || collection.forget_failure();
    view! {
        <p class="notice">
            {words} " " <Button press=retry>{again}</Button> " " <Button press=forget>{known}</Button>
        </p>
    }
    .into_any()
}
