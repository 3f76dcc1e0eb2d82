//! The words that head a column.

use super::Column;
use super::table::{ColumnRow, row_of};

/// From here on the ranks of headers that contain a name …
const CONTAINED: u8 = 64;
/// … and of those above which a name stands.
const OUTER: u8 = 128;

/// The words that head a column, of one row or of several, as they are compared: without white space,
/// `*`, and units in brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The innermost words.
    own: String,
    /// The words above them, from the outermost.
    above: Vec<String>,
}

impl Header {
    /// The header of these words, from the outermost to the innermost.
    pub fn new<'t>(words: impl IntoIterator<Item = &'t str>) -> Self {
        let mut above: Vec<String> = words.into_iter().map(plain).filter(|words| !words.is_empty()).collect();
        above.dedup();
        Self { own: above.pop().unwrap_or_default(), above }
    }

    /// The innermost words.
    pub fn own(&self) -> &str {
        &self.own
    }

    /// All words, from the outermost to the innermost.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.above.iter().map(String::as_str).chain(std::iter::once(self.own.as_str()))
    }

    /// Whether any of its words contains `needle`.
    pub fn has(&self, needle: &str) -> bool {
        self.words().any(|words| words.contains(needle))
    }

    /// Whether its own words, not only those above them, may head a column.
    pub fn may_be(&self, column: Column) -> bool {
        self.likeness(row_of(column)).is_some_and(|rank| rank < OUTER)
    }

    /// How like the header is to a column's names: the less the more; `None` where it is not.
    pub(super) fn likeness(&self, row: &ColumnRow) -> Option<u8> {
        let place =
            |found: usize, from: u8| from.saturating_add(u8::try_from(found).unwrap_or(u8::MAX).min(60));
        if let Some(at) = row.heads.iter().position(|head| *head == self.own) {
            return Some(place(at, 0));
        }
        if row.never.iter().any(|word| self.own.contains(word)) {
            return None;
        }
        if let Some(at) = row.contains.iter().position(|word| self.own.contains(word)) {
            return Some(place(at, CONTAINED));
        }
        // `金额` under `政府采购` says nothing of itself; a name above may.
        let outer = self.above.last()?;
        row.heads.iter().position(|head| head == outer).map(|at| place(at, OUTER))
    }
}

/// Words without white space, marks, and what brackets at their end say of the unit.
fn plain(words: &str) -> String {
    let mut words: String = words
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '★' | '＊' | '“' | '”' | '"'))
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            other => other,
        })
        .collect();
    let aside = |words: &str| {
        let (before, inside) = words.strip_suffix('）')?.rsplit_once('（')?;
        is_aside(inside).then(|| before.to_owned())
    };
    while let Some(before) = aside(&words) {
        words = before;
    }
    words.trim_matches(['：', ':']).to_owned()
}

/// Whether brackets say a unit, or how a cell is to be filled in.
fn is_aside(inside: &str) -> bool {
    let inside = inside.trim_start_matches("金额").trim_start_matches("单位").trim_start_matches(['：', ':']);
    let is_unit = |words: &str| {
        matches!(
            words,
            "元" | "万元"
                | "亿元"
                | "千元"
                | "人民币元"
                | "人民币万元"
                | "台"
                | "套"
                | "个"
                | "%"
                | "年度"
                | "文字"
        )
    };
    // 数量（台/套）
    inside.split(['/', '、', '／']).all(is_unit) || inside.starts_with("包含") || inside.starts_with("含数字")
}
