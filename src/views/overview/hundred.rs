//! 每100元怎么花: a hundred squares, a yuan each.

use std::fmt::Write;

use disclosure::amount::Amount;
use maud::{Markup, html};

use super::flow::{series, swatch};
use super::shares::{Portion, of_hundred, stretches, uses};
use super::{OverviewYear, block_title};
use crate::components::computed;

/// The side of the picture, which is ten squares wide and ten high.
const SIDE: u32 = 1000;
/// The side of a square.
const SQUARE: u32 = SIDE / 10;
/// The squares in units of their rows' length.
const UNITS: u32 = 10 * SIDE;

/// The part of the view; nothing where it is not known what the money goes to.
pub fn hundred(page: &OverviewYear) -> Option<Markup> {
    let uses = uses(&page.ledger, page.years.year)?;
    let stretches = stretches(&uses, UNITS)?;
    Some(html! {
        section.block {
            (block_title("每100元怎么花", None))
            div.hundred {
                svg.hundred__squares viewBox="0 0 1000 1000" aria-hidden="true" {
                    @for (stretch, number) in stretches.into_iter().zip(0_u32..) {
                        path class=(series(number)) d=(region(stretch)) {}
                    }
                    path.hundred__grid d=(grid()) {}
                }
                div {
                    ul.hundred__items {
                        @for (number, part) in uses.parts.iter().enumerate() { (item(number, part, uses.whole)) }
                    }
                    p.quiet {
                        (computed()) " 图中共100格，每格1元。按公开的金额计算，四舍五入到分，各项相加可能差1分。"
                    }
                }
            }
        }
    })
}

fn item(number: usize, part: &Portion, whole: Amount) -> Markup {
    let yuan = of_hundred(part.amount, whole).map(|yuan| yuan.to_string()).unwrap_or_default();
    html! {
        li.hundred__item {
            (swatch(number))
            b.hundred__yuan { (yuan) "元" }
            span.hundred__name {
                (part.name)
                span.formula { (part.amount.to_string()) " ÷ " (whole.to_string()) " × 100" }
            }
        }
    }
}

/// The squares from one place to another, row by row from the top.
fn region((from, to): (u32, u32)) -> String {
    let mut path = String::new();
    for row in 0..10 {
        let begin = from.max(row * SIDE);
        let end = to.min((row + 1) * SIDE);
        if begin < end {
            let (left, right, top) = (begin - row * SIDE, end - row * SIDE, row * SQUARE);
            // Writing to a text cannot fail.
            let _ = write!(path, "M{left} {top}H{right}v{SQUARE}H{left}z");
        }
    }
    path
}

fn grid() -> String {
    let mut path = String::new();
    for line in 1..10 {
        let at = line * SQUARE;
        let _ = write!(path, "M{at} 0V{SIDE}M0 {at}H{SIDE}");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_cover_their_squares() {
        assert_eq!(region((0, 1000)), "M0 0H1000v100H0z");
        assert_eq!(region((950, 1150)), "M950 0H1000v100H950zM0 100H150v100H0z");
        assert_eq!(region((500, 500)), "");
    }
}
