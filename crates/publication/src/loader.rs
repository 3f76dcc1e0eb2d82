//! embed.js, which names the dataset that an element shows unless told otherwise.

use std::io::{self, Write};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha384};

use crate::{Pieces, Written};

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
/// in GB 2312, and their scripts are read as such. In a raw text of JavaScript the JSON stands as it does in pages.
pub(crate) fn data_script(json: Pieces) -> Pieces {
    let before = "\u{feff}window.__budget_disclosure_dataset=String.raw`".to_owned();
    [before.into(), json, "`;\n".to_owned().into()].into_iter().collect()
}

/// A JSON text as it may stand in a script element, which `</` and `<!--` end, and in a raw text of JavaScript, which a
/// backtick and `${` end; JSON may write those characters in another way.
pub(crate) struct InScripts(pub Pieces);

impl Written for InScripts {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        self.0.write_to(&mut ScriptWriter { writer, is_after_dollar: false })
    }
}

struct ScriptWriter<'w> {
    writer: &'w mut dyn Write,
    is_after_dollar: bool,
}

impl Write for ScriptWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut from = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let otherwise: &[u8] = match byte {
                b'<' => b"\\u003c",
                b'`' => b"\\u0060",
                b'{' if self.is_after_dollar => b"\\u007b",
                _ => b"",
            };
            self.is_after_dollar = *byte == b'$';
            if !otherwise.is_empty() {
                self.writer.write_all(&bytes[from..at])?;
                self.writer.write_all(otherwise)?;
                from = at + 1;
            }
        }
        self.writer.write_all(&bytes[from..])?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
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
    use super::{InScripts, data_script, naming};
    use crate::Pieces;

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
        let json = "{\"金额\":4.10,\"text\":\"\\n</script>`${1}$\"}".to_owned();
        let script = data_script(Pieces::written(InScripts(json.into()))).to_vec();
        let expect = "\u{feff}window.__budget_disclosure_dataset=String.raw`{\"金额\":4.10,\"text\":\
                      \"\\n\\u003c/script>\\u0060$\\u007b1}$\"}`;\n";
        assert_eq!(String::from_utf8(script).as_deref(), Ok(expect));
    }
}
