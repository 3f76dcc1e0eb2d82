//! Prints the views as static HTML; `cargo xtask build` puts them into the page.

fn main() {
    println!("{}", budget_disclosure::static_html());
}
