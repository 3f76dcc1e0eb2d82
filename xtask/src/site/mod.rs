//! Makes the site: WebAssembly, glue, style, static HTML and data, into one folder.

mod assets;
mod data;
mod features;
mod frame;
mod html;
mod offline;
mod sizes;
mod studio;
mod wasm;

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};

use crate::{paths, setup};
use assets::Assets;

/// How much care goes into the WebAssembly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What visitors get, in `dist/`.
    Release,
    /// Quick to compile, in `target/site/dev`.
    Dev,
}

impl Mode {
    /// The folder that holds the finished site.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Release => paths::dist(),
            Self::Dev => paths::staging().join("dev"),
        }
    }
}

/// Makes the site and prints what a visitor downloads; a release past its budget is an error.
pub fn build(mode: Mode) -> Result<()> {
    setup::ensure(setup::Purpose::Build)?;
    let start = Instant::now();
    let trunk = wasm::compile(mode)?;
    let module = wasm::optimised(&trunk.join("budget-disclosure_bg.wasm"), mode, wasm::SMALL)?;
    if mode == Mode::Release {
        eprintln!("WebAssembly features used: {}", features::only_the_oldest(&module)?);
    }

    let glue = assets::glue(&trunk.join("budget-disclosure.js"))?;
    let style = assets::style()?;
    let encoded = BASE64.encode(&module);
    let mut assets = Assets::default();
    assets.add(assets::MODULE_AS_SCRIPT, assets::module_as_script(&encoded));
    assets.add("assets/budget-disclosure_bg.wasm", module);
    assets.add("assets/budget-disclosure.js", glue.clone().into_bytes());
    assets.add("assets/budget-disclosure.css", style.clone().into_bytes());

    let folder = paths::staging().join("next");
    fresh(&folder)?;
    copy(&paths::root().join("public"), &folder)?;
    let loader = assets.referred_in(&assets::minified("embed/main.js")?);
    let integrity = assets::integrity(&loader);
    let page = html::page(&fs::read_to_string(trunk.join("index.html"))?, &integrity)?;
    let parts = offline::Parts { page: &page, style: &style, glue: &glue, module: &encoded, loader: &loader };
    fs::write(folder.join("offline.html"), offline::page(&parts)?)?;
    let page = assets.referred_in(&page);
    fs::write(folder.join("index.html"), &page)?;
    fs::write(folder.join("embed.html"), frame::page(&page)?)?;
    fs::write(folder.join("embed.js"), loader)?;
    fs::write(folder.join("resize.js"), assets::minified("embed/resize.js")?)?;
    assets.write(&folder)?;
    data::export(&folder.join("data"))?;
    if mode == Mode::Release {
        studio::write(&folder)?;
    }

    replace(&folder, &mode.folder())?;
    eprintln!("built in {} s", start.elapsed().as_secs());
    if mode == Mode::Release { sizes::report(&mode.folder(), &assets) } else { Ok(()) }
}

/// An empty folder, whatever was there.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}

/// Puts a finished folder in the place of the old one, so that nobody is served half of each.
fn replace(next: &Path, place: &Path) -> Result<()> {
    if place.exists() {
        fs::remove_dir_all(place).with_context(|| place.display().to_string())?;
    }
    fs::rename(next, place).with_context(|| place.display().to_string())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
