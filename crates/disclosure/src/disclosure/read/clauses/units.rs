//! Headings that name another unit: what stands below them is that unit's, and none of the department's amounts.

use super::foreign::speaks_of_another;
use super::parse;
use crate::disclosure::Disclosure;
use crate::disclosure::read::identity::is_name_line;
use crate::disclosure::read::numbering::{self, Style};
use crate::disclosure::read::source::{Source, speaks_of_money, squeeze};
use crate::document::Block;

/// Longer lines are no headings.
const LONGEST: usize = 40;

/// A heading under which the blocks behind it stand.
#[derive(Clone, Copy, Debug)]
struct OpenHeading {
    style: Option<Style>,
    is_foreign: bool,
    /// Duties and goals are lists of whatever words, up to the next section.
    is_of_list: bool,
    /// It is the title of a table, and holds for that alone.
    is_of_table: bool,
    /// The first number below it began right behind it, so that it stands over all headings of that style.
    over: Option<Style>,
}

/// For each block whether it stands below a heading that speaks of something else than the department and its year.
pub(in crate::disclosure::read) fn of_units(source: &Source<'_>, disclosure: &Disclosure) -> Vec<bool> {
    let mut is_of_unit = vec![false; source.document.blocks.len()];
    let (department, year) = (disclosure.department.value.as_str(), disclosure.year.value);
    if department.is_empty() {
        return is_of_unit;
    }
    let title = disclosure.title.as_ref().map(|title| title.span);
    let mut open: Vec<OpenHeading> = Vec::new();
    let mut is_right_behind = false;
    let mut has_numbers = false;
    for (at, is_of_unit) in is_of_unit.iter_mut().enumerate() {
        let next = paragraph(source, at + 1);
        let heading = paragraph(source, at).and_then(|text| HeadingLine::of(text, next));
        if title == Some(source.document.blocks[at].span()) {
            // What stands above the title is of the site, and not of the document.
            open.clear();
        } else if let Some(line) = heading {
            let is_foreign = line.is_foreign(department, year, source.is_heading[at]);
            let is_section = source.is_heading[at] && !is_foreign;
            let is_own = !is_foreign && names_department(line.words, department);
            let closes = |open: &OpenHeading| match (open.over, open.style, line.style) {
                _ if open.is_of_list && is_section => true,
                (Some(over), _, Some(style)) => style < over || is_own,
                (None, Some(open), Some(style)) => style <= open,
                (None, None, Some(_)) => true,
                (Some(_), ..) => is_own,
                (None, None, None) => is_foreign || is_own || (source.is_heading[at] && !is_right_behind),
                // A section without a number ends lists, and what they name.
                (None, Some(open), None) => open >= Style::Arabic && is_section && !is_right_behind,
            };
            // A line below the title, as 原某某办公室, stands over nothing.
            let is_first = has_numbers && line.number.is_some_and(|number| number <= 1);
            let above = open.last_mut().filter(|open| is_right_behind && open.style.is_none() && is_first);
            if let Some(open) = above {
                open.over = line.style;
            }
            let inside = open.iter().rposition(|open| open.over.is_some() && !closes(open));
            let from = inside.map_or(0, |at| at + 1);
            let kept = open[from..].iter().position(closes).map_or(open.len(), |at| from + at);
            open.truncate(kept);
            if is_foreign || line.style.is_some() {
                open.push(OpenHeading {
                    style: line.style,
                    is_foreign,
                    is_of_list: line.style.is_some() && !speaks_of_money(source.sections[at]),
                    is_of_table: line.style.is_none() && line.words.ends_with('表'),
                    over: None,
                });
            }
            is_right_behind = is_foreign || (is_right_behind && line.style.is_none());
            has_numbers |= line.style.is_some();
        } else {
            is_right_behind = false;
            // 各位市民：现就我会2022年部门预算说明如下
            if paragraph(source, at).is_some_and(opens_document) {
                open.clear();
            }
        }
        *is_of_unit = open.iter().any(|open| open.is_foreign);
        if matches!(source.document.blocks[at], Block::Table(_)) {
            open.retain(|open| !open.is_of_table || open.over.is_some());
        }
    }
    is_of_unit
}

/// Whether a sentence says that the document follows.
fn opens_document(text: &str) -> bool {
    ["现将", "现就"].iter().any(|word| text.contains(word)) && text.contains("如下")
}

/// Whether a heading that is all accounted for names the department.
fn names_department(words: &str, department: &str) -> bool {
    parse::normal(words, department).contains(parse::OWN_NAME)
}

fn paragraph<'d>(source: &Source<'d>, at: usize) -> Option<&'d str> {
    match source.document.blocks.get(at)? {
        Block::Paragraph(span) => Some(source.slice(*span)),
        Block::Table(_) => None,
    }
}

