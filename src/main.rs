//! The WebAssembly entry. In a page that is made for it, as `trunk serve` shows one, it mounts the views; in every
//! other page the loader calls [`element::mount`].

// Typed views nest deeply: a table in a section in a page.
#![recursion_limit = "256"]

mod element;

fn main() {
    // The shipped program carries no messages: it traps, and the loader brings the static content back.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    element::start();
}
