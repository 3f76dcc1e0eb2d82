//! Filters over items: what is shown, what each choice would show, and what to drop when nothing is.

use super::search::{Query, SearchText};

/// Items with what can be chosen of them and what can be searched in them. Facets are numbered from 0,
/// items in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct FacetIndex {
    facets: Vec<Vec<String>>,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    /// For each facet the positions of the item's values.
    values: Vec<Vec<usize>>,
    text: SearchText,
}

/// What a reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// For each facet the chosen value, which the item must have; without one everything passes.
    pub chosen: Vec<Option<String>>,
    /// Free text; every word must be in the item.
    pub text: String,
}

/// What a filter does to the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// The positions of the items that pass, ascending.
    pub shown: Vec<usize>,
    /// How many items there are.
    pub all: usize,
    /// For each facet its values in the document's order.
    pub facets: Vec<Vec<FacetCount>>,
    /// Where nothing passes: the conditions of which dropping that one alone would show something, the
    /// most helpful first.
    pub relief: Vec<Relief>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// How many items have it and pass all the *other* conditions.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A condition of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The choice of this facet.
    Facet(usize),
    /// The free text.
    Text,
}

/// What dropping one condition would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// Which to drop.
    pub condition: Condition,
    /// How many items would then be shown.
    pub count: usize,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Option::is_none) && Query::new(&self.text).is_empty()
    }
}

impl FacetIndex {
    /// An index of items with `facets` facets each.
    pub fn new(facets: usize) -> Self {
        Self { facets: vec![Vec::new(); facets], rows: Vec::new() }
    }

    /// Names values of a facet ahead of the items, to fix their order. Those that no item has are
    /// not listed.
    pub fn order<'a>(&mut self, facet: usize, values: impl IntoIterator<Item = &'a str>) {
        for value in values {
            self.value(facet, value);
        }
    }

    /// Adds an item with its values of each facet, in the order of the facets. An item may have no
    /// value of a facet, or several.
    pub fn push(&mut self, values: &[&[&str]], text: SearchText) {
        let values = (0..self.facets.len())
            .map(|facet| {
                let values = values.get(facet).copied().unwrap_or_default();
                values.iter().map(|value| self.value(facet, value)).collect()
            })
            .collect();
        self.rows.push(Row { values, text });
    }

    /// Applies `filter`.
    pub fn apply(&self, filter: &Filter) -> Matches {
        let query = Query::new(&filter.text);
        let chosen: Vec<Option<&String>> =
            (0..self.facets.len()).map(|facet| filter.chosen.get(facet)?.as_ref()).collect();
        // `None` lets everything pass; a value that is not known, nothing.
        let wanted: Vec<Option<usize>> = self
            .facets
            .iter()
            .zip(&chosen)
            .map(|(values, chosen)| {
                let unknown = values.len();
                chosen.map(|chosen| values.iter().position(|value| value == chosen).unwrap_or(unknown))
            })
            .collect();

        let text = self.facets.len();
        let mut counts: Vec<Vec<usize>> = self.facets.iter().map(|values| vec![0; values.len()]).collect();
        let mut shown = Vec::new();
        let mut alone = vec![0; text + 1];
        for (position, row) in self.rows.iter().enumerate() {
            let mut failing = Vec::new();
            for (facet, values) in row.values.iter().enumerate() {
                if wanted[facet].is_some_and(|wanted| !values.contains(&wanted)) {
                    failing.push(facet);
                }
            }
            if !row.text.matches(&query) {
                failing.push(text);
            }
            match failing[..] {
                [] => shown.push(position),
                [only] => alone[only] += 1,
                _ => continue,
            }
            for (facet, values) in row.values.iter().enumerate() {
                // A facet's counts leave its own choice aside, and only that.
                if failing.iter().all(|&condition| condition == facet) {
                    for &value in values {
                        counts[facet][value] += 1;
                    }
                }
            }
        }

        let relief = if shown.is_empty() { relief(&alone, text) } else { Vec::new() };
        let facets = (0..text).map(|facet| self.counted(facet, chosen[facet], &counts[facet])).collect();
        Matches { shown, all: self.rows.len(), facets, relief }
    }

    fn value(&mut self, facet: usize, value: &str) -> usize {
        let Some(values) = self.facets.get_mut(facet) else { return 0 };
        values.iter().position(|known| known == value).unwrap_or_else(|| {
            values.push(value.to_owned());
            values.len() - 1
        })
    }

    fn counted(&self, facet: usize, chosen: Option<&String>, counts: &[usize]) -> Vec<FacetCount> {
        let values = &self.facets[facet];
        let occurs = |value: usize| self.rows.iter().any(|row| row.values[facet].contains(&value));
        let mut listed: Vec<FacetCount> = values
            .iter()
            .enumerate()
            .filter(|&(at, _)| occurs(at))
            .map(|(at, value)| FacetCount {
                value: value.clone(),
                count: counts[at],
                chosen: chosen == Some(value),
            })
            .collect();
        // A link may carry a value that this year does not have; it must stay visible to be dropped.
        if let Some(value) = chosen.filter(|_| listed.iter().all(|value| !value.chosen)) {
            listed.push(FacetCount { value: value.clone(), count: 0, chosen: true });
        }
        listed
    }
}

