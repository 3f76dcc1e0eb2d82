//! A part of the page that stands alone in another site's page.

use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::prelude::use_context;

use super::state::View;
use super::use_texts;

/// The part. Its key is what the `show` attribute says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbeddedPart {
    /// The one number, with its sentences.
    Hero,
    /// What changed, and why.
    Change,
    /// The indicators, a row each.
    Promises,
    /// The table of procurement.
    Procurement,
    /// Whether it adds up.
    Checks,
    /// Every line of the budget.
    Table,
}

impl EmbeddedPart {
    /// All of them, with their keys.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Hero, "hero"),
        (Self::Change, "change"),
        (Self::Promises, "promises"),
        (Self::Procurement, "procurement"),
        (Self::Checks, "checks"),
        (Self::Table, "table"),
    ];

    /// The part with a key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, own)| *own == key).map(|(part, _)| part)
    }

    /// The key.
    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(part, _)| *part == self).map_or("", |(_, key)| key)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        let names = use_texts().frame.parts.names;
        Self::ALL.into_iter().zip(names).find(|((part, _), _)| *part == self).map_or("", |(_, name)| name)
    }

    /// The view that it is a part of.
    pub fn view(self) -> View {
        match self {
            Self::Promises => View::Indicators,
            Self::Procurement => View::Procurement,
            Self::Hero | Self::Change | Self::Checks | Self::Table => View::Overview,
        }
    }
}

/// How much deeper headings are than in the page by itself; less than zero for one that is less deep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeadingShift(pub i8);

impl HeadingShift {
    /// The shift by which a heading of the level `own` has the level that was asked for.
    pub fn new(own: i8, asked: Option<i8>) -> Self {
        Self(asked.map_or(0, |asked| asked - own))
    }
}

/// The `aria-level` of a heading that has the level `own` in the page by itself; without a value where that is right.
pub fn heading_level(own: i8) -> CustomAttr<&'static str, Option<String>> {
    let HeadingShift(shift) = use_context().unwrap_or_default();
    custom_attribute("aria-level", (shift != 0).then(|| (own + shift).max(1).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_part_alone() {
        for (part, key) in EmbeddedPart::ALL {
            assert_eq!(EmbeddedPart::from_key(key), Some(part));
            assert_eq!(part.key(), key);
        }
        assert_eq!(EmbeddedPart::from_key("all"), None);
    }
}
