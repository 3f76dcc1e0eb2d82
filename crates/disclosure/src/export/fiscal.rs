//! The budget as a Fiscal Data Package 1.0-rc.1.
//!
//! <https://specs.frictionlessdata.io/fiscal-data-package/>, with the column types of
//! <https://specs.frictionlessdata.io/fiscal-data-package--budgets/>. Every package of it is a Tabular
//! Data Package as well.

use serde_json::{Value, json};

use super::ExportFile;
use super::figures::{FIGURES, source};
use super::sheet::CsvSheet;
use super::table::{ColumnContent, optional};
use super::yuan::yuan;
use crate::amount::Amount;
use crate::dataset::Dataset;
use crate::ledger::{self, Ledger};
use crate::line::Line;

const BUDGET: &str = "budget.csv";
const FIGURES_FILE: &str = "figures.csv";

/// The package: its descriptor, `budget.csv` with the figures that add up, and `figures.csv` with all of
/// them. Neither CSV has a byte order mark, which data tools would take for part of the first column.
///
/// # Panics
/// Never: the descriptor holds only what JSON can.
pub fn fiscal_data_package(dataset: &Dataset) -> Vec<ExportFile> {
    let without_mark = |csv: String| csv.trim_start_matches('\u{feff}').to_owned();
    vec![
        ExportFile { name: "datapackage.json".to_owned(), content: format!("{:#}\n", descriptor(dataset)) },
        ExportFile { name: BUDGET.to_owned(), content: without_mark(budget_csv(dataset)) },
        ExportFile { name: FIGURES_FILE.to_owned(), content: without_mark(FIGURES.csv(dataset)) },
    ]
}

/// Income and expenditure of each year, every 元 in exactly one row of its direction: a line is divided
/// into its parts only where the parts that are known add up to it.
fn budget_csv(dataset: &Dataset) -> String {
    let mut sheet = CsvSheet::new(COLUMNS.iter().map(|column| column.name));
    for department in dataset.departments() {
        let ledger = ledger::build(dataset, department);
        for &year in &ledger.years {
            for direction in [Line::TotalIncome, Line::TotalExpenditure] {
                for line in leaves(&ledger, &direction, year) {
                    let Some(entry) = ledger.get(&line, year) else { continue };
                    let (origin, source) = source(dataset, entry);
                    sheet.row(&[
                        department.into(),
                        year.to_string().into(),
                        if direction == Line::TotalIncome { "revenue" } else { "expenditure" }.into(),
                        named(&line, is_fund_source).into(),
                        expenditure_type(&line).into(),
                        named(&line, is_economic).into(),
                        named(&line, |line| matches!(line, Line::Project(_))).into(),
                        optional(yuan(entry.amount)),
                        entry.amount.to_string().into(),
                        origin.into(),
                        source.into(),
                    ]);
                }
            }
        }
    }
    sheet.finish()
}

/// The finest division of `line` whose known parts add up to it; itself where there is none.
fn leaves(ledger: &Ledger, line: &Line, year: u16) -> Vec<Line> {
    let parts: Vec<Line> = parts(ledger, line).iter().flat_map(|part| leaves(ledger, part, year)).collect();
    let amount = |line: &Line| ledger.get(line, year).map(|entry| entry.amount);
    match amount(line) {
        Some(whole) if Amount::checked_sum(parts.iter().filter_map(amount)) != Some(whole) => {
            vec![line.clone()]
        }
        Some(_) if parts.is_empty() => vec![line.clone()],
        _ => parts,
    }
}

fn parts(ledger: &Ledger, line: &Line) -> Vec<Line> {
    match line {
        Line::TotalIncome => vec![
            Line::GeneralBudgetIncome,
            Line::FundBudgetIncome,
            Line::SpecialAccountIncome,
            Line::OtherIncome,
            Line::CarriedOver,
        ],
        Line::TotalExpenditure => vec![Line::BasicExpenditure, Line::ProjectExpenditure],
        Line::BasicExpenditure => vec![Line::PersonnelExpenses, Line::OfficeExpenses],
        Line::ProjectExpenditure => ledger.projects().cloned().collect(),
        _ => Vec::new(),
    }
}

fn named(line: &Line, is_of_column: impl Fn(&Line) -> bool) -> &str {
    if is_of_column(line) { line.name() } else { "" }
}

fn is_fund_source(line: &Line) -> bool {
    matches!(
        line,
        Line::GeneralBudgetIncome
            | Line::FundBudgetIncome
            | Line::SpecialAccountIncome
            | Line::OtherIncome
            | Line::CarriedOver
    )
}

fn is_economic(line: &Line) -> bool {
    matches!(line, Line::PersonnelExpenses | Line::OfficeExpenses)
}

fn expenditure_type(line: &Line) -> &'static str {
    match line {
        Line::BasicExpenditure | Line::PersonnelExpenses | Line::OfficeExpenses => "基本支出",
        Line::ProjectExpenditure | Line::Project(_) => "项目支出",
        _ => "",
    }
}

/// A column of budget.csv.
struct Column {
    name: &'static str,
    title: &'static str,
    r#type: &'static str,
    /// From the taxonomy of budgets; empty where it has none.
    concept: &'static str,
}

const fn column(
    name: &'static str,
    title: &'static str,
    r#type: &'static str,
    concept: &'static str,
) -> Column {
    Column { name, title, r#type, concept }
}

const COLUMNS: [Column; 11] = [
    column("department", "部门", "string", "administrative-classification:generic:code"),
    column("fiscal_year", "年度", "integer", "date:fiscal-year"),
    column("direction", "收支", "string", "direction"),
    column("fund_source", "资金来源", "string", "fin-source:generic:code"),
    column("expenditure_type", "支出类型", "string", "expenditure-type:code"),
    column("economic_classification", "经费类别", "string", "economic-classification:generic:code"),
    column("project", "项目", "string", "activity:generic:project:code"),
    column("amount", "金额（元）", "number", "value"),
    column("amount_as_printed", "金额（万元，原样）", "number", ""),
    column("origin", "来源", "string", "value-kind:code"),
    column("source_text", "原文", "string", ""),
];

fn descriptor(dataset: &Dataset) -> Value {
    let budget_fields: Vec<Value> = COLUMNS
        .iter()
        .map(|column| {
            let mut field = json!({ "name": column.name, "title": column.title, "type": column.r#type });
            if !column.concept.is_empty() {
                field["columnType"] = column.concept.into();
            }
            field
        })
        .collect();
    let figure_fields = FIGURES.columns.iter().map(|column| {
        let r#type = match column.holds {
            ColumnContent::Words => "string",
            ColumnContent::Year => "integer",
            ColumnContent::Number => "number",
        };
        json!({ "name": column.heading, "type": r#type })
    });
    let figure_fields: Vec<Value> = figure_fields.collect();
    json!({
        "profile": "tabular-data-package",
        "name": "budget-disclosure",
        "title": format!("{}部门预算", dataset.departments().join("、")),
        "columnTypes": ["https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json"],
        "resources": [
            resource("budget", BUDGET, "收支预算，各行可以相加", &json!({
                "fields": budget_fields,
                "extraFields": [{
                    "name": "currency",
                    "type": "string",
                    "columnType": "value-currency:code",
                    "constant": "CNY",
                }],
            })),
            resource("figures", FIGURES_FILE, "全部科目，互有包含，不能相加", &json!({ "fields": figure_fields })),
        ],
    })
}

fn resource(name: &str, path: &str, title: &str, schema: &Value) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}
