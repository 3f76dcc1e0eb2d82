//! What a run looks like, as far as it decides whether its text is said: struck, raised, unseen.

use crate::script::Script;
use crate::xml::Element;

/// Letters of so many half-points or fewer are not seen.
const TINY: usize = 6;
/// A run lifted by so many half-points or more stands above the line.
const LIFTED: i64 = 6;

/// The properties of a run or a style; `None` where it does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLook {
    struck: Option<bool>,
    struck_twice: Option<bool>,
    script: Option<Script>,
    white: Option<bool>,
    tiny: Option<bool>,
    shaded: Option<bool>,
}

impl RunLook {
    /// Takes a property of a run over.
    pub fn set(&mut self, element: &Element<'_>) {
        let value = || element.value().unwrap_or_default();
        match element.name() {
            "strike" => self.struck = Some(element.is_on()),
            "dstrike" => self.struck_twice = Some(element.is_on()),
            "vertAlign" => {
                self.script = Some(match &*value() {
                    "superscript" => Script::Raised,
                    "subscript" => Script::Lowered,
                    _ => Script::Baseline,
                });
            }
            "position" => {
                let lift: i64 = value().trim().parse().unwrap_or(0);
                if lift.abs() >= LIFTED {
                    self.script = Some(if lift > 0 { Script::Raised } else { Script::Lowered });
                }
            }
            "color" => self.white = Some(value().eq_ignore_ascii_case("FFFFFF")),
            "sz" => self.tiny = element.number().map(|size| size <= TINY),
            "shd" => self.shaded = Some(is_shading(element)),
            "highlight" => self.shaded = Some(!matches!(&*value(), "none" | "white")),
            _ => {}
        }
    }

    /// This look, and where it does not say, that of `other`.
    pub fn or(self, other: &Self) -> Self {
        Self {
            struck: self.struck.or(other.struck),
            struck_twice: self.struck_twice.or(other.struck_twice),
            script: self.script.or(other.script),
            white: self.white.or(other.white),
            tiny: self.tiny.or(other.tiny),
            shaded: self.shaded.or(other.shaded),
        }
    }

    /// A line goes through the text.
    pub fn is_struck(&self) -> bool {
        self.struck == Some(true) || self.struck_twice == Some(true)
    }

    /// The text is there and cannot be seen: white on `shaded` or white ground, or too small.
    pub fn is_unseen(&self, shaded: bool) -> bool {
        self.tiny == Some(true) || (self.white == Some(true) && !shaded && self.shaded != Some(true))
    }

    /// How it stands on its line.
    pub fn script(&self) -> Script {
        self.script.unwrap_or(Script::Baseline)
    }
}

/// Whether a shading makes white letters visible.
pub(super) fn is_shading(element: &Element<'_>) -> bool {
    let fill = element.attribute("fill").unwrap_or_default();
    let pattern = element.value().unwrap_or_default();
    let is_filled =
        !fill.is_empty() && !fill.eq_ignore_ascii_case("auto") && !fill.eq_ignore_ascii_case("FFFFFF");
    is_filled || element.attribute("themeFill").is_some() || pattern == "solid" || pattern.starts_with("pct")
}