/// Whether a paragraph begins with words of its own about something else: `县水土保持站：收入预算600万元`.
pub(super) fn begins_with_unit(text: &str, department: &str, year: u16) -> bool {
    /// 单位名称：某某站。收入预算600万元
    const LABELS: [&str; 6] = ["单位", "名称", "部门", "附", "附件", "其中"];
    let mut rest = text;
    while let Some((end, mark)) =
        ["。", "：", ":", "——", "】"].iter().filter_map(|mark| Some((rest.find(mark)?, mark))).min()
    {
        let lead = rest[..end].trim().trim_start_matches('【');
        let lead = numbering::without_number(lead);
        let lead = ["其中，", "其中,"].iter().find_map(|word| lead.strip_prefix(word)).unwrap_or(lead);
        if department.is_empty() || !is_line(lead) {
            return false;
        }
        if is_unit(lead, department) || speaks_of_another(lead, department, year) {
            return true;
        }
        if !LABELS.iter().any(|label| lead.ends_with(label)) {
            return false;
        }
        rest = &rest[end + mark.len()..];
    }
    false
}

/// A paragraph that may be a heading.
struct HeadingLine<'t> {
    words: &'t str,
    style: Option<Style>,
    number: Option<u32>,
    /// Something around it says that it stands over what follows: 【】, a colon, 附, a title behind it.
    is_marked: bool,
}

impl<'t> HeadingLine<'t> {
    /// The line that `text` is; `next` is the paragraph behind it.
    fn of(text: &'t str, next: Option<&'t str>) -> Option<Self> {
        let text = text.trim();
        let numbered = numbering::numbered(text);
        let rest = numbered.map_or(text, |numbered| numbered.rest);
        let around = |c: char| c.is_whitespace() || "【】[]〔〕（）()—-◆■●※*#：:".contains(c);
        let words = rest.trim_matches(around);
        let is_above_prose = next.is_some_and(|next| next.contains('。'));
        let words = match words.split_once(['：', ':']) {
            Some((label, value)) if label == "附" || label == "其中" => value.trim(),
            // Of tables the reader of tables asks.
            Some((label, value)) if is_above_prose && label.ends_with(['位', '门', '称']) => value.trim(),
            _ => words,
        };
        let words = if numbered.is_some() { words.trim_end_matches('。') } else { words };
        let is_marked = words.len() < rest.trim_end_matches('。').len();
        // A date stands over nothing.
        let is_of_date = |c: char| c.is_ascii_digit() || "〇○零一二三四五六七八九十年月日".contains(c);
        if words.ends_with('日') && words.chars().all(is_of_date) {
            return None;
        }
        let is_above_title = next.is_some_and(|next| is_line(next) && is_about_money(next));
        is_line(words).then_some(Self {
            words,
            style: numbered.map(|numbered| numbered.style),
            number: numbered.map(|numbered| numbered.ordinal),
            is_marked: is_marked || is_above_title || is_above_prose,
        })
    }

    fn is_foreign(&self, department: &str, year: u16, is_heading: bool) -> bool {
        if is_unit(self.words, department) {
            return true;
        }
        // A line without a number, a mark and words of headings may be anything: a row, a signature, an entry.
        let may_be_heading =
            self.style.is_some() || self.is_marked || is_heading || is_about_money(self.words);
        may_be_heading && speaks_of_another(self.words, department, year)
    }
}

/// Whether words say what headings and titles say of what they name.
fn is_about_money(words: &str) -> bool {
    const ABOUT: [&str; 12] =
        ["预算", "决算", "收支", "情况", "说明", "部分", "经费", "数据", "支出", "收入", "计划", "规划"];
    ABOUT.iter().any(|word| words.contains(word))
}

/// Whether words may be a heading: few, without a sentence in them.
fn is_line(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().count() <= LONGEST
        && !text.contains(['。', '，', '；', '：', ',', ';', ':', '%', '元'])
}

/// Whether a heading names another unit, or units of the department.
fn is_unit(text: &str, department: &str) -> bool {
    const UNITS: [&str; 5] = ["所属单位", "下属单位", "二级单位", "直属单位", "所属事业单位"];
    let words = squeeze(numbering::without_number(text));
    let is_of_units = UNITS.iter().any(|units| {
        words.find(units).is_some_and(|at| !words[..at].ends_with(['及', '和', '与', '含', '各', '其', '、']))
    });
    let is_about_money = ["预算", "决算", "收支"].iter().any(|word| words.contains(word));
    let is_own_part = ["本级", "机关"].iter().any(|part| {
        words
            .strip_suffix(part)
            .is_some_and(|name| name.chars().count() <= 2 || is_own_name(name, department))
    });
    (is_name_line(&words) && !is_own_name(&words, department))
        || is_own_part
        || (is_of_units && is_about_money)
}

/// Whether words are nothing but a name by which the department calls itself.
pub(in crate::disclosure::read) fn is_own_name(words: &str, department: &str) -> bool {
    parse::normal(words, department).chars().eq([parse::OWN_NAME])
}
