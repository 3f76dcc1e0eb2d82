//! Words by which another unit, or a part of something, is spoken of.

use super::clause::Clause;

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
    let is_preamble = clause.unknown.first().is_some_and(|first| {
        [
            "根据", "按", "依据", "为", "经", "由于", "因", "结合", "贯彻", "落实", "围绕", "坚持", "严格",
            "负责",
        ]
        .iter()
        .any(|lead| first.starts_with(lead))
    });
    !is_preamble
        && (UNIT_MARKS.iter().any(|mark| tail.contains(mark))
            || UNIT_ENDINGS.iter().chain(&PART_ENDINGS).any(|ending| tail.ends_with(ending)))
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
