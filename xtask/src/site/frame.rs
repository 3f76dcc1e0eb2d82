//! embed.html: the page for an `<iframe>`.

use anyhow::{Context, Result};

/// Where a published site puts a dataset of its own.
pub const DATA_BLOCK: &str = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";

/// The page for a frame, made from the finished `page`.
///
/// In a sandboxed frame the page has no origin, so it may fetch nothing, not even from the site it
/// came from: it carries its data inside and preloads nothing that a fetch would take.
pub fn page(page: &str) -> Result<String> {
    let page = without_preloads(page)?.replace(" data-dataset=\"\"", "");
    let (head, rest) = page.split_once("</head>").context("the page has no head")?;
    let (body, end) = rest.split_once("</body>").context("the page has no body")?;
    let robots = "<meta name=\"robots\" content=\"noindex\" />";
    Ok(format!("{head}{robots}</head>{body}{DATA_BLOCK}</body>{end}"))
}

/// The page without hints to load anything early.
pub fn without_preloads(page: &str) -> Result<String> {
    let mut parts = page.split("<link rel=\"preload\"");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('>').context("a <link> does not end")?;
        result.push_str(rest);
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_frame_fetches_nothing() {
        let index = "<head><link rel=\"preload\" href=\"a\"><script src=\"b\" data-dataset=\"\"></script></head>\
                     <body><p>甲</p></body>";
        let frame = page(index).expect("a head and a body are there");
        assert!(!frame.contains("preload") && !frame.contains("data-dataset"), "{frame}");
        assert!(frame.contains("<p>甲</p><script type=\"application/json\""), "{frame}");
    }
}
