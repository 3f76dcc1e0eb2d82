//! The words of a clause that are understood, each with what it says. A word that is not here makes its
//! clause another thing's.

mod words;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::period::{self, Named};
use super::tiers::Tier;
use crate::line::{Line, Scope, Statement};

/// What a word of a clause says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// The whole name of a line.
    Line(&'static Line),
    /// A source of money named without 收入: a line among sources of income, a scope before other lines.
    Source(&'static Line),
    /// 支出预算: the whole, unless something else was just spoken of.
    General(&'static Line),
    /// 收入 or 支出 alone: the whole only where nothing is named before it.
    Bare(&'static Line),
    /// A word for several lines together.
    Together(&'static [&'static Line]),
    /// 收支: both sides in one amount.
    Both,
    /// One fund's money.
    Scope(Scope),
    /// 县级, before a fund.
    Tier(Tier),
    /// Begins with another word, and is none of ours: 无形资产.
    Other,
    Period(Named),
    /// 预算, 年初预算数: says that it is planned.
    Budget,
    /// 决算
    Final,
    /// 执行数, 已完成: spent so far, neither budget nor final accounts.
    Spent,
    /// 调整预算
    Adjusted,
    /// 部门, 全部门
    Owner,
    /// 我部门, the department's name.
    OwnName,
    /// 合计, 共
    Total,
    /// Says nothing that matters.
    Filler,
    /// 比, 较
    Compare,
    /// 与, 同: compares before a period, joins otherwise.
    With,
    /// 相比
    Compared,
    /// 同比
    YearOnYear,
    Increase,
    Decrease,
    /// 小于上年预算数X: a decrease whose comparison follows.
    Below,
    /// 大于
    Above,
    /// 增加（减少）: words of the template that say nothing.
    Template,
    /// 调整: a change of no direction.
    Adjust,
    /// 追加, 调增: a change of the budget within its year, unless years are compared.
    AdjustUp,
    /// 调减
    AdjustDown,
    /// 到, 至
    To,
    /// 为: a level behind a verb of change, nothing otherwise.
    Is,
    /// 由, 从
    From,
    /// 在, before …的基础上
    On,
    /// 持平
    Same,
    /// 基本持平
    AboutSame,
    /// 占
    Share,
    /// 人均, 每辆
    PerUnit,
    /// 约, 不超过
    About,
    /// 其中, 包括: parts of what stands before.
    Parts,
    /// 主要为, 主要用于: parts, uses or reasons.
    Mainly,
    /// 用于
    For,
    /// 分别
    Each,
    /// 各, 均为
    Every,
    /// 和, 及, 、
    Joint,
    /// 无, 未安排
    Absent,
    /// 不含, 除: the amount is without a part.
    Except,
    /// 拟购置
    Planned,
    /// 中: the part follows.
    Within,
    /// 后 behind a verb of change.
    After,
    /// 的
    Of,
    /// （万元）
    Unit(&'static str),
}

/// The names of a line that are names only where nothing is named before them.
const BARE: [&str; 2] = ["收入", "支出"];

/// Names of the rows of tables that running text uses of more than that line.
const ONLY_IN_TABLES: [&str; 1] = ["资产总额"];

/// The names of the totals that a document also uses of single items: 公务接待费。2021年预算支出2万元.
const GENERAL: [&str; 9] = [
    "预算收入",
    "收入预算",
    "预算支出",
    "支出预算",
    "支出安排",
    "年初预算收入",
    "年初预算支出",
    "综合预算收入",
    "综合预算支出",
];

/// For each first character the words that begin with it.
type Index = HashMap<char, Vec<(Vec<char>, Word)>>;

static WORDS_BY_FIRST: LazyLock<Index> = LazyLock::new(|| {
    let mut words = Index::new();
    let mut add = |text: &str, word: Word| {
        let characters: Vec<char> = text.chars().collect();
        if let Some(&first) = characters.first() {
            words.entry(first).or_default().push((characters, word));
        }
    };
    for line in Line::FIXED {
        let names = || std::iter::once(line.name()).chain(line.aliases().iter().copied());
        // 三公经费支出预算 is a name and a word that says what kind of amount it is.
        let says_its_kind = |name: &str| {
            name.strip_suffix("预算").is_some_and(|stem| names().any(|other| other == stem))
                && !BARE.iter().any(|bare| name.strip_suffix("预算") == Some(bare))
        };
        for name in names().filter(|name| !ONLY_IN_TABLES.contains(name) && !says_its_kind(name)) {
            add(name, word_of_name(line, name));
        }
    }
    for (named, texts) in period::WORDS {
        for text in texts.split_whitespace() {
            add(text, Word::Period(*named));
        }
    }
    for (word, texts) in words::WORDS {
        for text in texts.split_whitespace() {
            add(text, *word);
        }
    }
    words
});

fn word_of_name(line: &'static Line, name: &str) -> Word {
    let is_income = line.statement() == Statement::Income && line.scope() != Scope::AllFunds;
    if BARE.contains(&name) {
        Word::Bare(line)
    } else if GENERAL.contains(&name) {
        Word::General(line)
    } else if is_income && !name.contains("收入") {
        Word::Source(line)
    } else {
        Word::Line(line)
    }
}

/// The words that begin `characters`, each with its length.
pub(super) fn words_at(characters: &[char]) -> impl Iterator<Item = (usize, Word)> {
    let first = characters.first();
    first
        .and_then(|first| WORDS_BY_FIRST.get(first))
        .into_iter()
        .flatten()
        .filter(|(text, _)| characters.starts_with(text))
        .map(|(text, word)| (text.len(), *word))
}
