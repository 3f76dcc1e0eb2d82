//! The name of the project that a form is about.

use super::super::numbering::without_number;
use super::super::source::{Source, squeeze};
use super::super::tables::GridRow;
use super::goals::is_goals_label;
use crate::cited::{Cited, CitedText, Span};
use crate::disclosure::Disclosure;
use crate::document::Row;

/// What the cell of the name is called; where a form has several of them the first here counts.
const LABELS: [&str; 16] = [
    "二级项目名称",
    "项目名称",
    "项目支出名称",
    "支出项目名称",
    "预算项目名称",
    "项目政策名称",
    "政策项目名称",
    "专项名称",
    "专项资金名称",
    "政策名称",
    "任务名称",
    "支出名称",
    "二级项目",
    "预算项目",
    "项目",
    "一级项目名称",
];

/// Other cells of a form, which are beside a name where that was left empty or heads a list.
const OTHERS: [&str; 12] = [
    "主管部门",
    "实施单位",
    "预算单位",
    "项目单位",
    "主管单位",
    "项目类别",
    "项目类型",
    "项目属性",
    "项目金额",
    "项目负责人",
    "项目周期",
    "预算数",
];

/// The place of a label among [`LABELS`]: 项目（政策）名称 is one, and 项目名称（编码）.
fn rank(text: &str) -> Option<usize> {
    let words = squeeze(text);
    let whole = words.trim_end_matches(['：', ':']).replace(['（', '）', '(', ')', '/', '、'], "");
    let before = words.split(['（', '(', '：', ':']).next().unwrap_or("");
    LABELS.iter().position(|label| whole == *label).or_else(|| {
        LABELS.iter().position(|label| before == *label).filter(|_| words.ends_with(['）', ')', '：', ':']))
    })
}

fn is_label(text: &str) -> bool {
    let words = squeeze(text);
    rank(&words).is_some()
        || OTHERS.contains(&words.trim_end_matches(['：', ':']))
        || words.chars().count() <= 8
            && ["编码", "代码", "编号", "名称"].iter().any(|end| words.ends_with(end))
        || is_goals_label(&words)
}

/// The name behind `项目名称：` on a line or in a cell.
pub(super) fn labelled_project(source: &Source<'_>, span: Span) -> Option<Span> {
    let (label, name) = source.slice(span).split_once(['：', ':'])?;
    let name = name.split(['\n', '\t']).next()?.split("  ").find(|part| !part.trim().is_empty())?;
    // 项目： before a sentence is no label of a form.
    (rank(label).is_some() && label.contains("名称")).then(|| source.cite(name).span)
}

/// The name that a row states, with the rank of its label.
pub(super) fn in_row(source: &Source<'_>, row: &Row) -> Option<(usize, Span)> {
    let cells: Vec<Span> =
        GridRow::new(row).cells().map(|(_, cell)| cell.span).filter(|span| !span.is_empty()).collect();
    let beside = (0..cells.len().saturating_sub(1)).filter_map(|at| {
        let rank = rank(source.slice(cells[at]))?;
        // 项目 heads columns as well: it names only where it stands alone with what it names.
        let is_sure = LABELS[rank].ends_with("名称") || (at == 0 && cells.len() == 2);
        (is_sure && !is_label(source.slice(cells[at + 1]))).then_some((rank, cells[at + 1]))
    });
    let inside = cells.iter().filter_map(|cell| {
        let name = labelled_project(source, *cell)?;
        let label = source.slice(*cell).split(['：', ':']).next()?;
        Some((rank(label)?, name))
    });
    beside.chain(inside).min_by_key(|(rank, _)| *rank)
}

/// The name that stands in the form itself.
pub(super) fn in_form(source: &Source<'_>, rows: &[Row]) -> Option<CitedText> {
    let found = rows.iter().filter_map(|row| in_row(source, row)).min_by_key(|(rank, _)| *rank);
    found.map(|(_, name)| source.cited(name))
}

/// The name in the heading above the table. The form's own caption is none: the name is unknown then.
pub(super) fn of_heading(
    source: &mut Source<'_>,
    rows: &[Row],
    heading: Option<Span>,
    disclosure: &Disclosure,
) -> CitedText {
    let before = &disclosure.projects;
    let is_taken = |heading: Span| before.iter().any(|project| heading.contains(project.name.span));
    if let Some(span) = heading.filter(|&heading| !is_taken(heading)) {
        let name = without_number(source.slice(span)).trim();
        let name = [
            "项目绩效目标申报表",
            "项目绩效目标表",
            "绩效目标申报表",
            "绩效目标表",
            "绩效指标表",
            "绩效目标",
            "绩效表",
        ]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(name);
        if !name.trim().is_empty() && !is_of_form(name, &disclosure.department.value) {
            return source.cite(name.trim());
        }
    }
    let count = before.len();
    let place = rows.first().map_or(Span::default(), |row| GridRow::new(row).whole());
    source.warn(format!("第{}张绩效指标表上面没有项目名称", count + 1), (!place.is_empty()).then_some(place));
    // In the heading, so that a second table below it is known as the same project's.
    let start = heading.filter(|&heading| !is_taken(heading)).map_or(place.start, |heading| heading.start);
    Cited::new(format!("（第{}个项目，原文未写名称）", count + 1), Span::new(start, start))
}

/// Whether a caption says only which form it is, of which office and year: 2023年度项目支出.
fn is_of_form(caption: &str, department: &str) -> bool {
    const WORDS: [&str; 34] = [
        "部门预算",
        "单位预算",
        "部门决算",
        "预算",
        "决算",
        "部门",
        "单位",
        "整体",
        "项目",
        "支出",
        "专项",
        "资金",
        "政策",
        "重点",
        "财政",
        "绩效",
        "目标",
        "指标",
        "自评",
        "评价",
        "申报",
        "批复",
        "公开",
        "情况",
        "附件",
        "年度",
        "本级",
        "省级",
        "市级",
        "区级",
        "县级",
        "二级",
        "一级",
        "附表",
    ];
    let words = squeeze(caption);
    // A title of the whole document names no project either.
    let ends = ["部门预算", "单位预算", "部门决算", "年度", "年", "项目支出", "整体支出", "自评表", "评价表"];
    if ends.iter().any(|end| words.ends_with(end)) {
        return true;
    }
    let rest = if department.is_empty() { words } else { words.replace(department, "") };
    let rest = WORDS.iter().fold(rest, |rest, word| rest.replace(word, ""));
    rest.chars()
        .all(|c| c.is_ascii_digit() || "年表的及和各（）()：:-—·《》〇○二三四五六七八九一".contains(c))
}
