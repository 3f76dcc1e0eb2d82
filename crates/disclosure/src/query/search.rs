//! Free text: what a reader types against what a document prints.

use std::collections::HashMap;

/// The texts of many items, in columns: each different text is kept once, however many items print it, and a
/// search looks at it once. They are made comparable: letters without case, full-width characters as
/// half-width ones, `<=` and its likes as `≤`.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    folded: Vec<String>,
    known: HashMap<String, u32>,
    /// The texts of all rows, one row after the other.
    of_rows: Vec<u32>,
    /// Where each row ends in `of_rows`.
    ends: Vec<usize>,
}

/// What a reader typed, cut into words and folded like the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

/// The rows in which every word of a query stands.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Each word with the texts that hold it.
    words: Vec<(String, Vec<bool>)>,
    /// Ascending.
    rows: Vec<u32>,
}

impl TextColumn {
    /// Adds a row with its texts. A search never matches across two of them.
    pub fn push<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts {
            let number = match self.known.get(text) {
                Some(&number) => number,
                None => self.keep(text),
            };
            self.of_rows.push(number);
        }
        self.ends.push(self.of_rows.len());
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The rows in which every word of `query` stands. What a search found before is searched anew where the
    /// query narrows that one, as it does while somebody types.
    pub fn search(&self, query: &Query, before: Option<&Hits>) -> Hits {
        let words: Vec<(String, Vec<bool>)> = query
            .words
            .iter()
            .map(|word| {
                let wider = before.and_then(|hits| hits.words.iter().find(|(wider, _)| word.contains(wider)));
                let holds = |number: usize, text: &String| {
                    wider.is_none_or(|(_, held)| held[number]) && text.contains(word.as_str())
                };
                let held = self.folded.iter().enumerate().map(|(number, text)| holds(number, text));
                (word.clone(), held.collect())
            })
            .collect();
        let is_hit = |&row: &u32| {
            let texts = self.texts_of(row);
            words.iter().all(|(_, held)| texts.iter().any(|&text| held[text as usize]))
        };
        let narrowed = before.filter(|hits| {
            hits.words.iter().all(|(wider, _)| query.words.iter().any(|word| word.contains(wider)))
        });
        let rows = match narrowed {
            Some(hits) => hits.rows.iter().copied().filter(is_hit).collect(),
            None => (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).filter(is_hit).collect(),
        };
        Hits { words, rows }
    }

    fn texts_of(&self, row: u32) -> &[u32] {
        let row = row as usize;
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.of_rows[start..self.ends[row]]
    }

    fn keep(&mut self, text: &str) -> u32 {
        // A dataset of more texts than that does not fit into a browser's memory.
        let number = u32::try_from(self.folded.len()).unwrap_or(u32::MAX);
        let mut folded = String::with_capacity(text.len());
        fold(text, &mut folded);
        self.folded.push(folded);
        self.known.insert(text.to_owned(), number);
        number
    }
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

impl Hits {
    /// The rows, ascending.
    pub fn rows(&self) -> &[u32] {
        &self.rows
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

    fn texts(rows: &[&[&str]]) -> TextColumn {
        let mut texts = TextColumn::default();
        for row in rows {
            texts.push(row.iter().copied());
        }
        texts
    }

    fn check(text: &str, query: &str, expect: bool) {
        let hits = texts(&[&[text]]).search(&Query::new(query), None);
        assert_eq!(!hits.rows().is_empty(), expect, "{query:?} in {text:?}");
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
    fn no_match_runs_from_one_text_into_the_next() {
        let texts = texts(&[&["数量指标", "会议次数"], &["<", "=5"]]);
        let rows = |query: &str| texts.search(&Query::new(query), None).rows().to_vec();
        assert_eq!(rows("指标 会议"), [0]);
        assert_eq!(rows("指标会议"), [0; 0]);
        // `<` at one text's end and `=` at the next one's start are no `≤`.
        assert_eq!(rows("<=5"), [0; 0]);
    }

    #[test]
    fn narrowing_finds_what_a_search_of_everything_finds() {
        let texts = texts(&[&["打印机", "甲"], &["打印纸", "乙"], &["机柜", "甲"], &["打字机", "甲"]]);
        let mut before: Option<Hits> = None;
        for typed in ["打", "打印", "打印 甲", "打印机 甲", "打印机", "机", "", "甲 机", "甲机"]
        {
            let query = Query::new(typed);
            let narrowed = texts.search(&query, before.as_ref());
            assert_eq!(narrowed.rows(), texts.search(&query, None).rows(), "{typed:?}");
            before = Some(narrowed);
        }
    }
}
