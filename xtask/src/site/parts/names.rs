//! Short names for what the program and its glue call each other by: wasm-bindgen's end in digests,
//! which no compression makes smaller, in both files.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;

use super::source::Source;

/// Short names, by the long ones.
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// For every import, and for the exports that are called as the compiler calls them.
    pub fn of(source: &Source) -> Self {
        let imports = source.imports.iter().map(|import| import.name);
        let exports = source.exports.iter().map(|export| export.name).filter(|name| name.starts_with("_R"));
        let mut names = BTreeMap::new();
        for long in imports.chain(exports) {
            let next = names.len();
            names.entry(long.to_owned()).or_insert_with(|| format!("x{next}"));
        }
        Self(names)
    }

    /// The short name, or the name itself where it has none.
    pub fn short<'a>(&'a self, long: &'a str) -> &'a str {
        self.0.get(long).map_or(long, String::as_str)
    }

    /// A script with the short names in the place of the long ones.
    ///
    /// # Errors
    /// When the script uses one of the short names already.
    pub fn in_script(&self, script: &str) -> Result<String> {
        let mut result = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_part_of_name) {
            let (before, from) = rest.split_at(start);
            let (name, after) =
                from.split_at(from.find(|other| !is_part_of_name(other)).unwrap_or(from.len()));
            ensure!(!self.0.values().any(|short| short == name), "the glue uses the name {name} itself");
            result.push_str(before);
            result.push_str(self.short(name));
            rest = after;
        }
        result.push_str(rest);
        Ok(result)
    }
}

fn is_part_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn names() -> Names {
        Names([("__wbg_a_0123".to_owned(), "x0".to_owned()), ("__wbg_a".to_owned(), "x1".to_owned())].into())
    }

    #[test]
    fn whole_names_are_replaced() {
        let short = names().in_script("{__wbg_a: f, __wbg_a_0123: my__wbg_a}").expect("no name is taken");
        assert_eq!(short, "{x1: f, x0: my__wbg_a}");
    }

    #[test]
    fn a_name_that_the_script_uses_is_not_given_away() {
        assert!(names().in_script("let x1 = 0; __wbg_a()").is_err());
    }
}
