//! How amounts are written.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::{Figure, Funds, Statement};
use crate::findings::Finding;
use crate::rules::case::Case;

/// The decimals of an amount in 万元 down to 分.
const DECIMALS: u32 = 6;

/// So many places are shown; the note tells how many there are.
const MOST_PLACES: usize = 100;

/// Amounts of one sentence are in one unit. 0 is the same in each.
pub(super) fn mixed(case: &Case<'_>) -> Vec<Finding> {
    let document = &case.entry.document;
    // 1亿2300万元，其中基本支出2300万元，项目支出1亿元: where one is in several units, so may the others be.
    let is_compound = |figure: &&Figure| document.slice(figure.amount.span).contains(['亿', '万']);
    let compound: BTreeSet<Span> = case
        .disclosure()
        .figures
        .iter()
        .filter(is_compound)
        .map(|figure| document.sentence(figure.amount.span))
        .collect();
    let is_plain = |figure: &&Figure| {
        figure.statement != Statement::Table
            && figure.amount.value != Amount::ZERO
            && unit(figure.factor)
                .is_some_and(|unit| is_followed_by(&document.text, figure.amount.span, unit))
    };
    let figures: Vec<&Figure> = case.disclosure().figures.iter().filter(is_plain).collect();
    let mut findings = Vec::new();
    let mut seen_to = 0;
    for (at, figure) in figures.iter().enumerate() {
        let sentence = document.sentence(figure.amount.span);
        if figure.amount.span.start < seen_to {
            continue;
        }
        seen_to = sentence.end;
        if compound.contains(&sentence) {
            continue;
        }
        let here = figures[at..].iter().take_while(|other| sentence.contains(other.amount.span));
        let Some(other) = here.clone().find(|other| other.factor != figure.factor) else { continue };
        let words = |figure: &Figure| {
            format!("{}{}", document.slice(figure.amount.span), unit(figure.factor).unwrap_or_default())
        };
        let note = format!("同一句里有“{}”，也有“{}”，请核对单位。", words(figure), words(other));
        let subject = format!("{}和{}的单位", figure.line.name(), other.line.name());
        findings.push(case.doubt(subject, note, [figure.amount.span, other.amount.span]));
    }
    findings
}

/// No amount has more decimals than down to 分.
pub(super) fn decimals(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let figures = disclosure.figures.iter().map(|figure| &figure.amount);
    let groups = disclosure.procurement.iter().flat_map(|procurement| &procurement.groups);
    let rows = groups.flat_map(|group| group.items.iter().map(|item| &item.funds).chain(&group.subtotal));
    let total = disclosure.procurement.iter().filter_map(|procurement| procurement.total.as_ref());
    let procured = rows.chain(total).flat_map(amounts);
    let assets =
        disclosure.assets.iter().flat_map(|assets| &assets.rows).filter_map(|row| row.value.as_ref());
    let all = figures.chain(procured).chain(assets);
    let spans: BTreeSet<Span> = all
        .filter(|amount| amount.value.value().normalize().scale() > DECIMALS)
        .map(|amount| amount.span)
        .collect();
    let Some(first) = spans.first() else { return Vec::new() };
    let words = case.entry.document.slice(*first);
    let note = format!("文中有{}处，如“{words}”，比分还小，请核对。", spans.len());
    vec![case.doubt("过细的金额", note, spans.into_iter().take(MOST_PLACES))]
}

fn amounts(funds: &Funds) -> impl Iterator<Item = &Cited<Amount>> {
    let sources = crate::disclosure::FundSource::ALL.into_iter();
    funds.total.iter().chain(sources.filter_map(|source| funds.from_source(source)))
}

/// The unit of which one is so many 万元; `None` for what is said in several (492万6300元).
fn unit(factor: Decimal) -> Option<&'static str> {
    [(Decimal::new(1, 4), "元"), (Decimal::ONE, "万元"), (Decimal::from(10_000), "亿元")]
        .into_iter()
        .find_map(|(of, unit)| (of == factor).then_some(unit))
}

/// Whether the unit stands right behind the digits, and is not that of a heading or of a list.
fn is_followed_by(text: &str, digits: Span, unit: &str) -> bool {
    text.get(digits.end..).is_some_and(|rest| rest.trim_start().starts_with(unit))
}
