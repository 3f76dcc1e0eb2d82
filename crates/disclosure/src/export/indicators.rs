//! indicators.csv: the performance indicators.

use super::sheet::{CsvSheet, year};
use crate::dataset::Dataset;
use crate::target::Meaning;

/// Every performance indicator, with its target as printed and as understood.
pub fn indicators_csv(dataset: &Dataset) -> String {
    let mut sheet = CsvSheet::new([
        "部门",
        "年度",
        "项目",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标描述",
        "指标值",
        "依据",
        "方向",
        "数值",
        "单位",
    ]);
    for entry in &dataset.entries {
        for project in &entry.disclosure.projects {
            for indicator in &project.indicators {
                let target = &indicator.target.value;
                sheet.row([
                    entry.department().into(),
                    year(entry),
                    project.name.value.as_str().into(),
                    indicator.level1.value.as_str().into(),
                    indicator.level2.value.as_str().into(),
                    indicator.level3.value.as_str().into(),
                    indicator.description.value.as_str().into(),
                    target.text.as_str().into(),
                    indicator.basis.value.as_str().into(),
                    target.direction().name().into(),
                    value(&target.meaning).into(),
                    target.unit().into(),
                ]);
            }
        }
    }
    sheet.finish()
}

/// The target's number: `5`; a range as `3～5`, since spreadsheets take `3-5` for a day in March; a
/// deadline in the parts that are printed, largest first; empty where there is none.
fn value(meaning: &Meaning) -> String {
    match meaning {
        Meaning::Number { value, .. } => value.to_string(),
        Meaning::Range { low, high, .. } => format!("{low}～{high}"),
        Meaning::Deadline { year: None, month: Some(month), day: None } => month.to_string(),
        Meaning::Deadline { year: Some(year), month: None, day: None } => year.to_string(),
        Meaning::Deadline { year, month, day } => {
            let parts = [
                year.map(|year| format!("{year}年")),
                month.map(|month| format!("{month}月")),
                day.map(|day| format!("{day}日")),
            ];
            parts.into_iter().flatten().collect()
        }
        Meaning::Qualitative | Meaning::Empty | Meaning::NotUnderstood => String::new(),
    }
}
