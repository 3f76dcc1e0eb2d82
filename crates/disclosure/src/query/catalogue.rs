//! The top classes of the government procurement catalogue (政府采购品目分类目录).

use crate::disclosure::CatalogueVersion;

/// The class that `code` belongs to in `version`, with its name: `A02 通用设备`. Only the letter's
/// name where the class is not in our table (`C 服务`), and 未分类 where the letter is unknown too.
pub fn class_of(code: &str, version: CatalogueVersion) -> String {
    let code = code.trim();
    let classes: &[(&str, &str)] = match version {
        CatalogueVersion::V2013 => &CLASSES_2013,
        CatalogueVersion::V2022 => &CLASSES_2022,
    };
    let class = classes
        .iter()
        .chain(&LETTERS)
        .find(|(prefix, _)| code.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)));
    class.map_or_else(|| "未分类".to_owned(), |(prefix, name)| format!("{prefix} {name}"))
}

const LETTERS: [(&str, &str); 3] = [("A", "货物"), ("B", "工程"), ("C", "服务")];

/// 财库〔2013〕189号: the classes that offices buy from.
const CLASSES_2013: [(&str, &str); 23] = [
    ("A01", "土地、建筑物及构筑物"),
    ("A02", "通用设备"),
    ("A03", "专用设备"),
    ("A04", "文物和陈列品"),
    ("A05", "图书和档案"),
    ("A06", "家具用具"),
    ("A07", "纺织原料、毛皮、被服装具"),
    ("A08", "纸、纸制品及印刷品"),
    ("A09", "办公消耗用品及类似物品"),
    ("A10", "建筑建材"),
    ("A11", "医药品"),
    ("A12", "农林牧渔业产品"),
    ("A13", "矿与矿物"),
    ("B03", "工程准备"),
    ("B05", "专业施工"),
    ("B06", "安装工程"),
    ("B07", "装修工程"),
    ("B08", "修缮工程"),
    ("C02", "信息技术服务"),
    ("C05", "维修和保养服务"),
    ("C06", "会议和展览服务"),
    ("C08", "商务服务"),
    ("C09", "专业技术服务"),
];

/// 财库〔2022〕31号: the classes of goods.
const CLASSES_2022: [(&str, &str); 8] = [
    ("A01", "房屋和构筑物"),
    ("A02", "设备"),
    ("A03", "文物和陈列品"),
    ("A04", "图书和档案"),
    ("A05", "家具和用具"),
    ("A06", "特种动植物"),
    ("A07", "物资"),
    ("A08", "无形资产"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_is_read_in_its_own_catalogue() {
        use CatalogueVersion::{V2013, V2022};
        for (code, version, expect) in [
            ("A0201060102", V2013, "A02 通用设备"),
            ("A0201060102", V2022, "A02 设备"),
            ("A060503", V2013, "A06 家具用具"),
            ("A060503", V2022, "A06 特种动植物"),
            (" a0201 ", V2013, "A02 通用设备"),
            ("A99", V2013, "A 货物"),
            ("C23", V2022, "C 服务"),
            ("B", V2013, "B 工程"),
            ("", V2013, "未分类"),
            ("D01", V2013, "未分类"),
            ("台", V2013, "未分类"),
        ] {
            assert_eq!(class_of(code, version), expect, "{code:?} in {}", version.year());
        }
    }
}
