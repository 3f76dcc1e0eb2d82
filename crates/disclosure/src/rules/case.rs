//! The case that a rule is applied to.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::amount::Amount;
use crate::cited::{Cited, Place, Span};
use crate::dataset::{Dataset, Entry, Office};
use crate::disclosure::{Disclosure, Figure};
use crate::findings::{Equation, EquationOperator, EquationTerm};
use crate::findings::{Finding, Rule, Verdict};
use crate::line::Line;

/// The first statement of each line for the document's own year.
pub(crate) type Figures<'a> = BTreeMap<&'a Line, &'a Figure>;

/// One disclosure that a rule is applied to, with everything else at hand.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub rule: &'static Rule,
    pub dataset: &'a Dataset,
    /// The documents that this one may be held against.
    pub office: &'a Office<'a>,
    pub index: usize,
    pub entry: &'a Entry,
    pub figures: &'a Figures<'a>,
}

/// A figure that a rule asks for, printed or not.
#[derive(Clone)]
pub(crate) struct RulePart<'a> {
    pub name: String,
    pub amount: Option<&'a Cited<Amount>>,
}

impl<'a> RulePart<'a> {
    pub fn new(name: impl Into<String>, amount: Option<&'a Cited<Amount>>) -> Self {
        Self { name: name.into(), amount }
    }
}

