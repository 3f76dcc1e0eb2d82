//! Which item of one year is which of another.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// Pairs `left` items with `right` ones that have the same key. Each rule is tried on what the rules before
/// left over, in the order of the items, so that two items of one key pair off one by one. Returns for every
/// left item the position of its partner. A rule takes each item's key once, whatever there is to pair.
pub fn pair<T, K: Eq + Hash>(left: &[T], right: &[T], rules: &[&dyn Fn(&T) -> K]) -> Vec<Option<usize>> {
    let mut partners = vec![None; left.len()];
    let mut is_taken = vec![false; right.len()];
    for key in rules {
        let mut waiting: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (position, item) in right.iter().enumerate().filter(|&(position, _)| !is_taken[position]) {
            waiting.entry(key(item)).or_default().push_back(position);
        }
        for (item, partner) in left.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            if let Some(found) = waiting.get_mut(&key(item)).and_then(VecDeque::pop_front) {
                is_taken[found] = true;
                *partner = Some(found);
            }
        }
    }
    partners
}

/// Pairs those that have no partner yet where a key is had by one left and one right item alone: among several
/// any choice would be a guess. Items without a key stay as they are. Returns the left items that it paired.
pub fn pair_only<T, K: Eq + Hash>(
    left: &[T],
    right: &[T],
    partners: &mut [Option<usize>],
    key: &dyn Fn(&T) -> Option<K>,
) -> Vec<usize> {
    let mut candidates: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (position, item) in left.iter().enumerate().filter(|&(position, _)| partners[position].is_none()) {
        if let Some(key) = key(item) {
            candidates.entry(key).or_default().0.push(position);
        }
    }
    for position in unpaired(right.len(), partners) {
        if let Some(key) = key(&right[position]) {
            candidates.entry(key).or_default().1.push(position);
        }
    }
    let mut paired = Vec::new();
    for (lefts, rights) in candidates.into_values() {
        if let ([item], [partner]) = (&lefts[..], &rights[..]) {
            partners[*item] = Some(*partner);
            paired.push(*item);
        }
    }
    paired
}

/// The right positions that no left item was paired with, ascending.
pub fn unpaired(right: usize, partners: &[Option<usize>]) -> Vec<usize> {
    let mut is_taken = vec![false; right];
    for &partner in partners.iter().flatten() {
        is_taken[partner] = true;
    }
    (0..right).filter(|&position| !is_taken[position]).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::hash::Hasher;

    use super::*;

    fn check(left: &[&str], right: &[&str], expect: &[Option<usize>], over: &[usize]) {
        let partners = pair(left, right, &[&|item: &&str| *item, &|item: &&str| &item[..1]]);
        assert_eq!(partners, expect);
        assert_eq!(unpaired(right.len(), &partners), over);
    }

    #[test]
    fn the_stronger_rule_comes_first_and_each_item_is_used_once() {
        check(&["a1", "b1"], &["b1", "a1"], &[Some(1), Some(0)], &[]);
        check(&["a1", "a1"], &["a1", "a1", "a1"], &[Some(0), Some(1)], &[2]);
        check(&["c2", "a1"], &["a1"], &[None, Some(0)], &[]);
        check(&["a", "c"], &["a1", "d1"], &[Some(0), None], &[1]);
        check(&[], &["a1"], &[], &[0]);
        check(&["a1"], &[], &[None], &[]);
    }

    #[test]
    fn among_several_nothing_is_guessed() {
        let (left, right) = (["a1", "b1", "b2", "c"], ["a2", "b3", "c1", "c2"]);
        let mut partners = vec![None; left.len()];
        let letter = |item: &&str| Some(item.as_bytes()[0]);
        assert_eq!(pair_only(&left, &right, &mut partners, &letter), [0]);
        assert_eq!(partners, [Some(0), None, None, None]);
        assert_eq!(pair_only(&left, &right, &mut partners, &|_| None::<u8>), [0; 0]);
    }

    thread_local!(static STEPS: Cell<usize> = const { Cell::new(0) });

    fn step() {
        STEPS.with(|steps| steps.set(steps.get() + 1));
    }

    /// A number that counts how often it is looked at.
    struct Counted(usize);

    impl Hash for Counted {
        fn hash<H: Hasher>(&self, state: &mut H) {
            step();
            self.0.hash(state);
        }
    }

    impl PartialEq for Counted {
        fn eq(&self, other: &Self) -> bool {
            step();
            self.0 == other.0
        }
    }

    impl Eq for Counted {}

    /// How often keys are looked at when `count` items are paired.
    fn work(count: usize) -> usize {
        STEPS.with(|steps| steps.set(0));
        let left: Vec<usize> = (0..count).collect();
        let right: Vec<usize> = (0..count).rev().collect();
        let same: &dyn Fn(&usize) -> Counted = &|item| Counted(*item);
        assert!(pair(&left, &right, &[same, same]).iter().all(Option::is_some));
        STEPS.with(Cell::get)
    }

    #[test]
    fn work_grows_with_the_items_and_not_with_their_square() {
        let (few, many) = (work(1_000), work(16_000));
        assert!(many < 20 * few, "{few} steps for 1,000 items, {many} for 16,000");
    }
}
