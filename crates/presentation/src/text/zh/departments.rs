//! 全部部门

use crate::chart::KnownYear;
use crate::text::Noun;
use crate::text::departments::DepartmentsTexts;

/// Its words.
pub const DEPARTMENTS: DepartmentsTexts = DepartmentsTexts {
    noun: Noun { measure: "个", noun: "部门" },
    example: "部门名称的一部分，或部门编码",
    facets: ["地区", "核对结果"],
    checks: ["有不符", "有疑似", "没有不符和疑似"],
    line: "比较哪一项",
    lead: |year, line, all, known| format!("{all}个部门中，{known}个有{year}年的{line}。"),
    caption: |line, year, compare| match compare {
        Some(compare) => format!("{year}年{line}（单位：万元），与{compare}年比较"),
        None => format!("{year}年{line}（单位：万元）"),
    },
    columns: [
        "部门",
        "金额",
        "占全部之和（推算）",
        "对比年份金额",
        "增减（推算）",
        "增减比例（推算）",
        "历年",
        "不符",
        "疑似",
    ],
    trend: |known| {
        let year = |known: &KnownYear| {
            let computed = if known.is_derived { "（推算）" } else { "" };
            format!("{}年{}{computed}", known.year, known.amount)
        };
        known.iter().map(year).collect::<Vec<_>>().join("，")
    },
    ranked: "按金额从大到小",
    sum: |shown, unknown| {
        let sum = format!("当前显示的{shown}个部门之和");
        if unknown > 0 { format!("{sum}，其中{unknown}个没有金额") } else { sum }
    },
    about_shares: "占比是这个部门的金额除以有金额的全部部门之和（推算）。部门之间可能有往来款项，这个和不等于这些部门对外花的钱。",
    about_trends: "“历年”一列里，每个部门的图各按自己的最大金额画，空心的是推算的年份，没有金额的年份空着。",
    unidentified: |count| format!("另有{count}份文件没有写明是哪个部门、哪一年的，不参加比较。"),
    sources: ["公开", "推算"],
    csv: [
        "部门",
        "地区",
        "科目",
        "年度",
        "金额（万元）",
        "来源",
        "对比年度",
        "对比年度金额（万元）",
        "对比年度来源",
    ],
    find: ("查找部门", ["名称的一部分或编码", "名称的一部分、拼音首字母或编码"]),
    found: |count, listed| match count {
        0 => "没有找到".to_owned(),
        _ if listed < count => format!("找到{count}个，列出前{listed}个"),
        _ => format!("找到{count}个"),
    },
    choose: "选择其他部门",
    waiting_for_list: "正在取部门目录…",
    waiting: |name, done, all| match all {
        0 | 1 => format!("正在取{name}的数据…"),
        _ => format!("正在取{name}的数据，已取到{done}份，共{all}份…"),
    },
    again: ("重试", "知道了"),
    no_list: |reason| format!("部门目录没有取到：{reason}。"),
    unknown: |name| format!("部门目录里没有“{name}”，仍显示原来的部门。"),
    failed: |name, missing| format!("{name}的数据没有取到，仍显示原来的内容。{missing}。"),
    partly: |name, missing| format!("{name}的数据没有取全，其余照常显示。{missing}。"),
    missing: |what, reason| format!("{what}：{reason}"),
    across: "跨年度核对结果",
    not_compared: "跨年度核对结果要在各年度取全以后才能显示",
    unreachable: "取不到文件，网络中断，或被拦截",
    refused: |status| format!("取不到文件，服务器回答HTTP {status}"),
    to_live: ("打开可以筛选、查找和比较的页面", "看全部部门"),
    elsewhere: ("这个页面不能读取其他部门的数据。", "在网站上看全部部门"),
};
