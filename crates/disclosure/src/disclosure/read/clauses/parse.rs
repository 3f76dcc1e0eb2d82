//! Words of a clause, one after the other: the reading that leaves the fewest characters unknown, and of
//! those the one with the longest words.

use super::brackets::without_explanations;
use super::lexicon::{self, Word};
use super::own_name::{with_own_name, with_own_units, without_offices};
use super::period;
use crate::disclosure::read::numbers::plain_character;

/// Longer clauses are not understood.
const LONGEST: usize = 64;

/// Stands for the department's own name in a clause.
pub(super) const OWN_NAME: char = '\u{E000}';

/// What follows 我 or 本 where a department speaks of itself.
const SELVES: &[&str] = &[
    "部门",
    "单位",
    "局",
    "办",
    "委",
    "厅",
    "院",
    "馆",
    "中心",
    "校",
    "会",
    "站",
    "队",
    "所",
    "处",
    "室",
    "机关",
    "系统",
    "镇",
    "乡",
    "街道",
    "公司",
    "园",
    "社",
    "团",
    "台",
    "部",
    "党组",
    "党委",
    "管委会",
    "街道办",
    "办事处",
    "大队",
    "支队",
    "总队",
    "分局",
    "学校",
    "医院",
    "法院",
    "检察院",
    "政府",
    "镇政府",
    "乡政府",
    "协会",
    "联合会",
    "局机关及下属单位",
    "部门及所属单位",
];

/// How the names of units of a bureau end.
const UNITS: [&str; 10] = ["馆", "中心", "站", "所", "学", "校", "园", "院", "队", "场"];

/// A word, or a run of characters that none of ours begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Word(Word),
    Unknown(String),
}

/// The text of a clause as its words are looked up: without white space and quotation marks, digits of
/// half width, brackets of full width, the department's name as [`OWN_NAME`].
pub(super) fn normal(text: &str, department: &str) -> String {
    let squeezed: String = text
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '“' | '”' | '"' | '‘' | '’' | '\'' | '「' | '」' | '＂' | '《' | '》' | '*')
        })
        .map(|c| match plain_character(c) {
            '(' | '〔' => '（',
            ')' | '〕' => '）',
            other => other,
        })
        .collect();
    let own = OWN_NAME.encode_utf8(&mut [0; 4]).to_owned();
    let regions = ["市", "县", "区", "省", "州", "旗", "镇", "乡"];
    let mut text = squeezed;
    // A region's own budget speaks of 全市; within an office's, that is another's.
    for region in regions.iter().filter(|region| department.is_empty() || department.ends_with(**region)) {
        if text.contains('全') {
            text = text.replace(&format!("全{region}"), &own);
        }
    }
    // 全局, in the words of one of the bureau's units, is more than that unit.
    if UNITS.iter().any(|end| department.ends_with(end)) {
        for whole in ["全局", "全厅", "全委", "全办"] {
            text = text.replace(whole, "某局");
        }
    }
    let text = without_marks(text);
    // 与2022年持平. at the end of a sentence.
    let text = text.strip_suffix('.').map(str::to_owned).unwrap_or(text);
    let text = without_explanations(text);
    let text = if department.chars().count() < 2 { text } else { with_own_name(&text, department, &own) };
    without_offices(with_own_units(text, &own))
}

/// `text` without the marks of notes: 支出预算¹, 基本支出[²], 项目支出③.
fn without_marks(text: String) -> String {
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    let is_circled = |c: char| matches!(c, '①'..='⑳');
    if !text.contains(is_raised) && !text.ends_with(is_circled) {
        return text;
    }
    let text = text.replace(is_raised, "");
    ["[]", "【】", "（）"]
        .iter()
        .fold(text, |text, empty| text.replace(empty, ""))
        .trim_end_matches(is_circled)
        .to_owned()
}

/// The words of a clause of normal form; `None` where it is too long.
pub(super) fn items(text: &str, year: u16) -> Option<Vec<Item>> {
    items_with(text, year, &|_| None)
}

/// The words of a text of normal form, `further` telling how long other words are that begin a stretch and say nothing.
pub(super) fn items_with(
    text: &str,
    year: u16,
    further: &dyn Fn(&[char]) -> Option<usize>,
) -> Option<Vec<Item>> {
    let characters: Vec<char> = text.chars().take(LONGEST + 1).collect();
    if characters.len() > LONGEST {
        return None;
    }
    // From the end: the cheapest reading of what is left, and its first word.
    let mut best: Vec<(usize, usize, Option<Word>)> = vec![(0, 0, None); characters.len() + 1];
    for at in (0..characters.len()).rev() {
        let rest = &characters[at..];
        let mut cheapest = (1000 + best[at + 1].0, 1, None);
        let own = own(rest).map(|length| (length, Word::OwnName));
        let periods = period::at(rest, year).into_iter().map(|(length, named)| (length, Word::Period(named)));
        let further = further(rest).map(|length| (length, Word::Filler));
        for (length, word) in lexicon::words_at(rest).chain(periods).chain(own).chain(further) {
            let cost = 10 + best[at + length].0;
            if cost < cheapest.0 || (cost == cheapest.0 && length > cheapest.1) {
                cheapest = (cost, length, Some(word));
            }
        }
        best[at] = cheapest;
    }
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let (_, length, word) = best[at];
        match (word, items.last_mut()) {
            (Some(word), _) => items.push(Item::Word(word)),
            (None, Some(Item::Unknown(run))) => run.push(characters[at]),
            (None, _) => items.push(Item::Unknown(characters[at].to_string())),
        }
        at += length;
    }
    Some(items)
}

/// How long the words are by which the department speaks of itself.
fn own(characters: &[char]) -> Option<usize> {
    match characters.first()? {
        &OWN_NAME => Some(1),
        '我' | '本' => SELVES
            .iter()
            .filter(|word| word.chars().eq(characters[1..].iter().take(word.chars().count()).copied()))
            .map(|word| 1 + word.chars().count())
            .max(),
        _ => None,
    }
}
