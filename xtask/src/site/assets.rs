//! Files named by their content, so that a browser may keep them for ever.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use crate::command::{output, tool};
use crate::paths;

/// The oldest browsers that show the live views.
pub const BROWSERS: &str = "--target=chrome96,firefox100,safari15.4";
/// For the staff's tool and its old office PCs; it costs nothing.
pub const SCRIPT_FOR_STAFF: &str = "--target=es2017";

/// Files under the names the sources use, and under the names they are shipped by.
#[derive(Default)]
pub struct SiteFiles(Vec<Asset>);

/// When a visitor loads a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FileUse {
    /// At every visit.
    First,
    /// Never where another form of it can be fetched.
    InOtherForm,
}

struct Asset {
    source_name: &'static str,
    when: FileUse,
    shipped_name: String,
    content: Vec<u8>,
}

impl SiteFiles {
    /// Adds a file; its shipped name follows from its content.
    pub fn add(&mut self, source_name: &'static str, when: FileUse, content: Vec<u8>) {
        let (stem, extension) = source_name.rsplit_once('.').unwrap_or((source_name, ""));
        let shipped_name = format!("{stem}-{}.{extension}", &digest(&content)[..16]);
        self.0.push(Asset { source_name, when, shipped_name, content });
    }

    /// A text with the shipped names in the place of the source names.
    pub fn referred_in(&self, text: &str) -> String {
        self.0
            .iter()
            .fold(text.to_owned(), |text, asset| text.replace(asset.source_name, &asset.shipped_name))
    }

    /// Writes every file below `folder`.
    pub fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder.join("assets"))?;
        for asset in &self.0 {
            fs::write(folder.join(&asset.shipped_name), &asset.content)
                .with_context(|| asset.shipped_name.clone())?;
        }
        Ok(())
    }

    /// The shipped names of what is loaded then.
    pub fn loaded(&self, when: FileUse) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |asset| asset.when == when).map(|asset| asset.shipped_name.as_str())
    }
}

/// A hexadecimal digest of the content.
pub fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// wasm-bindgen's glue as one script that leaves a single name behind. With it comes what keeps the reading
/// place, which other people's pages, that load the loader, have no need of.
///
/// The glue is a script with a top-level `let`; a second copy on a page would be a syntax
/// error, and it looks for its own address, which a script inside a page does not have.
pub fn glue(source: &str) -> Result<String> {
    let reading = paths::root().join("embed/reading.js");
    let reading = output(tool("esbuild").arg(reading).args(["--bundle", "--global-name=reading", BROWSERS]))?;
    let wrapped = format!(
        "window.__budget_disclosure_glue = (function () {{\n{source}\n{reading}
        wasm_bindgen.reading = reading;
        return wasm_bindgen; }})();\n"
    );
    let glue = esbuild_stdin(&wrapped, &["--define:document.currentScript=null", "--loader=js", BROWSERS])?;
    Ok(String::from_utf8(glue)?)
}

/// The program as a script, from its base64, for pages that may run scripts from here, but not fetch.
pub fn module_as_script(encoded: &str) -> Vec<u8> {
    format!("window.__budget_disclosure_wasm=\"{encoded}\";\n").into_bytes()
}

/// A style sheet with everything it imports, which may stand inside a page.
pub fn style(path: &str) -> Result<String> {
    let sheet = paths::root().join(path);
    let style =
        output(tool("esbuild").arg(sheet).args(["--bundle", "--minify", "--charset=utf8", BROWSERS]))?;
    anyhow::ensure!(!style.to_lowercase().contains("</style"), "{path} would end the element around it");
    Ok(style)
}

/// A script for other people's pages with all it imports, in the JavaScript of 2009. It begins with a mark of UTF-8:
/// many of those pages are in GB 2312, and their scripts are read as such.
pub fn minified(path: &str) -> Result<String> {
    let script = paths::root().join(path);
    let options = ["--bundle", "--minify", "--charset=utf8", "--target=es5"];
    Ok(format!("\u{feff}{}", output(tool("esbuild").arg(script).args(options))?))
}

/// A script, minified.
pub fn esbuild_stdin(source: &str, options: &[&str]) -> Result<Vec<u8>> {
    let mut child = tool("esbuild")
        .args(["--minify", "--charset=ascii"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not start esbuild")?;
    child.stdin.take().context("esbuild takes no input")?.write_all(source.as_bytes())?;
    let finished = child.wait_with_output()?;
    anyhow::ensure!(finished.status.success(), "esbuild failed ({})", finished.status);
    Ok(finished.stdout)
}

#[cfg(test)]
mod tests {
    use super::{FileUse, SiteFiles};

    #[test]
    fn texts_refer_to_the_content() {
        let mut assets = SiteFiles::default();
        assets.add("assets/a.css", FileUse::First, b"x".to_vec());
        let text = assets.referred_in("<link href=\"assets/a.css\">");
        assert_eq!(text, "<link href=\"assets/a-2d711642b726b044.css\">");
    }
}
