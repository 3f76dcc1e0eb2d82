//! The WebAssembly entry. The loader calls the library's `mount`; starting the module does nothing,
//! but that a build without optimisation tells the console why it panics. The shipped one carries no
//! messages: it traps, and the loader brings the static content back.

// Links the library, whose exports nothing here calls.
use budget_disclosure as _;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
