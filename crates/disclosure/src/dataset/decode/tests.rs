use std::fmt::Debug;

use serde::Serialize;

use super::{Decode, Json, Problems};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::diagnostic::{Diagnostic, Severity};
use crate::disclosure::{
    AssetRole, CatalogueVersion, Change, Date, Indicator, ProcurementGroup, SectionKind, Statement,
};
use crate::document::{Block, Cell, Row, Table};
use crate::line::Line;
use crate::target::{Meaning, Operator, Target, parse};

fn decoded<T: Decode>(json: &str) -> Result<T, String> {
    let mut problems = Problems::default();
    let value = T::decode(&Json::parse(json).expect("JSON"), &mut problems);
    problems.first().map_or(Ok(value), |problem| Err(problem.to_string()))
}

/// Each value is read back from what is written of it.
#[track_caller]
fn check<T: Decode + Serialize + PartialEq + Debug>(values: impl IntoIterator<Item = T>) {
    for value in values {
        let json = serde_json::to_string(&value).expect("JSON");
        assert_eq!(decoded(&json).as_ref(), Ok(&value), "{json}");
    }
}

fn decimal(digits: &str) -> rust_decimal::Decimal {
    digits.parse().expect("a decimal")
}

#[test]
fn every_word_is_read_as_it_is_written() {
    check(Line::FIXED.iter().cloned());
    check([Line::Project("“甲”\\乙\n".to_owned()), Line::Project(String::new())]);
    check(SectionKind::ALL);
    check([Severity::Note, Severity::Warning]);
    check([AssetRole::Total, AssetRole::Part, AssetRole::Within]);
    check([CatalogueVersion::V2013, CatalogueVersion::V2022]);
    check([
        Statement::Income,
        Statement::Expenditure,
        Statement::YearOnYear,
        Statement::OperatingExpenses,
        Statement::ThreePublicExpenses,
        Statement::Procurement,
        Statement::Assets,
    ]);
    check([Operator::AtMost, Operator::LessThan, Operator::AtLeast, Operator::MoreThan, Operator::Exactly]);
}

#[test]
fn every_form_is_read_as_it_is_written() {
    let targets =
        ["≤5次", "=100.00(%)", "100%", "3-5次", "2021年12月31日前", "年底前", "显著提升", "——", "1e400"];
    let meanings: Vec<Meaning> = targets.map(|text| parse(text).meaning).into();
    check(meanings);
    check([Change::By(Amount::new(decimal("-4.10"))), Change::ByPercent(decimal("0.00")), Change::Unchanged]);
    check([Date { year: 2020, month: 12, day: 31 }]);
    let cells = vec![Cell { span: Span::new(7, 9), columns: 1 }, Cell { span: Span::default(), columns: 3 }];
    let rows = vec![Row { cells }, Row::default()];
    check([Block::Paragraph(Span::new(0, 6)), Block::Table(Table { span: Span::new(7, 9), rows })]);
    check([ProcurementGroup::default()]);
    let place = Span::new(1, 2);
    check([Diagnostic::note("说明", None), Diagnostic::warning("警告", place)]);
    let text = |text: &str| Cited::new(text.to_owned(), place);
    let indicator = |weight: Option<&str>| Indicator {
        level1: text("产出"),
        level2: text("数量"),
        level3: text("次数"),
        description: text(""),
        target: Cited::new(Target { text: "≤5次".to_owned(), meaning: Meaning::Empty }, place),
        basis: text("经验"),
        weight: weight.map(|digits| Cited::new(decimal(digits), place)),
        actual: None,
        score: None,
        deviation: None,
        span: place,
    };
    check([indicator(None), indicator(Some("12.50"))]);
}

#[test]
fn amounts_keep_the_digits_that_were_printed() {
    for digits in
        ["0", "0.00", "4.10", "-4.10", "79228162514264337593543950335", "0.0000000000000000000000000001"]
    {
        let json = format!("\"{digits}\"");
        let amount: Amount = decoded(&json).expect(digits);
        assert_eq!(serde_json::to_string(&amount).expect("JSON"), json);
    }
}

#[test]
fn what_is_no_exact_amount_is_told() {
    let long = "1".repeat(40);
    for digits in
        ["", "-", "4,10", "1e5", "1E5", "NaN", "inf", "0x10", "四", " 1", &long, &format!("0.{long}")]
    {
        let told = decoded::<Amount>(&format!("\"{digits}\"")).expect_err(digits);
        assert!(told.starts_with(&format!("“{}", &digits[..digits.len().min(40)])), "{told}");
        assert!(told.ends_with("”不是可以精确表示的数字"), "{told}");
    }
    for json in ["4.10", "4", "null", "[]"] {
        let told = decoded::<Amount>(json).expect_err(json);
        assert!(told.ends_with("应为带引号的数字，如 \"4.10\""), "{told}");
    }
}

#[test]
fn what_is_no_fitting_number_is_told() {
    for (json, expect) in [
        ("256", "数字太大"),
        ("1e2", "应为不小于零的整数"),
        ("-1", "应为不小于零的整数"),
        ("2.5", "应为不小于零的整数"),
        ("\"2\"", "应为数字"),
        ("true", "应为数字"),
        ("null", "缺少此项，应为数字"),
    ] {
        assert_eq!(decoded::<u8>(json), Err(expect.to_owned()), "{json}");
    }
    for json in ["[]", "[1]", "[1,2,3]"] {
        assert_eq!(decoded::<Span>(json), Err("应为起止两个数字".to_owned()), "{json}");
    }
    assert_eq!(decoded::<Span>("[1,2]"), Ok(Span::new(1, 2)));
}

#[test]
fn words_and_data_do_not_stand_in_for_each_other() {
    for (json, expect) in [
        ("\"up\"", "“up”不是已知的取值"),
        ("\"by\"", "“by”不是已知的取值"),
        ("{\"unchanged\":1}", "“unchanged”不是已知的取值"),
        ("{\"by\":5}", "by：应为带引号的数字，如 \"4.10\""),
        ("{\"by\":\"5\",\"by_percent\":\"5\"}", "应为文字，或只有一项的对象"),
        ("{}", "应为文字，或只有一项的对象"),
        ("5", "应为文字，或只有一项的对象"),
    ] {
        assert_eq!(decoded::<Change>(json), Err(expect.to_owned()), "{json}");
    }
    let meaning = "{\"deadline\":{\"year\":2021,\"month\":300}}";
    assert_eq!(decoded::<Meaning>(meaning), Err("deadline.month：数字太大".to_owned()));
    let word = "长".repeat(100);
    let told = decoded::<Line>(&format!("\"{word}\"")).expect_err("no line");
    assert_eq!(told, format!("“{}…”不是已知的取值", &word[..120]));
}
