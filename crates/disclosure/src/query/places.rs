//! Where in a text, as it is printed, the words of a query stand.

use super::search::{Query, push_folded};
use crate::cited::Span;
use crate::order::sort;

/// Where any word of any of `queries` stands in `text`, in its order; places that touch or overlap are one. It is
/// found as a search finds it: in either case, in either width.
pub fn places<'a>(text: &str, queries: impl IntoIterator<Item = &'a Query>) -> Vec<Span> {
    let mut folded = String::new();
    // For each byte of the folded text where its character stands in the printed one.
    let mut origins = Vec::with_capacity(text.len() + 1);
    for (at, character) in text.char_indices() {
        let is_joined = push_folded(character, 0, &mut folded);
        let origin = origins.last().copied().filter(|_| is_joined).unwrap_or(at);
        origins.resize(folded.len(), origin);
    }
    origins.push(text.len());
    let words = queries.into_iter().flat_map(Query::words);
    let found = words.flat_map(|word| folded.match_indices(word.as_str()));
    let mut found: Vec<Span> = found
        .filter_map(|(start, word)| Some(Span::new(*origins.get(start)?, *origins.get(start + word.len())?)))
        .collect();
    sort(&mut found, &Ord::cmp);
    let mut places: Vec<Span> = Vec::with_capacity(found.len());
    for span in found {
        match places.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => *last = last.join(span),
            None => places.push(span),
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, typed: &[&str], expect: &[&str]) {
        let queries: Vec<Query> = typed.iter().map(|typed| Query::new(typed)).collect();
        let found: Vec<&str> = places(text, &queries).into_iter().map(|span| span.slice(text)).collect();
        assert_eq!(found, expect, "{typed:?} in {text}");
    }

    #[test]
    fn words_are_found_as_they_are_printed() {
        check("参加培训人员的培训费", &["培训"], &["培训", "培训"]);
        check("参加培训人员", &["人员 参加"], &["参加", "人员"]);
        check("编码Ａ02与a02", &["A02"], &["Ａ02", "a02"]);
        check("会议＜＝5次，≦5次，<=5次", &["≤5"], &["＜＝5", "≦5", "<=5"]);
        check("台式计算机", &["电脑", "计算机"], &["计算机"]);
        check("没有", &["培训"], &[]);
        check("什么都找", &[" "], &[]);
    }

    #[test]
    fn places_that_touch_are_one() {
        check("培训会议费", &["培训 会议"], &["培训会议"]);
        check("改革改革", &["改革改", "革"], &["改革改革"]);
    }
}
