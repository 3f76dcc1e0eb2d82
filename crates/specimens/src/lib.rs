//! Disclosures of made-up departments whose sums close, in the plain-text form, together with what a
//! reader should find in them. The same seed always makes the same specimen. For tests only.

mod confounder;
mod content;
mod province;
mod style;
mod text;

pub use confounder::{ConfoundedDocument, ForeignAmount};
pub use content::{Content, Project, SpecimenIndicator, SpecimenItem, SpecimenUnit};
pub use province::{ProvincialDocument, StatedFigure};
use rust_decimal::Decimal;
pub use style::{Money, SpecimenStyle};

/// A disclosure of a made-up department.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// What it discloses.
    pub content: Content,
    /// How it words and numbers it.
    pub style: SpecimenStyle,
}

impl Specimen {
    /// The specimen of a seed.
    pub fn new(seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let style = SpecimenStyle::random(&mut random);
        Self { content: Content::random(&mut random), style }
    }

    /// The disclosure of the same department a year later, with other figures. What it says of the
    /// change against the year before is true.
    #[must_use]
    pub fn next_year(&self, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let style = SpecimenStyle::random(&mut random);
        Self { content: self.content.next_year(&mut random), style }
    }

    /// The document in the plain-text form.
    pub fn text(&self) -> String {
        text::write(self)
    }

    /// Every figure of the year: the line's name as exports have it, and the amount in 万元.
    pub fn figures(&self) -> Vec<(String, Decimal)> {
        self.content.figures()
    }
}
