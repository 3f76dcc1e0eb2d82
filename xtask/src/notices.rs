//! Others' licences: the notices of what is compiled into the site and the command.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{output, tool};
use crate::paths;
use crate::site::TARGET;

/// The programs that are handed out, with what they are compiled for.
const PROGRAMS: [(&str, &str); 3] = [
    ("budget-disclosure", TARGET),
    ("studio-worker", TARGET),
    ("disclosure-cli", "x86_64-unknown-linux-gnu"),
];
/// How files begin that hold a licence, in capitals.
const FILES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
const HEAD: &str = "\
本程序包含下列开放源代码软件。各软件的许可声明如下。
This program contains the software below, under these licences. It is also linked with the Rust standard
library, under MIT or Apache-2.0: https://www.rust-lang.org/policies/licenses
";
const RULE: &str = "--------------------------------------------------------------------------------";

/// Where the notices stand: copied into the site, and compiled into the command.
fn file() -> PathBuf {
    paths::root().join("public/licenses.txt")
}

/// The notices as they are kept.
pub fn kept() -> Result<String> {
    fs::read_to_string(file()).context("public/licenses.txt")
}

/// Writes the notices.
pub fn write() -> Result<()> {
    fs::write(file(), text()?).context("public/licenses.txt")
}

/// The notices: each text once, below the packages that it is for.
fn text() -> Result<String> {
    let mut packages = BTreeMap::new();
    for (program, target) in PROGRAMS {
        packages.extend(compiled_in(program, &metadata(target)?)?);
    }
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, package) in &packages {
        for notice in notices(package)? {
            users.entry(notice).or_default().insert(name.clone());
        }
    }
    let mut blocks: Vec<_> = users.into_iter().map(|(notice, names)| (names, notice)).collect();
    blocks.sort();
    let mut text = HEAD.to_owned();
    for (names, notice) in blocks {
        let names: Vec<_> = names.into_iter().collect();
        write!(text, "\n{RULE}\n{}\n\n{notice}\n", names.join(", "))?;
    }
    Ok(text)
}

fn metadata(target: &str) -> Result<Value> {
    let options = ["metadata", "--locked", "--format-version", "1", "--filter-platform", target];
    Ok(serde_json::from_str(&output(tool("cargo").args(options))?)?)
}

/// Others' packages that `program` is linked with, by name and version. What only helps compiling is left out.
fn compiled_in(program: &str, metadata: &Value) -> Result<BTreeMap<String, Value>> {
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let items = list.as_array().into_iter().flatten();
        items.map(|item| (item["id"].as_str().unwrap_or_default().to_owned(), item.clone())).collect()
    };
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let root = packages.iter().find(|(_, package)| package["name"] == program).context("no such program")?;
    let mut open = vec![root.0.clone()];
    let mut found = BTreeMap::new();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        let (package, node) = (packages.get(&id).context(id.clone())?, nodes.get(&id).context(id.clone())?);
        let targets = package["targets"].as_array().into_iter().flatten();
        let only_compiles =
            targets.filter_map(|target| target["kind"].as_array()).flatten().any(|kind| kind == "proc-macro");
        if only_compiles || !seen.insert(id) {
            continue;
        }
        if !package["source"].is_null() {
            let text = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
            found.insert(format!("{} {}", text("name"), text("version")), package.clone());
        }
        for dependency in node["deps"].as_array().into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
            if kinds.into_iter().any(|kind| kind["kind"].is_null()) {
                open.extend(dependency["pkg"].as_str().map(str::to_owned));
            }
        }
    }
    Ok(found)
}

/// The texts that a package wants to be carried along. Where it leaves the choice, MIT's; where it brings no file, what
/// it says of itself.
fn notices(package: &Value) -> Result<Vec<String>> {
    let manifest = package["manifest_path"].as_str().context("a package without a place")?;
    let folder = Path::new(manifest).parent().context("a package without a folder")?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort();
    let is = |path: &PathBuf, word: &str| path.to_string_lossy().to_uppercase().ends_with(word);
    if files.iter().any(|path| is(path, "-MIT") || is(path, "-MIT.TXT") || is(path, "-MIT.MD")) {
        files.retain(|path| !path.to_string_lossy().to_uppercase().contains("APACHE"));
    }
    if files.is_empty() {
        return Ok(vec![own_words(package)]);
    }
    let read = |path: &PathBuf| fs::read(path).with_context(|| path.display().to_string());
    let clean = |bytes: Vec<u8>| {
        let text = String::from_utf8_lossy(&bytes).replace('\t', "    ").replace(['\r', '\u{c}'], "");
        text.trim().to_owned()
    };
    files.iter().map(|path| read(path).map(clean)).collect()
}

fn own_words(package: &Value) -> String {
    let text = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let authors: Vec<_> = authors.collect();
    let (license, source) = (text("license"), text("repository"));
    let by = if authors.is_empty() { format!("the authors of {}", text("name")) } else { authors.join(", ") };
    format!("{license}. Copyright (c) {by}. {source}\nUnder MIT, as it is printed with other packages here.")
}

#[cfg(test)]
mod tests {
    use super::{kept, text};

    #[test]
    fn they_are_of_what_is_compiled_in_now() {
        let kept = kept().expect("the notices");
        let made = text().expect("cargo lists what is compiled in");
        assert!(
            kept == made,
            "public/licenses.txt is of other packages; `cargo xtask notices` writes it anew"
        );
        for package in ["leptos ", "rust_decimal ", "zip ", "clap ", "wasm-bindgen "] {
            assert!(kept.contains(package), "{package}");
        }
    }
}
