//! JSON as a tree.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Problems;

/// A JSON value. Texts without escapes are borrowed from the JSON text.
///
/// Smaller than `serde_json::Value`, in memory and in code: a dataset consists of objects with few
/// fields, for which a list does.
pub enum Json<'json> {
    /// `null`, and what is absent.
    Null,
    /// `true` or `false`, of which a dataset has none.
    Bool,
    /// A number; `None` when it is none that counts: negative, or with decimals.
    Number(Option<u64>),
    /// A text.
    Text(Cow<'json, str>),
    /// A list.
    List(Vec<Self>),
    /// An object's fields, by name.
    Object(Vec<(Cow<'json, str>, Self)>),
}

impl<'json> Json<'json> {
    /// Parses a JSON text.
    pub fn parse(text: &'json str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The field `name` of this object; [`Json::Null`] where it is absent.
    pub fn member(&self, name: &str, problems: &mut Problems) -> &Self {
        self.fields(problems).iter().find(|(field, _)| field == name).map_or(&Self::Null, |(_, value)| value)
    }

    /// The fields of this object, in their order.
    #[inline(never)]
    pub fn fields(&self, problems: &mut Problems) -> &[(Cow<'json, str>, Self)] {
        let Self::Object(fields) = self else {
            self.unexpected("对象", problems);
            return &[];
        };
        fields
    }

    /// The whole number that this is.
    #[inline(never)]
    pub fn integer(&self, problems: &mut Problems) -> u64 {
        let expected = match self {
            Self::Number(Some(number)) => return *number,
            Self::Number(None) => "不小于零的整数",
            _ => "数字",
        };
        self.unexpected(expected, problems);
        0
    }

    /// The text that this is.
    #[inline(never)]
    pub fn text(&self, problems: &mut Problems) -> &str {
        let Self::Text(text) = self else {
            self.unexpected("文字", problems);
            return "";
        };
        text
    }

    /// The items of this list.
    #[inline(never)]
    pub fn list(&self, problems: &mut Problems) -> &[Self] {
        let Self::List(items) = self else {
            self.unexpected("数组", problems);
            return &[];
        };
        items
    }

    /// The word of an enum, and what a variant with data holds: `"word"` or `{"word": data}`.
    #[inline(never)]
    pub fn variant(&self, problems: &mut Problems) -> (&str, Option<&Self>) {
        match self {
            Self::Text(word) => (word, None),
            Self::Object(fields) if let [(word, data)] = fields.as_slice() => (word, Some(data)),
            _ => {
                self.unexpected("文字，或只有一项的对象", problems);
                ("", None)
            }
        }
    }

    /// Notes that this is not what was `expected`.
    #[cold]
    #[inline(never)]
    pub fn unexpected(&self, expected: &str, problems: &mut Problems) {
        let absent = if matches!(self, Self::Null) { "缺少此项，" } else { "" };
        problems.note(format!("{absent}应为{expected}"));
    }
}

impl<'json> Deserialize<'json> for Json<'json> {
    fn deserialize<D: Deserializer<'json>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

/// The only field of what `serde_json`, with its feature `arbitrary_precision`, makes of a number that is
/// too large or has decimals.
const NUMBER: &str = "$serde_json::private::Number";

struct AnyValue;

impl<'json> Visitor<'json> for AnyValue {
    type Value = Json<'json>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool)
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(Some(number)))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(None))
    }

    // Never called; but the trait's own would print the number, which no program is to carry code for.
    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(None))
    }

    fn visit_borrowed_str<E>(self, text: &'json str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'json>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'json>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = access.next_key()? {
            if let Json::Text(name) = name {
                fields.push((name, access.next_value()?));
            }
        }
        Ok(match fields.as_slice() {
            [(name, _)] if name == NUMBER => Json::Number(None),
            _ => Json::Object(fields),
        })
    }
}