impl<'a> Case<'a> {
    pub fn disclosure(&self) -> &'a Disclosure {
        &self.entry.disclosure
    }

    /// The first statement of a line for the document's own year.
    pub fn figure(&self, line: &Line) -> Option<&'a Figure> {
        self.figures.get(line).copied()
    }

    /// The same as a part of an equation.
    pub fn part(&self, line: &Line) -> RulePart<'a> {
        RulePart::new(line.name(), self.figure(line).map(|figure| &figure.amount))
    }

    pub fn place(&self, span: Span) -> Place {
        Place { entry: self.index, span }
    }

    /// An amount of this document as a term. A negative one turns a plus before it into a minus.
    pub fn term(
        &self,
        operator: EquationOperator,
        name: impl Into<String>,
        amount: &Cited<Amount>,
    ) -> EquationTerm {
        self.number(operator, name, amount.value.value(), amount.span)
    }

    /// A number of this document as a term.
    pub fn number(
        &self,
        operator: EquationOperator,
        name: impl Into<String>,
        value: Decimal,
        span: Span,
    ) -> EquationTerm {
        let (operator, value) = match operator {
            EquationOperator::Plus if value.is_sign_negative() => (EquationOperator::Minus, -value),
            EquationOperator::Minus if value.is_sign_negative() => (EquationOperator::Plus, -value),
            other => (other, value),
        };
        EquationTerm { operator, value, name: name.into(), place: Some(self.place(span)) }
    }

    pub fn finding(&self, verdict: Verdict, subject: impl Into<String>) -> Finding {
        Finding {
            rule: self.rule,
            entry: self.index,
            verdict,
            subject: subject.into(),
            equation: None,
            evidence: Vec::new(),
            note: String::new(),
        }
    }

    /// Whether an equation holds.
    pub fn judge(&self, subject: impl Into<String>, equation: Equation) -> Finding {
        let mut finding = self.finding(Verdict::Holds, subject);
        match equation.difference() {
            None => {
                finding.verdict =
                    Verdict::CannotCheck { missing: "数字过大，无法精确计算".to_owned() };
            }
            Some(difference) => {
                let bound = if equation.relation() == EquationOperator::AtMost { "超出" } else { "相差" };
                if !equation.is_kept(difference) {
                    finding.note =
                        format!("{}{bound}{}{}。", computed(&equation), difference.abs(), equation.unit);
                    let rounding = equation.rounding();
                    if difference.abs() < rounding {
                        finding.note += "各数保留的小数位数不同，四舍五入也可能造成这样的差额，请核对。";
                    }
                    finding.verdict = Verdict::Differs { difference };
                }
            }
        }
        finding.equation = Some(equation);
        finding
    }

    /// Whether parts sum to a total. A part that is not printed leaves a shortfall open: the missing
    /// figure may explain it. `None` when neither the total nor any part is printed.
    pub fn sum(
        &self,
        subject: impl Into<String>,
        parts: Vec<RulePart<'_>>,
        total: RulePart<'_>,
    ) -> Option<Finding> {
        let is_signed = parts
            .iter()
            .chain([&total])
            .filter_map(|part| part.amount)
            .any(|amount| amount.value < Amount::ZERO);
        let mut missing = Vec::new();
        let mut terms = Vec::new();
        for part in parts {
            let operator = if terms.is_empty() { EquationOperator::First } else { EquationOperator::Plus };
            match part.amount {
                Some(amount) => terms.push(self.term(operator, part.name, amount)),
                None => missing.push(part.name),
            }
        }
        let has_parts = !terms.is_empty();
        let Some(amount) = total.amount else {
            missing.insert(0, total.name);
            return has_parts.then(|| self.incomplete(subject, &missing, terms));
        };
        terms.push(self.term(EquationOperator::Equals, total.name, amount));
        if !has_parts {
            return (!missing.is_empty()).then(|| self.incomplete(subject, &missing, terms));
        }
        let mut finding = self.judge(subject, Equation::new(terms));
        match finding.verdict {
            _ if missing.is_empty() => {}
            Verdict::Differs { difference } if is_signed || difference < Decimal::ZERO => {
                finding.note = format!("已公布的各项合计与总数相差{}万元。", difference.abs());
                finding.verdict = Verdict::CannotCheck { missing: not_disclosed(&missing) };
            }
            _ => finding.note.extend(["原文没有列出", &missing.join("、"), "。"]),
        }
        Some(finding)
    }

    /// Whether two statements of the same figure agree; `None` when neither is printed.
    pub fn same(
        &self,
        subject: impl Into<String>,
        one: RulePart<'_>,
        other: RulePart<'_>,
    ) -> Option<Finding> {
        self.sum(subject, vec![one], other)
    }

    /// Whether two statements of all income differ by just what is carried over: documents state it with and
    /// without.
    pub fn differs_by_carried_over(&self, one: &Figure, other: &Figure) -> bool {
        let carried = self.figure(&Line::CarriedOver).map(|figure| figure.amount.value.value());
        let difference = one.amount.value.value() - other.amount.value.value();
        one.line == Line::TotalIncome && !difference.is_zero() && carried == Some(difference.abs())
    }

    /// Whether one is the other rounded: 1234.51万元, 12345123.36元.
    pub fn is_rounded(one: &Figure, other: &Figure) -> bool {
        let value = |figure: &Figure| figure.amount.value.value();
        let precision = |figure: &Figure| (Reverse(figure.factor), value(figure).scale());
        let (coarse, fine) = if precision(one) < precision(other) { (one, other) } else { (other, one) };
        let decimals = value(coarse).scale();
        // 1 of a figure in 元 is no rounding of another in 元.
        let is_coarser = coarse.factor > fine.factor || coarse.factor >= Decimal::ONE;
        let rounded = value(fine).round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        is_coarser && decimals >= 2 && rounded == value(coarse)
    }

    /// What cannot be checked, with the figures that are there.
    pub fn incomplete(
        &self,
        subject: impl Into<String>,
        missing: &[impl AsRef<str>],
        terms: Vec<EquationTerm>,
    ) -> Finding {
        let mut finding = self.finding(Verdict::CannotCheck { missing: not_disclosed(missing) }, subject);
        finding.evidence = terms.into_iter().filter_map(|term| term.place).collect();
        finding.evidence.shrink_to_fit();
        finding
    }

    /// Something to ask about, with the places that raise the question.
    pub fn doubt(
        &self,
        subject: impl Into<String>,
        note: impl Into<String>,
        spans: impl IntoIterator<Item = Span>,
    ) -> Finding {
        let mut finding = self.finding(Verdict::Doubtful, subject);
        finding.note = note.into();
        finding.evidence = spans.into_iter().map(|span| self.place(span)).collect();
        finding
    }
}

/// Both sides of an equation, unless each is a printed figure.
fn computed(equation: &Equation) -> String {
    match (equation.left(), equation.right()) {
        (Some(left), Some(right)) if equation.terms.len() > 2 => {
            let unit = equation.unit;
            format!("左边算得{left}{unit}，右边是{right}{unit}，")
        }
        _ => String::new(),
    }
}

fn not_disclosed(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    format!("原文未公开{}", names.join("、"))
}
