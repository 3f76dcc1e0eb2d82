//! What a reader chooses, and what that does to the items.

use super::search::Query;

/// What a reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// For each facet the id of the chosen value, which the item must have; without one everything passes.
    pub chosen: Vec<Option<String>>,
    /// Free text; every word must be in the item.
    pub text: String,
}

/// A value that items are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What links say.
    pub id: &'a str,
    /// What a reader sees.
    pub name: &'a str,
}

/// What a filter does to the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// The positions of the items that pass, ascending.
    pub shown: Vec<u32>,
    /// How many items there are.
    pub all: usize,
    /// For each facet its values in the document's order.
    pub facets: Vec<Vec<FacetCount>>,
    /// Where nothing passes: the conditions of which dropping that one alone would show something, the
    /// most helpful first.
    pub relief: Vec<Relief>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// What links say of it.
    pub id: String,
    /// What a reader sees.
    pub name: String,
    /// How many items have it and pass all the *other* conditions.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A condition of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The choice of this facet.
    Facet(usize),
    /// The free text.
    Text,
}

/// What dropping one condition would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// Which to drop.
    pub condition: Condition,
    /// How many items would then be shown.
    pub count: usize,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Option::is_none) && Query::new(&self.text).is_empty()
    }
}

impl<'a> From<&'a str> for Choice<'a> {
    /// A text of the document, which has no other id than itself.
    fn from(text: &'a str) -> Self {
        Self { id: text, name: text }
    }
}

impl Matches {
    /// Whether the item at a position passes.
    pub fn shows(&self, position: usize) -> bool {
        u32::try_from(position).is_ok_and(|position| self.shown.binary_search(&position).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_no_filter() {
        assert!(Filter::default().is_empty());
        assert!(Filter { chosen: vec![None, None], text: "  ".to_owned() }.is_empty());
        assert!(!Filter { chosen: vec![Some("红".to_owned())], text: String::new() }.is_empty());
        assert!(!Filter { chosen: vec![], text: "砖".to_owned() }.is_empty());
    }
}
