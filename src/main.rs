//! The WebAssembly entry. The loader calls [`budget_disclosure::mount`]; starting the
//! module only makes panics readable in the console.

fn main() {
    console_error_panic_hook::set_once();
}
