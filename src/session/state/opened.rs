//! Where the original was opened from.

use super::Location;

/// From where the original was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFrom {
    /// What was shown.
    pub location: Location,
    /// What the figure there is called; empty where nobody said.
    pub label: String,
}
