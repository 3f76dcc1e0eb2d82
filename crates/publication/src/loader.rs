//! embed.js, which names the dataset that an element shows unless told otherwise.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use sha2::{Digest, Sha384};

use crate::Pieces;

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
/// in GB 2312, and their scripts are read as such. In a raw text of JavaScript the JSON stands as it is, so that it is in
/// memory once for this script and all pages.
pub(crate) fn data_script(json: Bytes) -> Pieces {
    let before = "\u{feff}window.__budget_disclosure_dataset=String.raw`";
    [before.into(), json, "`;\n".into()].into_iter().collect()
}

/// A JSON text as it may stand in a script element, which `</` and `<!--` end, and in a raw text of JavaScript, which a
/// backtick and `${` end; JSON may write those characters in another way.
pub(crate) fn in_scripts(json: &Bytes) -> Bytes {
    let text = std::str::from_utf8(json).unwrap_or_default().trim_end();
    if text.contains(['<', '`']) || text.contains("${") {
        text.replace('<', "\\u003c").replace('`', "\\u0060").replace("${", "\\u0024{").into()
    } else {
        json.slice_ref(text.as_bytes())
    }
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
    use super::{data_script, in_scripts, naming};

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
        let json = in_scripts(&"{\"金额\":4.10,\"text\":\"\\n</script>`${1}$\"}\n".into());
        let script = data_script(json).to_vec();
        let expect = "\u{feff}window.__budget_disclosure_dataset=String.raw`{\"金额\":4.10,\"text\":\
                      \"\\n\\u003c/script>\\u0060\\u0024{1}$\"}`;\n";
        assert_eq!(String::from_utf8(script).as_deref(), Ok(expect));
    }
}
