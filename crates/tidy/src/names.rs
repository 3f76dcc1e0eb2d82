//! Type names that mean several things.

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::{Check, Config};
use crate::modules::Crate;

/// The names that several files give to a type of theirs.
pub fn ambiguous(crates: &[Crate], config: &Config) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<&Path>> = BTreeMap::new();
    for module in crates.iter().flat_map(|one| one.modules.values()) {
        for name in &module.references.types {
            places.entry(name).or_default().push(&module.file);
        }
    }
    let mut complaints = Vec::new();
    let mut needed = Vec::new();
    for (name, files) in places.into_iter().filter(|(_, files)| files.len() > 1) {
        if config.allows(Check::TypeName, name) {
            needed.push(name.to_owned());
            continue;
        }
        let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        complaints.push(format!("the type name `{name}` has several meanings: {}", files.join(", ")));
    }
    complaints.extend(config.stale(Check::TypeName, &needed));
    complaints
}
