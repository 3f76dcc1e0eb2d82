//! Lists of parts that may leave some out: they say so, or something beside them was not read.

use std::collections::BTreeSet;

use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::Figure;
use crate::findings::Finding;
use crate::line::Line;
use crate::rules::case::Case;

/// Whether a part stands in the same sentence, paragraph or table as its total.
pub(super) fn is_one_list(case: &Case<'_>, total: &Line, part: &Line) -> bool {
    let (Some(total), Some(part)) = (case.figure(total), case.figure(part)) else { return true };
    let (document, total, part) = (&case.entry.document, total.amount.span, part.amount.span);
    document.sentence(total).contains(part)
        || document.block_at(total).is_some_and(|block| block.span().contains(part))
}

/// Whether the reader told of an amount that it did not take in the sentence of the total.
pub(super) fn has_unread_amount(case: &Case<'_>, finding: &Finding) -> bool {
    let Some(place) = finding.main_place() else { return false };
    has_unread_within(case, case.entry.document.sentence(place.span))
}

/// Whether an amount that was not read stands between a whole and the last of its parts, which may be paragraphs.
pub(super) fn has_unread_between(case: &Case<'_>, whole: Option<&Cited<Amount>>, parts: &[&Figure]) -> bool {
    let Some(last) = parts.iter().map(|figure| figure.amount.span).max() else { return false };
    whole.is_some_and(|whole| {
        whole.span.start < last.start && has_unread_within(case, Span::new(whole.span.start, last.end))
    })
}

fn has_unread_within(case: &Case<'_>, sentence: Span) -> bool {
    let told = case.entry.diagnostics.iter().filter_map(|diagnostic| diagnostic.span);
    let mut told: BTreeSet<Span> = told.filter(|&span| sentence.contains(span)).collect();
    let disclosure = case.disclosure();
    for taken in disclosure.figures.iter().map(|figure| figure.amount.span) {
        told.remove(&taken);
    }
    for taken in disclosure.changes.iter().map(|change| change.change.span) {
        told.remove(&taken);
    }
    !told.is_empty()
}

/// Whether a list of parts names only some of them: it ends with 等, begins with 重点项目 or 主要是, or stands in brackets that
/// begin with 含.
pub(super) fn is_open_list(case: &Case<'_>, whole: Option<&Cited<Amount>>, parts: &[&Figure]) -> bool {
    let spans = || parts.iter().map(|figure| figure.amount.span);
    let Some((first, last)) = spans().min().zip(spans().max()) else { return false };
    let between = whole.and_then(|whole| case.entry.document.text.get(whole.span.end..first.start));
    let leads = ["重点", "主要项目", "主要是", "主要用于"];
    // 项目支出100万元，其中数字化项目60万元: one of several.
    let is_one_of_several = |between: &str| first == last && between.contains("其中");
    if between
        .is_some_and(|between| leads.iter().any(|lead| between.contains(lead)) || is_one_of_several(between))
    {
        return true;
    }
    let before = case.entry.document.text.get(..first.start).unwrap_or("").rsplit(['（', '(']).next();
    if before.is_some_and(|inside| inside.starts_with('含') && !inside.contains(['）', ')', '。'])) {
        return true;
    }
    let rest = case.entry.document.text.get(last.end..).unwrap_or("").trim_start();
    let unit = ["万元", "亿元", "元"].into_iter().find_map(|unit| rest.strip_prefix(unit));
    unit.unwrap_or(rest).trim_start_matches(['）', ')']).trim_start().starts_with('等')
}

/// Whether an amount that was not read stands in the paragraph of the whole.
pub(super) fn has_unread_beside(case: &Case<'_>, whole: Option<&Cited<Amount>>) -> bool {
    let mut blocks = case.entry.document.blocks.iter().map(crate::document::Block::span);
    whole
        .and_then(|whole| blocks.find(|block| block.contains(whole.span)))
        .is_some_and(|block| has_unread_within(case, block))
}

/// Whether the sentence of a sum states a further amount that is just what the parts are short of.
pub(super) fn has_missing_part(case: &Case<'_>, finding: &Finding) -> bool {
    let Some((place, by)) = finding.main_place().zip(finding.difference()) else { return false };
    let sentence = case.entry.document.sentence(place.span);
    let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
    let counted: BTreeSet<Span> = terms.filter_map(|term| term.place).map(|place| place.span).collect();
    let figures = case.disclosure().figures.iter();
    let mut others = figures
        .filter(|figure| sentence.contains(figure.amount.span) && !counted.contains(&figure.amount.span));
    others.any(|figure| figure.amount.value.value() == by.abs())
}
