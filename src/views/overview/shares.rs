//! Parts of a whole: exact, in whole numbers, no floating point.

use disclosure::amount::Amount;
use disclosure::ledger::Ledger;
use disclosure::line::Line;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// The most parts that are drawn each; the rest is drawn as one.
const MOST_PARTS: usize = 9;

/// A part of the money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portion {
    /// What it is.
    pub name: String,
    /// The line; `None` for several lines together.
    pub line: Option<Line>,
    /// How much, in 万元.
    pub amount: Amount,
}

/// The parts of a whole that add up to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portions {
    /// The parts, none of them zero.
    pub parts: Vec<Portion>,
    /// What they add up to, in 万元.
    pub whole: Amount,
}

/// `part` of `whole` in units of a whole of `units`, rounded half up. `None` where it is no share.
pub fn share(part: Amount, whole: Amount, units: u32) -> Option<u32> {
    if part < Amount::ZERO || whole <= Amount::ZERO {
        return None;
    }
    let share = part.value().checked_mul(units.into())?.checked_div(whole.value())?;
    share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_u32()
}

/// How much of every 100 yuan of `whole` goes into `part`, in yuan to the cent, rounded half up.
pub fn of_hundred(part: Amount, whole: Amount) -> Option<Decimal> {
    share(part, whole, 10_000).map(|cents| Decimal::new(cents.into(), 2))
}

/// Where each share begins and ends when the parts stand one after the other, in units of a whole of
/// `units`. The last one ends at `units`.
pub fn stretches(parts: &Portions, units: u32) -> Option<Vec<(u32, u32)>> {
    let mut sum = Amount::ZERO;
    let mut from = 0;
    let mut stretches = Vec::with_capacity(parts.parts.len());
    for part in &parts.parts {
        sum = sum.checked_add(part.amount)?;
        let to = share(sum, parts.whole, units)?;
        stretches.push((from, to));
        from = to;
    }
    Some(stretches)
}

/// Where the money of a year comes from, by source.
pub fn sources(ledger: &Ledger, year: u16) -> Option<Portions> {
    let lines = [
        Line::GeneralBudgetIncome,
        Line::FundBudgetIncome,
        Line::SpecialAccountIncome,
        Line::OtherIncome,
        Line::CarriedOver,
    ];
    parts(ledger, year, &Line::TotalIncome, lines.to_vec())
}

/// Where the money of a year goes, as finely as it is disclosed.
pub fn uses(ledger: &Ledger, year: u16) -> Option<Portions> {
    let known = |line: &Line| ledger.get(line, year).is_some();
    let basic = [Line::PersonnelExpenses, Line::OfficeExpenses];
    let mut lines = if basic.iter().all(known) { basic.to_vec() } else { vec![Line::BasicExpenditure] };
    let projects: Vec<Line> = ledger.projects().filter(|line| known(line)).cloned().collect();
    if projects.is_empty() {
        lines.push(Line::ProjectExpenditure);
    } else {
        lines.extend(projects);
    }
    parts(ledger, year, &Line::TotalExpenditure, lines)
}

/// The known lines as parts of a total. `None` where they add up to more than the total or nothing
/// is known: then there is nothing to draw, and it is for the findings to say why.
fn parts(ledger: &Ledger, year: u16, total: &Line, lines: Vec<Line>) -> Option<Portions> {
    let whole = ledger.get(total, year)?.amount;
    let mut parts = Vec::new();
    for line in lines {
        let Some(entry) = ledger.get(&line, year) else { continue };
        if entry.amount < Amount::ZERO {
            return None;
        }
        if entry.amount > Amount::ZERO {
            parts.push(Portion { name: line.name().to_owned(), amount: entry.amount, line: Some(line) });
        }
    }
    if parts.is_empty() {
        return None;
    }
    if parts.len() > MOST_PARTS {
        let rest = parts.split_off(MOST_PARTS - 1);
        let amount = Amount::checked_sum(rest.iter().map(|part| part.amount))?;
        parts.push(Portion { name: format!("其余{}项", rest.len()), line: None, amount });
    }
    let known = Amount::checked_sum(parts.iter().map(|part| part.amount))?;
    let unlisted = whole.checked_sub(known)?;
    if unlisted < Amount::ZERO {
        return None;
    }
    if unlisted > Amount::ZERO {
        parts.push(Portion { name: "未列明".to_owned(), line: None, amount: unlisted });
    }
    Some(Portions { parts, whole })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().expect(text)
    }

    fn of(amounts: &[&str], whole: &str) -> Portions {
        let part = |text: &&str| Portion { name: String::new(), line: None, amount: amount(text) };
        Portions { parts: amounts.iter().map(part).collect(), whole: amount(whole) }
    }

    #[test]
    fn shares_round_half_up() {
        assert_eq!(share(amount("1"), amount("8"), 100), Some(13));
        assert_eq!(share(amount("0"), amount("8"), 100), Some(0));
        assert_eq!(share(amount("8"), amount("8"), 100), Some(100));
        assert_eq!(share(amount("1"), amount("0"), 100), None);
        assert_eq!(share(amount("-1"), amount("8"), 100), None);
    }

    #[test]
    fn of_hundred_is_to_the_cent() {
        let text = |part, whole| of_hundred(amount(part), amount(whole)).map(|yuan| yuan.to_string());
        assert_eq!(text("402.59", "492.63").as_deref(), Some("81.72"));
        assert_eq!(text("1", "3").as_deref(), Some("33.33"));
        assert_eq!(text("3", "3").as_deref(), Some("100.00"));
    }

    #[test]
    fn stretches_leave_no_gap() {
        let thirds = stretches(&of(&["1", "1", "1"], "3"), 1000).expect("shares");
        assert_eq!(thirds, [(0, 333), (333, 667), (667, 1000)]);
    }
}
