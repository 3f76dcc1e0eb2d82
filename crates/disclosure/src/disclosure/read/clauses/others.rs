//! Words by which another unit, or a part of something, is spoken of.

use super::clause::Clause;
use crate::line::Line;

/// How the names of other units end, and what marks them.
const UNIT_ENDINGS: [&str; 18] = [
    "中心", "机关", "本级", "大队", "支队", "分局", "医院", "学校", "公司", "镇", "乡", "街道", "村", "站",
    "所", "馆", "院", "队",
];

const UNIT_MARKS: [&str; 9] = ["下属", "所属", "二级", "直属", "本级", "事业单位", "基层", "下级", "各单位"];

/// How a stretch ends that says of what part the next amount is.
const PART_ENDINGS: [&str; 6] = ["方面", "领域", "部分", "科目", "项下", "任务"];

/// Whether words that are not understood name another unit, or a part of what is spoken of.
pub(super) fn speaks_of_another(clause: &Clause, tail: &str) -> bool {
    !is_preamble(clause)
        && (UNIT_MARKS.iter().any(|mark| tail.contains(mark))
            || UNIT_ENDINGS.iter().chain(&PART_ENDINGS).any(|ending| tail.ends_with(ending)))
}

/// Whether a stretch begins with words of its own before a line's name, so that what follows in the sentence is of them
/// too: 县方志局2021年收入预算12万元，支出预算12万元.
pub(super) fn begins_with_another(clause: &Clause, text: &str) -> bool {
    const SHORTEST: usize = 3;
    let is_whole = |line: &&Line| line.part_of().is_empty();
    // 离退休人员经费 is only a longer name.
    (clause.period.is_some() || clause.bare.is_some() || clause.lines.iter().any(is_whole))
        && clause.names_something()
        && clause.unknown.first().is_some_and(|first| {
            // A character that may be a word of ours may begin the name: 数字化工程.
            let lead = text.find(first.as_str()).map(|at| text[..at].chars().count());
            lead.is_some_and(|lead| lead <= 1) && first.chars().count() >= SHORTEST && !is_preamble(clause)
        })
}

/// Whether words that are not understood only count offices: 行政单位1家.
pub(super) fn counts_offices(tail: &str) -> bool {
    tail.strip_suffix(['家', '个']).is_some_and(|count| count.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the first words of a stretch are the name of an office.
pub(super) fn names_unit(clause: &Clause) -> bool {
    const ENDINGS: [&str; 7] = ["局", "委", "办", "办公室", "会", "幼儿园", "小学"];
    clause.unknown.first().is_some_and(|first| {
        UNIT_ENDINGS.iter().chain(&ENDINGS).any(|ending| first.ends_with(ending))
            || UNIT_MARKS.iter().any(|mark| first.contains(mark))
    })
}

/// Whether the words before a line's name say that it is another unit's.
pub(super) fn speaks_of_another_amount(clause: &Clause, text: &str) -> bool {
    let is_whole_word = |ending: &&&str| ending.chars().count() > 1;
    clause.names_something()
        && !clause.is_understood()
        && (UNIT_MARKS
            .iter()
            .chain(UNIT_ENDINGS.iter().filter(is_whole_word))
            .any(|mark| *mark != "机关" && text.contains(mark))
            || clause.unknown.iter().any(|words| UNIT_ENDINGS.iter().any(|ending| words.ends_with(ending))))
}

/// Whether words that are not understood say by what, or why, and not whose.
fn is_preamble(clause: &Clause) -> bool {
    const LEADS: [&str; 14] = [
        "根据", "按", "依据", "为", "经", "由于", "因", "结合", "贯彻", "落实", "围绕", "坚持", "严格",
        "负责",
    ];
    clause.unknown.first().is_some_and(|first| LEADS.iter().any(|lead| first.starts_with(lead)))
}
