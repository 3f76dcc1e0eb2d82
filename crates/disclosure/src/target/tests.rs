use std::str::FromStr;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::Operator::{AtLeast, AtMost, Exactly, LessThan, MoreThan};
use super::{Direction, Meaning, Operator, parse};

#[track_caller]
fn check(text: &str, expect: &Meaning) {
    let target = parse(text);
    assert_eq!(target.meaning, *expect, "{text}");
    assert_eq!(target.text, text, "the text is kept as printed");
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).expect("a number in a test")
}

fn number(operator: impl Into<Option<Operator>>, value: &str, unit: &str) -> Meaning {
    Meaning::Number { operator: operator.into(), value: decimal(value), unit: unit.to_owned() }
}

fn range(low: &str, high: &str, unit: &str) -> Meaning {
    Meaning::Range { low: decimal(low), high: decimal(high), unit: unit.to_owned() }
}

fn deadline(
    year: impl Into<Option<u16>>,
    month: impl Into<Option<u8>>,
    day: impl Into<Option<u8>>,
) -> Meaning {
    Meaning::Deadline { year: year.into(), month: month.into(), day: day.into() }
}

#[test]
fn signs_before_a_number_bind_it() {
    for (text, operator) in [
        ("≤5次", AtMost),
        ("≦5次", AtMost),
        ("<=5次", AtMost),
        ("＜＝5次", AtMost),
        ("≥5次", AtLeast),
        ("≧5次", AtLeast),
        (">=5次", AtLeast),
        ("<5次", LessThan),
        ("＜5次", LessThan),
        (">5次", MoreThan),
        ("＞5次", MoreThan),
        ("=5次", Exactly),
        ("＝５次", Exactly),
        (" ≤ 5 次 ", AtMost),
        ("≤　5次。", AtMost),
    ] {
        check(text, &number(operator, "5", "次"));
    }
}

#[test]
fn words_around_a_number_bind_it() {
    for (text, operator) in [
        ("不超过95%", AtMost),
        ("不得超过95%", AtMost),
        ("不高于95%", AtMost),
        ("小于等于95%", AtMost),
        ("95%以内", AtMost),
        ("95%以下", AtMost),
        ("控制在95%以内", AtMost),
        ("控制在95%", AtMost),
        ("不低于95%", AtLeast),
        ("不少于95%", AtLeast),
        ("至少95%", AtLeast),
        ("达到95%", AtLeast),
        ("达到95%以上", AtLeast),
        ("95%以上", AtLeast),
        ("95％及以上", AtLeast),
        ("95%（含）以上", AtLeast),
        ("95%以上（含）", AtLeast),
        ("≥95%以上", AtLeast),
        ("大于95%", MoreThan),
        ("高于95%", MoreThan),
        ("超过95%", MoreThan),
        ("95%以上（不含）", MoreThan),
        ("小于95%", LessThan),
        ("低于95%", LessThan),
        ("等于95%", Exactly),
    ] {
        check(text, &number(operator, "95", "%"));
    }
}

#[test]
fn numbers_keep_their_decimals_and_units() {
    check("100%", &number(None, "100", "%"));
    check("１００％", &number(None, "100", "%"));
    check("=100.00(%)", &number(Exactly, "100.00", "%"));
    check("＝100.00（％）", &number(Exactly, "100.00", "%"));
    check("≤310元", &number(AtMost, "310", "元"));
    check("≤4.10万元", &number(AtMost, "4.10", "万元"));
    check("≤1,234,567.80元", &number(AtMost, "1234567.80", "元"));
    check("≤1，000元/人", &number(AtMost, "1000", "元/人"));
    check("≥-0.5%", &number(AtLeast, "-0.5", "%"));
    check("12", &number(None, "12", ""));
    check("≤12个月", &number(AtMost, "12", "个月"));
    check("5个工作日内", &number(AtMost, "5", "个工作日"));
    check("≤3年", &number(AtMost, "3", "年"));
}

#[test]
fn two_numbers_are_a_range() {
    for text in ["3-5次", "3～5次", "3~5次", "3—5次", "3至5次", "3到5次", "3次-5次", "３－５次"]
    {
        check(text, &range("3", "5", "次"));
    }
    check("80%-90.5%", &range("80", "90.5", "%"));
    check("5-3次", &Meaning::NotUnderstood);
    check("3人-5次", &Meaning::NotUnderstood);
    check("≤3-5次", &Meaning::NotUnderstood);
}

