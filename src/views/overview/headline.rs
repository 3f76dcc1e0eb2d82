//! The figures that people ask for first.

use disclosure::amount::Amount;
use disclosure::ledger::Origin;
use disclosure::line::Line;
use maud::{Markup, html};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::OverviewYear;
use super::shares::of_hundred;
use crate::components::{amount, change, computed, explained, figure, optional, source_link};

const LINES: [Line; 6] = [
    Line::TotalExpenditure,
    Line::BasicExpenditure,
    Line::ProjectExpenditure,
    Line::ThreePublicExpenses,
    Line::OperatingExpenses,
    Line::GovernmentProcurement,
];

/// A sentence and a figure for each of the lines.
pub fn headline(page: &OverviewYear, department: &str) -> Markup {
    let known = LINES.iter().filter(|line| page.ledger.lines.contains(line));
    html! {
        (optional(sentence(page, department, page.years.year)))
        dl.headline { @for line in known { (item(page, line)) } }
    }
}

fn item(page: &OverviewYear, line: &Line) -> Markup {
    let now = page.ledger.get(line, page.years.year);
    html! {
        div.headline__item {
            dt {
                (line.name()) " "
                (optional(explained(page.disclosure(), line)))
            }
            dd.headline__figure {
                (figure(now)) @if now.is_some() { span.headline__unit { "万元" } }
            }
            @if let Some(year) = page.years.compare {
                @let comparison = page.ledger.compare(line, year, page.years.year);
                dd.headline__change { @if comparison.difference.is_some() { (change(&comparison)) } }
                dd.headline__before { (year) "年 " (figure(page.ledger.get(line, year))) }
            }
        }
    }
}

/// The year in words, for who reads nothing else.
fn sentence(page: &OverviewYear, department: &str, year: u16) -> Option<Markup> {
    let total = page.ledger.get(&Line::TotalExpenditure, year)?;
    let yuan = in_yuan(total.amount).map(|yuan| format!("（{yuan}）")).unwrap_or_default();
    let against = page.years.compare.and_then(|compare| against(page, compare)).unwrap_or_default();
    let part = |line: &Line| of_hundred(page.ledger.get(line, year)?.amount, total.amount);
    let split = part(&Line::BasicExpenditure).zip(part(&Line::ProjectExpenditure));
    let number = amount(total.amount);
    let total = match &total.origin {
        Origin::Disclosed(place) => source_link(place.entry, place.span, number),
        Origin::Derived(_) => html! { (number) " " (computed()) },
    };
    Some(html! {
        p.lead {
            (year) "年，" (department) "计划支出" (total) "万元" (yuan) (against) "。"
            @if let Some((basic, projects)) = split {
                "每100元里，约" (basic.to_string()) "元用于人员和日常办公，约" (projects.to_string())
                "元用于专门的项目。" (computed())
            }
        }
    })
}

/// What became of the total since an earlier year, as the end of a sentence.
fn against(page: &OverviewYear, compare: u16) -> Option<String> {
    let comparison = page.ledger.compare(&Line::TotalExpenditure, compare, page.years.year);
    let trend = comparison.trend?;
    let difference = comparison.difference?.value().abs();
    Some(if difference.is_zero() {
        format!("，与{compare}年持平")
    } else {
        format!("，比{compare}年{}{difference}万元", trend.name())
    })
}

/// The amount as people say it: 492.63 万元 is 492万6300元. `None` for a round number of 万元, which
/// needs no other words.
fn in_yuan(amount: Amount) -> Option<String> {
    let yuan = amount.value().checked_mul(Decimal::from(10_000))?;
    let rest = yuan.checked_rem(Decimal::from(10_000))?;
    if yuan < Decimal::ZERO || rest.is_zero() {
        return None;
    }
    let whole = amount.value().trunc().to_u64().filter(|&whole| whole > 0)?;
    Some(format!("即{whole}万{}元", rest.normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_say_them() {
        let check = |text: &str, expect: Option<&str>| {
            let amount: Amount = text.parse().expect(text);
            assert_eq!(in_yuan(amount).as_deref(), expect, "{text}");
        };
        check("492.63", Some("即492万6300元"));
        check("1.50", Some("即1万5000元"));
        check("3.00001", Some("即3万0.1元"));
        check("33", None);
        check("0.5", None);
        check("-2.5", None);
    }
}
