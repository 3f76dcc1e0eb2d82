//! Procurement codes.

use crate::catalogue;
use crate::disclosure::{CatalogueVersion, ProcurementItem};
use crate::findings::{Finding, Verdict};
use crate::rules::case::Case;

/// Item name and code agree in the catalogue version of the budget year.
pub(super) fn codes(case: &Case<'_>) -> Vec<Finding> {
    let Some(procurement) = &case.disclosure().procurement else { return Vec::new() };
    let items = procurement.groups.iter().flat_map(|group| &group.items);
    items.filter_map(|item| one(case, procurement.catalogue, item)).collect()
}

fn one(case: &Case<'_>, version: CatalogueVersion, item: &ProcurementItem) -> Option<Finding> {
    let (code, name) = (item.code.value.as_str(), item.name.value.as_str());
    if code.is_empty() {
        return (!name.is_empty())
            .then(|| case.incomplete(name, &["这一行的采购目录序号"], Vec::new()))
            .map(|finding| with_places(case, finding, item));
    }
    let subject = format!("{code} {name}");
    let in_version = format!("{}年版目录（{}）", version.year(), catalogue::source(version));
    let other = match version {
        CatalogueVersion::V2013 => CatalogueVersion::V2022,
        CatalogueVersion::V2022 => CatalogueVersion::V2013,
    };
    let Some(listed) = catalogue::name(version, code) else {
        if let Some(class) = catalogue::goods(version, code).filter(|class| !may_be(name, class)) {
            let note = format!("在{in_version}中，{code}在“{class}”里，原文写的是“{name}”。");
            let elsewhere = catalogue::name(other, code).filter(|elsewhere| is_same(name, elsewhere));
            let elsewhere = elsewhere.map(|name| format!("在{}年版目录中，它是“{name}”。", other.year()));
            let note = note + &elsewhere.unwrap_or_default() + "请核对。";
            return Some(case.doubt(subject, note, [item.code.span, item.name.span]));
        }
        let missing = format!("{in_version}中的{code}没有收录在本程序里");
        let finding = case.finding(Verdict::CannotCheck { missing }, subject);
        return Some(with_places(case, finding, item));
    };
    if is_same(name, listed) {
        let mut finding = case.finding(Verdict::Holds, subject);
        finding.note = format!("{in_version}：{listed}。");
        return Some(with_places(case, finding, item));
    }
    let mut note = format!("在{in_version}中，{code}是“{listed}”，原文写的是“{name}”。");
    if let Some(elsewhere) = catalogue::name(other, code).filter(|elsewhere| is_same(name, elsewhere)) {
        note = format!("{note}在{}年版目录中，它是“{elsewhere}”。", other.year());
    }
    Some(case.doubt(subject, note + "请核对。", [item.code.span, item.name.span]))
}

/// Whether an item can be in a class of goods: a cupboard is neither a plant nor a book, a computer no furniture.
fn may_be(name: &str, class: &str) -> bool {
    const FURNITURE: [&str; 10] = ["柜", "桌", "椅", "沙发", "床", "书架", "货架", "茶几", "屏风", "家具"];
    const DEVICES: [&str; 6] = ["计算机", "打印机", "复印机", "空调", "投影仪", "服务器"];
    let is_any = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let is_furniture = is_any(&FURNITURE) && !is_any(&DEVICES) && !name.contains('机');
    match class {
        "特种动植物" | "图书和档案" | "文物和陈列品" => !is_furniture && !is_any(&DEVICES),
        "家具用具" | "家具和用具" => !is_any(&DEVICES) || name.contains('桌') || name.contains('柜'),
        _ => true,
    }
}

fn with_places(case: &Case<'_>, mut finding: Finding, item: &ProcurementItem) -> Finding {
    let spans = [item.code.span, item.name.span];
    finding.evidence =
        spans.into_iter().filter(|span| !span.is_empty()).map(|span| case.place(span)).collect();
    finding.evidence.shrink_to_fit();
    finding
}

/// A longer or shorter wording of the same class: `激光打印机` and `A4激光打印机`.
fn is_same(name: &str, listed: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (name, listed) = (bare(name), bare(listed));
    name.contains(&listed) || (!name.is_empty() && listed.contains(&name))
}
