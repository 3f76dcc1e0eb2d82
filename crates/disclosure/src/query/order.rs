//! The order of rows by a column.

use std::cmp::Ordering;

use crate::order::positions;

/// All rows in the order of a column, worked out once, so that any choice of them is sorted without comparing
/// what the column holds. What it has no value for comes last, whichever way the rest is sorted; equal rows
/// keep the document's order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    ascending: Vec<u32>,
    /// By position: the place among the different values; [`ABSENT`] where there is none.
    rank: Vec<u32>,
}

const ABSENT: u32 = u32::MAX;

/// The number of a row. More rows than that do not fit into a browser's memory.
fn row(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(ABSENT)
}

/// Of so many rows at least one in this many has to be chosen for a walk through all of them to be faster.
const WALK: usize = 16;

impl Order {
    /// The order of rows by their keys.
    pub fn new<K: Ord>(keys: &[Option<K>]) -> Self {
        let compare = |one: usize, other: usize| match (&keys[one], &keys[other]) {
            (Some(left), Some(right)) => left.cmp(right),
            (left, right) => left.is_none().cmp(&right.is_none()),
        };
        let ascending = positions(keys.len(), &compare).into_iter().map(row).collect();
        let is_equal = |one: u32, other: u32| compare(one as usize, other as usize) == Ordering::Equal;
        Self::ranked(ascending, &|at| keys[at as usize].is_some(), &is_equal)
    }

    /// The order of rows by whole numbers, found several times as fast where these are not far apart.
    pub fn of_whole(keys: &[Option<i64>]) -> Self {
        let least = keys.iter().flatten().copied().min().unwrap_or_default();
        let bits = usize::BITS - keys.len().leading_zeros();
        // Number and row as one: equal numbers keep the document's order.
        let packed = |(at, key): (usize, &Option<i64>)| {
            let above = u64::try_from((*key)?.checked_sub(least)?).ok()?;
            (above.leading_zeros() >= bits).then_some(above << bits | at as u64)
        };
        let mut numbers: Vec<u64> = keys.iter().enumerate().filter_map(packed).collect();
        if numbers.len() < keys.iter().flatten().count() {
            return Self::new(keys);
        }
        numbers.sort_unstable();
        let number = |at: u64| at & ((1 << bits) - 1);
        let present =
            numbers.into_iter().map(|packed| row(usize::try_from(number(packed)).unwrap_or(usize::MAX)));
        let absent = keys.iter().enumerate().filter(|(_, key)| key.is_none()).map(|(at, _)| row(at));
        let ascending = present.chain(absent).collect();
        let key = |at: u32| keys[at as usize];
        Self::ranked(ascending, &|at| key(at).is_some(), &|one, other| key(one) == key(other))
    }

    fn ranked(
        ascending: Vec<u32>,
        is_present: &dyn Fn(u32) -> bool,
        is_equal: &dyn Fn(u32, u32) -> bool,
    ) -> Self {
        let mut rank = vec![ABSENT; ascending.len()];
        let mut place = 0;
        let mut before: Option<u32> = None;
        for &at in ascending.iter().filter(|&&at| is_present(at)) {
            place += u32::from(before.is_some_and(|before| !is_equal(before, at)));
            rank[at as usize] = place;
            before = Some(at);
        }
        Self { ascending, rank }
    }

    /// The rows `shown`, which ascend, in this order.
    pub fn sorted(&self, shown: &[u32], descending: bool) -> Vec<u32> {
        if shown.len().saturating_mul(WALK) < self.ascending.len() {
            let rank = |at: usize| self.rank.get(shown[at] as usize).copied().unwrap_or(ABSENT);
            let sorted = positions(shown.len(), &|one, other| match (rank(one), rank(other)) {
                (one, other) if one != ABSENT && other != ABSENT && descending => other.cmp(&one),
                (one, other) => one.cmp(&other),
            });
            return sorted.into_iter().map(|at| shown[at]).collect();
        }
        let mut is_shown = vec![false; self.rank.len()];
        for &at in shown {
            if let Some(is_shown) = is_shown.get_mut(at as usize) {
                *is_shown = true;
            }
        }
        let is_shown = |at: &u32| is_shown[*at as usize];
        let present = self.ascending.partition_point(|&at| self.rank[at as usize] != ABSENT);
        let (ranked, absent) = self.ascending.split_at(present);
        let absent = absent.iter().copied().filter(is_shown);
        if descending {
            let equal =
                ranked.chunk_by(|&left, &right| self.rank[left as usize] == self.rank[right as usize]);
            equal.rev().flatten().copied().filter(is_shown).chain(absent).collect()
        } else {
            ranked.iter().copied().filter(is_shown).chain(absent).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_in_the_same_order_however_they_are_sorted() {
        let check = |keys: &[Option<i64>]| {
            let (packed, compared) = (Order::of_whole(keys), Order::new(keys));
            assert_eq!((packed.ascending, packed.rank), (compared.ascending, compared.rank), "{keys:?}");
        };
        check(&[]);
        check(&[None]);
        check(&[Some(0), None, Some(-3), Some(7), Some(0), Some(-3), None, Some(1 << 40)]);
        // Too far apart for a row beside them.
        check(&[Some(i64::MAX), Some(1), None, Some(i64::MIN), Some(1)]);
        check(&[Some(i64::MAX), Some(1), Some(0)]);
        let many: Vec<Option<i64>> =
            (0..1_000).map(|at| (at % 7 != 3).then_some(at * 31 % 101 - 50)).collect();
        check(&many);
    }

    #[test]
    fn a_few_rows_and_many_are_sorted_alike() {
        let keys: Vec<Option<u32>> = (0..200).map(|at| (at % 7 != 3).then_some(at * 31 % 11)).collect();
        let order = Order::new(&keys);
        for shown in [vec![], vec![3], vec![0, 11, 22, 24], (0..200).collect(), (50..90).collect()] {
            for descending in [false, true] {
                let mut expected = shown.clone();
                expected.sort_by_key(|&at| {
                    let key = keys[at as usize];
                    (key.is_none(), key.map(i64::from).map(|key| if descending { -key } else { key }))
                });
                assert_eq!(order.sorted(&shown, descending), expected);
            }
        }
    }
}
