//! A hundred squares, so many of them for each part of a whole.

use disclosure::amount::Amount;

use super::{Paint, hundredths};

/// How many squares stand in a row.
const COLUMNS: u32 = 20;
/// The side of a square's place, in the drawing's own units.
const CELL: u32 = 10;

/// The squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HundredSquares {
    /// The width and the height in the drawing's own units.
    pub size: (u32, u32),
    /// The parts of which any square is, in their order.
    pub groups: Vec<SquareGroup>,
}

/// The squares of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SquareGroup {
    /// What they are painted as.
    pub paint: Paint,
    /// The part's name.
    pub name: String,
    /// The left upper corners.
    pub corners: Vec<(u32, u32)>,
}

/// The squares of parts that are exactly the whole; `None` for others.
pub fn squares(parts: &[(Paint, String, Amount)], whole: Amount) -> Option<HundredSquares> {
    let amounts: Vec<Amount> = parts.iter().map(|part| part.2).collect();
    let shares = hundredths(&amounts, whole)?;
    let mut at = 0;
    let groups = parts.iter().zip(shares).filter(|(_, share)| *share > 0).map(|((paint, name, _), share)| {
        let corners =
            (at..at + share).map(|place| (place % COLUMNS * CELL, place / COLUMNS * CELL)).collect();
        at += share;
        SquareGroup { paint: *paint, name: name.clone(), corners }
    });
    let groups = groups.collect();
    Some(HundredSquares { size: (COLUMNS * CELL, at.div_ceil(COLUMNS) * CELL), groups })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(amounts: &[&str], whole: &str) -> Option<HundredSquares> {
        let part = |(at, text): (usize, &&str)| {
            (Paint::Running(at), at.to_string(), text.parse().expect("an amount"))
        };
        let parts: Vec<_> = amounts.iter().enumerate().map(part).collect();
        squares(&parts, whole.parse().expect("an amount"))
    }

    #[test]
    fn there_are_a_hundred_and_none_twice() {
        let squares = of(&["402.59", "49.04", "33", "8"], "492.63").expect("they add up");
        let counts: Vec<usize> = squares.groups.iter().map(|group| group.corners.len()).collect();
        assert_eq!(counts, [82, 10, 7, 1]);
        let mut corners: Vec<_> = squares.groups.iter().flat_map(|group| group.corners.clone()).collect();
        corners.sort_unstable();
        corners.dedup();
        assert_eq!(corners.len(), 100);
        let (width, height) = squares.size;
        assert!(corners.iter().all(|(x, y)| x + CELL <= width && y + CELL <= height));
    }

    #[test]
    fn a_part_without_a_square_is_left_out_and_what_is_not_the_whole_has_none() {
        assert_eq!(of(&["0.001", "99.999"], "100").expect("they add up").groups.len(), 1);
        assert_eq!(of(&["1", "1"], "3"), None);
    }
}
