//! Decimals in JSON: texts of exactly the digits that were printed.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::cited::Cited;

/// Writes a decimal.
pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.array_string().as_ref())
}

/// Writes a cited decimal that may be absent.
#[expect(clippy::ref_option, reason = "serde passes a reference")]
pub fn serialize_cited<S: Serializer>(
    value: &Option<Cited<Decimal>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.as_ref().map(|cited| Cited::new(ExactDigits(cited.value), cited.span)).serialize(serializer)
}

/// Writes a cited decimal.
pub fn serialize_stated<S: Serializer>(value: &Cited<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    Cited::new(ExactDigits(value.value), value.span).serialize(serializer)
}

/// A decimal that is written as its digits.
#[derive(Serialize)]
pub struct ExactDigits(#[serde(serialize_with = "serialize")] pub Decimal);
