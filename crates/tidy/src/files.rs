//! The files and packages of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// A package of the workspace.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its folder, from the root of the repository; empty for the root itself.
    pub folder: PathBuf,
    /// The names of all that it depends on outside of tests.
    pub dependencies: Vec<String>,
}

/// Every file below `root`, from there, in order; hidden folders and those named in `skip` are left out.
pub fn below(root: &Path, skip: &[String]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    walk(root, Path::new(""), skip, &mut found)?;
    found.sort();
    Ok(found)
}

fn walk(root: &Path, folder: &Path, skip: &[String], found: &mut Vec<PathBuf>) -> Result<()> {
    let path = root.join(folder);
    for entry in fs::read_dir(&path).with_context(|| path.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || skip.contains(&name) {
            continue;
        }
        let inside = folder.join(&name);
        if entry.file_type()?.is_dir() {
            walk(root, &inside, skip, found)?;
        } else {
            found.push(inside);
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Manifest {
    package: Named,
    #[serde(default)]
    dependencies: toml::Table,
    workspace: Option<Workspace>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[derive(Deserialize)]
struct Workspace {
    members: Vec<PathBuf>,
}

/// The packages of the workspace at `root`, that at the root first.
pub fn packages(root: &Path) -> Result<Vec<Member>> {
    let own = manifest(root, Path::new(""))?;
    let members = own.workspace.as_ref().map(|workspace| workspace.members.clone()).unwrap_or_default();
    let mut packages = vec![package(own, PathBuf::new())];
    for member in members {
        packages.push(package(manifest(root, &member)?, member));
    }
    Ok(packages)
}

fn manifest(root: &Path, folder: &Path) -> Result<Manifest> {
    let path = root.join(folder).join("Cargo.toml");
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    toml::from_str(&text).with_context(|| path.display().to_string())
}

fn package(manifest: Manifest, folder: PathBuf) -> Member {
    let dependencies = manifest.dependencies.keys().cloned().collect();
    Member { name: manifest.package.name, folder, dependencies }
}
