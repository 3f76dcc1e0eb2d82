//! Pictures as SVG: attributes alone, as hosts may forbid style. The words beside a picture say the same.

mod dots;
mod squares;
mod stack;
mod trend;

pub use dots::DotsView;
pub use squares::SquaresView;
pub use stack::{StackedBarView, swatch};
pub use trend::TrendView;
