//! Equations over printed figures, evaluated exactly.
//!
//! # Tolerance
//!
//! Amounts are compared exactly, down to the finest decimals that any term prints: disclosures sum
//! figures of mixed precision (`451.63 + 41 = 492.63`, `13.38 + 98.22 = 111.6`) and mean them exactly, so
//! any tolerance on the coarse terms would swallow real differences. What rounding *could* explain is
//! told beside the difference instead, never subtracted from it. With `d` the decimals of a term and `D`
//! the finest of the equation, a term may have been rounded by at most
//!
//! ```text
//! ½ · 10⁻ᵈ   if it is not zero, and d < D or it is multiplied by another term;   else 0
//! ```
//!
//! times the factor it is multiplied by; [`Equation::rounding`] is the sum over all terms. Only a printed
//! percentage is rounded by nature: [`Equation::tolerance`] is its `½ · 10⁻ᵈ` percent of the figure that
//! it is a share of, and zero for every equation without a percentage.

use rust_decimal::Decimal;

use crate::cited::Place;

/// Longer equations are shown without their middle; a table has a hundred thousand rows at times.
const MOST_SHOWN: usize = 200;
/// How many terms of a longer equation are shown at each end.
const LEADING: usize = 20;

/// The units that equations are in; counts and texts have none.
pub const UNITS: [&str; 5] = ["万元", "元", "年", "%", ""];

/// An equation or inequality between printed figures: `402.59 + 49.04 = 451.63`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// From the left; exactly one of them has an operator that is a [relation](EquationOperator::is_relation).
    pub terms: Vec<EquationTerm>,
    /// Unit of both sides, one of [`UNITS`].
    pub unit: &'static str,
}

/// A figure in an equation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquationTerm {
    /// What stands before it.
    pub operator: EquationOperator,
    /// The figure as printed.
    pub value: Decimal,
    /// Of what.
    pub name: String,
    /// Where it is printed; `None` for a constant of the rule.
    pub place: Option<Place>,
}

/// What stands before a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EquationOperator {
    /// Nothing: the first term.
    First,
    /// `+`
    Plus,
    /// `−`
    Minus,
    /// `×`; binds to the term before it.
    Times,
    /// `×`, and `%` behind the term; binds to the term before it.
    TimesPercent,
    /// `=`
    Equals,
    /// `≤`
    AtMost,
}

impl EquationOperator {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::First, Self::Plus, Self::Minus, Self::Times, Self::TimesPercent, Self::Equals, Self::AtMost];

    /// The name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::Times => "times",
            Self::TimesPercent => "times-percent",
            Self::Equals => "equals",
            Self::AtMost => "at-most",
        }
    }

    /// Whether it parts the left side from the right.
    pub fn is_relation(self) -> bool {
        matches!(self, Self::Equals | Self::AtMost)
    }

    /// The printed sign; empty before the first term.
    pub fn sign(self) -> &'static str {
        match self {
            Self::First => "",
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Times | Self::TimesPercent => "×",
            Self::Equals => "=",
            Self::AtMost => "≤",
        }
    }
}

impl EquationTerm {
    /// The figure as it is shown, with a true minus sign, and `%` where it is a percentage.
    pub fn printed(&self) -> String {
        let percent = if self.operator == EquationOperator::TimesPercent { "%" } else { "" };
        let minus = if self.value.is_sign_negative() && !self.value.is_zero() { "−" } else { "" };
        format!("{minus}{}{percent}", self.value.abs())
    }
}

impl Equation {
    /// An equation in 万元.
    pub fn new(mut terms: Vec<EquationTerm>) -> Self {
        // A hundred thousand rows make as many of two or three terms.
        terms.shrink_to_fit();
        Self { terms, unit: "万元" }
    }

    /// Left side minus right side; `None` when it cannot be computed exactly.
    pub fn difference(&self) -> Option<Decimal> {
        subtract(self.left()?, self.right()?)
    }

    /// The left side; `None` when it cannot be computed exactly.
    pub fn left(&self) -> Option<Decimal> {
        side(self.terms.split(is_relation).next()?)
    }

    /// The right side; `None` when it cannot be computed exactly.
    pub fn right(&self) -> Option<Decimal> {
        let at = self.terms.iter().position(is_relation)?;
        side(self.terms.get(at..)?)
    }

    /// The relation between the sides.
    pub fn relation(&self) -> EquationOperator {
        self.terms
            .iter()
            .map(|term| term.operator)
            .find(|sign| sign.is_relation())
            .unwrap_or(EquationOperator::Equals)
    }

    /// Whether it holds with this [difference](Self::difference).
    pub fn is_kept(&self, difference: Decimal) -> bool {
        match self.relation() {
            EquationOperator::AtMost => difference <= Decimal::ZERO,
            _ => difference.abs() <= self.tolerance(),
        }
    }

    /// By how much the sides may differ and the equation still hold.
    pub fn tolerance(&self) -> Decimal {
        let shares = self.terms.windows(2).filter_map(|pair| match pair {
            [base, percent] if percent.operator == EquationOperator::TimesPercent => {
                multiply(base.value.abs(), multiply(half_unit(percent.value), Decimal::new(1, 2))?)
            }
            _ => None,
        });
        shares.fold(Decimal::ZERO, |sum, share| add(sum, share).unwrap_or(sum))
    }

