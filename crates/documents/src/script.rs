//! Raised and lowered text: the mark of a note is no digit of the number it stands behind.

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
const PLAIN: &str = "0123456789+-=()";

/// How text stands on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// On the line.
    Baseline,
    /// Above it.
    Raised,
    /// Below it.
    Lowered,
}

impl Script {
    /// `text` in the characters that Unicode has for it; those without one stay.
    pub fn write(self, text: &str) -> String {
        let forms = match self {
            Self::Baseline => return text.to_owned(),
            Self::Raised => RAISED,
            Self::Lowered => LOWERED,
        };
        let form =
            |c: char| PLAIN.chars().zip(forms.chars()).find(|(plain, _)| *plain == c).map(|(_, form)| form);
        text.chars().map(|c| form(c).unwrap_or(c)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_become_marks() {
        assert_eq!(Script::Raised.write("[12]①"), "[¹²]①");
        assert_eq!(Script::Lowered.write("2"), "₂");
        assert_eq!(Script::Baseline.write("2"), "2");
    }
}
