//! The WebAssembly entry. The loader calls the library's `mount`; starting the module only
//! makes panics readable in the console.

// Links the library, whose exports nothing here calls.
use budget_disclosure as _;

fn main() {
    console_error_panic_hook::set_once();
}
