//! index.html and embed.html, with places for content.

use anyhow::{Context, Result};

/// Where the views go as static HTML.
pub const VIEWS: &str = "<div id=\"budget-disclosure-static\"></div>";
/// Where the dataset goes, so that no request is needed to show it.
pub const DATA: &str = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";
/// The sheet that the page in development links, which imports others.
const SHEET: &str = "<link rel=\"stylesheet\" href=\"style/main.css\" />";

/// What is in the head of the page that Trunk built, without its style.
pub fn head(built: &str) -> Result<String> {
    let (_, rest) = built.split_once("<head>").context("the page has no head")?;
    let (head, _) = rest.split_once("</head>").context("the page's head does not end")?;
    let (before, after) = head.split_once(SHEET).with_context(|| format!("the page has no {SHEET}"))?;
    Ok(format!("{before}{after}"))
}

/// Of a page that is alone in its window: the style puts the views within reach of a thumb there. In a frame, which
/// may be as high as its content, nobody would find them at its foot.
pub const ALONE: &str = " class=\"alone\"";

/// A page with `head` and `body`, whose element has the attributes `of_body`.
pub fn page(head: &str, of_body: &str, body: &str) -> String {
    format!("<!doctype html>\n<html lang=\"zh-CN\"><head>{head}</head><body{of_body}>{body}</body></html>\n")
}

/// The page of its own.
pub fn index(head: &str, first_style: &str) -> String {
    with_loader(head, first_style, ALONE)
}

/// The page for a frame. In a sandbox it has no origin and may fetch nothing, not even from the site that it
/// came from.
pub fn frame(head: &str, first_style: &str) -> String {
    with_loader(&format!("{head}<meta name=\"robots\" content=\"noindex\">"), first_style, "")
}

/// The first screen needs nothing but the page. The linked sheet is the whole style; it stands behind the content,
/// for what comes before a sheet is painted without it, and is all that counts where a policy of the site drops
/// style inside pages.
fn with_loader(head: &str, first_style: &str, of_body: &str) -> String {
    let head = format!(
        "{head}<link rel=\"license\" href=\"licenses.txt\"><style>{first_style}</style>\
         <script async src=\"embed.js\" data-page=\"budget-disclosure-static\" data-integrity=\"\"></script>"
    );
    let sheet = "<link rel=\"stylesheet\" href=\"assets/budget-disclosure.css\">";
    page(&head, of_body, &format!("{VIEWS}{sheet}{DATA}"))
}

#[cfg(test)]
mod tests {
    use super::{frame, head, index};

    #[test]
    fn what_serves_development_stays_out() {
        let built = "<html><head><title>t</title><link rel=\"stylesheet\" href=\"style/main.css\" /></head>\
                     <body><div id=\"budget-disclosure\" data-mount></div><script>start()</script></body></html>";
        let head = head(built).expect("the sheet is there");
        assert_eq!(head, "<title>t</title>");
        for page in [index(&head, "p{}"), frame(&head, "p{}")] {
            assert!(!page.contains("data-mount") && !page.contains("start()"), "{page}");
            assert!(page.contains("<style>p{}</style>"), "{page}");
        }
        assert!(super::head("<head></head>").is_err());
    }
}
