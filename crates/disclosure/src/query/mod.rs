//! What a reader asks of a disclosure: which items, how many, in which order, how much together.
//!
//! All of it is pure: rows in, positions and numbers out. Nothing here is written by a department, so
//! whatever is computed here is 推算 and has to be shown as such.

mod catalogue;
mod filter;
pub mod indicators;
mod pairing;
pub mod procurement;
mod search;

pub use catalogue::class_of;
pub use filter::{Condition, FacetCount, FacetIndex, Filter, Matches, Relief};
pub use search::SearchText;

/// What became of an item between the year before and this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Only in the later year.
    Added,
    /// In both, but not the same.
    Changed,
    /// In both, the same.
    Unchanged,
    /// Only in the earlier year.
    Dropped,
}

impl Standing {
    /// All of them, in the order in which filters list them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Unchanged, Self::Dropped];

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "新增",
            Self::Changed => "有调整",
            Self::Unchanged => "没有变化",
            Self::Dropped => "不再列出",
        }
    }
}
