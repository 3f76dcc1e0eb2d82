//! embed.js, which names the dataset that an element shows unless told otherwise.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha384};

/// The loader's name.
pub(crate) const NAME: &str = "embed.js";
/// What is around the fingerprint in the name of the dataset's script.
const BEFORE: &str = "data/dataset-";
const AFTER: &str = ".js";
/// How many digits a fingerprint has.
const DIGITS: usize = 16;

/// The path of the script that brings a dataset.
pub(crate) fn data_path(fingerprint: &str) -> String {
    format!("{BEFORE}{fingerprint}{AFTER}")
}

/// A dataset as a script, for pages that may run scripts from the site, but not fetch. It holds the JSON as a text,
/// so that no number passes through floating-point ones, and begins with a mark of UTF-8: the pages of many portals are
/// in GB 2312, and their scripts are read as such.
pub(crate) fn data_script(json: &str) -> String {
    let text = serde_json::Value::from(json);
    format!("\u{feff}window.__budget_disclosure_dataset={text};\n")
}

/// The loader for another dataset; `None` where it names none.
pub(crate) fn naming(loader: &str, fingerprint: &str) -> Option<String> {
    let start = loader.find(BEFORE)?;
    let end = start + BEFORE.len() + DIGITS;
    let rest = loader.get(end..).filter(|rest| rest.starts_with(AFTER))?;
    Some(format!("{}{}{}", &loader[..start], data_path(fingerprint), &rest[AFTER.len()..]))
}

/// What an `integrity` attribute says of a content.
pub(crate) fn integrity(content: &str) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{data_script, naming};

    #[test]
    fn the_loader_names_one_dataset() {
        let loader = "a('data/dataset-0000000000000000.js')";
        assert_eq!(
            naming(loader, "0123456789abcdef").as_deref(),
            Some("a('data/dataset-0123456789abcdef.js')")
        );
        assert_eq!(naming("a('data/dataset-0.js')", "0123456789abcdef"), None);
        assert_eq!(naming("a()", "0123456789abcdef"), None);
    }

    #[test]
    fn a_dataset_is_a_text_in_its_script() {
        let script = data_script("{\"金额\":4.10}");
        assert_eq!(script, "\u{feff}window.__budget_disclosure_dataset=\"{\\\"金额\\\":4.10}\";\n");
    }
}
