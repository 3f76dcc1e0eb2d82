//! A figure's sentence, in its place: who wants to see it stays where they are.

mod content;
mod place;

use std::sync::Arc;

use content::Content;
use leptos::ev::{Event, MouseEvent};
use leptos::html::Dialog;
use leptos::prelude::*;
pub use place::place_near;
use presentation::place::{Peeked, peek};
use web_sys::HtmlElement;

use super::dom::focus;
use super::live::live_effect;
use crate::session::model::{Model, use_model};
use crate::session::state::{DocumentSeries, Location, use_state};
use crate::session::use_texts;

/// The figure that is looked at.
#[derive(Clone)]
struct Figure {
    link: HtmlElement,
    /// Its place in the original.
    to: Location,
    peeked: Peeked,
}

/// Which figure is looked at.
#[derive(Clone, Copy)]
pub struct Peeking {
    shown: RwSignal<Option<Figure>, LocalStorage>,
    model: StoredValue<Arc<Model>>,
}

/// Asked to open the whole document: the figure's link, its place, and what it is called.
pub type ToOriginal = Callback<(HtmlElement, Location, String)>;

impl Peeking {
    /// None yet.
    pub fn new() -> Self {
        Self { shown: RwSignal::new_local(None), model: StoredValue::new(use_model()) }
    }

    /// Shows the sentence of a figure. Not where there is none, or it says nothing more than the figure; then the
    /// whole document does.
    pub fn open(self, series: &DocumentSeries, link: &HtmlElement, to: &Location) -> bool {
        let peeked = self.model.with_value(|model| {
            let at = to.at?;
            let (entry, _) = model.document(series, at.document?)?;
            peek(model.dataset(), disclosure::cited::Place { entry, span: at.span }, use_texts())
        });
        let figure = peeked.map(|peeked| Figure { link: link.clone(), to: to.clone(), peeked });
        let is_shown = figure.is_some();
        self.shown.set(figure);
        is_shown
    }
}

/// What a link's figure is called in the view around it: the name of its row; empty where it has none.
pub fn name_around(link: &HtmlElement) -> String {
    let row = link.closest("[data-name], tr, dl > div").ok().flatten();
    let name = row.and_then(|row| {
        row.get_attribute("data-name").or_else(|| {
            row.query_selector("th[scope=row], dt").ok().flatten().and_then(|name| name.text_content())
        })
    });
    name.unwrap_or_default().split_whitespace().next().unwrap_or_default().to_owned()
}

/// A sheet at the foot of a phone's screen, beside the figure on a wide one. Esc and a click elsewhere close it.
#[component]
pub fn Peek(
    /// Which figure is looked at.
    peeking: Peeking,
    /// Opens the whole document.
    to_original: ToOriginal,
) -> impl IntoView {
    let texts = &use_texts().peek;
    let state = use_state();
    let dialog = NodeRef::<Dialog>::new();
    let shown = peeking.shown;
    live_effect(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match shown.get() {
            Some(figure) => {
                // One that is open already only changes what it shows.
                if !dialog.open() {
                    let _ = dialog.show_modal();
                }
                place_near(&dialog, &figure.link);
            }
            None => dialog.close(),
        }
    });
    // A view that is left takes its figures along.
    live_effect(move |_| {
        state.location();
        shown.set(None);
    });
    let closed = move |_: Event| {
        if let Some(figure) = shown.get_untracked() {
            shown.set(None);
            if figure.link.is_connected() {
                focus(&figure.link);
            }
        }
    };
    let clicked = move |event: MouseEvent| {
        // What is inside lies over the dialog itself, which is as large as the screen behind it.
        let is_outside =
            dialog.get_untracked().is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref()));
        if is_outside {
            close(dialog);
        }
    };
    let open = move |_: MouseEvent| {
        if let Some(figure) = shown.get_untracked() {
            close(dialog);
            to_original.run((figure.link.clone(), figure.to, name_around(&figure.link)));
        }
    };
    view! {
        <dialog class="peek" node_ref=dialog aria-label=texts.title on:close=closed on:click=clicked>
            {move || {
                shown
                    .get()
                    .map(|figure| {
                        view! {
                            <Content
                                peeked=figure.peeked
                                open=Callback::new(open)
                                close=Callback::new(move |_| close(dialog))
                            />
                        }
                    })
            }}
        </dialog>
    }
}

fn close(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked() {
        dialog.close();
    }
}
