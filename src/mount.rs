//! What the loader calls: put the views into an element, take them out again.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::{App, Settings};

/// Views living in an element of the host page.
#[wasm_bindgen]
pub struct Mounted {
    handle: Option<Box<dyn Any>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Removes the views and every handler they hold; a second call does nothing.
    pub fn unmount(&mut self) {
        self.handle.take();
    }
}

/// Mounts the views at the end of `root`.
#[wasm_bindgen]
pub fn mount(root: HtmlElement) -> Mounted {
    let handle =
        mount_to(root, || view! { <App settings=Settings { hash_sync: true, ..Settings::default() } /> });
    Mounted { handle: Some(Box::new(handle)) }
}
