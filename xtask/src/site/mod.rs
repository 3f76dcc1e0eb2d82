//! Makes the site: WebAssembly, glue, style, static HTML and data, into one folder.

mod assets;
mod data;
mod features;
mod frame;
mod html;
mod offline;
mod parts;
mod sizes;
mod studio;
mod wasm;

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};

use crate::{paths, setup};
use assets::{Assets, When};
use parts::Split;

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
    let program = program(&trunk, mode)?;
    let style = assets::style()?;
    let first = BASE64.encode(&program.first);
    let later = BASE64.encode(&program.later);
    let mut assets = Assets::default();
    assets.add("assets/budget-disclosure-wasm.js", When::InOtherForm, assets::module_as_script(&first));
    assets.add("assets/budget-disclosure-later-wasm.js", When::InOtherForm, assets::module_as_script(&later));
    assets.add("assets/budget-disclosure_bg.wasm", When::First, program.first);
    assets.add("assets/budget-disclosure-later.wasm", When::Later, program.later);
    let glue = assets.referred_in(&assets::glue(&program.glue)?);
    assets.add("assets/budget-disclosure.js", When::First, glue.clone().into_bytes());
    assets.add("assets/budget-disclosure.css", When::First, style.clone().into_bytes());

    let folder = paths::staging().join("next");
    fresh(&folder)?;
    copy(&paths::root().join("public"), &folder)?;
    let loader = assets.referred_in(&assets::minified("embed/main.js")?);
    let integrity = assets::integrity(&loader);
    let page = html::page(&fs::read_to_string(trunk.join("index.html"))?, &integrity)?;
    let parts = offline::Parts {
        page: &page,
        style: &style,
        glue: &glue,
        modules: [&first, &later],
        loader: &loader,
    };
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

/// The program of the page in two parts, as small as can be. One that is quick to compile stays whole.
fn program(trunk: &Path, mode: Mode) -> Result<Split> {
    let bound = fs::read(trunk.join("budget-disclosure_bg.wasm")).context("the WebAssembly")?;
    let glue = fs::read_to_string(trunk.join("budget-disclosure.js")).context("the glue")?;
    if mode == Mode::Dev {
        return Ok(Split { first: bound, later: parts::NOTHING.to_vec(), glue });
    }
    let linked = fs::read(wasm::linked("budget-disclosure")).context("the linked program")?;
    let Split { first, later, glue } = parts::split(&linked, &bound, &glue)?;
    let first = wasm::optimised("first", &first, wasm::SMALL)?;
    let later = wasm::optimised("later", &later, wasm::SMALL)?;
    for part in [&first, &later] {
        eprintln!("WebAssembly features used: {}", features::only_the_oldest(part)?);
    }
    Ok(Split { first, later, glue })
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
