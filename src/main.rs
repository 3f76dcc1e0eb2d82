//! The WebAssembly entry. The loader calls the library's `mount`; starting the module only makes
//! panics heard.

// Links the library, whose exports nothing here calls.
use budget_disclosure as _;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Nothing may be called here afterwards: the loader brings the static content back.
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("bd-panic")) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