#[test]
fn dates_are_deadlines() {
    for text in ["≤12月", "12月", "12月底前", "12月底", "12月末", "12月前", "12月底前完成", "≤12月份"]
    {
        check(text, &deadline(None, 12, None));
    }
    check("2021年12月底前", &deadline(2021, 12, None));
    check("２０２１年１２月", &deadline(2021, 12, None));
    check("2021年底前", &deadline(2021, None, None));
    for text in ["2021年12月31日前", "2021年12月31日", "≤2021年12月31日", "2021-12-31", "2021/12/31前"]
    {
        check(text, &deadline(2021, 12, 31));
    }
    check("12月31日", &deadline(None, 12, 31));
    check("2月29日", &deadline(None, 2, 29));
    check("年底前", &deadline(None, None, None));
    for text in [
        "2021年2月29日",
        "13月31日",
        "12月32日",
        "2021年31日",
        "≥12月",
        "<12月",
        "≤13月",
        "12月上旬",
        "2021年上半年",
    ] {
        check(text, &Meaning::NotUnderstood);
    }
    check("≤15日", &number(AtMost, "15", "日"));
}

#[test]
fn words_are_a_quality_and_blanks_are_empty() {
    for text in ["显著提升", "逐步完善", "优", "NaN", "≥上年水平", "统一规范"] {
        check(text, &Meaning::Qualitative);
    }
    for text in ["", " ", "　\n", "——", "-", "/"] {
        check(text, &Meaning::Empty);
    }
}

#[test]
fn figures_that_do_not_fit_are_kept_as_text() {
    let long = "9".repeat(40);
    for text in [
        "1e400",
        long.as_str(),
        "≤",
        "≥%",
        "1.2.3%",
        "5.次",
        ".5次",
        "1,00元",
        "5 6次",
        "约100人",
        "100人左右",
        "100多人",
        "≤5次以上",
        "完成5次会议和3次培训",
        "≥80%，≤90%",
        "百分之九十",
        "不超过五次",
        "4季度",
    ] {
        check(text, &Meaning::NotUnderstood);
    }
}

#[test]
fn the_operator_tells_which_way_is_good() {
    for (text, direction, explanation) in [
        ("≤5次", Direction::Cap, "不超过5次"),
        ("≥80%", Direction::Floor, "不低于80%"),
        ("=100.00(%)", Direction::Exact, "正好100.00%"),
        ("3-5次", Direction::Within, "在3到5次之间"),
        ("≤12月", Direction::ByDate, "最晚在12月完成"),
        ("2021年12月底前", Direction::ByDate, "最晚在2021年12月完成"),
        ("年底前", Direction::ByDate, "在预算年度内完成"),
        ("100%", Direction::Unstated, "100%，原文未写明是不低于还是不超过"),
        ("显著提升", Direction::Qualitative, "定性目标，原文没有给出数字"),
        ("——", Direction::Unstated, "原文没有填写指标值"),
        ("1e400", Direction::Unstated, "未能识别含义，请看原文"),
    ] {
        let target = parse(text);
        assert_eq!((target.direction(), target.explanation().as_str()), (direction, explanation), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_kept_verbatim(text in ".*") {
        prop_assert_eq!(parse(&text).text, text);
    }

    #[test]
    fn anything_near_the_grammar_is_read_without_panic(
        text in "(≤|≥|不低于|达到|=|＜)?[0-9０-９,，.年月日 -]{0,45}(次|%|％|万元|月底前)?(以上|以内|（含）)?",
    ) {
        let target = parse(&text);
        prop_assert!(!target.explanation().is_empty());
        prop_assert_eq!(target.text, text);
    }

    #[test]
    fn a_printed_number_is_read_exactly(value in 0_i64.., scale in 0_u32..=18, unit in "次|%|万元|") {
        let value = Decimal::new(value, scale);
        let target = parse(&format!("≥{value}{unit}"));
        prop_assert_eq!(target.meaning, Meaning::Number { operator: Some(AtLeast), value, unit });
    }
}
