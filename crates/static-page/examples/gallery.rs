//! Prints the page with every component: `cargo run -p static-page --example gallery > target/gallery.html`. The sheet is
//! asked for at `/style/main.css`, where a server of this folder has it.

use disclosure::dataset::Dataset;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let json = std::fs::read_to_string("public/data/hengshui-bianban-2021.json")?;
    print!("{}", static_page::gallery(Dataset::from_json(&json)?, "/style/main.css"));
    Ok(())
}
