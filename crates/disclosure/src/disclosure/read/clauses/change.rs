//! The reason that a document gives for a change.

use crate::cited::{CitedText, Span};
use crate::disclosure::read::source::Source;

const REASON: [&str; 11] = [
    "主要原因是",
    "主要原因为",
    "主要原因：",
    "原因是",
    "原因为",
    "主要是由于",
    "主要由于",
    "主要是因为",
    "主要系",
    "主要是",
    "主要为",
];

/// The reason that follows a change, up to the end of its clause.
pub(super) fn reason_after(source: &Source<'_>, rest: Span) -> Option<CitedText> {
    let text =
        source.slice(rest).trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '，' | ',' | '；'));
    let reason = REASON.iter().find_map(|lead| text.strip_prefix(lead))?;
    let end = reason.find(['。', '；', ';', '\n']).unwrap_or(reason.len());
    Some(source.cite(&reason[..end])).filter(|reason| !reason.value.is_empty())
}
