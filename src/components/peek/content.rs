//! What the dialog says.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::place::{Peeked, PeekedBody};

use crate::components::save::copy;
use crate::session::use_texts;

/// The words around a figure, and what can be done with them.
#[component]
pub fn Content(
    /// The words.
    peeked: Peeked,
    /// Opens the whole document.
    open: Callback<MouseEvent>,
    /// Closes the dialog.
    close: Callback<MouseEvent>,
) -> impl IntoView {
    let texts = &use_texts().peek;
    let told = RwSignal::new("");
    let Peeked { source, body, quotation } = peeked;
    let quote = move |_: MouseEvent| {
        let quotation = quotation.clone();
        spawn_local(async move {
            let is_copied = copy(&quotation).await;
            // By then the dialog may be gone.
            let _ = told.try_set(if is_copied { texts.copied } else { texts.not_copied });
        });
    };
    let body = match body {
        PeekedBody::Sentence(parts) => {
            view! { <blockquote class="peek__words">{marked(parts)}</blockquote> }.into_any()
        }
        PeekedBody::Row(fields) => {
            let fields = fields.into_iter().map(|field| {
                view! {
                    <div>
                        <dt>{field.heading}</dt>
                        <dd>{marked(field.text)}</dd>
                    </div>
                }
            });
            view! { <dl class="peek__words peek__row">{fields.collect_view()}</dl> }.into_any()
        }
    };
    view! {
        <div class="peek__content">
            <p class="peek__source">{source}</p>
            {body}
            <p class="peek__actions">
                <button class="button" type="button" on:click=move |event| open.run(event)>
                    {texts.open}
                </button>
                <button class="button" type="button" on:click=quote>
                    {texts.copy}
                </button>
                <button class="button" type="button" on:click=move |event| close.run(event)>
                    {texts.close}
                </button>
            </p>
            <p class="peek__told" role="status">
                {move || told.get()}
            </p>
        </div>
    }
}

fn marked([before, own, after]: [String; 3]) -> impl IntoView {
    let own = (!own.is_empty()).then(|| view! { <mark class="found found--linked">{own}</mark> });
    view! {
        {before}
        {own}
        {after}
    }
}
