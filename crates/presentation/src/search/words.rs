//! Words in which what was searched for is marked.

use disclosure::query::{Query, places};

/// How many characters stand before the first mark of a long text.
const BEFORE: usize = 18;
/// How many characters of a long text are shown.
const MOST: usize = 72;

/// Words of a result, in pieces: each with whether it is what was searched for.
pub type MarkedWords = Vec<(String, bool)>;

/// `text` with its marks, on one line; a long one is cut around the first mark.
pub fn marked(text: &str, queries: &[Query]) -> MarkedWords {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = places(&text, queries);
    let first = found.first().map_or(0, |span| span.start);
    let before = text.get(..first).unwrap_or("");
    let left_out = match before.chars().count() {
        // A little more is shown rather than cut.
        count if count <= 2 * BEFORE => 0,
        count => count - BEFORE,
    };
    let start = before.char_indices().nth(left_out).map_or(first, |(at, _)| at);
    let rest = text.get(start..).unwrap_or("");
    let end = rest.char_indices().nth(MOST).map_or(text.len(), |(at, _)| start + at);
    let mut pieces = MarkedWords::new();
    let mut push = |from: usize, to: usize, is_hit: bool| {
        let words = text.get(from..to.min(end)).unwrap_or("");
        if !words.is_empty() {
            pieces.push((words.to_owned(), is_hit));
        }
    };
    let mut at = start;
    for span in found.iter().filter(|span| span.start < end) {
        push(at, span.start, false);
        push(span.start, span.end, true);
        at = span.end;
    }
    push(at, end, false);
    if start > 0 {
        pieces.insert(0, ("…".to_owned(), false));
    }
    if end < text.len() {
        pieces.push(("…".to_owned(), false));
    }
    pieces
}

/// Whether anything of it is marked.
pub fn is_marked(words: &MarkedWords) -> bool {
    words.iter().any(|(_, is_hit)| *is_hit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, typed: &str, expect: &str) {
        let piece =
            |(words, is_hit): &(String, bool)| if *is_hit { format!("[{words}]") } else { words.clone() };
        let shown: String = marked(text, &[Query::new(typed)]).iter().map(piece).collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn every_hit_is_marked() {
        check("培训费和\n培训", "培训", "[培训]费和 [培训]");
        check("无关", "培训", "无关");
        check("", "培训", "");
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_hit() {
        let (before, after) = ("前".repeat(100), "后".repeat(100));
        let shown = |count: usize, word: &str| word.repeat(count);
        let text = format!("{before}培训{after}");
        let expect = format!("…{}[培训]{}…", shown(BEFORE, "前"), shown(MOST - BEFORE - 2, "后"));
        check(&text, "培训", &expect);
        check(
            &format!("{}培训", shown(BEFORE * 2, "前")),
            "培训",
            &format!("{}[培训]", shown(BEFORE * 2, "前")),
        );
    }
}
