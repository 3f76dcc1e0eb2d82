//! Indicators as cards.

use disclosure::cited::{CitedText, Place};
use disclosure::disclosure::Indicator;
use disclosure::query::Standing;
use disclosure::query::indicators::IndicatorRow;
use maud::{Markup, html};

use super::direction::shape;
use crate::components::{badge, quiet_link, source_link};

/// What every row is shown with.
#[derive(Clone, Copy)]
pub struct RowContext<'a> {
    /// The position of the year's document in the dataset.
    pub entry: usize,
    /// The same of the year compared with, where it is at hand.
    pub earlier_entry: Option<usize>,
    /// The year compared with.
    pub compare: Option<u16>,
    /// The positions of the rows that are not filtered out, ascending.
    pub shown: &'a [usize],
}

impl RowContext<'_> {
    /// Whether the row with that number is filtered out.
    pub fn hides(self, row: usize) -> bool {
        self.shown.binary_search(&row).is_err()
    }
}

/// A card for every row; the first is number `first` of the index.
pub fn cards(rows: &[IndicatorRow], first: usize, context: RowContext) -> Markup {
    html! { ul.cards { @for (row, number) in rows.iter().zip(first..) { (card(row, number, context)) } } }
}

fn card(row: &IndicatorRow, number: usize, context: RowContext) -> Markup {
    let Indicator { level1, level2, level3, description, basis, span, .. } = row.indicator;
    html! {
        li.card data-row hidden[context.hides(number)] {
            p.card__levels {
                (level1.value) span.card__separator aria-hidden="true" { "›" } (level2.value)
            }
            h4.card__name { (quiet_link(context.entry, *span, &level3.value)) }
            p.card__target { (target(row.indicator, context.entry)) }
            (question(row.indicator, context.entry))
            p.card__meaning { (meaning(row.indicator)) }
            @if let Some(standing) = standing(row, context) { p.card__change { (standing) } }
            dl.card__details {
                div { dt { "说明" } dd { (text(description, context.entry)) } }
                div { dt { "依据" } dd { (text(basis, context.entry)) } }
            }
        }
    }
}

/// The target as printed, a link to its place.
pub fn target(indicator: &Indicator, entry: usize) -> Markup {
    let target = &indicator.target;
    if target.value.text.is_empty() {
        return blank();
    }
    source_link(entry, target.span, &target.value.text)
}

/// What is to be checked about the target, if anything.
pub fn question(indicator: &Indicator, entry: usize) -> Markup {
    badge(Place { entry, span: indicator.target.span })
}

/// What the target means in words, and its direction as a shape.
pub fn meaning(indicator: &Indicator) -> Markup {
    let target = &indicator.target.value;
    html! { (shape(target.direction())) " " (target.explanation()) }
}

/// A text of the table, a link to its place; an empty cell says so.
pub fn text(cited: &CitedText, entry: usize) -> Markup {
    if cited.value.is_empty() { blank() } else { quiet_link(entry, cited.span, &cited.value) }
}

fn blank() -> Markup {
    html! { span.unknown { "未填写" } }
}

/// What became of the indicator; nothing where the other year is not known.
pub fn standing(row: &IndicatorRow, context: RowContext) -> Option<Markup> {
    let standing = row.standing?;
    let compare = context.compare?;
    let earlier = row.earlier.zip(context.earlier_entry);
    Some(html! {
        span.standing { (standing.name()) } " "
        @match (standing, earlier) {
            (Standing::Changed, Some((earlier, entry))) => { (compare) "年是 " (target(earlier, entry)) }
            (Standing::Added, _) => { (compare) "年没有这一项" }
            _ => { (compare) "年也是这个目标" }
        }
    })
}
