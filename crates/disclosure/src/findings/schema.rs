//! The shape of findings in the JSON Schema; `json` writes it.

use schemars::JsonSchema;

/// A place: `[start, end]` in the document that the finding is about, or `[start, end, entry]` in another.
type Place = Vec<usize>;

/// What a rule found.
#[derive(JsonSchema)]
#[schemars(rename = "Finding")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(crate) struct FindingShape {
    /// The disclosure it is about: index into `entries`.
    entry: usize,
    /// The id of the rule.
    rule: String,
    /// Whether the rule is kept.
    verdict: VerdictShape,
    /// What was looked at.
    subject: String,
    /// The figures held against each other.
    equation: Option<EquationShape>,
    /// Further places that it speaks of.
    #[schemars(default)]
    evidence: Vec<Place>,
    /// What there is to say beyond the verdict.
    #[schemars(default)]
    note: String,
}

/// Whether a rule is kept.
#[derive(JsonSchema)]
#[schemars(rename = "Verdict", rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its shape is asked for")]
enum VerdictShape {
    /// 成立
    Holds,
    /// 疑似，需核对
    Doubtful,
    /// 不符: left side minus right side.
    Differs(String),
    /// 无法核对: what is missing.
    CannotCheck(String),
}

/// An equation or inequality between printed figures.
#[derive(JsonSchema)]
#[schemars(rename = "Equation")]
#[expect(dead_code, reason = "only its shape is asked for")]
struct EquationShape {
    /// From the left; exactly one of them is `equals` or `at-most`.
    terms: Vec<TermShape>,
    /// Unit of both sides.
    unit: String,
}

/// A figure in an equation.
#[derive(JsonSchema)]
#[schemars(rename = "FigureInEquation")]
#[expect(dead_code, reason = "only its shape is asked for")]
struct TermShape {
    /// `first`, `plus`, `minus`, `times`, `times-percent`, `equals` or `at-most`.
    operator: String,
    /// As printed.
    value: String,
    /// Of what.
    name: String,
    /// Where it is printed.
    place: Option<Place>,
}
