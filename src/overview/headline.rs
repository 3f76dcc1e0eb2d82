//! The figures that people ask for first.

use disclosure::amount::Amount;
use disclosure::ledger::Origin;
use disclosure::line::Line;
use leptos::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Page;
use super::shares::of_hundred;
use crate::components::{amount, change, explained, figure, source_link};

const LINES: [Line; 6] = [
    Line::TotalExpenditure,
    Line::BasicExpenditure,
    Line::ProjectExpenditure,
    Line::ThreePublicExpenses,
    Line::OperatingExpenses,
    Line::GovernmentProcurement,
];

/// A sentence and a figure for each of the lines.
pub fn headline(page: &Page, department: &str) -> AnyView {
    let year = page.years.year;
    let items = LINES
        .iter()
        .filter(|line| page.ledger.lines.contains(line))
        .map(|line| item(page, line))
        .collect::<Vec<_>>();
    view! {
        {sentence(page, department, year)}
        <dl class="headline">{items}</dl>
    }
    .into_any()
}

fn item(page: &Page, line: &Line) -> AnyView {
    let now = page.ledger.get(line, page.years.year);
    let unit = now.map(|_| view! { <span class="headline__unit">"万元"</span> });
    let before = page.years.compare.map(|year| {
        let comparison = page.ledger.compare(line, year, page.years.year);
        let change = comparison.difference.map(|_| change(&comparison));
        view! {
            <dd class="headline__change">{change}</dd>
            <dd class="headline__before">{year} "年 " {figure(page.ledger.get(line, year))}</dd>
        }
    });
    view! {
        <div class="headline__item">
            <dt>{line.name().to_owned()} " " {explained(page.disclosure(), line)}</dt>
            <dd class="headline__figure">{figure(now)} {unit}</dd>
            {before}
        </div>
    }
    .into_any()
}

/// The year in words, for who reads nothing else.
fn sentence(page: &Page, department: &str, year: u16) -> Option<AnyView> {
    let total = page.ledger.get(&Line::TotalExpenditure, year)?;
    let yuan = in_yuan(total.amount).map(|yuan| format!("（{yuan}）"));
    let against = page.years.compare.and_then(|compare| {
        let comparison = page.ledger.compare(&Line::TotalExpenditure, compare, year);
        let trend = comparison.trend?;
        let difference = comparison.difference?.value().abs();
        Some(if difference.is_zero() {
            format!("，与{compare}年持平")
        } else {
            format!("，比{compare}年{}{difference}万元", trend.name())
        })
    });
    let part = |line: &Line| of_hundred(page.ledger.get(line, year)?.amount, total.amount);
    let split =
        part(&Line::BasicExpenditure).zip(part(&Line::ProjectExpenditure)).map(|(basic, projects)| {
            view! {
                "每100元里，约"
                {basic.to_string()}
                "元用于人员和日常办公，约"
                {projects.to_string()}
                "元用于专门的项目。"
                <span class="mark">"推算"</span>
            }
        });
    let number = amount(total.amount);
    let total_link = match &total.origin {
        Origin::Disclosed(place) => source_link(place.entry, place.span, number),
        Origin::Derived(_) => view! { {number} " " <span class="mark">"推算"</span> }.into_any(),
    };
    let view = view! {
        <p class="lead">
            {year} "年，" {department.to_owned()} "计划支出" {total_link} "万元" {yuan} {against} "。" {split}
        </p>
    };
    Some(view.into_any())
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
