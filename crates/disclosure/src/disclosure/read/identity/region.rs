//! Regions: their names, and documents that add up their offices, whose figures are no office's.

use crate::document::{Block, Document};

/// So many paragraphs say what a document is.
const OPENING: usize = 30;

/// Whether a sentence says that what follows was added up over a region's offices: `经县财政局汇总，各乡镇、县本级部门…`,
/// `经汇总，2021年区本级…`.
pub(in crate::disclosure::read) fn adds_up_offices(document: &Document) -> bool {
    let paragraphs = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(span) => Some(document.slice(*span)),
        Block::Table(_) => None,
    });
    paragraphs.take(OPENING).flat_map(|text| text.split(['。', '；'])).any(is_of_summary)
}

/// Whether words are a region and no office: `明湖市翠岭区`.
pub(super) fn is_region(text: &str) -> bool {
    let words: String = text.split_whitespace().collect();
    let is_short = (2..=14).contains(&words.chars().count());
    is_short
        && words.ends_with(['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡'])
        && !ENDS_OF_OFFICES.iter().any(|end| words.ends_with(end))
}

/// Offices whose names end like a region's.
const ENDS_OF_OFFICES: [&str; 10] =
    ["开发区", "园区", "保护区", "景区", "实验区", "示范区", "合作区", "经济区", "高新区", "功能区"];

/// Whether words are a region's own level, which adds up all of its offices: `翠岭区本级`.
pub(super) fn is_level_of_region(words: &str) -> bool {
    words.strip_suffix("本级").is_some_and(|rest| rest.ends_with(['省', '市', '县', '区', '州']))
}

fn is_of_summary(sentence: &str) -> bool {
    const OFFICES: [&str; 20] = [
        "省本级",
        "市本级",
        "县本级",
        "区本级",
        "州本级",
        "省级部门",
        "市级部门",
        "县级部门",
        "区级部门",
        "州级部门",
        "省直部门",
        "市直部门",
        "县直部门",
        "区直部门",
        "各乡",
        "各镇",
        "部门及乡",
        "部门及镇",
        "部门和乡",
        "各预算单位",
    ];
    const OWN: [&str; 6] = ["本部门", "本单位", "我部门", "我单位", "我局", "本局"];
    /// Between 经 and 汇总 stands who did it.
    const LONGEST_WHO: usize = 15;
    let Some((before, after)) = sentence.split_once("汇总") else { return false };
    let who = before.rsplit(['，', ',', '：', ':']).next().unwrap_or(before).trim();
    let is_done = who.strip_prefix('经').is_some_and(|who| who.chars().count() <= LONGEST_WHO);
    is_done && OFFICES.iter().any(|word| after.contains(word)) && !OWN.iter().any(|word| after.contains(word))
}

#[cfg(test)]
mod tests {
    use super::is_of_summary;

    #[test]
    fn sentences_that_add_up_the_offices_of_a_region() {
        let check = |sentence, is_one| assert_eq!(is_of_summary(sentence), is_one, "{sentence}");
        check("经汇总，2021年区本级一般公共预算“三公”经费预算为4400万元", true);
        check("经云麓县财政局汇总，2018年云麓县部门及乡镇政府“三公”经费决算总额2700万元", true);
        check("经汇总，本部门2021年预算包括县本级及2个下属单位", false);
        check("2021年汇总预算中县本级预算300万元", false);
    }
}
