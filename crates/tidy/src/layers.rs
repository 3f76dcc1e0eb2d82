//! Imports against the direction in which layers build on each other.

use crate::config::{Check, Config};
use crate::files::Member;
use crate::modules::Crate;

/// Imports of a layer from one that builds on it.
pub fn against(crates: &[Crate], config: &Config) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut needed = Vec::new();
    for one in crates {
        let Some(order) = config.layers.get(&one.package) else { continue };
        let layer = |name: &String| order.iter().position(|layer| layer == name);
        for (path, module) in &one.modules {
            let Some(first) = path.first() else { continue };
            let Some(own) = layer(first) else {
                complaints.push(format!("{}: tidy.toml gives `{first}` no layer", module.file.display()));
                continue;
            };
            for target in &module.references.paths {
                let Some(other) = target.first().and_then(layer).filter(|other| *other > own) else {
                    continue;
                };
                let about = format!("{} -> {}", module.file.display(), order[other]);
                if config.allows(Check::Direction, &about) {
                    needed.push(about);
                } else {
                    complaints.push(format!(
                        "{}: `{first}` may not import `{}`, which builds on it ({})",
                        module.file.display(),
                        target.join("::"),
                        order.join(" → "),
                    ));
                }
            }
        }
    }
    complaints.extend(config.stale(Check::Direction, &needed));
    complaints
}

/// Packages that depend on one that builds on them, and packages without a place in the order.
pub fn packages_against(packages: &[Member], config: &Config) -> Vec<String> {
    let place = |name: &str| config.packages.iter().position(|other| other == name);
    let mut complaints = Vec::new();
    for package in packages {
        let Some(own) = place(&package.name) else {
            complaints.push(format!("tidy.toml gives the package `{}` no place", package.name));
            continue;
        };
        for dependency in &package.dependencies {
            if place(dependency).is_some_and(|other| other >= own) {
                complaints.push(format!(
                    "{}/Cargo.toml: `{}` may not depend on `{dependency}`, which builds on it",
                    package.folder.display(),
                    package.name,
                ));
            }
        }
    }
    complaints
}
