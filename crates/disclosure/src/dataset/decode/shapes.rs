//! The shape in JSON of every type that a dataset holds.

use super::{Decode, Json, Problems};
use crate::cited::Span;
use crate::dataset::Entry;
use crate::diagnostic::{Diagnostic, Severity};
use crate::disclosure::{
    AssetRole, AssetRow, Assets, CatalogueVersion, Change, Date, Disclosure, Figure, Funds, Indicator,
    Institution, Procurement, ProcurementGroup, ProcurementItem, ProjectPerformance, Section, SectionKind,
    Statement, SubGoal, Term, YearChange,
};
use crate::document::{Block, Cell, Document, Row, Table};
use crate::findings::Marks;
use crate::line::Line;
use crate::target::{Meaning, Operator, Target};

/// Structs, with their fields.
macro_rules! structs {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Decode for $type {
            fn decode(json: &Json, problems: &mut Problems) -> Self {
                Self { $($field: json.field(stringify!($field), problems)),+ }
            }
        }
    )+};
}

/// Enums, with a variant that stands in after a problem, and the word of each variant: alone, with one
/// value, or with named fields.
macro_rules! enums {
    ($($type:ident or $fallback:ident $(($inner:expr))? {
        $($word:literal => $variant:ident $(($value:tt))? $({ $($field:ident),+ })?),+ $(,)?
    })+) => {$(
        impl Decode for $type {
            fn decode(json: &Json, problems: &mut Problems) -> Self {
                match json.variant(problems) {
                    $(variant!(@pattern $word $($value)? $({ $($field),+ })?) => {
                        variant!(@read (json, problems) $word $variant $($value)? $({ $($field),+ })?)
                    })+
                    (word, _) => {
                        problems.note_text(word, "不是已知的取值");
                        Self::$fallback $(($inner))?
                    }
                }
            }
        }

        // Compiles only when every variant is listed.
        const _: fn(&$type) = |value| match value { $($type::$variant { .. } => ()),+ };
    )+};
}

/// How a variant is recognised and read.
macro_rules! variant {
    (@pattern $word:literal) => { ($word, None) };
    (@pattern $word:literal $data:tt) => { ($word, Some(_)) };
    (@read $from:tt $word:literal $variant:ident) => { Self::$variant };
    (@read ($json:ident, $problems:ident) $word:literal $variant:ident _) => {
        Self::$variant($json.field($word, $problems))
    };
    (@read ($json:ident, $problems:ident) $word:literal $variant:ident { $($field:ident),+ }) => {
        $json.field_with($word, $problems, |data, problems| {
            Self::$variant { $($field: data.field(stringify!($field), problems)),+ }
        })
    };
}

structs! {
    Document { name, text, blocks }
    Table { span, rows }
    Row { cells }
    Diagnostic { severity, message, span }
    Disclosure {
        department, year, title, sections, duties, institutions, figures, changes, overall_goal, sub_goals,
        safeguards, projects, procurement, assets, glossary, other_notes,
    }
    Section { kind, heading, span }
    Figure { line, amount, statement }
    YearChange { line, change, against, reason }
    Institution { name, nature, rank, funding }
    Assets { date, stated_year, planned_purchases, rows }
    AssetRow { name, role, quantity, value, span }
    Date { year, month, day }
    Term { name, definition }
    SubGoal { title, goal, indicators }
    ProjectPerformance { name, goals, indicators }
    Indicator { level1, level2, level3, description, target, basis, weight, span }
    Procurement { catalogue, groups, total, declared_none }
    ProcurementGroup { unit, subtotal, items }
    ProcurementItem { project, project_budget, name, code, measure, quantity, unit_price, funds, span }
    Funds { total, general_budget, fund_budget, state_capital, special_account, own_funds, span }
    Target { text, meaning }
    Marks { differs, doubtful, cannot_check, holds }
}

enums! {
    Block or Paragraph(Span::default()) {
        "paragraph" => Paragraph(_),
        "table" => Table(_),
    }
    Severity or Note {
        "note" => Note,
        "warning" => Warning,
    }
    SectionKind or DutiesAndInstitutions {
        "duties_and_institutions" => DutiesAndInstitutions,
        "budget_arrangement" => BudgetArrangement,
        "operating_expenses" => OperatingExpenses,
        "three_public_expenses" => ThreePublicExpenses,
        "performance" => Performance,
        "procurement" => Procurement,
        "assets" => Assets,
        "glossary" => Glossary,
        "other_notes" => OtherNotes,
    }
    Statement or Income {
        "income" => Income,
        "expenditure" => Expenditure,
        "year_on_year" => YearOnYear,
        "operating_expenses" => OperatingExpenses,
        "three_public_expenses" => ThreePublicExpenses,
        "procurement" => Procurement,
        "assets" => Assets,
    }
    Change or Unchanged {
        "by" => By(_),
        "by_percent" => ByPercent(_),
        "unchanged" => Unchanged,
    }
    AssetRole or Total {
        "total" => Total,
        "part" => Part,
        "within" => Within,
    }
    CatalogueVersion or V2013 {
        "2013" => V2013,
        "2022" => V2022,
    }
    Meaning or Empty {
        "number" => Number { operator, value, unit },
        "range" => Range { low, high, unit },
        "deadline" => Deadline { year, month, day },
        "qualitative" => Qualitative,
        "empty" => Empty,
        "not_understood" => NotUnderstood,
    }
    Operator or AtMost {
        "at_most" => AtMost,
        "less_than" => LessThan,
        "at_least" => AtLeast,
        "more_than" => MoreThan,
        "exactly" => Exactly,
    }
    Line or TotalIncome {
        "total_income" => TotalIncome,
        "general_budget_income" => GeneralBudgetIncome,
        "fund_budget_income" => FundBudgetIncome,
        "special_account_income" => SpecialAccountIncome,
        "other_income" => OtherIncome,
        "carried_over" => CarriedOver,
        "total_expenditure" => TotalExpenditure,
        "basic_expenditure" => BasicExpenditure,
        "personnel_expenses" => PersonnelExpenses,
        "office_expenses" => OfficeExpenses,
        "project_expenditure" => ProjectExpenditure,
        "project" => Project(_),
        "operating_expenses" => OperatingExpenses,
        "three_public_expenses" => ThreePublicExpenses,
        "overseas_travel" => OverseasTravel,
        "official_vehicles" => OfficialVehicles,
        "vehicle_purchase" => VehiclePurchase,
        "vehicle_operation" => VehicleOperation,
        "official_reception" => OfficialReception,
        "government_procurement" => GovernmentProcurement,
        "fixed_assets" => FixedAssets,
    }
}

impl Decode for Entry {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        Self {
            document: json.field("document", problems),
            disclosure: json.field("disclosure", problems),
            diagnostics: json.field::<Option<_>>("diagnostics", problems).unwrap_or_default(),
        }
    }
}

impl Decode for Cell {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        Self {
            span: json.field("span", problems),
            columns: json.field::<Option<_>>("columns", problems).unwrap_or(1),
        }
    }
}