fn relief(alone: &[usize], text: usize) -> Vec<Relief> {
    let mut relief: Vec<Relief> = alone
        .iter()
        .enumerate()
        .filter(|&(_, &count)| count > 0)
        .map(|(at, &count)| Relief {
            condition: if at == text { Condition::Text } else { Condition::Facet(at) },
            count,
        })
        .collect();
    crate::order::sort(&mut relief, &|one, other| other.count.cmp(&one.count));
    relief
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two facets, 颜色 and 形状; the last item has two shapes, the one before none.
    fn index() -> FacetIndex {
        let mut index = FacetIndex::new(2);
        index.order(1, ["方", "圆", "角"]);
        for (colour, shapes, text) in [
            ("红", &["圆"][..], "苹果 Apple"),
            ("红", &["方"][..], "砖"),
            ("绿", &["圆"][..], "西瓜"),
            ("绿", &[][..], "草"),
            ("黄", &["方", "圆"][..], "奶酪"),
        ] {
            index.push(&[&[colour], shapes], SearchText::new([text]));
        }
        index
    }

    /// An empty choice is none.
    fn apply(colour: &str, shape: &str, text: &str) -> Matches {
        let chosen = [colour, shape].map(|value| Some(value.to_owned()).filter(|value| !value.is_empty()));
        index().apply(&Filter { chosen: chosen.to_vec(), text: text.to_owned() })
    }

    fn check(colour: &str, shape: &str, text: &str, shown: &[usize], counts: [&[(&str, usize)]; 2]) {
        let matches = apply(colour, shape, text);
        assert_eq!(matches.shown, shown);
        assert_eq!(matches.all, 5);
        for (facet, expected) in counts.iter().enumerate() {
            let counted: Vec<(&str, usize)> =
                matches.facets[facet].iter().map(|value| (value.value.as_str(), value.count)).collect();
            assert_eq!(&counted, expected, "facet {facet} of {colour:?} {shape:?} {text:?}");
        }
    }

    #[test]
    fn each_facet_counts_under_the_other_conditions() {
        check("", "", "", &[0, 1, 2, 3, 4], [&[("红", 2), ("绿", 2), ("黄", 1)], &[("方", 2), ("圆", 3)]]);
        check("红", "", "", &[0, 1], [&[("红", 2), ("绿", 2), ("黄", 1)], &[("方", 1), ("圆", 1)]]);
        check("红", "圆", "", &[0], [&[("红", 1), ("绿", 1), ("黄", 1)], &[("方", 1), ("圆", 1)]]);
        check("", "方", "", &[1, 4], [&[("红", 1), ("绿", 0), ("黄", 1)], &[("方", 2), ("圆", 3)]]);
        check("", "", "apple", &[0], [&[("红", 1), ("绿", 0), ("黄", 0)], &[("方", 0), ("圆", 1)]]);
    }

    #[test]
    fn a_value_that_nothing_has_is_listed_only_when_it_is_chosen() {
        check("蓝", "", "", &[], [&[("红", 2), ("绿", 2), ("黄", 1), ("蓝", 0)], &[("方", 0), ("圆", 0)]]);
        check("", "角", "", &[], [&[("红", 0), ("绿", 0), ("黄", 0)], &[("方", 2), ("圆", 3), ("角", 0)]]);
        assert!(apply("蓝", "", "").facets[0][3].chosen);
    }

    #[test]
    fn when_nothing_is_left_it_tells_what_to_drop() {
        let relief = |colour, shape, text| {
            apply(colour, shape, text).relief.iter().map(|r| (r.condition, r.count)).collect::<Vec<_>>()
        };
        assert_eq!(relief("黄", "圆", "瓜"), [(Condition::Facet(0), 1), (Condition::Text, 1)]);
        assert_eq!(relief("红", "圆", "没有"), [(Condition::Text, 1)]);
        // No single condition is to blame.
        assert_eq!(relief("黄", "角", "砖"), []);
        assert_eq!(relief("红", "圆", ""), [], "there is something to see");
    }

    #[test]
    fn blanks_are_no_filter() {
        assert!(Filter::default().is_empty());
        assert!(Filter { chosen: vec![None, None], text: "  ".to_owned() }.is_empty());
        assert!(!Filter { chosen: vec![Some("红".to_owned())], text: String::new() }.is_empty());
        assert!(!Filter { chosen: vec![], text: "砖".to_owned() }.is_empty());
    }
}
