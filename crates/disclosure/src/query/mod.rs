//! What a reader asks of a disclosure: which items, how many, in which order, how much together.
//!
//! All of it is pure: rows in, positions and numbers out. Nothing here is written by a department, so
//! whatever is computed here is 推算 and has to be shown as such.

mod catalogue;
mod filter;
mod index;
pub mod indicators;
mod order;
mod pairing;
mod places;
pub mod procurement;
mod search;
mod standing;

pub use catalogue::class_of;
pub use filter::{Choice, Condition, FacetCount, Filter, Matches, Relief};
pub use index::FacetIndex;
pub use order::Order;
pub use places::places;
pub use search::{Hits, Query};
pub use standing::Standing;
