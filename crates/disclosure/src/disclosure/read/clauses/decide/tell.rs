//! What is told of an amount.

use super::super::reader::Reader;
use crate::cited::Span;
use crate::disclosure::read::number::MoneyUnit;
use crate::disclosure::read::numbers::{Exact, Number};
use crate::disclosure::read::source::squeeze;

/// Longer words before an amount are quoted from their end.
pub(super) const LONGEST_QUOTE: usize = 40;

/// Tells how an unusual amount was read.
pub(super) fn tell_reading(reader: &mut Reader<'_, '_>, number: &Number, exact: Exact) {
    let printed = reader.source.slice(number.span);
    let amount = exact.amount;
    if !exact.is_plain || exact.unit != MoneyUnit::TenThousandYuan {
        let whole = reader.source.slice(Span::new(number.span.start, number.whole.end));
        reader.source.note(format!("“{}”按{amount}万元读取", squeeze(whole)), number.span);
    } else if printed.contains(char::is_whitespace) {
        reader.source.note(format!("数字“{printed}”中间有空格，按{}读取", squeeze(printed)), number.span);
    }
}

pub(in crate::disclosure::read::clauses) fn tell(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    why: &'static str,
) {
    reader.told = Some((at, why));
    let words = format!("{}：{why}，没有采用", quote(reader, at, number));
    reader.source.warn(words, number.whole);
}

/// The words before an amount and the amount, in quotation marks.
pub(super) fn quote(reader: &Reader<'_, '_>, at: usize, number: &Number) -> String {
    let label = reader.source.slice(reader.segments[at].span);
    let start = label.char_indices().rev().nth(LONGEST_QUOTE).map_or(0, |(at, _)| at);
    let whole = reader.source.slice(number.whole);
    format!("“{}”", squeeze(&format!("{}{whole}", &label[start..])))
}
