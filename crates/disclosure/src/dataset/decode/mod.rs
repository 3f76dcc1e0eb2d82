//! Reads the types of a dataset from JSON.
//!
//! By hand rather than derived: derived readers weigh more than anything else in the page's
//! WebAssembly. Reading goes on after a problem, with some value in its place that nobody gets to see;
//! so no code is needed to leave what is half read.

mod findings;
mod json;
mod problems;
mod proof;
mod shapes;
#[cfg(test)]
mod tests;

pub(crate) use json::Json;
pub use problems::DecodeError;
pub(crate) use problems::Problems;
use problems::Step;
#[cfg(feature = "reading")]
pub(super) use proof::plain_number;
use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::{Cited, Span};

/// A type that a dataset holds, read from what its `Serialize` writes.
///
/// A field that is absent is read as one that is `null`. Unknown fields are passed over.
pub(crate) trait Decode {
    /// Reads `json`. What is returned after a problem means nothing.
    fn decode(json: &Json, problems: &mut Problems) -> Self;

    /// Whether `words`, which are cited for it, say this value. Where that takes a reader to tell, they may.
    fn is_said_by(&self, words: &str) -> bool {
        let _ = words;
        true
    }
}

impl Json<'_> {
    /// Reads the field `name` of this object.
    pub fn field<T: Decode>(&self, name: &'static str, problems: &mut Problems) -> T {
        self.field_with(name, problems, T::decode)
    }

    /// Reads the field `name` of this object with `read`.
    fn field_with<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        read: impl FnOnce(&Self, &mut Problems) -> T,
    ) -> T {
        let member = self.enter(name, problems);
        let value = read(member, problems);
        problems.leave();
        value
    }

    #[inline(never)]
    fn enter(&self, name: &'static str, problems: &mut Problems) -> &Self {
        let member = self.member(name, problems);
        problems.enter(Step::Field(name));
        member
    }
}

macro_rules! integers {
    ($($type:ty)+) => {$(
        impl Decode for $type {
            fn decode(json: &Json, problems: &mut Problems) -> Self {
                json.integer(problems).try_into().unwrap_or_else(|_| {
                    problems.note("数字太大".to_owned());
                    0
                })
            }

            fn is_said_by(&self, words: &str) -> bool {
                proof::plain_number(words).is_none_or(|printed| printed == Decimal::from(*self))
            }
        }
    )+};
}

integers! { u8 u16 u32 usize }

impl Decode for String {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        json.text(problems).to_owned()
    }

    fn is_said_by(&self, words: &str) -> bool {
        proof::holds_letters(words, self)
    }
}

impl Decode for Decimal {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let Json::Text(digits) = json else {
            json.unexpected("带引号的数字，如 \"4.10\"", problems);
            return Self::ZERO;
        };
        Self::from_str_exact(digits).unwrap_or_else(|_| {
            problems.note_text(digits, "不是可以精确表示的数字");
            Self::ZERO
        })
    }

    fn is_said_by(&self, words: &str) -> bool {
        proof::plain_number(words).is_none_or(|printed| proof::is_in_some_unit(printed, *self))
    }
}

impl Decode for Amount {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        Self::new(Decimal::decode(json, problems))
    }

    fn is_said_by(&self, words: &str) -> bool {
        self.value().is_said_by(words)
    }
}

impl Decode for Span {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let [start, end] = json.list(problems) else {
            problems.note("应为起止两个数字".to_owned());
            return Self::default();
        };
        let span = Self::new(usize::decode(start, problems), usize::decode(end, problems));
        if !problems.is_any() && !problems.has_place(span) {
            problems.note(format!("原文没有 {}–{} 这一段", span.start, span.end));
        }
        span
    }
}

impl<T: Decode> Decode for Cited<T> {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let cited = Self { value: json.field("value", problems), span: json.field("span", problems) };
        if !problems.is_any()
            && problems.words(cited.span).is_some_and(|words| !cited.value.is_said_by(words))
        {
            problems.note(proof::OTHER_WORDS.to_owned());
        }
        cited
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        if matches!(json, Json::Null) { None } else { Some(T::decode(json, problems)) }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let mut decoded = Self::new();
        for (index, item) in json.list(problems).iter().enumerate() {
            problems.enter(Step::Item(index));
            decoded.push(T::decode(item, problems));
            problems.leave();
            // A long list of nothing would take far more memory than its text.
            if problems.is_any() {
                break;
            }
        }
        decoded
    }
}
