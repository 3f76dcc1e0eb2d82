//! What a heading is, and which of the template's sections it opens.

use crate::disclosure::SectionKind;
use crate::disclosure::read::numbering::{Style, numbered};
use crate::disclosure::read::source::squeeze;

/// Headings are short; what is longer is a sentence without its mark.
const LONGEST: usize = 45;
/// A heading without a number is shorter still, so that it is not taken from a sentence.
const LONGEST_PLAIN: usize = 30;

/// A paragraph that stands over others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// How it is numbered, and the mark behind its number; `None` where it has no number.
    pub number: Option<(Style, char)>,
    /// The value of its number.
    pub ordinal: u32,
    /// The section of the template that it names, if it names one.
    pub kind: Option<SectionKind>,
    /// Text of the section follows in the same paragraph.
    pub runs_in: bool,
}

impl Heading {
    /// The heading that a paragraph is or begins with.
    pub fn of(text: &str) -> Option<Self> {
        Self::of_office(text, "")
    }

    /// The heading that a paragraph is in a document of `office`, whose name may hold the words of a section.
    pub fn of_office(text: &str, office: &str) -> Option<Self> {
        let numbered = numbered(text);
        let line = numbered.map_or(text, |numbered| numbered.rest);
        let number = numbered.map(|numbered| (numbered.style, numbered.mark));
        let ordinal = numbered.map_or(0, |numbered| numbered.ordinal);
        if let Some(words) = whole(line, number.is_some()) {
            let kind = kind_of(&without_office(&words, office))
                .filter(|_| number.is_some() || is_plain_heading(line, &words));
            let counts = number.is_some() || kind.is_some() || is_caption(&words);
            return counts.then_some(Self { number, ordinal, kind, runs_in: false });
        }
        // `三、机关运行经费。2021年…`
        let words = leading(line)?;
        let kind = kind_of(&without_office(&words, office));
        // `（四）会议费和培训费情况说明。2021年…` ends what was before it as well.
        let counts = kind.is_some() || ["情况", "说明"].iter().any(|end| words.ends_with(end));
        let number = number.filter(|_| counts)?;
        Some(Self { number: Some(number), ordinal, kind, runs_in: true })
    }
}

/// Words without the office's name, with or without its region: 国有资产 in it is no section.
pub(in crate::disclosure::read) fn without_office(words: &str, office: &str) -> String {
    const SHORTEST: usize = 4;
    let name = squeeze(office);
    if name.is_empty() {
        return words.to_owned();
    }
    let rest = words.replace(&name, "");
    let inner = name.split_once(['省', '市', '县', '区', '旗', '州']).map_or("", |(_, inner)| inner);
    if inner.chars().count() < SHORTEST { rest } else { rest.replace(inner, "") }
}

/// The words of a paragraph that is a heading as a whole.
fn whole(words: &str, is_numbered: bool) -> Option<String> {
    let most = if is_numbered { LONGEST } else { LONGEST_PLAIN };
    if words.chars().nth(most * 2).is_some() {
        return None;
    }
    let words = squeeze(words);
    let words = words.trim_end_matches(['：', ':']);
    let is_heading = !words.is_empty()
        && words.chars().count() <= most
        && !words.contains(['。', '；', '，', '：', ':', ',', ';', '！', '？'])
        && !states_amount(words);
    is_heading.then(|| words.to_owned())
}

/// The words before the sentence that a run-in heading is followed by.
fn leading(words: &str) -> Option<String> {
    let at = words.find(['。', '：', ':'])?;
    let head = squeeze(&words[..at]);
    let rest = words[at..].trim_start_matches(['。', '：', ':']).trim_start();
    let is_name = (3..=24).contains(&head.chars().count())
        && !head.contains(['，', ',', '；', ';'])
        && !states_amount(&head)
        && ends_usually(&head);
    (is_name && !is_definition(rest)).then_some(head)
}

/// Whether what follows a colon explains a word instead of being a section's text.
fn is_definition(text: &str) -> bool {
    ["指", "是指", "即指", "反映", "包括", "为", "是", "系指", "主要指", "用于"]
        .iter()
        .any(|word| text.starts_with(word))
}

fn states_amount(words: &str) -> bool {
    ["万元", "亿元", "万人", "元"].iter().any(|unit| {
        words
            .split_once(unit)
            .is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit() || "万亿".contains(c)))
    })
}

