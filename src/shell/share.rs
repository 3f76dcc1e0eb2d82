//! 分享: a link to exactly what is shown, for another program or a telephone.

use js_sys::{Function, Object, Reflect};
use leptos::ev::{Event, MouseEvent};
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::part_page::Whole;
use crate::components::{Button, is_framed, is_in_wechat, live_effect, qr_code_view};
use crate::session::medium::{Placement, use_placement};
use crate::session::state::use_state;
use crate::session::use_texts;

/// The dialog with the link, while it is open.
#[derive(Clone, Copy)]
pub struct Sharing {
    is_open: RwSignal<bool>,
}

impl Sharing {
    /// Closed.
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false) }
    }

    /// Opens it.
    pub fn open(self) {
        self.is_open.set(true);
    }
}

/// The link as a text, as a picture, and by what the browser itself offers. Esc and a click elsewhere close it.
#[component]
pub fn Share(
    /// Whether it is open.
    sharing: Sharing,
    /// Where the whole page is.
    whole: Whole,
) -> impl IntoView {
    let is_open = sharing.is_open;
    let dialog = NodeRef::<Dialog>::new();
    let placement = use_placement();
    let state = use_state();
    live_effect(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !is_open.get() {
            dialog.close();
        } else if !dialog.open() {
            let _ = dialog.show_modal();
        }
    });
    let clicked = move |event: MouseEvent| {
        if dialog.get_untracked().is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref())) {
            is_open.set(false);
        }
    };
    let closed = move |_: Event| {
        // Told of late, when it may be open again.
        if !dialog.get_untracked().is_some_and(|dialog| dialog.open()) {
            is_open.set(false);
        }
    };
    let content = move || {
        let link = page_address(placement, &whole).map(|address| format!("{address}{}", state.seen().hash()));
        content(link, is_open)
    };
    view! {
        <dialog
            class="peek share"
            node_ref=dialog
            aria-label=use_texts().frame.share.title
            on:close=closed
            on:click=clicked
        >
            {move || is_open.get().then(&content)}
        </dialog>
    }
}

fn content(link: Option<String>, is_open: RwSignal<bool>) -> AnyView {
    let texts = &use_texts().frame.share;
    let close = move || is_open.set(false);
    let close = view! { <Button press=close>{use_texts().peek.close}</Button> }.into_any();
    let body = match link {
        None => view! {
            <p>{texts.no_address}</p>
            <p class="peek__actions">{close}</p>
        }
        .into_any(),
        Some(link) => linked(link, close),
    };
    view! {
        <div class="peek__content">
            <p class="share__title">{texts.title}</p>
            {body}
        </div>
    }
    .into_any()
}

fn linked(link: String, close: AnyView) -> AnyView {
    let texts = &use_texts().frame.share;
    let field = NodeRef::<Input>::new();
    let told = RwSignal::new("");
    let select = move || {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    // Copying what is selected works on pages without encryption too.
    let copied = move || {
        select();
        let document: Option<web_sys::HtmlDocument> = document().dyn_into().ok();
        let is_copied = document.is_some_and(|document| document.exec_command("copy").unwrap_or_default());
        told.set(texts.copied[usize::from(!is_copied)]);
    };
    let handed = link.clone();
    let by_system = system_share().map(|_| {
        let hand = move || share(&handed);
        view! { <Button press=hand>{texts.by_system}</Button> }
    });
    let code = qr_code_view(&link, texts.code);
    view! {
        <input
            class="share__link"
            type="text"
            readonly
            aria-label=texts.link
            node_ref=field
            prop:value=link
            on:focus=move |_| select()
        />
        <p class="peek__actions">
            <Button press=copied>{texts.copy}</Button>
            {by_system} {close}
        </p>
        <p class="peek__told" role="status">
            {move || told.get()}
        </p>
        {is_in_wechat().then(|| view! { <p class="notice">{texts.in_wechat}</p> })}
        {code}
        <p class="quiet">{texts.about_code}</p>
    }
    .into_any()
}

/// The address of the page without what it shows; none for one that others cannot open.
fn page_address(placement: Placement, whole: &Whole) -> Option<String> {
    let location = window().location();
    let own = || Some(format!("{}{}", location.origin().ok()?, location.pathname().ok()?));
    let is_served = location.protocol().is_ok_and(|protocol| protocol.starts_with("http"));
    // A frame is a piece of somebody's page, and so is an element.
    let is_alone = placement == Placement::Page && !is_framed();
    if is_alone && is_served {
        own()
    } else {
        whole.address().or_else(|| if is_served { own() } else { None })
    }
}

/// What the browser itself offers, where it does.
fn system_share() -> Option<Function> {
    let navigator = window().navigator();
    Reflect::get(&navigator, &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

fn share(link: &str) {
    let Some(function) = system_share() else { return };
    let data = Object::new();
    for (key, value) in [("title", document().title().as_str()), ("url", link)] {
        // A plain object takes every value.
        let _ = Reflect::set(&data, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    // The browser says by itself what came of it.
    let _ = function.call1(&window().navigator(), &data);
}
