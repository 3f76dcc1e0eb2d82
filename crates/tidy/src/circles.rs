//! Files that import each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::config::{Check, Config};
use crate::modules::Crate;

/// The circles, each told with an import that is in it.
pub fn circles(crates: &[Crate], config: &Config) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut needed = Vec::new();
    for one in crates {
        let mut imports = one.imports();
        for (file, targets) in &mut imports {
            targets.retain(|target| {
                let about = format!("{} -> {}", file.display(), target.display());
                let is_allowed = config.allows(Check::Circle, &about);
                if is_allowed {
                    needed.push(about);
                }
                !is_allowed
            });
        }
        for circle in strongly_connected(&imports) {
            let names: Vec<String> = circle.iter().map(|file| file.display().to_string()).collect();
            complaints.push(format!("files import each other in a circle: {}", names.join(", ")));
        }
    }
    complaints.extend(config.stale(Check::Circle, &needed));
    complaints
}

/// The groups of more than one file each of which leads to all others.
fn strongly_connected<'a>(imports: &BTreeMap<&'a Path, Vec<&'a Path>>) -> Vec<BTreeSet<&'a Path>> {
    let reached: BTreeMap<&Path, BTreeSet<&Path>> =
        imports.keys().map(|file| (*file, reach(file, imports))).collect();
    let mut circles = Vec::new();
    let mut seen = BTreeSet::new();
    for (file, there) in &reached {
        if !there.contains(file) || !seen.insert(*file) {
            continue;
        }
        let back = |other: &&&Path| reached.get(**other).is_some_and(|there| there.contains(file));
        let circle: BTreeSet<&Path> = there.iter().filter(back).copied().collect();
        seen.extend(&circle);
        circles.push(circle);
    }
    circles
}

/// Everything that a file leads to; itself only where a way leads back.
fn reach<'a>(file: &Path, imports: &BTreeMap<&'a Path, Vec<&'a Path>>) -> BTreeSet<&'a Path> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&Path> = imports.get(file).cloned().unwrap_or_default();
    while let Some(next) = waiting.pop() {
        if reached.insert(next) {
            waiting.extend(imports.get(next).into_iter().flatten());
        }
    }
    reached
}
