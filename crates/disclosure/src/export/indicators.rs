//! The table of performance indicators.

use std::borrow::Cow;

use super::table::{ExportColumn, ExportRow, ExportTable, TakeRow, year};
use crate::cited::CitedText;
use crate::columns::Column;
use crate::dataset::Dataset;
use crate::target::Meaning;

/// Every performance indicator, with its target as printed and as understood.
pub static INDICATORS: ExportTable = ExportTable {
    name: "indicators",
    columns: &[
        ExportColumn::DEPARTMENT,
        ExportColumn::YEAR,
        ExportColumn::words("project", "项目"),
        ExportColumn::words_of(Column::Level1),
        ExportColumn::words_of(Column::Level2),
        ExportColumn::words_of(Column::Level3),
        ExportColumn::words_of(Column::Description),
        ExportColumn::words("target", "指标值"),
        ExportColumn::words("basis", "依据"),
        ExportColumn::words("direction", "方向"),
        ExportColumn::number("value", "数值"),
        ExportColumn::words("unit", "单位"),
        ExportColumn::words_of(Column::Actual),
        ExportColumn::number_of(Column::Score),
        ExportColumn::words_of(Column::Deviation),
        ExportColumn::KIND,
    ],
    each_row,
};

fn each_row(dataset: &Dataset, take: &mut TakeRow<'_>) {
    for (at, entry) in dataset.entries.iter().enumerate() {
        for project in &entry.disclosure.projects {
            for indicator in &project.indicators {
                let target = &indicator.target.value;
                let cells = [
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
                    said(indicator.actual.as_ref()),
                    said(indicator.score.as_ref()),
                    said(indicator.deviation.as_ref()),
                    entry.kind().name().into(),
                ];
                let span = Some(indicator.span);
                take(ExportRow { cells: &cells, kind: entry.kind(), entry: Some(at), span });
            }
        }
    }
}

/// What a self-evaluation says; empty where it does not.
fn said(text: Option<&CitedText>) -> Cow<'_, str> {
    text.map_or("", |text| text.value.as_str()).into()
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
