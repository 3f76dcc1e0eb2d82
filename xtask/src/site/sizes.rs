//! What a visitor downloads, and the limits it must keep.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

use super::assets::{FileUse, SiteFiles};

/// Bytes of the first visit (page with its data, loader, style, glue, WebAssembly), brotli 11.
const FIRST_LOAD: usize = 473_300;
/// Bytes of the loader alone, brotli 11: other people's pages load it.
const LOADER: usize = 5_000;
/// Bytes of the page without its data, brotli 11.
const PAGE: usize = 25_000;
/// What begins the data of a page.
const DATA: &str = "<script type=\"application/json\"";

/// Prints the compressed sizes; an error past a limit.
pub fn report(folder: &Path, assets: &SiteFiles) -> Result<()> {
    println!("{:<52} {:>9} {:>9}", "first load", "bytes", "brotli");
    let mut total = 0;
    for name in ["index.html", "embed.js"].into_iter().chain(assets.loaded(FileUse::First)) {
        total += line(folder, name)?;
    }
    let page = fs::read_to_string(folder.join("index.html")).context("index.html")?;
    let (page, _) = page.split_once(DATA).context("index.html holds no data")?;
    let page = compressed(page.as_bytes())?;
    let loader = compressed(&fs::read(folder.join("embed.js")).context("embed.js")?)?;
    println!("{:<52} {:>9} {total:>9} (limit {FIRST_LOAD})", "in all", "");
    println!("{:<52} {:>9} {page:>9} (limit {PAGE})", "static page, without its data", "");
    println!("{:<52} {:>9} {loader:>9} (limit {LOADER})", "loader", "");
    println!("{:<52} {:>9} {:>9}", "on request", "bytes", "brotli");
    for name in assets.loaded(FileUse::InOtherForm).chain(["embed.html", "offline.html", "resize.js"]) {
        line(folder, name)?;
    }
    for entry in sorted_files(&folder.join("data"))? {
        line(folder, &format!("data/{entry}"))?;
    }
    if total > FIRST_LOAD || page > PAGE || loader > LOADER {
        bail!("the page is too heavy: {total} bytes in all, {page} of static page, {loader} of loader");
    }
    Ok(())
}

fn line(folder: &Path, name: &str) -> Result<usize> {
    let content = fs::read(folder.join(name)).with_context(|| name.to_owned())?;
    let size = compressed(&content)?;
    println!("  {name:<50} {:>9} {size:>9}", content.len());
    Ok(size)
}

fn sorted_files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn compressed(content: &[u8]) -> Result<usize> {
    let mut result = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut result, &parameters)?;
    Ok(result.len())
}
