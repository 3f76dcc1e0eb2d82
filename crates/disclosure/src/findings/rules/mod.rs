//! How each rule is applied.

mod across_sections;
mod across_years;
mod codes;
mod costs;
mod deadline;
mod draft;
mod glossary;
mod indicators;
mod sums;
mod table_rows;
mod targets;
mod wording;

use super::Finding;
use super::rule::Case;

/// Applies a rule. One without anything to look at finds nothing.
pub(super) type Check = fn(&Case<'_>) -> Vec<Finding>;

/// How each rule of [`RULES`](super::RULES) is applied, in its order, by id.
pub(super) static CHECKS: &[(&str, Check)] = &[
    ("income-parts", sums::income),
    ("income-period", sums::income_period),
    ("appropriation-parts", sums::appropriation),
    ("income-expenditure", sums::balance),
    ("arrangement", sums::arrangement),
    ("basic-parts", sums::basic),
    ("expenditure-parts", sums::expenditure),
    ("expenditure-period", sums::expenditure_period),
    ("project-parts", sums::projects),
    ("restated", across_sections::restated),
    ("change-parts", across_years::change_parts),
    ("prior-year", across_years::prior_year),
    ("look-back", across_years::look_back),
    ("below-zero", across_years::below_zero),
    ("compared-year", across_years::compared_year),
    ("share", across_sections::shares),
    ("operating-office", across_sections::operating_expenses),
    ("vehicle-operation-within", across_sections::vehicle_operation),
    ("three-public-parts", sums::three_public),
    ("vehicle-parts", sums::vehicles),
    ("procurement-text-table", across_sections::procurement_text),
    ("procurement-planned-assets", across_sections::planned_purchases),
    ("procurement-project-budget", across_sections::project_budget),
    ("procurement-within-project", across_sections::within_project),
    ("procurement-row-product", table_rows::products),
    ("procurement-row-funds", table_rows::funds),
    ("procurement-subtotal", table_rows::subtotals),
    ("procurement-total", table_rows::total),
    ("procurement-code", codes::codes),
    ("asset-parts", sums::assets),
    ("asset-within", across_sections::assets_within),
    ("asset-text-table", across_sections::asset_text),
    ("asset-date", across_sections::asset_date),
    ("rate-capped", targets::rate_capped),
    ("lost-floor", targets::lost_floor),
    ("over-hundred-percent", targets::over_hundred),
    ("target-without-operator", targets::no_operator),
    ("target-not-measurable", targets::not_measurable),
    ("indicator-kind", indicators::kind),
    ("same-cost-cap", indicators::cost_caps),
    ("duplicate-indicator", indicators::duplicates),
    ("title-year", wording::title_year),
    ("heading-year", wording::headings),
    ("provincial-wording", wording::provincial),
    ("cause-of-change", wording::cause),
    ("three-public-cause", wording::three_public_cause),
    ("placeholder", draft::placeholders),
    ("doubled-punctuation", draft::doubled_punctuation),
    ("glossary-unused", glossary::unused),
    ("one-name", glossary::names),
    ("disclosure-deadline", deadline::within_twenty_days),
];
