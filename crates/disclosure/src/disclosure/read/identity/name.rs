//! Names of offices.

use super::region::{is_level_of_region, is_region};
use super::{place, year};
use crate::cited::Span;
use crate::disclosure::read::numbering::strip_number;
use crate::document::Document;
use crate::line::Line;

/// So many years of a paragraph and so many names of a document are looked at.
const MOST_YEARS: usize = 20;
const MOST_NAMES: usize = 50;

/// Words that begin what a title says of an office's document.
const SUBJECTS: [&str; 37] = [
    "部门预算",
    "部门决算",
    "单位预算",
    "单位决算",
    "区级部门",
    "市级部门",
    "县级部门",
    "省级部门",
    "区级单位",
    "市级单位",
    "预算公开",
    "决算公开",
    "预决算",
    "部门整体",
    "整体支出",
    "“三公”",
    "\"三公\"",
    "三公经费",
    "预算信息",
    "决算信息",
    "预算情况",
    "决算情况",
    "预算绩效",
    "项目支出",
    "绩效自评",
    "政府采购预算",
    "政府采购情况",
    "部门收支",
    "收支总",
    "收入总",
    "支出总",
    "收支预算",
    "收入预算",
    "支出预算",
    "国有资产占",
    "预算",
    "决算",
];

/// Words for an office that are no name.
const GENERIC: [&str; 31] = [
    "本部门",
    "我部门",
    "本单位",
    "我单位",
    "部门",
    "单位",
    "本级",
    "全市",
    "全县",
    "全区",
    "全省",
    "全镇",
    "区本级",
    "市本级",
    "县本级",
    "省本级",
    "镇本级",
    "各单位",
    "市级",
    "县级",
    "区级",
    "省级",
    "年度",
    "部门及所属单位",
    "财政拨款",
    "一般公共",
    "政府性基金",
    "附件",
    "附件1",
    "项目支出",
    "各部门",
];

/// The part of a title before what it says of the office's document.
pub(super) fn before_subject(text: &str) -> &str {
    let at = SUBJECTS.iter().filter_map(|word| text.find(word)).min();
    at.map_or("", |at| &text[..at])
}

