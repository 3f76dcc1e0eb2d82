//! What became of an item between two years.

use super::filter::Choice;

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

    /// What links say.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Dropped => "dropped",
        }
    }

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "新增",
            Self::Changed => "有调整",
            Self::Unchanged => "没有变化",
            Self::Dropped => "不再列出",
        }
    }

    /// What a filter offers.
    pub fn choice(self) -> Choice<'static> {
        Choice { id: self.id(), name: self.name() }
    }
}
