//! The part of the program that is loaded when it is first needed: all views but the first, the rules,
//! the exports and the snippets.

pub mod gates;

use js_sys::Function;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::prelude::*;

use crate::STATIC;

/// Whether the later part is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nobody needed it yet.
    Absent,
    /// On its way.
    Asked,
    /// Its functions may be called.
    Here,
    /// It did not come.
    Failed,
}

/// The later part, in the context of every component.
#[derive(Clone, Copy)]
pub struct Later {
    presence: RwSignal<Presence>,
    /// Loads it, and calls what it is given with whether that went well.
    load: StoredValue<Option<Function>, LocalStorage>,
    /// What is to be done when it is here.
    waiting: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
}

/// The later part.
///
/// # Panics
/// Outside of [`App`](crate::App).
pub fn use_later() -> Later {
    expect_context()
}

impl Later {
    /// The later part that `load` loads; without it, all of the program is here.
    pub fn new(load: Option<Function>) -> Self {
        Self {
            presence: RwSignal::new(if load.is_some() { Presence::Absent } else { Presence::Here }),
            load: StoredValue::new_local(load),
            waiting: StoredValue::new_local(None),
        }
    }

    /// Whether it is here.
    pub fn presence(self) -> Presence {
        self.presence.get()
    }

    /// Has it loaded, unless it is here or on its way.
    pub fn ask(self) {
        if !matches!(self.presence.get_untracked(), Presence::Absent | Presence::Failed) {
            return;
        }
        self.presence.set(Presence::Asked);
        let came = Closure::once_into_js(move |is_here: JsValue| self.came(is_here.is_truthy()));
        if let Some(load) = self.load.get_value() {
            // It does not throw; it tells.
            let _ = load.call1(&JsValue::NULL, &came);
        }
    }

    /// Does something as soon as it is here: now, if it is. Of several that wait, the last.
    pub fn then(self, act: impl FnOnce() + 'static) {
        if self.presence.get_untracked() == Presence::Here {
            return act();
        }
        self.waiting.set_value(Some(Box::new(act)));
        self.ask();
    }

    fn came(self, is_here: bool) {
        // By then the page may be gone.
        let presence = if is_here { Presence::Here } else { Presence::Failed };
        if self.presence.try_set(presence).is_some() {
            return;
        }
        if is_here && let Some(act) = self.waiting.try_update_value(Option::take).flatten() {
            act();
        }
    }

    /// Whether it did not come though something waits for it.
    pub fn is_missed(self) -> bool {
        self.presence() == Presence::Failed && self.waiting.with_value(Option::is_some)
    }
}

/// What makes a view out of the later part, once that is here. Until then it says so.
pub fn later(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    if STATIC {
        return view();
    }
    let later = use_later();
    later.ask();
    (move || match later.presence() {
        Presence::Here => view(),
        presence => {
            let told = if presence == Presence::Failed {
                failed()
            } else {
                html! { "正在载入…" }
            };
            view! { <div class="notice" role="status" inner_html=told.into_string()></div> }.into_any()
        }
    })
    .into_any()
}

/// What to say when it did not come.
pub fn failed() -> Markup {
    html! {
        p { "这一部分没有载入，可能是网络中断，或网站刚刚更新过。仍然不行时，请刷新本页。" }
        button.button type="button" data-later="" data-key="later" { "重新载入" }
    }
}
