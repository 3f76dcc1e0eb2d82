//! Findings as the dataset stores them. A rule is its id, a place `[start, end]` in the document that the
//! finding is about, or `[start, end, entry]` in another.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{Equation, EquationTerm, Finding, Verdict};
use crate::cited::Place;
use crate::digits::ExactDigits;

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Finding", 7)?;
        fields.serialize_field("entry", &self.entry)?;
        fields.serialize_field("rule", self.rule.id)?;
        fields.serialize_field("verdict", &self.verdict)?;
        fields.serialize_field("subject", &self.subject)?;
        if let Some(equation) = &self.equation {
            fields.serialize_field("equation", &Of(self.entry, equation))?;
        }
        if !self.evidence.is_empty() {
            fields.serialize_field("evidence", &Of(self.entry, self.evidence.as_slice()))?;
        }
        if !self.note.is_empty() {
            fields.serialize_field("note", &self.note)?;
        }
        fields.end()
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = self.kind().id();
        let mut fields = match self {
            Self::Holds | Self::Doubtful => return serializer.serialize_str(id),
            Self::Differs { .. } | Self::CannotCheck { .. } => serializer.serialize_map(Some(1))?,
        };
        match self {
            Self::Differs { difference } => fields.serialize_entry(id, &ExactDigits(*difference))?,
            Self::CannotCheck { missing } => fields.serialize_entry(id, missing)?,
            Self::Holds | Self::Doubtful => {}
        }
        fields.end()
    }
}

/// A part of a finding about the entry at a position.
struct Of<'a, T: ?Sized>(usize, &'a T);

impl Serialize for Of<'_, Equation> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(entry, Equation { terms, unit }) = self;
        let mut fields = serializer.serialize_struct("Equation", 2)?;
        fields.serialize_field("terms", &Of(*entry, terms.as_slice()))?;
        fields.serialize_field("unit", unit)?;
        fields.end()
    }
}

impl Serialize for Of<'_, EquationTerm> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(entry, term) = self;
        let mut fields = serializer.serialize_struct("EquationTerm", 4)?;
        fields.serialize_field("operator", term.operator.id())?;
        fields.serialize_field("value", &ExactDigits(term.value))?;
        fields.serialize_field("name", &term.name)?;
        if let Some(place) = &term.place {
            fields.serialize_field("place", &Of(*entry, place))?;
        }
        fields.end()
    }
}

impl Serialize for Of<'_, Place> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(entry, Place { entry: other, span }) = self;
        let place = [span.start, span.end, *other];
        (if other == entry { &place[..2] } else { &place[..] }).serialize(serializer)
    }
}

impl<'a, T> Serialize for Of<'a, [T]>
where
    Of<'a, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut items = serializer.serialize_seq(Some(self.1.len()))?;
        for item in self.1 {
            items.serialize_element(&Of(self.0, item))?;
        }
        items.end()
    }
}
