//! What stands close to the documents' own words.

use super::super::original::{AssetTexts, GlossaryTexts, OriginalTexts, PeekTexts};

/// Of a figure's sentence.
pub const PEEK: PeekTexts = PeekTexts {
    title: "出处",
    source: |document, section| {
        if section.is_empty() { document.to_owned() } else { format!("{document}，{section}") }
    },
    quotation: |words, source| format!("“{words}”（{source}）"),
    open: "在全文中看",
    copy: "复制引文",
    copied: "已复制",
    not_copied: "浏览器不允许本页复制（网址不是 https 时常见），请选中上面的文字自行复制。",
    close: "关闭",
};

/// Of 原文.
pub const ORIGINAL: OriginalTexts = OriginalTexts {
    absent: "数据里没有这个部门的公开文件。",
    about: |name| format!("以下是公开文件“{name}”的全文，一字未改。本页的每个数字都出自这里。"),
    search: ("在原文中查找", "例如：三公、培训、打印机"),
    found: |at, count| format!("第{at}处，共{count}处"),
    nothing: "没有找到",
    part: |at, count| format!("原文较长，分为{count}个部分，这里是第{at}部分。"),
    parts: ["上一部分", "下一部分", "回到首页"],
    steps: ["上一处", "下一处"],
    contents: "原文目录",
    back: |view, name| {
        if name.is_empty() { format!("← 回到{view}") } else { format!("← 回到{view} · {name}") }
    },
    table: "原文表格",
    used: |view| format!("在“{view}”里用到这个数字"),
};

/// Of 名词解释.
pub const GLOSSARY: GlossaryTexts = GlossaryTexts {
    absent: "这一年的公开文件不在本页的数据中，没有名词解释。",
    nothing: "没有找到这样的名词。",
    count: |count| format!("{count}条"),
    explanation: ("释义", |line| format!("{line}释义")),
};

/// Of 国有资产.
pub const ASSETS: AssetTexts = AssetTexts {
    absent: |year| format!("{year}年的公开文件不在本页的数据中，所以没有这一年的国有资产信息。"),
    none: "这份文件里没有读到国有资产信息。",
    date: |year, month, day| format!("截至{year}年{month}月{day}日，"),
    year: |year| format!("{year}年末，"),
    total: ["资产总额 ", " 万元。"],
    planned: ["本年度计划购置固定资产 ", " 万元。"],
    caption: "固定资产占用情况（价值单位：万元）",
    columns: ["项目", "数量"],
    value: ("价值", |year| format!("{year}年末价值")),
    dash: "——",
    dash_means: "“——”是原文表格里的写法，表示没有公开数字，不等于0。",
    not_compared: |year| format!("本页没有{year}年的预算文件，不能与那一年公开的资产表比较。"),
};
