//! The modules of a crate, found as the compiler finds them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use syn::Item;

use crate::files::Member;
use crate::references::{self, ModulePath, References, is_test};

/// A crate: the library of a package, or one of its programs.
#[derive(Debug)]
pub struct Crate {
    /// The package's name.
    pub package: String,
    /// Its modules by path; the root has an empty one.
    pub modules: BTreeMap<ModulePath, Module>,
}

/// A module that is a file.
#[derive(Debug)]
pub struct Module {
    /// The file, from the root of the repository.
    pub file: PathBuf,
    /// What it defines and refers to.
    pub references: References,
}

impl Crate {
    /// The crates of a package, without its tests and examples.
    pub fn read(root: &Path, package: &Member) -> Result<Vec<Self>> {
        let source = package.folder.join("src");
        let mut crates = Vec::new();
        for start in ["lib.rs", "main.rs"] {
            let file = source.join(start);
            if root.join(&file).exists() {
                let mut modules = BTreeMap::new();
                read_module(root, file, &source, &[], &mut modules)?;
                crates.push(Self { package: package.name.clone(), modules });
            }
        }
        Ok(crates)
    }

    /// The file that a path of this crate leads to, through whatever re-exports it.
    pub fn file_of(&self, path: &[String]) -> Option<&Path> {
        self.follow(path, 0)
    }

    fn follow(&self, path: &[String], depth: usize) -> Option<&Path> {
        // Re-exports that lead to each other do not compile; this only keeps the search finite.
        const MOST_REEXPORTS: usize = 32;
        let length = (0..=path.len()).rev().find(|&length| self.modules.contains_key(&path[..length]))?;
        let module = &self.modules[&path[..length]];
        let exported = path.get(length).and_then(|item| module.references.bindings.get(item));
        let through = exported.filter(|_| depth < MOST_REEXPORTS).and_then(|target| {
            let whole: ModulePath = target.iter().chain(&path[length + 1..]).cloned().collect();
            self.follow(&whole, depth + 1)
        });
        through.or(Some(&module.file))
    }

    /// For every file the files that it imports from. Itself is left out, and so are the modules that it is
    /// part of: what the parts of a folder share stands in its `mod.rs`, which puts the parts together.
    pub fn imports(&self) -> BTreeMap<&Path, Vec<&Path>> {
        let mut imports = BTreeMap::new();
        for (path, module) in &self.modules {
            let around: Vec<&Path> = (0..=path.len())
                .filter_map(|length| Some(self.modules.get(&path[..length])?.file.as_path()))
                .collect();
            let mut targets: Vec<&Path> =
                module.references.paths.iter().filter_map(|path| self.file_of(path)).collect();
            targets.sort_unstable();
            targets.dedup();
            targets.retain(|target| !around.contains(target));
            imports.insert(module.file.as_path(), targets);
        }
        imports
    }
}

fn read_module(
    root: &Path,
    file: PathBuf,
    folder: &Path,
    path: &[String],
    modules: &mut BTreeMap<ModulePath, Module>,
) -> Result<()> {
    let text = fs::read_to_string(root.join(&file)).with_context(|| file.display().to_string())?;
    let syntax = syn::parse_file(&text).with_context(|| file.display().to_string())?;
    let mut children = Vec::new();
    for item in &syntax.items {
        let Item::Mod(module) = item else { continue };
        if module.content.is_some() || is_test(&module.attrs) {
            continue;
        }
        let name = module.ident.to_string();
        let beside = folder.join(format!("{name}.rs"));
        let inside = folder.join(&name);
        let file = if root.join(&beside).exists() { beside } else { inside.join("mod.rs") };
        children.push((name, file, inside));
    }
    let names = children.iter().map(|child| child.0.clone()).collect();
    let references = references::of(&syntax, path, names);
    modules.insert(path.to_vec(), Module { file, references });
    for (name, file, inside) in children {
        let path: ModulePath = path.iter().cloned().chain([name]).collect();
        read_module(root, file, &inside, &path, modules)?;
    }
    Ok(())
}
