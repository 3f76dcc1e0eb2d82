//! The shape in JSON of every type that a dataset holds.

use rust_decimal::Decimal;

use super::problems::Step;
use super::{Decode, Json, Problems, proof};
use crate::amount::Amount;

use crate::cited::{Cited, Span};
use crate::dataset::{Entry, Publication};
use crate::diagnostic::{Diagnostic, Severity};
use crate::disclosure::{
    AssetRole, AssetRow, Assets, CatalogueVersion, Change, Date, Disclosure, DocumentKind, Figure, Funds,
    Indicator, Institution, Procurement, ProcurementGroup, ProcurementItem, ProjectPerformance, Section,
    SectionKind, Share, Statement, SubGoal, Term, Unread, YearChange,
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
    Table { span, rows }
    Row { cells }
    Diagnostic { severity, message, span }
    Marks { differs, doubtful, cannot_check, holds }
    Section { kind, heading, span }
    Unread { line, section, span }
    Share { line, of, percent }
    Institution { name, nature, rank, funding }
    Assets { date, stated_year, planned_purchases, rows }
    AssetRow { name, role, quantity, value, span }
    Date { year, month, day }
    Term { name, definition }
    SubGoal { title, goal, indicators }
    ProjectPerformance { name, goals, money, indicators }
    Indicator { level1, level2, level3, description, target, basis, weight, actual, score, deviation, span }
    Procurement { catalogue, groups, total, declared_none }
    ProcurementGroup { unit, subtotal, items }
    ProcurementItem { project, project_budget, name, code, measure, quantity, unit_price, funds, span }
    Funds { total, general_budget, fund_budget, state_capital, special_account, own_funds, span }
    Target { text, meaning }
    Publication { url, publisher, published, original, licence, collection }
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
        "table" => Table,
    }
    DocumentKind or Budget {
        "budget" => Budget,
        "final-accounts" => FinalAccounts,
        "self-evaluation" => SelfEvaluation,
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
}

impl Decode for Line {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        match json.variant(problems) {
            ("project", Some(_)) => Self::Project(json.field("project", problems)),
            (id, None) if let Some(line) = Self::with_id(id) => line.clone(),
            (word, _) => {
                problems.note_text(word, "不是已知的取值");
                Self::TotalIncome
            }
        }
    }
}

impl Decode for Disclosure {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let year: Cited<u16> = json.field::<Option<_>>("year", problems).unwrap_or_default();
        let kind = json.field::<Option<_>>("kind", problems).unwrap_or_default();
        let mut decoded = Self {
            department: json.field("department", problems),
            kind,
            region: json.field("region", problems),
            code: json.field("code", problems),
            evidence: json.field::<Option<_>>("evidence", problems).unwrap_or_default(),
            title: json.field("title", problems),
            sections: json.field("sections", problems),
            duties: json.field("duties", problems),
            institutions: json.field("institutions", problems),
            figures: json.field("figures", problems),
            changes: json.field("changes", problems),
            shares: json.field::<Option<_>>("shares", problems).unwrap_or_default(),
            overall_goal: json.field("overall_goal", problems),
            sub_goals: json.field("sub_goals", problems),
            safeguards: json.field("safeguards", problems),
            projects: json.field("projects", problems),
            procurement: json.field("procurement", problems),
            assets: json.field("assets", problems),
            glossary: json.field("glossary", problems),
            other_notes: json.field("other_notes", problems),
            unread: json.field::<Option<_>>("unread", problems).unwrap_or_default(),
            year,
        };
        // Version 1 knows the figures of the document's own year alone.
        for figure in decoded.figures.iter_mut().filter(|figure| figure.year == 0) {
            (figure.year, figure.kind) = (decoded.year.value, kind);
        }
        decoded
    }
}

impl Decode for Document {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let name = json.field("name", problems);
        let text: String = json.field("text", problems);
        // What is read from now on speaks of this text.
        problems.speak_of(&text);
        Self { name, text, blocks: json.field("blocks", problems) }
    }
}

impl Decode for Figure {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let amount: Cited<Amount> = json.field("amount", problems);
        let factor = json.field::<Option<Decimal>>("factor", problems);
        let printed = problems.words(amount.span).and_then(proof::plain_number);
        if let (Some(factor), Some(printed)) = (factor, printed)
            && !proof::is_product(printed, factor, amount.value.value())
        {
            problems.enter(Step::Field("amount"));
            problems.note(proof::OTHER_WORDS.to_owned());
            problems.leave();
        }
        Self {
            line: json.field("line", problems),
            amount,
            factor: factor.unwrap_or(Decimal::ONE),
            year: json.field::<Option<_>>("year", problems).unwrap_or_default(),
            kind: json.field::<Option<_>>("kind", problems).unwrap_or_default(),
            statement: json.field("statement", problems),
        }
    }
}

impl Decode for YearChange {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        Self {
            line: json.field("line", problems),
            change: json.field("change", problems),
            against: json.field("against", problems),
            against_kind: json.field::<Option<_>>("against_kind", problems).unwrap_or_default(),
            reason: json.field("reason", problems),
        }
    }
}

impl Decode for Entry {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        Self {
            document: json.field("document", problems),
            disclosure: json.field("disclosure", problems),
            diagnostics: json.field::<Option<_>>("diagnostics", problems).unwrap_or_default(),
            continued_by: json.field("continued_by", problems),
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