/// A name without the words and signs that a title puts around it.
pub(super) fn bare(text: &str) -> &str {
    /// What is done with a document.
    const ACTS: [&str; 8] = ["批复", "公开", "公布", "印发", "下达", "报送", "编报", "转发"];
    let mut text = text.trim();
    loop {
        if let Some(rest) = ACTS.iter().find_map(|act| text.strip_prefix(act)) {
            text = rest;
        }
        let shorter = without_tag(text)
            .trim_start_matches("关于")
            .trim_start_matches("附件")
            .trim_end_matches("关于")
            .trim_end_matches('的')
            .trim_matches([
                '（', '(', '《', '【', '】', '"', '-', '—', '_', '|', '：', ':', '★', '☆', '●', '◆', '■',
                '▲', '※', '｜',
            ])
            .trim();
        let shorter =
            if has_whole_quotations(shorter) { shorter } else { shorter.trim_matches(['“', '”']) };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// `text` without what portals mark it with: `【预算公开】`, `（公开）`, `公示｜`.
fn without_tag(text: &str) -> &str {
    let pairs = [('【', '】'), ('（', '）'), ('(', ')'), ('[', ']'), ('〖', '〗')];
    let behind = pairs.into_iter().find_map(|(open, close)| {
        let (_, rest) = text.strip_prefix(open)?.split_once(close)?;
        Some(rest)
    });
    let behind = behind.or_else(|| text.rsplit_once(['｜', '|']).map(|(_, rest)| rest));
    behind.map(str::trim).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// Whether words can be the name of an office.
pub(super) fn is_name(text: &str) -> bool {
    let words: String = text.split_whitespace().collect();
    let length = words.chars().count();
    (3..=40).contains(&length)
        && !words.contains(['。', '，', '；', '：', '《', '》', '、', '>', '|'])
        && has_whole_quotations(&words)
        && !has_other_digits(&words)
        && !GENERIC.contains(&words.as_str())
        && !is_of_template(&words)
        && Line::named(&words).is_none()
        && !["目录", "说明", "情况", "概况", "预算", "决算", "公开", "首页", "表", "附件", "本部门", "信息"]
            .iter()
            .any(|end| words.ends_with(end))
        && !words.starts_with("本")
        && !is_region(&words)
        && !is_level_of_region(&words)
}

/// Whether words are nothing but those of titles: 单位综合, 部门（单位）, 部门及.
fn is_of_template(words: &str) -> bool {
    const WORDS: [&str; 9] = ["部门", "单位", "综合", "整体", "本级", "所属", "年度", "各", "及"];
    let rest = WORDS.iter().fold(words.to_owned(), |rest, word| rest.replace(word, ""));
    rest.chars().all(|c| matches!(c, '（' | '）' | '(' | ')'))
}

/// 某县“一号”中心 is a name; “三公”经费 is what a title speaks of.
fn has_whole_quotations(words: &str) -> bool {
    let mut parts = words.split('“');
    let before = parts.next().unwrap_or("");
    !before.contains('”') && parts.all(|part| part.matches('”').count() == 1 && !part.starts_with("三公"))
}

/// Whether digits stand elsewhere than in a number such as 第101中学 has.
fn has_other_digits(words: &str) -> bool {
    let mut rest = words;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let after = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        let is_ordinal = rest[..at].ends_with('第');
        // A&B 100%服务中心
        if after.starts_with('%') {
            rest = after;
            continue;
        }
        if !is_ordinal
            || after.is_empty()
            || after.starts_with(['部', '章', '条', '批', '季', '期', '年', '页'])
        {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a line says nothing but the name of an office.
pub(in crate::disclosure::read) fn is_name_line(text: &str) -> bool {
    const ENDS: &str = "局 委员会 办公室 厅 院 中心 学校 中学 小学 大学 学院 幼儿园 医院 站 所 馆 \
        队 政府 部 会 社 检察院 公司 集团 党校 团委 机关 署 处 园 库 台 街道 委 \
        办 校 室 场 庭 总社 机构 保护区 开发区 园区 本级 编办 文联 科协 工商联 \
        残联 侨联 妇联";
    is_name(text)
        && ENDS.split_whitespace().any(|end| text.trim_end().trim_end_matches(['）', ')']).ends_with(end))
}

/// The name on a line right above a title, or one with an empty kind of line between.
pub(super) fn above(document: &Document, opening: &[Span], title: usize) -> Option<Span> {
    let nearest = opening[..title].iter().rev().take(3);
    let names = nearest.filter(|span| is_name_line(document.slice(**span)));
    // A portal's breadcrumb above the title holds no name.
    names.copied().next().or_else(|| {
        let below = opening.get(title + 1)?;
        is_name_line(document.slice(*below)).then_some(*below)
    })
}

/// `现将某某局2021年部门预算公开如下`
pub(super) fn announced(document: &Document, opening: &[Span]) -> Option<Span> {
    opening.iter().find_map(|span| {
        let text = document.slice(*span);
        let from = text.find("现将")? + "现将".len();
        let year = year::stated(document, Span::new(span.start + from, span.end)).next()?;
        let name = bare(document.slice(Span::new(span.start + from, year.span.start)));
        is_name(name).then(|| place(document, name))
    })
}

/// The name that sentences give: `反映某某局年度部门预算`, one alone at the start, or the one that most
/// sentences begin with (`某某局2021年…`).
pub(super) fn spoken(document: &Document, opening: &[Span], paragraphs: &[Span]) -> Option<Span> {
    let reflected = || {
        document.blocks.iter().find_map(|block| {
            let text = document.slice(block.span());
            let name = text.split_once("反映")?.1.split_once("年度部门预算")?.0;
            is_name(name).then(|| place(document, name))
        })
    };
    let first = || opening.iter().take(3).find(|span| is_name_line(document.slice(**span))).copied();
    first().or_else(reflected).or_else(|| subject(document, paragraphs))
}

/// Whether a title's name is only the end of one that began on the line `above`: elsewhere in the document other
/// characters of a name stand before it.
pub(super) fn is_fragment(document: &Document, above: Span, name: Span) -> bool {
    /// Beyond this a count tells nothing more.
    const ENOUGH: usize = 100;
    let begins_name = document.slice(above).trim().chars().count() <= 30
        && !document
            .slice(above)
            .contains(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation() || "。，；：、".contains(c));
    let words = document.slice(name);
    let mut within = 0;
    let mut alone = 0;
    for (at, _) in document.text.match_indices(words).filter(|(at, _)| *at != name.start).take(ENOUGH) {
        let before = document.text[..at].chars().next_back();
        let is_of_name = before.is_some_and(|c| {
            ('\u{4E00}'..='\u{9FFF}').contains(&c) && !"年度月日将由为和及与是的在对于".contains(c)
        });
        if is_of_name { within += 1 } else { alone += 1 }
    }
    begins_name && within > alone
}

/// The office that sentences speak of whose name ends with `end`.
pub(super) fn ending_with(document: &Document, paragraphs: &[Span], end: Span) -> Option<Span> {
    let end = document.slice(end);
    subject(document, paragraphs).filter(|span| document.slice(*span).ends_with(end))
}

/// The office that leads among those that sentences begin with, right before their year.
fn subject(document: &Document, paragraphs: &[Span]) -> Option<Span> {
    let mut votes: Vec<(&str, Span, usize)> = Vec::new();
    for span in paragraphs {
        for year in year::stated(document, *span).take(MOST_YEARS) {
            let before = document.slice(Span::new(span.start, year.span.start));
            let from = before
                .rfind(['。', '；', '，', ',', '：', ':'])
                .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
            let name = bare(strip_number(&before[from..]).unwrap_or(&before[from..]));
            if !is_name_line(name) {
                continue;
            }
            if let Some((.., count)) = votes.iter_mut().find(|(other, ..)| *other == name) {
                *count += 1;
            } else if votes.len() < MOST_NAMES {
                votes.push((name, place(document, name), 1));
            }
        }
    }
    let most = votes.iter().map(|(.., count)| *count).max()?;
    let mut leading = votes.iter().filter(|(.., count)| *count == most);
    let (_, span, _) = leading.next()?;
    leading.next().is_none().then_some(*span)
}
