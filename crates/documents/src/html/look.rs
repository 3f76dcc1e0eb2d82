//! What declarations make an element look like, as far as that decides whether its text is said.

use super::place;
use crate::script::Script;

/// Letters of so many pixels or points or fewer are not seen.
const TINY: f32 = 2.0;

/// What is declared of an element; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ElementLook {
    display_none: Option<bool>,
    invisible: Option<bool>,
    transparent: Option<bool>,
    tiny: Option<bool>,
    white: Option<bool>,
    painted: Option<bool>,
    struck: Option<bool>,
    script: Option<Script>,
    /// Out of sight by its place or its size.
    away: Option<bool>,
}

impl ElementLook {
    /// Reads declarations, as a style attribute or a rule of a style sheet holds them.
    pub fn of(declarations: &str) -> Self {
        let mut look = Self::default();
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value: String =
                value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
            look.declare(&name.trim().to_ascii_lowercase(), value.trim_end_matches("!important"));
        }
        look.away = place::is_out_of_sight(declarations).then_some(true);
        look
    }

    fn declare(&mut self, name: &str, value: &str) {
        match name {
            "display" => self.display_none = Some(value == "none"),
            "mso-hide" => self.display_none = Some(value == "all"),
            "visibility" => self.invisible = Some(matches!(value, "hidden" | "collapse")),
            "filter" => self.transparent = Some(matches!(value, "opacity(0)" | "opacity(0%)")),
            "font" if value.starts_with("0/") || value.starts_with("0px") => self.tiny = Some(true),
            "opacity" => self.transparent = Some(number(value).is_some_and(|opacity| opacity < 0.05)),
            "font-size" => self.tiny = Some(is_tiny(value)),
            "color" => self.white = Some(is_white(value)),
            "background" | "background-color" => {
                self.painted = Some(!matches!(value, "none" | "inherit" | "initial") && !is_white(value));
            }
            "text-decoration" | "text-decoration-line" => self.struck = Some(value.contains("line-through")),
            "vertical-align" => {
                self.script = match value {
                    "super" | "text-top" => Some(Script::Raised),
                    "sub" | "text-bottom" => Some(Script::Lowered),
                    _ => Some(Script::Baseline),
                };
            }
            _ => {}
        }
    }

    /// The colours that attributes of old pages give.
    pub fn of_attributes(color: Option<&String>, background: Option<&String>) -> Self {
        Self {
            white: color.map(|color| is_white(&color.trim().to_ascii_lowercase())),
            painted: background.map(|color| !is_white(&color.trim().to_ascii_lowercase())),
            ..Self::default()
        }
    }

    /// This look, and where it does not say, that of `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            display_none: self.display_none.or(other.display_none),
            invisible: self.invisible.or(other.invisible),
            transparent: self.transparent.or(other.transparent),
            tiny: self.tiny.or(other.tiny),
            white: self.white.or(other.white),
            painted: self.painted.or(other.painted),
            struck: self.struck.or(other.struck),
            script: self.script.or(other.script),
            away: self.away.or(other.away),
        }
    }

    /// Its text cannot be seen; `painted`: it stands on a coloured ground.
    pub fn is_hidden(self, painted: bool) -> bool {
        let hidden =
            [self.display_none, self.invisible, self.transparent, self.tiny, self.away].contains(&Some(true));
        hidden || (self.white == Some(true) && !painted && !self.is_painted())
    }

    /// It has a coloured ground, or a picture as one.
    pub fn is_painted(self) -> bool {
        self.painted == Some(true)
    }

    /// A line goes through its text.
    pub fn is_struck(self) -> bool {
        self.struck == Some(true)
    }

    /// How its text stands on the line.
    pub fn script(self) -> Script {
        self.script.unwrap_or(Script::Baseline)
    }
}

/// A number at the start of a value, and nothing exact about it: only whether letters can be seen.
fn number(value: &str) -> Option<f32> {
    let digits = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    digits.parse().ok()
}

fn is_tiny(value: &str) -> bool {
    let Some(size) = number(value) else { return false };
    let most = if value.ends_with('%') {
        10.0
    } else if value.ends_with("em") {
        0.1
    } else {
        TINY
    };
    size <= most
}

fn is_white(value: &str) -> bool {
    matches!(
        value,
        "#fff"
            | "#ffffff"
            | "white"
            | "transparent"
            | "rgb(255,255,255)"
            | "rgba(255,255,255,1)"
            | "#fffffe"
            | "#fefefe"
    ) || (value.starts_with("rgba(") && value.ends_with(",0)"))
        || (value.starts_with("hsl(") && value.ends_with(",100%)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen() {
        let hidden = |style: &str| ElementLook::of(style).is_hidden(false);
        for style in [
            "display: NONE",
            "visibility:hidden",
            "opacity:0",
            "font-size:0",
            "color:#FFF",
            "font-size: 1px",
            "position:absolute;clip:rect(0 0 0 0)",
            "position: absolute; left: -9999px",
            "position:fixed;left:-100vw",
            "display:inline-block;height:0;overflow:hidden",
            "filter:opacity(0)",
            "color:hsl(0, 0%, 100%)",
            "font:0/0 a",
        ] {
            assert!(hidden(style), "{style}");
        }
        for style in [
            "display:block",
            "font-size:12pt",
            "color:#333",
            "color:white;background:#c00",
            "opacity:.9",
            "position:relative;left:-2px",
            "text-indent:2em",
            "text-indent:-24pt;margin-left:24pt",
            "overflow:hidden;height:20px",
            "position:absolute;top:-10px",
            "font:12px/20px a",
        ] {
            assert!(!hidden(style), "{style}");
        }
    }
}
