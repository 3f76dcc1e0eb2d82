//! offline.html: everything in one file, which opens from a disk.

use anyhow::{Context, Result, ensure};

use super::frame::{self, DATA_BLOCK};

/// What the file is made of.
pub struct Parts<'a> {
    /// The finished page with its static content.
    pub page: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// The glue.
    pub glue: &'a str,
    /// The parts of the program as WebAssembly, in base64.
    pub modules: [&'a str; 2],
    /// The loader.
    pub loader: &'a str,
}

/// One file that asks for no other: a page from a disk may run scripts, but fetch nothing.
pub fn page(parts: &Parts) -> Result<String> {
    let Parts { page, style, glue, modules: [first, later], loader } = parts;
    for script in [glue, loader] {
        ensure!(!script.to_lowercase().contains("</script"), "a script would end the element around it");
    }
    ensure!(!style.to_lowercase().contains("</style"), "the style would end the element around it");
    let page = frame::without_preloads(page)?;
    let page = without(&page, "src=\"embed.js\"", "</script>")?;
    let page = without(&page, "rel=\"stylesheet\"", ">")?;
    let (head, rest) = page.split_once("</head>").context("the page has no head")?;
    let (body, end) = rest.split_once("</body>").context("the page has no body")?;
    Ok(format!(
        "{head}<style>{style}</style></head>{body}{DATA_BLOCK}\
         <script type=\"text/plain\" id=\"budget-disclosure-wasm\">{first}</script>\
         <script type=\"text/plain\" id=\"budget-disclosure-later\">{later}</script>\
         <script>{glue}</script>\
         <script data-page=\"budget-disclosure-static\">{loader}</script></body>{end}"
    ))
}

/// The page without the element that has an attribute, up to `end`.
fn without(page: &str, attribute: &str, end: &str) -> Result<String> {
    let (before, rest) =
        page.split_once(attribute).with_context(|| format!("the page has no {attribute}"))?;
    let (before, _) = before.rsplit_once('<').context("an attribute outside of an element")?;
    let (_, after) =
        rest.split_once(end).with_context(|| format!("the element of {attribute} does not end"))?;
    Ok(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{Parts, page};

    const INDEX: &str = "<head><link rel=\"preload\" href=\"a\"><link rel=\"stylesheet\" href=\"b\" />\
                         <script defer src=\"embed.js\"></script></head><body><p>甲</p></body>";

    #[test]
    fn one_file_asks_for_no_other() {
        let parts = Parts {
            page: INDEX,
            style: "p{}",
            glue: "g()",
            modules: ["AGFzbQ==", "AGFzbQE="],
            loader: "l()",
        };
        let file = page(&parts).expect("the page has all places");
        assert!(!file.contains("href") && !file.contains("src="), "{file}");
        for part in ["<p>甲</p>", "p{}", "g()", "AGFzbQ==", "AGFzbQE=", "l()"] {
            assert!(file.contains(part), "{part} is missing in {file}");
        }
    }

    #[test]
    fn a_script_may_not_end_its_element() {
        let parts = Parts { page: INDEX, style: "", glue: "'</SCRIPT>'", modules: ["", ""], loader: "" };
        assert!(page(&parts).is_err());
    }
}
