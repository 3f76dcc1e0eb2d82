//! `studio.html`: the staff's tool as one file, which carries the worker and the whole site.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{assets, features, wasm};
use crate::command::{output, run, tool};
use crate::{notices, paths};

/// The file's name in the site's folder.
const NAME: &str = "studio.html";

/// Writes the tool into `folder`, which holds the finished site.
pub fn write(folder: &Path) -> Result<()> {
    let bindings = compile()?;
    let module = wasm::optimised("studio", &fs::read(bindings.join("studio_worker_bg.wasm"))?, wasm::QUICK)?;
    features::only_known(&module)?;
    let page = filled(
        &source("index.html")?,
        [
            ("/*studio.css*/", assets::style("studio/studio.css")?),
            ("/*worker.js*/", worker(&bindings)?),
            ("/*worker.wasm*/", STANDARD.encode(module)),
            ("/*site.zip*/", STANDARD.encode(archive(folder)?)),
            ("/*licenses.txt*/", inline(notices::kept()?)?),
            ("/*main.js*/", script()?),
        ],
    )?;
    fs::write(folder.join(NAME), page).context(NAME)
}

/// Compiles the worker and makes its glue; returns the folder of both. A build of its own: the worker
/// renders static pages (`ssr`), the widget mounts itself (`csr`).
fn compile() -> Result<PathBuf> {
    let package = ["build", "--quiet", "--package", "studio-worker", "--lib"];
    run(tool("cargo").args(package).args(["--target", wasm::TARGET, "--profile", wasm::PROFILE]))?;
    let folder = paths::site().join("studio");
    run(tool("wasm-bindgen")
        .args(["--target", "no-modules", "--no-typescript", "--out-dir"])
        .arg(&folder)
        .arg(wasm::linked("studio_worker")))?;
    Ok(folder)
}

/// The worker's script: wasm-bindgen's glue, then ours.
fn worker(bindings: &Path) -> Result<String> {
    let glue = fs::read_to_string(bindings.join("studio_worker.js")).context("the worker's glue")?;
    let script = assets::esbuild_stdin(
        &format!("{glue}\n{}", source("worker.js")?),
        &["--loader=js", assets::SCRIPT_FOR_STAFF],
    )?;
    inline(String::from_utf8(script)?)
}

/// The page's script.
fn script() -> Result<String> {
    let main = paths::root().join("studio/main.js");
    inline(output(tool("esbuild").arg(main).args([
        "--bundle",
        "--minify",
        "--charset=utf8",
        assets::SCRIPT_FOR_STAFF,
    ]))?)
}

/// A script that may stand inside a page.
fn inline(script: String) -> Result<String> {
    ensure!(!script.contains("</script") && !script.contains("<!--"), "a script would end too early");
    Ok(script)
}

fn source(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join("studio").join(name)).with_context(|| format!("studio/{name}"))
}

/// The template with contents at its places, which come in this order.
fn filled<const N: usize>(template: &str, contents: [(&str, String); N]) -> Result<String> {
    let mut rest = template;
    let mut page = String::new();
    for (place, content) in contents {
        let (before, after) =
            rest.split_once(place).with_context(|| format!("studio/index.html: no {place}"))?;
        page.push_str(before);
        page.push_str(&content);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// Every file of the site.
fn archive(folder: &Path) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for path in files(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(&fs::read(&path)?)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{filled, inline};

    #[test]
    fn contents_stand_in_their_places_once() {
        let page = filled("a/*x*/b/*y*/", [("/*x*/", "/*y*/".to_owned()), ("/*y*/", "2".to_owned())]);
        assert_eq!(page.expect("both places are there"), "a/*y*/b2");
        assert!(filled("a", [("/*x*/", String::new())]).is_err());
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        assert!(inline("'<' + '/script>'".to_owned()).is_ok());
        assert!(inline("'</script>'".to_owned()).is_err());
    }
}
