//! The search over everything.

use crate::text::search::{KindTexts, SearchTexts};

/// Its words.
pub const SEARCH: SearchTexts = SearchTexts {
    title: "搜索整份预算",
    button: "搜索整份预算（按 / 键）",
    example: "例如：培训、电脑、公务接待",
    about: |department, years| {
        let years = years.iter().map(|year| format!("{year}年")).collect::<Vec<_>>().join("和");
        format!("在{department}{years}的金额、承诺、目标、采购、资产、职责、名词、核对结果和原文里一起找。")
    },
    kinds: [
        KindTexts { title: "金额", count: |count| format!("{count}笔金额") },
        KindTexts { title: "承诺", count: |count| format!("{count}项承诺") },
        KindTexts { title: "目标", count: |count| format!("{count}条目标") },
        KindTexts { title: "采购", count: |count| format!("{count}件采购") },
        KindTexts { title: "资产", count: |count| format!("{count}项资产") },
        KindTexts { title: "职责和机构", count: |count| format!("{count}条职责") },
        KindTexts { title: "名词解释", count: |count| format!("{count}个名词") },
        KindTexts { title: "核对", count: |count| format!("{count}条核对") },
        KindTexts { title: "原文", count: |count| format!("{count}处原文") },
    ],
    between: " · ",
    figure: |year, amount, is_derived| {
        let derived = if is_derived { "（推算）" } else { "" };
        format!("{year}年 {amount} 万元{derived}")
    },
    head: |year, word, count| {
        let year = year.map(|year| format!("{year}年")).unwrap_or_default();
        let word = word.map(|word| format!("“{word}”")).unwrap_or_default();
        format!("{year}{word}全部{count}")
    },
    open: |year| match year {
        Some(year) => format!("打开{year}年的栏目"),
        None => "打开这个栏目".to_owned(),
    },
    also: |words| {
        let words = words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join("、");
        format!("原文里一般写作{words}，也一起找了。")
    },
    nothing: |typed| format!("没有找到“{typed}”。"),
    advice: "可以少打几个字，或换成原文里的说法，例如“会议”“公务用车”“人员经费”；几个词之间空一格，要求同时出现。",
    keys: "↑↓ 选择，回车打开，Esc 关闭",
    close: "关闭",
    origin: |typed| format!("搜索“{}”", typed.split_whitespace().collect::<Vec<_>>().join("、")),
};
