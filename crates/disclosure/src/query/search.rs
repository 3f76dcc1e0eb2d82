//! Free text: what a reader types against what a document prints.

use std::collections::HashMap;

/// The texts of many items, in columns: each different text is kept once, however many items print it, and a
/// search looks at it once. They are made comparable: letters without case, full-width characters as
/// half-width ones, `<=` and its likes as `≤`.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    /// All texts, one after the other, with a line's end between them, which no word holds.
    folded: String,
    /// Where each text ends in `folded`.
    text_ends: Vec<usize>,
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
                (word.clone(), self.held(word.as_bytes(), wider.map(|(_, held)| held.as_slice())))
            })
            .collect();
        let is_hit = |&row: &u32| {
            let texts = self.texts_of(row);
            words.iter().all(|(_, held)| texts.iter().any(|&text| held[text as usize]))
        };
        let narrowed = before.filter(|hits| {
            hits.words.iter().all(|(wider, _)| query.words.iter().any(|word| word.contains(wider)))
        });
        let all = || 0..u32::try_from(self.len()).unwrap_or(u32::MAX);
        let rows = match narrowed {
            _ if words.is_empty() => all().collect(),
            Some(hits) => hits.rows.iter().copied().filter(is_hit).collect(),
            None => all().filter(is_hit).collect(),
        };
        Hits { words, rows }
    }

    /// How often the words that were searched for stand in the rows that were found.
    pub fn occurrences(&self, hits: &Hits) -> usize {
        let texts = hits.rows.iter().flat_map(|&row| self.texts_of(row));
        let within = |text: &u32| {
            let text = *text as usize;
            let folded = &self.folded.as_bytes()[self.text_start(text)..self.text_ends[text]];
            hits.words.iter().map(|(word, _)| count(word.as_bytes(), folded)).sum::<usize>()
        };
        texts.map(within).sum()
    }

    /// For each text whether it holds a word; of those that a search for less of it found, if there was one.
    fn held(&self, word: &[u8], wider: Option<&[bool]>) -> Vec<bool> {
        let mut held = vec![false; self.text_ends.len()];
        let folded = self.folded.as_bytes();
        if let Some(wider) = wider {
            for (number, held) in held.iter_mut().enumerate().filter(|(number, _)| wider[*number]) {
                let text = &folded[self.text_start(number)..self.text_ends[number]];
                *held = find(word, text).is_some();
            }
            return held;
        }
        let (mut number, mut at) = (0, 0);
        while let Some(found) = folded.get(at..).and_then(|rest| find(word, rest)) {
            number += self.text_ends[number..].partition_point(|end| *end <= at + found);
            let Some(holds) = held.get_mut(number) else { break };
            *holds = true;
            at = self.text_ends[number];
        }
        held
    }

    fn text_start(&self, number: usize) -> usize {
        number.checked_sub(1).map_or(0, |before| self.text_ends[before] + 1)
    }

    fn texts_of(&self, row: u32) -> &[u32] {
        let row = row as usize;
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.of_rows[start..self.ends[row]]
    }

    fn keep(&mut self, text: &str) -> u32 {
        // A dataset of more texts than that does not fit into a browser's memory.
        let number = u32::try_from(self.text_ends.len()).unwrap_or(u32::MAX);
        if number > 0 {
            self.folded.push('\n');
        }
        fold(text, &mut self.folded);
        self.text_ends.push(self.folded.len());
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

    /// The words, folded.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }
}

impl Hits {
    /// The rows, ascending.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }
}

/// Where a word begins in a text. Its last byte is looked for, as the first ones of Chinese characters are alike.
fn find(word: &[u8], text: &[u8]) -> Option<usize> {
    let (last, before) = word.split_last()?;
    let mut at = before.len();
    loop {
        at += text.get(at..)?.iter().position(|byte| byte == last)?;
        if text[at - before.len()..at] == *before {
            return Some(at - before.len());
        }
        at += 1;
    }
}

/// How often a word stands in a text.
fn count(word: &[u8], mut text: &[u8]) -> usize {
    let mut count = 0;
    while let Some(at) = find(word, text) {
        count += 1;
        text = &text[at + word.len()..];
    }
    count
}

fn fold(text: &str, folded: &mut String) {
    let start = folded.len();
    for character in text.chars() {
        push_folded(character, start, folded);
    }
}

/// Adds a character to a text that begins at `start`. Whether it became one with the character before it.
pub(super) fn push_folded(character: char, start: usize, folded: &mut String) -> bool {
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
    let joined = match folded.as_bytes().get(start..).and_then(<[u8]>::last) {
        Some(b'<') if character == '=' => Some('≤'),
        Some(b'>') if character == '=' => Some('≥'),
        _ => None,
    };
    if joined.is_some() {
        folded.pop();
    }
    folded.push(joined.unwrap_or(character));
    joined.is_some()
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
    fn every_place_is_counted() {
        let texts = texts(&[&["培训费和培训", "会议"], &["培训费和培训", "培"], &["会议"]]);
        let count = |query: &str| texts.occurrences(&texts.search(&Query::new(query), None));
        assert_eq!((count("培训"), count("会议"), count("培训 会议"), count("没有")), (4, 2, 3, 0));
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
