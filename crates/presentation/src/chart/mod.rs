//! Pictures: exact amounts as whole units of a drawing, no floating point. A picture never says more than the
//! words beside it.

mod dots;
mod file;
mod hatch;
mod squares;
mod stack;
mod trend;

pub use dots::{Dots, dots};
pub use file::{FILE_WIDTH, PictureFile, PictureSection, PictureStyle, SeenPicture};
pub use hatch::hatch;
pub use squares::{HundredSquares, SquareGroup, squares};
pub use stack::{StackedBar, StackedPart, hundredths};
pub use trend::{KnownYear, TrendPicture, TrendPoint, trend};

/// The length of a bar in its own units.
pub const LENGTH: u32 = 1000;

/// What a part is painted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Money that keeps the office going, by its place among its like.
    Running(usize),
    /// Money for a purpose of its own, by its place among its like.
    Purpose(usize),
    /// What is missing from the whole, or what goes beyond it.
    Gap,
}
