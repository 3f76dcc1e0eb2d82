//! What a draft leaves behind.

use super::wording::occurrences;
use crate::cited::Span;
use crate::findings::Finding;
use crate::rules::case::Case;

/// What templates print where something is to be filled in.
const PLACEHOLDERS: [&str; 9] = ["XX", "ＸＸ", "xx", "××", "某某", "待填写", "待补充", "＊＊", "___"];

/// Punctuation that never stands twice.
const MARKS: [char; 5] = ['。', '，', '；', '、', '：'];

/// So many places are shown; the note tells how many there are.
const MOST_PLACES: usize = 100;

/// What is still to be filled in: marks of templates, and `{单位}`.
pub(super) fn placeholders(case: &Case<'_>) -> Vec<Finding> {
    let text = &case.entry.document.text;
    let marks = PLACEHOLDERS.into_iter().flat_map(|mark| occurrences(text, mark));
    let fields = text.match_indices('{').filter_map(|(at, _)| {
        const LONGEST: usize = 60;
        let rest = &text[at + 1..];
        let end = rest.char_indices().map_while(|(end, c)| (end < LONGEST && c != '\n').then_some((end, c)));
        let end = end.into_iter().find(|(_, c)| *c == '}')?.0;
        (end > 0).then(|| Span::new(at, at + end + 2))
    });
    let mut spans: Vec<Span> = marks.chain(fields).collect();
    spans.sort_unstable();
    spans.dedup_by(|later, earlier| earlier.overlaps(*later));
    told(case, "待填写的内容", "请核对是否为模板里没有填写的内容。", &spans)
}

/// `。。` and the like.
pub(super) fn doubled_punctuation(case: &Case<'_>) -> Vec<Finding> {
    let text = &case.entry.document.text;
    let mut spans: Vec<Span> = Vec::new();
    let mut before: Option<(usize, char)> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| *c != ' ') {
        if let Some((start, mark)) = before
            && MARKS.contains(&mark)
            && MARKS.contains(&c)
        {
            spans.push(Span::new(start, at + c.len_utf8()));
        }
        before = Some((at, c));
    }
    told(case, "重复的标点", "请核对是否为删改时留下的标点。", &spans)
}

fn told(case: &Case<'_>, subject: &str, ask: &str, spans: &[Span]) -> Vec<Finding> {
    let Some(first) = spans.first() else { return Vec::new() };
    let words = case.entry.document.slice(*first);
    let note = format!("文中有{}处，如“{words}”，{ask}", spans.len());
    vec![case.doubt(subject, note, spans.iter().copied().take(MOST_PLACES))]
}
