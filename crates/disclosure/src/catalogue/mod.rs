//! The government procurement catalogue (政府采购品目分类目录), as far as this program carries it.
//!
//! Only classes that offices commonly buy and whose names are certain: the table travels with the page. A
//! code that is not here is unknown to the program, not wrong.

use crate::disclosure::CatalogueVersion;

/// Classes of 财库〔2013〕189号.
const V2013: &[(&str, &str)] = &[
    ("A02010103", "服务器"),
    ("A02010104", "台式计算机"),
    ("A02010105", "便携式计算机"),
    ("A02010107", "平板式微型计算机"),
    ("A02010201", "路由器"),
    ("A0201060101", "喷墨打印机"),
    ("A0201060102", "激光打印机"),
    ("A0201060104", "针式打印机"),
    ("A0201060401", "液晶显示器"),
    ("A0201060901", "扫描仪"),
    ("A020201", "复印机"),
    ("A020202", "投影仪"),
    ("A020204", "多功能一体机"),
    ("A02021001", "速印机"),
    ("A02021101", "碎纸机"),
    ("A0206180203", "空调机"),
    ("A060205", "木制台、桌类"),
    ("A060501", "木质柜类"),
    ("A060502", "保险柜"),
    ("A060503", "金属质柜类"),
    ("A060599", "其他柜类"),
    ("A090101", "复印纸"),
];

/// Classes of 财库〔2022〕31号.
const V2022: &[(&str, &str)] = &[
    ("A02010104", "服务器"),
    ("A02010105", "台式计算机"),
    ("A02010108", "便携式计算机"),
    ("A02020100", "复印机"),
    ("A02020200", "投影仪"),
    ("A02021000", "打印机"),
    ("A02021004", "A4彩色打印机"),
    ("A02021118", "扫描仪"),
    ("A02021301", "碎纸机"),
    ("A02061804", "空调机"),
    ("A05010501", "书柜"),
    ("A05010502", "文件柜"),
];

/// The widest classes of goods, by the first three characters of a code, in the versions of 2013 and 2022.
const GOODS: &[(&str, &str, &str)] = &[
    ("A01", "土地、建筑物及构筑物", "房屋和构筑物"),
    ("A02", "通用设备", "设备"),
    ("A03", "专用设备", "文物和陈列品"),
    ("A04", "文物和陈列品", "图书和档案"),
    ("A05", "图书和档案", "家具和用具"),
    ("A06", "家具用具", "特种动植物"),
];

/// The widest class of goods that a code is in.
pub fn goods(version: CatalogueVersion, code: &str) -> Option<&'static str> {
    GOODS.iter().find(|(class, ..)| code.starts_with(class)).map(|(_, in_2013, in_2022)| match version {
        CatalogueVersion::V2013 => *in_2013,
        CatalogueVersion::V2022 => *in_2022,
    })
}

/// The name that a version of the catalogue gives to a code; `None` where this program does not carry it.
pub fn name(version: CatalogueVersion, code: &str) -> Option<&'static str> {
    let table = match version {
        CatalogueVersion::V2013 => V2013,
        CatalogueVersion::V2022 => V2022,
    };
    table.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// The official number of the version.
pub fn source(version: CatalogueVersion) -> &'static str {
    match version {
        CatalogueVersion::V2013 => "财库〔2013〕189号",
        CatalogueVersion::V2022 => "财库〔2022〕31号",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_code_means_other_things_in_other_versions() {
        use CatalogueVersion::{V2013, V2022};
        for (code, in_2013, in_2022) in [
            ("A02010104", Some("台式计算机"), Some("服务器")),
            ("A02010105", Some("便携式计算机"), Some("台式计算机")),
            ("A060503", Some("金属质柜类"), None),
            ("A02010108", None, Some("便携式计算机")),
        ] {
            assert_eq!((name(V2013, code), name(V2022, code)), (in_2013, in_2022), "{code}");
        }
    }
}
