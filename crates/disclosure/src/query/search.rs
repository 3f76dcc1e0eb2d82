//! Free text: what a reader types against what a document prints.

/// A text made comparable: letters without case, full-width characters as half-width ones, `<=` and
/// its likes as `≤`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText(String);

impl SearchText {
    /// Folds the parts into one text. A search never matches across two parts.
    pub fn new<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut folded = String::new();
        for part in parts {
            fold(part, &mut folded);
            folded.push('\n');
        }
        Self(folded)
    }

    /// Whether every word of `query` is in the text; an empty query is in every text.
    pub fn matches(&self, query: &Query) -> bool {
        query.words.iter().all(|word| self.0.contains(word.as_str()))
    }
}

/// What a reader typed, cut into words and folded like the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Cuts `typed` at white space, the ideographic one included.
    pub fn new(typed: &str) -> Self {
        let mut folded = String::new();
        fold(typed, &mut folded);
        Self { words: folded.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

fn fold(text: &str, folded: &mut String) {
    for character in text.chars() {
        let character = match character {
            // The full-width forms stand in the order of ASCII.
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character).to_ascii_lowercase()
            }
            '\u{3000}' => ' ',
            '≦' | '⩽' => '≤',
            '≧' | '⩾' => '≥',
            other => other.to_ascii_lowercase(),
        };
        match (character, folded.pop()) {
            ('=', Some('<')) => folded.push('≤'),
            ('=', Some('>')) => folded.push('≥'),
            (_, last) => {
                folded.extend(last);
                folded.push(character);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, query: &str, expect: bool) {
        let found = SearchText::new([text]).matches(&Query::new(query));
        assert_eq!(found, expect, "{query:?} in {text:?}");
    }

    #[test]
    fn a_search_forgives_how_a_character_was_typed() {
        check("召开会议次数", "会议", true);
        check("召开会议次数", "培训", false);
        check("召开会议次数", "", true);
        check("召开会议次数", " \u{3000} ", true);
        check("A02010104", "a0201", true);
        check("A02010104", "Ａ０２０１", true);
        check("≤5次", "<=5", true);
        check("≤5次", "＜＝5次", true);
        check("≥80%", ">=80％", true);
        check("≥80%", "≧80", true);
        check("≤80%", ">=80", false);
        check("因公出国（境）费", "(境)", true);
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        check("参加会议人员人均费用", "人均 会议", true);
        check("参加会议人员人均费用", "人均　培训", false);
    }

    #[test]
    fn no_match_runs_from_one_part_into_the_next() {
        let text = SearchText::new(["数量指标", "会议次数"]);
        assert!(text.matches(&Query::new("指标 会议")));
        assert!(!text.matches(&Query::new("指标会议")));
        // `<` at one part's end and `=` at the next one's start are no `≤`.
        assert!(!SearchText::new(["<", "=5"]).matches(&Query::new("<=5")));
    }
}
