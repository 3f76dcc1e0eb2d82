//! Equations of findings: their figures, and bars as long as these where they can be drawn.

use disclosure::amount::Amount;
use disclosure::cited::Cited;
use disclosure::findings::{Equation, EquationOperator, EquationTerm};

use crate::cell::{PageCell, printed, words};
use crate::chart::{Paint, StackedBar};

/// Longer equations are shown without their middle.
const MOST_TERMS: usize = 24;
/// How many terms of a longer one are shown at each end.
const AT_ENDS: usize = 6;

/// An equation as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquationPicture {
    /// The terms from the left.
    pub terms: Vec<ShownTerm>,
    /// Each side as a bar, to one scale; only of sums without a figure below zero.
    pub bars: Option<[StackedBar; 2]>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTerm {
    /// What stands before it.
    pub sign: &'static str,
    /// The figure.
    pub figure: PageCell,
    /// Of what.
    pub name: String,
}

/// An equation as it is shown.
pub fn equation(equation: &Equation) -> EquationPicture {
    let (beginning, left_out, end) = ends(&equation.terms);
    let mut terms: Vec<ShownTerm> = beginning.iter().map(term).collect();
    if left_out > 0 {
        terms.push(ShownTerm { sign: "+", figure: words("…"), name: left_out.to_string() });
    }
    terms.extend(end.iter().map(term));
    EquationPicture { terms, bars: bars(equation) }
}

/// The same in one line, each figure after its name.
pub fn in_words(equation: &Equation) -> String {
    let term = |one: &EquationTerm| match one.operator {
        EquationOperator::First => format!("{}{}", one.name, one.printed()),
        sign => format!(" {} {}{}", sign.sign(), one.name, one.printed()),
    };
    let (beginning, left_out, end) = ends(&equation.terms);
    let middle = (left_out > 0).then(|| format!(" + …（{left_out}）"));
    beginning.iter().map(term).chain(middle).chain(end.iter().map(term)).collect()
}

/// Terms, but for the middle of many: the beginning, how many are left out, and the end.
fn ends(terms: &[EquationTerm]) -> (&[EquationTerm], usize, &[EquationTerm]) {
    match terms.len() {
        count if count > MOST_TERMS => {
            let (beginning, rest) = terms.split_at(AT_ENDS);
            let (middle, end) = rest.split_at(count - 2 * AT_ENDS);
            (beginning, middle.len(), end)
        }
        _ => (terms, 0, &[]),
    }
}

fn term(term: &EquationTerm) -> ShownTerm {
    let text = term.printed();
    let figure = match term.place {
        Some(place) => printed(place.entry, &Cited::new(text, place.span), &|_| None),
        None => words(text),
    };
    ShownTerm { sign: term.operator.sign(), figure, name: term.name.clone() }
}

/// Both sides as bars of one scale: the shorter one ends in a gap.
fn bars(equation: &Equation) -> Option<[StackedBar; 2]> {
    let is_sum = equation.terms.iter().all(|term| {
        !matches!(
            term.operator,
            EquationOperator::Minus | EquationOperator::Times | EquationOperator::TimesPercent
        )
    });
    if !is_sum || equation.unit != "万元" || equation.terms.len() > MOST_TERMS {
        return None;
    }
    let relation = equation.terms.iter().position(|term| term.operator.is_relation())?;
    let (left, right) = equation.terms.split_at(relation);
    if left.len() + right.len() < 3 && equation.relation() == EquationOperator::Equals && is_even(equation) {
        // Two bars of one length say nothing.
        return None;
    }
    let whole = Amount::new(equation.left()?.max(equation.right()?));
    let side = |terms: &[EquationTerm], paint: fn(usize) -> Paint| {
        let parts =
            terms.iter().enumerate().map(|(at, term)| (paint(at), Amount::new(term.value), term.place));
        StackedBar::of(&parts.collect::<Vec<_>>(), whole)
    };
    Some([side(left, Paint::Running)?, side(right, Paint::Purpose)?])
}

fn is_even(equation: &Equation) -> bool {
    equation.difference().is_some_and(|difference| difference.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `1 + 2 = 3`.
    fn of(text: &str) -> EquationPicture {
        let mut operator = EquationOperator::First;
        let mut terms = Vec::new();
        for word in text.split_whitespace() {
            let sign = EquationOperator::ALL.into_iter().find(|one| one.sign() == word);
            match sign {
                Some(sign) => operator = sign,
                None => terms.push(EquationTerm {
                    operator,
                    value: word.parse().expect(word),
                    name: String::new(),
                    place: None,
                }),
            }
        }
        equation(&Equation::new(terms))
    }

    /// Where the bars end before their gaps.
    fn check(text: &str, expect: Option<[u32; 2]>) {
        let ends = of(text).bars.map(|bars| {
            bars.map(|bar| {
                let drawn = bar.segments.iter().filter(|segment| segment.paint != Paint::Gap);
                drawn.map(|segment| segment.to).max().unwrap_or(0)
            })
        });
        assert_eq!(ends, expect, "{text}");
    }

    #[test]
    fn sums_are_drawn_to_length() {
        check("402.59 + 49.04 = 451.63", Some([1000, 1000]));
        check("2 + 1 = 4", Some([750, 1000]));
        check("1.5 ≤ 3", Some([500, 1000]));
        check("3 = 4", Some([750, 1000]));
    }

    #[test]
    fn what_cannot_be_drawn_has_figures_alone() {
        check("492.63 = 492.63", None);
        check("492.63 − 33.06 = 459.57", None);
        check("3 × 2 = 6", None);
        check("-1 + 2 = 1", None);
    }

    #[test]
    fn a_long_sum_is_shown_by_its_ends() {
        let long = (0..100).map(|_| "1").collect::<Vec<_>>().join(" + ") + " = 100";
        let terms = of(&long).terms;
        assert_eq!(terms.len(), 2 * AT_ENDS + 1);
        assert_eq!(terms[AT_ENDS].name, "89");
    }
}
