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
