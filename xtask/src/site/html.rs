//! Writes the static HTML into the page.

use anyhow::{Context, Result};

use crate::command::{output, tool};

const PLACE: &str = "<div id=\"budget-disclosure-static\"></div>";

/// The page with its views readable before, and without, WebAssembly. `integrity` is the loader's,
/// for the snippets that the page makes.
pub fn page(template: &str, integrity: &str) -> Result<String> {
    let template = template.replace("data-integrity=\"\"", &format!("data-integrity=\"{integrity}\""));
    insert(&template, &prerendered()?)
}

/// The views as HTML. Native, and a build of its own: `ssr` must never meet `csr`.
fn prerendered() -> Result<String> {
    let options = ["--no-default-features", "--features", "ssr", "--bin", "prerender"];
    output(tool("cargo").args(["run", "--quiet", "--package", "budget-disclosure"]).args(options))
}

fn insert(template: &str, views: &str) -> Result<String> {
    let (before, after) = template.split_once(PLACE).with_context(|| format!("index.html has no {PLACE}"))?;
    // Empty comments mark places for hydration, which this page does not do.
    let views = views.trim().replace("<!>", "").replace("<!---->", "");
    Ok(format!("{before}<div id=\"budget-disclosure-static\">{views}</div>{after}"))
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn views_stand_in_their_place_without_marks() {
        let page = insert("<body><div id=\"budget-disclosure-static\"></div></body>", "<p>甲<!>乙</p>\n");
        let expected = "<body><div id=\"budget-disclosure-static\"><p>甲乙</p></div></body>";
        assert_eq!(page.expect("the place is there"), expected);
        assert!(insert("<body></body>", "").is_err());
    }
}
