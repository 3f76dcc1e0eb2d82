//! Whatever else a sentence says, an amount is never taken for a line that it is not an amount of.

use disclosure::line::Line;
use proptest::prelude::*;

use super::{reading, told};

/// Names of lines as documents write them.
fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "基本支出",
        "项目支出",
        "人员经费",
        "公用经费",
        "“三公”经费",
        "公务接待费",
        "公务用车运行维护费",
        "机关运行经费",
        "政府采购预算",
        "支出预算",
        "收入预算",
        "上年结转",
        "会议费",
    ])
}

/// A printed amount, the same in no other part of the sentence.
fn amount() -> impl Strategy<Value = String> {
    (1_u32..90_000, 0_u32..100).prop_map(|(whole, cents)| format!("{whole}.{cents:02}"))
}

/// Words that make another thing of the name that they stand before.
fn foreign() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "离退休",
        "编外",
        "全县",
        "所属单位",
        "环卫中心",
        "非",
        "聘用",
        "临时",
        "市本级",
        "专用",
        "人均",
        "每辆",
        "压减",
        "新增",
        "追加",
        "核减",
        "上半年",
        "2019年至2021年",
        "2022年",
        "一季度",
        "以前年度",
        "近三年",
        "代管",
        "下属二级单位",
        "东部片区",
    ])
}

proptest! {
    #[test]
    fn a_word_before_the_name_makes_it_another_thing(word in foreign(), name in name(), amount in amount()) {
        let reading = reading(&format!("{word}{name}{amount}万元。"));
        prop_assert!(reading.disclosure.figures.is_empty(), "{:?}", reading.disclosure.figures);
        prop_assert!(told(&reading) > 0, "it is told of");
    }

    #[test]
    fn unknown_words_before_the_name_make_it_another_thing(
        word in "[璞璟琅珞瑾瑜璇玥]{1,6}", name in name(), amount in amount(),
    ) {
        let reading = reading(&format!("{word}{name}{amount}万元。"));
        prop_assert!(reading.disclosure.figures.is_empty(), "{:?}", reading.disclosure.figures);
        prop_assert!(told(&reading) > 0, "it is told of");
    }

    #[test]
    fn a_range_is_no_amount(name in name(), from in amount(), to in amount(), dash in "[-–—~～至到]") {
        for range in [format!("{from}{dash}{to}万元"), format!("{from}万元{dash}{to}万元")] {
            let reading = reading(&format!("{name}{range}。"));
            prop_assert!(reading.disclosure.figures.is_empty(), "{range}: {:?}", reading.disclosure.figures);
            prop_assert!(told(&reading) > 0, "it is told of");
        }
    }

    #[test]
    fn an_inexact_amount_is_none(
        name in name(), amount in amount(),
        (before, after) in prop::sample::select(vec![
            ("约", ""), ("近", ""), ("不超过", ""), ("", "左右"), ("", "以内"), ("控制在", "以内"), ("", "余"), ("至少", ""), ("≤", ""),
        ]),
    ) {
        let reading = reading(&format!("{name}{before}{amount}万元{after}。"));
        prop_assert!(reading.disclosure.figures.is_empty(), "{:?}", reading.disclosure.figures);
        prop_assert!(told(&reading) > 0, "it is told of");
    }

    #[test]
    fn a_difference_is_no_level(name in name(), by in amount(), verb in prop::sample::select(vec!["增加", "减少", "下降", "压减"])) {
        let reading = reading(&format!("{name}较上年{verb}{by}万元。"));
        prop_assert!(reading.disclosure.figures.is_empty(), "{:?}", reading.disclosure.figures);
        prop_assert_eq!(reading.disclosure.changes.len(), 1);
    }

    #[test]
    fn the_level_stands_behind_the_verb(name in name(), now in amount(), verb in prop::sample::select(vec!["增加", "减少", "下降", "调整"]), mark in "[到至为]") {
        let reading = reading(&format!("{name}较上年{verb}{mark}{now}万元。"));
        prop_assert!(reading.disclosure.changes.is_empty());
        let seen: Vec<String> = reading.disclosure.figures.iter().map(|figure| figure.amount.value.to_string()).collect();
        prop_assert_eq!(seen, [now]);
    }

    /// What stands in the brackets changes nothing about the amount before them.
    #[test]
    fn brackets_end(total in amount(), part in amount(), by in amount()) {
        let reading = reading(&format!("“三公”经费{total}万元（其中公务接待费{part}万元），较上年减少{by}万元。"));
        let amount = |line: &Line| {
            let figure = reading.disclosure.figure(line).map(|figure| figure.amount.value.to_string());
            figure.unwrap_or_default()
        };
        prop_assert_eq!(amount(&Line::ThreePublicExpenses), total);
        prop_assert_eq!(amount(&Line::OfficialReception), part);
        let changed: Vec<&Line> = reading.disclosure.changes.iter().map(|change| &change.line).collect();
        prop_assert_eq!(changed, [&Line::ThreePublicExpenses]);
    }

    /// Each amount of a document is a figure, a change, or told of with its digits.
    #[test]
    fn nothing_is_lost_in_silence(
        sentences in prop::collection::vec((name(), amount(), prop::sample::select(vec!["，", "；", "。", "（", "，其中", "和", "、"]), foreign(), any::<bool>()), 1..8),
    ) {
        let parts: Vec<String> = sentences
            .iter()
            .map(|(name, amount, joint, word, has_word)| {
                format!("{}{name}{amount}万元{joint}", if *has_word { word } else { "" })
            })
            .collect();
        let text = parts.concat();
        let reading = reading(&text);
        for (_, amount, ..) in &sentences {
            let digits: rust_decimal::Decimal = amount.parse().expect("digits");
            let is_taken = reading.disclosure.figures.iter().any(|figure| figure.amount.value.value() == digits)
                || reading.disclosure.changes.iter().any(|change| {
                    matches!(change.change.value, disclosure::disclosure::Change::By(by) if by.value().abs() == digits)
                });
            let is_told = reading.diagnostics.iter().any(|diagnostic| diagnostic.message.contains(amount.as_str()));
            prop_assert!(is_taken || is_told, "{amount} in {text}");
        }
    }
}
