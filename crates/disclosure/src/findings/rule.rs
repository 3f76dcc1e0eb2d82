//! A rule, as readers of findings know it.

use crate::disclosure::SectionKind;

/// Something that should hold, and why.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable name, for exports and links.
    pub id: &'static str,
    /// What should hold, in a citizen's words.
    pub title: &'static str,
    /// Why it should, with the legal or glossary source where there is one.
    pub reason: &'static str,
    /// The section of the template that it belongs to.
    pub section: SectionKind,
}

/// The rules that ask how it is written alone: what they find matters to the department's staff, and changes no figure.
const WORDING: [&str; 9] = [
    "title-year",
    "heading-year",
    "provincial-wording",
    "placeholder",
    "doubled-punctuation",
    "one-unit",
    "decimals",
    "glossary-unused",
    "one-name",
];

impl Rule {
    /// Whether it asks how it is written alone.
    pub fn is_wording(&self) -> bool {
        WORDING.contains(&self.id)
    }
}
