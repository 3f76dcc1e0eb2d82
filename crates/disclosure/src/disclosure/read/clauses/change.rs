//! The reason that a document gives for a change.

use crate::cited::{CitedText, Span};
use crate::disclosure::read::source::Source;

const REASON: [&str; 13] = [
    "主要原因是",
    "主要原因为",
    "主要原因：",
    "原因主要是",
    "原因主要为",
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
    let text = without_direction(text);
    let reason = REASON.iter().find_map(|lead| text.strip_prefix(lead))?;
    let end = reason.find(['。', '；', ';', '\n']).unwrap_or(reason.len());
    Some(source.cite(&reason[..end])).filter(|reason| !reason.value.is_empty())
}

/// `text` without the word of the change before 原因: 下降原因主要是, 增加的主要原因是.
fn without_direction(text: &str) -> &str {
    const DIRECTIONS: [&str; 8] = ["增加", "增长", "上升", "减少", "下降", "降低", "变化", "增减变化"];
    let shorter = DIRECTIONS.iter().find_map(|word| text.strip_prefix(word));
    let shorter = shorter.map(|rest| rest.strip_prefix('的').unwrap_or(rest));
    shorter.filter(|rest| rest.starts_with("原因") || rest.starts_with("主要原因")).unwrap_or(text)
}
