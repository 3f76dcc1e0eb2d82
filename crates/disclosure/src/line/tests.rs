//! What the table of lines promises.

use std::collections::BTreeSet;

use super::{Breakdown, Line};

#[test]
fn ids_and_names_are_single() {
    let ids: BTreeSet<&str> = Line::FIXED.iter().map(Line::id).collect();
    let names: BTreeSet<&str> = Line::FIXED.iter().map(Line::name).collect();
    assert_eq!((ids.len(), names.len()), (Line::FIXED.len(), Line::FIXED.len()));
    for line in Line::FIXED {
        assert_eq!(serde_json::to_value(line).expect("JSON"), line.id());
        assert_eq!(Line::with_id(line.id()), Some(line));
        assert_eq!(Line::named(line.name()), Some(line));
    }
}

#[test]
fn a_label_names_a_line_only_as_a_whole() {
    for (label, line) in [
        ("“三公”经费", Some(Line::ThreePublicExpenses)),
        ("因公出国(境)费用", Some(Line::OverseasTravel)),
        ("支出 总计", Some(Line::TotalExpenditure)),
        ("教育支出", Some(Line::Education)),
        ("其他支出", Some(Line::OtherFunctions)),
        ("教育支出预算", None),
        ("离退休人员经费", None),
        ("财政拨款基本支出", None),
        ("本年收入合计", Some(Line::CurrentIncome)),
        ("", None),
    ] {
        assert_eq!(Line::named(label), line.as_ref(), "{label}");
    }
}

#[test]
fn parts_run_within_one_breakdown() {
    let parts = |whole: Line, breakdown| whole.parts(breakdown).cloned().collect::<Vec<_>>();
    assert_eq!(
        parts(Line::ThreePublicExpenses, Breakdown::Purpose),
        [Line::OverseasTravel, Line::OfficialVehicles, Line::OfficialReception]
    );
    assert!(!parts(Line::TotalExpenditure, Breakdown::Nature).contains(&Line::Education));
    let other = Line::named_part(&Line::BasicExpenditure, Breakdown::EconomicClass, "其他支出");
    assert_eq!(other, Some(&Line::OtherEconomicClasses));
    assert_eq!((Line::TotalIncome.depth(), Line::Project("甲".to_owned()).depth()), (0, 2));
}
