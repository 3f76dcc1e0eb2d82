//! offline.html: everything in one file, which opens from a disk.

use anyhow::{Result, ensure};

use super::page::{self, DATA, VIEWS};

/// What the file is made of.
pub struct Parts<'a> {
    /// What is in every page's head.
    pub head: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// The glue.
    pub glue: &'a str,
    /// The WebAssembly in base64.
    pub module: &'a str,
    /// The loader.
    pub loader: &'a str,
    /// Others' licences.
    pub notices: &'a str,
}

/// One file that asks for no other: a page from a disk may run scripts, but fetch nothing.
pub fn page(parts: &Parts) -> Result<String> {
    let Parts { head, style, glue, module, loader, notices } = parts;
    for script in [glue, loader, notices] {
        ensure!(!script.to_lowercase().contains("</script"), "a script would end the element around it");
    }
    let body = format!(
        "{VIEWS}{DATA}<script type=\"text/plain\" id=\"budget-disclosure-wasm\">{module}</script>\
         <script>{glue}</script><script data-page=\"budget-disclosure-static\">{loader}</script>\
         <script type=\"text/plain\" id=\"licenses\">{notices}</script>"
    );
    Ok(page::page(&format!("{head}<style>{style}</style>"), page::ALONE, &body))
}

#[cfg(test)]
mod tests {
    use super::{Parts, page};

    #[test]
    fn one_file_asks_for_no_other() {
        let parts = Parts {
            head: "<title>t</title>",
            style: "p{}",
            glue: "g()",
            module: "AGFzbQ==",
            loader: "l()",
            notices: "MIT",
        };
        let file = page(&parts).expect("no part ends its element");
        assert!(!file.contains("href") && !file.contains("src="), "{file}");
        for part in ["<title>t</title>", "p{}", "g()", "AGFzbQ==", "l()", "MIT"] {
            assert!(file.contains(part), "{part} is missing in {file}");
        }
    }

    #[test]
    fn a_script_may_not_end_its_element() {
        let parts = Parts { head: "", style: "", glue: "'</SCRIPT>'", module: "", loader: "", notices: "" };
        assert!(page(&parts).is_err());
    }
}