    /// Differences below this could be explained by the rounding of printed figures.
    pub fn rounding(&self) -> Decimal {
        let finest = self.terms.iter().map(|term| term.value.scale()).max().unwrap_or(0);
        let mut sum = Decimal::ZERO;
        for (at, term) in self.terms.iter().enumerate() {
            let factor = self.terms.get(at + 1).filter(|next| next.operator == EquationOperator::Times);
            let is_count = factor.is_some();
            let base = at.checked_sub(1).and_then(|before| self.terms.get(before));
            let share = match (term.operator, base) {
                (EquationOperator::Times, Some(count)) => multiply(count.value.abs(), half_unit(term.value)),
                _ if is_count || term.value.is_zero() || term.place.is_none() => None,
                _ if term.value.scale() >= finest => None,
                _ => Some(half_unit(term.value)),
            };
            sum = share.and_then(|share| add(sum, share)).unwrap_or(sum);
        }
        sum
    }
}

impl std::fmt::Display for Equation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let count = self.terms.len();
        for (at, term) in self.terms.iter().enumerate() {
            if count > MOST_SHOWN && (LEADING..count - LEADING).contains(&at) {
                if at == LEADING {
                    write!(formatter, " + …（中间省略{}个数）", count - 2 * LEADING)?;
                }
                continue;
            }
            if term.operator != EquationOperator::First {
                write!(formatter, " {} ", term.operator.sign())?;
            }
            formatter.write_str(&term.printed())?;
        }
        Ok(())
    }
}

/// Exact sum; `None` where a decimal would have to be rounded.
pub(super) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let sum = a.checked_add(b)?;
    (a.is_zero() || b.is_zero() || sum.scale() >= a.scale().max(b.scale())).then_some(sum)
}

fn subtract(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

fn multiply(a: Decimal, b: Decimal) -> Option<Decimal> {
    let product = a.checked_mul(b)?;
    (a.is_zero() || b.is_zero() || product.scale() == a.scale() + b.scale()).then_some(product)
}

/// Half a unit of the last printed decimal.
fn half_unit(value: Decimal) -> Decimal {
    Decimal::try_new(5, value.scale() + 1).unwrap_or(Decimal::ZERO)
}

fn is_relation(term: &EquationTerm) -> bool {
    term.operator.is_relation()
}

/// The value of one side: products first, then the sum.
fn side(terms: &[EquationTerm]) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    let mut product: Option<Decimal> = None;
    for term in terms {
        product = Some(match (term.operator, product) {
            (EquationOperator::Times, Some(before)) => multiply(before, term.value)?,
            (EquationOperator::TimesPercent, Some(before)) => {
                multiply(multiply(before, term.value)?, Decimal::new(1, 2))?
            }
            (EquationOperator::Minus, before) => {
                sum = add(sum, before.unwrap_or_default())?;
                -term.value
            }
            (_, before) => {
                sum = add(sum, before.unwrap_or_default())?;
                term.value
            }
        });
    }
    add(sum, product?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `1.00 + 2 = 3.00`; every figure counts as printed.
    fn equation(text: &str) -> Equation {
        let mut operator = EquationOperator::First;
        let mut terms = Vec::new();
        for word in text.split_whitespace() {
            operator = match word {
                "+" => EquationOperator::Plus,
                "−" => EquationOperator::Minus,
                "×" => EquationOperator::Times,
                "=" => EquationOperator::Equals,
                "≤" => EquationOperator::AtMost,
                figure => {
                    let is_percent = figure.ends_with('%');
                    terms.push(EquationTerm {
                        operator: if is_percent { EquationOperator::TimesPercent } else { operator },
                        value: figure.trim_end_matches('%').replace('−', "-").parse().expect("a figure"),
                        name: String::new(),
                        place: Some(Place { entry: 0, span: crate::cited::Span::default() }),
                    });
                    continue;
                }
            };
        }
        Equation::new(terms)
    }

    #[track_caller]
    fn check(text: &str, difference: Option<&str>, rounding: &str) {
        let equation = equation(text);
        assert_eq!(equation.to_string(), text);
        let expected = difference.map(|figure| figure.parse::<Decimal>().expect("a figure"));
        assert_eq!(equation.difference(), expected, "difference of {text}");
        assert_eq!(equation.rounding(), rounding.parse().expect("a figure"), "rounding of {text}");
    }

    #[test]
    fn differences_are_exact() {
        check("402.59 + 49.04 = 451.63", Some("0"), "0");
        check("0.1 + 0.2 = 0.3", Some("0"), "0");
        check("0.1 + 0.2 = 0.4", Some("-0.1"), "0");
        check("0.00 + 50 = 51", Some("-1"), "1.0");
        check("451.63 + 41 = 492.64", Some("-0.01"), "0.5");
        check("13.38 + 98.23 = 111.6", Some("0.01"), "0.05");
        check("1000000000000000.01 + 0.02 = 1000000000000000.04", Some("-0.01"), "0");
        check("34.06 − 1 = 33.06", Some("0"), "0.5");
        check("−5 − 3 = −8", Some("0"), "0");
        check("3 × 0.33 = 1.00", Some("-0.01"), "0.015");
        check("1 × 1.00 = 1.00", Some("0"), "0.005");
        check("2 + 3 × 4 − 1 ≤ 20", Some("-7"), "1.5");
        check("110 − 100 = 100 × 9.6%", Some("0.4"), "1.5");
    }

    #[test]
    fn what_has_no_exact_result_has_none() {
        check("79228162514264337593543950335 + 1 = 2", None, "0");
        check("79228162514264337593543950335 + 0.01 = 2", None, "1");
        check("1000000000000000.5 × 1000000000000000.5 = 1", None, "50000000000000.525");
    }

    #[test]
    fn only_percentages_tolerate() {
        for (text, tolerance) in [("451.63 + 41 = 492.64", "0"), ("110 − 100 = 100 × 9.6%", "0.05")] {
            assert_eq!(equation(text).tolerance(), tolerance.parse().expect("a figure"), "{text}");
        }
    }
}
