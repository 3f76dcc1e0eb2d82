//! Makes what Trunk built the site that visitors get: small WebAssembly, files named by their content, static
//! pages, data and the staff's tool.

mod assets;
mod features;
mod offline;
mod page;
mod sizes;
mod studio;
mod wasm;

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};

use crate::command::{run, tool};
use crate::{notices, paths, setup};
use assets::{FileUse, SiteFiles};
pub use wasm::TARGET;

/// The document that the site shows.
const DOCUMENT: &str = "documents/hengshui-bianban-2021.txt";
/// What Trunk leaves for development, and the site has in other forms.
const BUILT: [&str; 2] = ["budget-disclosure.js", "budget-disclosure_bg.wasm"];
const STYLE: &str = "style";

/// Has Trunk make the site in `dist/`, after setting the machine up.
pub fn build() -> Result<()> {
    setup::ensure(setup::Purpose::Build)?;
    run(trunk().args(["build", "--release"]))
}

/// A command of Trunk's.
pub fn trunk() -> Command {
    let mut trunk = tool("trunk");
    // Trunk takes no other value of this variable than `true` and `false`.
    trunk.env_remove("NO_COLOR");
    trunk
}

/// Finishes what Trunk has built, before it goes to `dist/`; a site past its limits is an error.
pub fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context("Trunk runs this command")?;
    setup::ensure(setup::Purpose::Build)?;
    let start = Instant::now();
    let blank = paths::site().join("blank");
    let assets = write_blank(&staging, &blank)?;
    for name in BUILT {
        fs::remove_file(staging.join(name)).with_context(|| name.to_owned())?;
    }
    fs::remove_dir_all(staging.join(STYLE)).context(STYLE)?;
    publish(&blank, &staging)?;
    studio::write(&staging)?;
    eprintln!("finished in {} s", start.elapsed().as_secs());
    sizes::report(&staging, &assets)
}

/// Writes the site with no dataset into the folder `blank`.
fn write_blank(built: &Path, blank: &Path) -> Result<SiteFiles> {
    let [glue, module] = BUILT.map(|name| built.join(name));
    let module = fs::read(&module).with_context(|| module.display().to_string())?;
    let module = wasm::optimised("page", &module, wasm::SMALL)?;
    eprintln!("WebAssembly features used: {}", features::only_known(&module)?);
    let encoded = BASE64.encode(&module);
    let glue = assets::glue(&fs::read_to_string(&glue).with_context(|| glue.display().to_string())?)?;
    let style = assets::style("style/main.css")?;
    let first_style = assets::style("style/first.css")?;
    let mut assets = SiteFiles::default();
    assets.add("assets/budget-disclosure-wasm.js", FileUse::InOtherForm, assets::module_as_script(&encoded));
    assets.add("assets/budget-disclosure_bg.wasm", FileUse::First, module);
    assets.add("assets/budget-disclosure.js", FileUse::First, glue.clone().into_bytes());
    assets.add("assets/budget-disclosure.css", FileUse::First, style.clone().into_bytes());
    let loader = assets.referred_in(&assets::minified("embed/main.js")?);

    fresh(blank)?;
    copy(&paths::root().join("public"), blank)?;
    let head = page::head(&fs::read_to_string(built.join("index.html")).context("index.html")?)?;
    fs::write(blank.join("index.html"), assets.referred_in(&page::index(&head, &first_style)))?;
    fs::write(blank.join("embed.html"), assets.referred_in(&page::frame(&head, &first_style)))?;
    let parts = offline::Parts {
        head: &head,
        style: &style,
        glue: &glue,
        module: &encoded,
        loader: &loader,
        notices: &notices::kept()?,
    };
    fs::write(blank.join("offline.html"), offline::page(&parts)?)?;
    fs::write(blank.join("embed.js"), loader)?;
    fs::write(blank.join("resize.js"), assets::minified("embed/resize.js")?)?;
    assets.write(blank)?;
    Ok(assets)
}

/// Fills a blank site with what our document says, through the `disclosure` command, as any user would.
fn publish(blank: &Path, folder: &Path) -> Result<()> {
    let command = ["run", "--quiet", "--package", "disclosure-cli", "--", "publish", DOCUMENT];
    run(tool("cargo").args(command).arg("--site").arg(blank).arg("--out").arg(folder))
}

/// An empty folder, whatever was there.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
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
