//! The order of rows by a column.

use std::cmp::Reverse;

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

/// Of so many rows at least one in this many has to be chosen for a walk through all of them to be faster.
const WALK: usize = 16;

impl Order {
    /// The order of rows by their keys.
    pub fn new<K: Ord>(keys: Vec<Option<K>>) -> Self {
        let mut keyed: Vec<(Option<K>, u32)> = keys.into_iter().zip(0..).collect();
        keyed.sort_by(|(left, at), (right, other)| match (left, right) {
            (Some(left), Some(right)) => left.cmp(right).then(at.cmp(other)),
            (None, None) => at.cmp(other),
            (left, right) => left.is_none().cmp(&right.is_none()),
        });
        let mut rank = vec![ABSENT; keyed.len()];
        let mut place = 0;
        for (index, (key, at)) in keyed.iter().enumerate() {
            if key.is_some() {
                place += u32::from(index > 0 && keyed[index - 1].0 != *key);
                rank[*at as usize] = place;
            }
        }
        Self { ascending: keyed.into_iter().map(|(_, at)| at).collect(), rank }
    }

    /// The rows `shown`, which ascend, in this order.
    pub fn sorted(&self, shown: &[u32], descending: bool) -> Vec<u32> {
        if shown.len().saturating_mul(WALK) < self.ascending.len() {
            let mut sorted = shown.to_vec();
            let rank = |at: u32| self.rank.get(at as usize).copied().unwrap_or(ABSENT);
            if descending {
                sorted.sort_by_key(|&at| (rank(at) == ABSENT, Reverse(rank(at))));
            } else {
                sorted.sort_by_key(|&at| rank(at));
            }
            return sorted;
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
    fn a_few_rows_and_many_are_sorted_alike() {
        let keys: Vec<Option<u32>> = (0..200).map(|at| (at % 7 != 3).then_some(at * 31 % 11)).collect();
        let order = Order::new(keys.clone());
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
