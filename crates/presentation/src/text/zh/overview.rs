//! 概览

use disclosure::amount::Amount;
use disclosure::disclosure::{Change, DocumentKind};
use disclosure::ledger::Trend;
use disclosure::line::Line;
use rust_decimal::Decimal;

use crate::text::overview::{OverviewTexts, OverviewTitles};

/// Its words.
pub const OVERVIEW: OverviewTexts = OverviewTexts {
    no_document: |year| {
        format!("{year}年的公开文件不在本页的数据中。下面是其他年份的文件里提到的、或能由其推算出的数字。")
    },
    no_figures: "这份文件的收支金额",
    nothing_without_document: "没有这一年的文件",
    nothing_in_document: "原文没有",
    nothing_read: "本页没有读出",
    nothing: "—",
    dash: |year, words| format!("{year}年一栏的“—”：{words}。"),
    unit: "万元",
    hero: |year, kind, line, amount| match (kind, line) {
        (DocumentKind::Budget, Line::TotalExpenditure) => format!("{year}年，这个部门打算花{amount}。"),
        (DocumentKind::FinalAccounts, Line::TotalExpenditure) => format!("{year}年，这个部门花了{amount}。"),
        _ => format!("{year}年没有读到支出合计；读到的最大一笔是{}，{amount}。", line.name()),
    },
    as_said: |amount| {
        let Some((upper, middle, rest)) = as_said(amount) else { return format!("{amount}万元") };
        let part = |number: rust_decimal::Decimal, unit: &str| {
            if number.is_zero() { String::new() } else { format!("{}{unit}", number.normalize()) }
        };
        let said = part(upper, "亿") + &part(middle, "万") + &part(rest, "");
        if said.is_empty() { "0元".to_owned() } else { said + "元" }
    },
    hundred: ("每100元里，", "（推算）。"),
    yuan_of: |name, yuan| format!("{name}{yuan}元"),
    squares: ["换成一百个方格：每格1元", "换回长条"],
    yuan: |yuan| if yuan == 0 { "不到1元".to_owned() } else { format!("{yuan}元") },
    purpose: |line| match line {
        Line::PersonnelExpenses => "付给人员".to_owned(),
        Line::OfficeExpenses => "日常办公".to_owned(),
        Line::BasicExpenditure => "用于人员和日常办公".to_owned(),
        Line::ProjectExpenditure => "办专项".to_owned(),
        other => format!("用于{}", other.name()),
    },
    purpose_of_rest: "没有读到去向",
    changed: |trend, amount, percent| {
        let way = match trend {
            Trend::Increase => "多",
            Trend::Decrease => "少",
            Trend::Unchanged => return "一样多".to_owned(),
        };
        let percent = percent.map(|percent| format!("（{percent}%）")).unwrap_or_default();
        format!("{way}{amount}万元{percent}")
    },
    against: |year, trend, words| match trend {
        Trend::Unchanged => format!("与{year}年{words}"),
        _ => format!("比{year}年{words}"),
    },
    workings: "怎么算的",
    about_workings: "由本页推算：占比先舍去小数，再把差的几元按小数从大到小各补1元，合起来正好100元。",
    working_of_change: |year| format!("与{year}年相比"),
    working_of_share: |part, whole| format!("{part} ÷ {whole} × 100"),
    conflict: (|year| format!("两份文件说法不一：{year}年的文件里，"), "万元。本页照原样列出，不作判断。"),
    but_filed: |year| format!("；{year}年的文件写的是"),
    and_now: |year| format!("万元，{year}年写的是"),
    looks_back: |year| format!("{year}年写作"),
    picture: |year, total| match total {
        Some(total) => format!("{year}年支出合计{total}万元的各部分，与下面的各行相同"),
        None => format!("{year}年的各项支出，与下面的各行相同"),
    },
    file_title: |year, total| match total {
        Some(total) => format!("{year}年支出合计{total}万元的去向"),
        None => format!("{year}年的各项支出"),
    },
    changes_title: |year, compare| match compare {
        Some(compare) => format!("{year}年和{compare}年相比，变了什么"),
        None => format!("{year}年变了什么"),
    },
    file_part: |name, amount, is_computed, share| {
        let computed = if is_computed { "，推算" } else { "" };
        let share = if share.is_empty() { String::new() } else { format!("，{share}") };
        format!("{name} {amount}万元{share}{computed}")
    },
    file_source: |document, year| match document {
        Some((department, kind)) => format!("来源：{department}{year}年部门{}公开", kind.name()),
        None => "来源：其他年度的文件".to_owned(),
    },
    file: ("存图：", "这里存不了 PNG，请存 SVG。"),
    no_parts: "没有读到支出的各部分，图里只有合计。",
    no_whole: "没有读到支出合计，所以没有画图。",
    below_zero: "有的部分小于零，所以没有画图。",
    too_much: |whole, over| {
        format!("各部分加起来比支出合计{whole}万元多{over}万元（推算），图上的竖线是支出合计。")
    },
    unlisted: "没有读到去向的部分",
    further: |count| format!("其余{count}项"),
    share: |percent| percent.map(|percent| format!("占{percent}%")).unwrap_or_default(),
    about_shares: "单位：万元。占比由本页推算。",
    promises_of: |count| format!("{count}项承诺"),
    titles: OverviewTitles {
        changes: "变了什么",
        three_public: "“三公”经费",
        promises: "承诺了什么",
        checks: "算得拢吗",
        lines: "全部科目",
    },
    of_year: |year| format!("{year}年"),
    label: |year, amount, is_derived| {
        let mark = if is_derived { "（推算）" } else { "" };
        format!("{year}年{amount}万元{mark}")
    },
    said: |against, kind, change| {
        let of = match kind {
            DocumentKind::FinalAccounts => "决算",
            _ => "",
        };
        let way = |is_less: bool, more, less| if is_less { less } else { more };
        match change {
            Change::By(amount) => {
                let way = way(amount.value().is_sign_negative(), "增加", "减少");
                (format!("原文说比{against}年{of}{way}"), "万元")
            }
            Change::ByPercent(percent) => {
                let way = way(percent.is_sign_negative(), "增长", "下降");
                (format!("原文说比{against}年{of}{way}"), "%")
            }
            Change::Unchanged => (format!("原文说与{against}年{of}"), ""),
        }
    },
    reason: ("部门的说明：“", "”"),
    no_reason: "没有读到部门对这一项的说明。",
    more_changes: |count| format!("另有{count}个科目也变了，见下面的“全部科目”。"),
    derived_year: |year| format!("没有{year}年的文件。"),
    picture_note: |has_derived, has_gaps| match (has_derived, has_gaps) {
        (true, true) => "单位：万元。增减和空心的数由本页推算，空缺的年份没有数。",
        (true, false) => "单位：万元。增减和空心的数由本页推算。",
        (false, true) => "单位：万元。增减由本页推算；空缺的年份没有数。",
        (false, false) => "单位：万元。增减由本页推算。",
    },
    of_which: "其中",
    promises_lead: |count, projects, shown| match shown {
        0 => format!("{projects}个项目共{count}项指标，没有一项写明了数字和方向。"),
        shown => format!("共{count}项指标，这里先举{shown}项。"),
    },
    promise: |meaning, project| format!("{meaning} · {project}"),
    all_promises: |count| format!("看全部{count}项承诺"),
    all_checks: "看每一处核对",
    term: ("释义", |name| format!("{name}释义")),
    line: "科目",
    changed_column: "增减（推算）",
    lines_caption: "全部科目（万元）",
    office: |duties, units| match (duties, units) {
        (0, units) => format!("这是个什么部门：{units}个单位"),
        (duties, 0) => format!("这是个什么部门：{duties}项职责"),
        (duties, units) => format!("这是个什么部门：{duties}项职责，{units}个单位"),
    },
    institutions: ["单位名称", "单位性质", "单位规格", "经费保障形式"],
    goals: |goals| match goals {
        0 => "整体目标".to_owned(),
        goals => format!("整体目标和{goals}项分目标"),
    },
    sub_goal: ["绩效目标：", "绩效指标："],
    safeguards: |count| format!("保障措施（{count}项）"),
};

/// The amount as people say it, in 亿, 万 and 元: 492.63 万元 is 492万6300元.
fn as_said(amount: Amount) -> Option<(Decimal, Decimal, Decimal)> {
    let (hundred_million, ten_thousand) = (Decimal::from(100_000_000), Decimal::from(10_000));
    let yuan = amount.value().checked_mul(ten_thousand).filter(|yuan| *yuan >= Decimal::ZERO)?;
    let upper = yuan.checked_div(hundred_million)?.trunc();
    let rest = yuan.checked_sub(upper.checked_mul(hundred_million)?)?;
    let middle = rest.checked_div(ten_thousand)?.trunc();
    Some((upper, middle, rest.checked_sub(middle.checked_mul(ten_thousand)?)?.normalize()))
}
