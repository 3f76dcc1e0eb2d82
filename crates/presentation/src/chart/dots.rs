//! A strip of dots, one a check: what holds is round, what does not has a shape of its own.

use std::fmt::Write;

use disclosure::findings::{Tally, VerdictKind};

/// The side of a dot's place.
const CELL: usize = 10;
/// How many stand in a row.
const COLUMNS: usize = 24;
/// How many are drawn; beyond that one stands for several.
const MOST: usize = 240;

/// The strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// Its width and height in its own units.
    pub size: (usize, usize),
    /// What is to be looked at first, then what holds: the kind, and its dots as one path.
    pub kinds: Vec<(VerdictKind, String)>,
    /// For how many checks each dot stands.
    pub each: usize,
}

/// The dots of a tally.
pub fn dots(tally: Tally) -> Dots {
    let all: usize = VerdictKind::ALL.iter().map(|kind| tally.get(*kind)).sum();
    let each = all.div_ceil(MOST).max(1);
    let mut at = 0;
    let kinds = VerdictKind::ALL.into_iter().filter(|kind| tally.get(*kind) > 0).map(|kind| {
        let count = tally.get(kind).div_ceil(each);
        let mut path = String::new();
        for place in at..at + count {
            shape(&mut path, kind, place % COLUMNS * CELL, place / COLUMNS * CELL);
        }
        at += count;
        (kind, path)
    });
    let kinds: Vec<_> = kinds.collect();
    Dots { size: (COLUMNS * CELL, at.div_ceil(COLUMNS) * CELL), kinds, each }
}

/// Draws a dot into the place whose left upper corner is given.
fn shape(path: &mut String, kind: VerdictKind, x: usize, y: usize) {
    // Writing to a text cannot fail.
    let _ = match kind {
        // Two bars of different lengths, which do not add up.
        VerdictKind::Differs => write!(path, "M{} {}h8v3h-8zm0 5h4v3h-4z", x + 1, y + 1),
        // A lozenge.
        VerdictKind::Doubtful => write!(path, "M{} {}l4 4-4 4-4-4z", x + 5, y + 1),
        // A ring, drawn as a line.
        VerdictKind::CannotCheck => write!(path, "M{} {}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0", x + 2, y + 5),
        VerdictKind::Holds => write!(path, "M{} {}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z", x + 2, y + 5),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(holds: usize, differs: usize, doubtful: usize) -> Dots {
        dots(Tally { holds, differs, doubtful, cannot_check: 0 })
    }

    fn count(dots: &Dots) -> usize {
        dots.kinds.iter().map(|(_, path)| path.matches('M').count()).sum()
    }

    #[test]
    fn every_check_has_a_dot_and_exceptions_come_first() {
        let few = of(63, 1, 2);
        assert_eq!((count(&few), few.each), (66, 1));
        let kinds: Vec<VerdictKind> = few.kinds.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::Holds]);
        assert_eq!(few.size, (240, 30));
    }

    #[test]
    fn a_dot_of_many_checks_hides_no_exception() {
        let many = of(30_000, 1, 0);
        assert!(count(&many) <= MOST + 1 && many.each > 100);
        assert_eq!(many.kinds[0], (VerdictKind::Differs, "M1 1h8v3h-8zm0 5h4v3h-4z".to_owned()));
        assert_eq!(of(0, 0, 0).kinds, []);
    }
}
