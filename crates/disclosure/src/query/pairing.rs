//! Which item of one year is which of another.

/// Pairs `left` items with `right` ones. Each rule is tried on what the rules before left over, in the
/// order of the items, so that two items of one name pair off one by one. Returns for every left item
/// the position of its partner.
pub fn pair(left: usize, right: usize, rules: &[&dyn Fn(usize, usize) -> bool]) -> Vec<Option<usize>> {
    let mut partners = vec![None; left];
    let mut taken = vec![false; right];
    for rule in rules {
        for (item, partner) in partners.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            if let Some(found) = (0..right).find(|&other| !taken[other] && rule(item, other)) {
                taken[found] = true;
                *partner = Some(found);
            }
        }
    }
    partners
}

/// The right positions that no left item was paired with, ascending.
pub fn unpaired(right: usize, partners: &[Option<usize>]) -> Vec<usize> {
    (0..right).filter(|&position| !partners.contains(&Some(position))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left: &[&str], right: &[&str], expect: &[Option<usize>], over: &[usize]) {
        let same = |a: usize, b: usize| left[a] == right[b];
        let same_letter = |a: usize, b: usize| left[a].as_bytes()[0] == right[b].as_bytes()[0];
        let partners = pair(left.len(), right.len(), &[&same, &same_letter]);
        assert_eq!(partners, expect);
        assert_eq!(unpaired(right.len(), &partners), over);
    }

    #[test]
    fn the_stronger_rule_comes_first_and_each_item_is_used_once() {
        check(&["a1", "b1"], &["b1", "a1"], &[Some(1), Some(0)], &[]);
        check(&["a1", "a1"], &["a1", "a1", "a1"], &[Some(0), Some(1)], &[2]);
        check(&["a2", "a1"], &["a1"], &[None, Some(0)], &[]);
        check(&["a2", "c1"], &["a1", "d1"], &[Some(0), None], &[1]);
        check(&[], &["a1"], &[], &[0]);
        check(&["a1"], &[], &[None], &[]);
    }
}