/// The section that the words of a heading name.
pub(super) fn kind_of(words: &str) -> Option<SectionKind> {
    let has = |needle: &str| words.contains(needle);
    let any = |needles: &[&str]| needles.iter().any(|needle| words.contains(needle));
    if is_action(words) {
        None
    } else if any(&["名词解释", "名词说明", "名称解释", "术语解释", "专业名词", "专业性名词"])
    {
        Some(SectionKind::Glossary)
    } else if any(&["其他", "其它"]) && any(&["说明", "事项"]) {
        Some(SectionKind::OtherNotes)
    } else if any(&["国有资产", "资产信息", "资产占用", "资产占有"]) {
        Some(SectionKind::Assets)
    } else if has("政府采购") {
        Some(SectionKind::Procurement)
    } else if has("绩效") {
        Some(SectionKind::Performance)
    } else if has("三公") {
        Some(SectionKind::ThreePublicExpenses)
    } else if any(&["机关运行", "机关运转"]) {
        Some(SectionKind::OperatingExpenses)
    } else if any(&["职责", "职能", "机构设置", "机构情况", "单位构成", "机构构成"])
        || any(&["部门概况", "单位概况", "部门简介", "单位简介"])
        || (has("基本情况") && !is_of_amounts(words))
        || (words.ends_with("概况") && !any(&["收支", "预算", "经费", "支出"]))
    {
        Some(SectionKind::DutiesAndInstitutions)
    } else if any(&["预算", "决算", "收支"])
        && any(&["安排", "收支", "总体", "情况", "说明", "收入", "支出"])
        && !words.ends_with('表')
    {
        Some(SectionKind::BudgetArrangement)
    } else {
        None
    }
}

/// 部门预算基本情况 and 基本情况及收支, but not 预算单位基本情况.
fn is_of_amounts(words: &str) -> bool {
    let words = words.replace("预算单位", "");
    ["预算", "决算", "收支"].iter().any(|word| words.contains(word))
}

/// What an office does begins with a verb; `负责国有资产监督管理` is no section on assets.
fn is_action(words: &str) -> bool {
    const VERBS: [&str; 37] = [
        "负责", "承担", "组织", "拟订", "拟定", "制定", "指导", "贯彻", "落实", "协调", "监督", "管理",
        "推进", "开展", "完成", "参与", "执行", "研究", "起草", "审核", "承办", "编制", "统筹", "加强",
        "做好", "实施", "配合", "协助", "依法", "建立", "提高", "强化", "完善", "规范", "按照", "根据",
        "严格",
    ];
    VERBS.iter().any(|verb| words.starts_with(verb))
}

/// Without a number, a title and the row of a table look like headings.
fn is_plain_heading(line: &str, words: &str) -> bool {
    ends_usually(words) && !line.trim().contains('\t') && !words.contains("公开") && !words.starts_with('我')
}

fn ends_usually(words: &str) -> bool {
    const ENDINGS: [&str; 20] = [
        "情况", "信息", "解释", "事项", "设置", "原因", "说明", "安排", "预算", "目标", "概况", "职责",
        "职能", "经费", "决算", "支出", "收入", "绩效", "构成", "简介",
    ];
    ENDINGS.iter().any(|ending| words.ends_with(ending))
}

/// The caption of a table or an annex, which ends the running text before it.
fn is_caption(words: &str) -> bool {
    words.ends_with('表') || ["附件", "附表", "附："].iter().any(|word| words.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_known_sections() {
        let check =
            |text, kind| assert_eq!(Heading::of(text).and_then(|heading| heading.kind), kind, "{text}");
        check("一、部门职责及机构设置情况", Some(SectionKind::DutiesAndInstitutions));
        check("第一部分 望川市翠屏湖风景区管理局概况", Some(SectionKind::DutiesAndInstitutions));
        check("（二）关于2021年机关运行经费安排情况的说明", Some(SectionKind::OperatingExpenses));
        check("2026年部门预算编制说明", Some(SectionKind::BudgetArrangement));
        check("三、机关运行经费。2021年安排49.04万元。", Some(SectionKind::OperatingExpenses));
        check("（四）“三公”经费：指用财政拨款安排的经费。", None);
        check("（三）负责国有资产监督管理", None);
        check("2021年政府采购预算1.6万元", None);
        check("我部门严格控制三公经费", None);
        let of_office = |text| Heading::of_office(text, "松岭县国有资产服务中心").and_then(|it| it.kind);
        let arrangement = Some(SectionKind::BudgetArrangement);
        assert_eq!(of_office("二、松岭县国有资产服务中心2023年部门预算安排情况"), arrangement);
    }

    #[test]
    fn headings_of_unknown_sections() {
        let check = |text, is_heading| assert_eq!(Heading::of(text).is_some(), is_heading, "{text}");
        check("七、重点工作任务", true);
        check("表3 支出预算总表", true);
        check("七、重点工作任务很多，逐项推进。", false);
        check("松岭县卫生健康局", false);
    }
}
