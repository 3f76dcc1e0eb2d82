//! Items in columns: what can be chosen of them as numbers of a dictionary, what can be searched as texts.

use std::collections::HashMap;

use super::filter::{Choice, Condition, FacetCount, Filter, Matches, Relief};
use super::search::{Hits, Query, TextColumn};
use crate::order::sort;

/// Items with what can be chosen of them and what can be searched in them, built once and asked often.
/// Facets are numbered from 0, items in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct FacetIndex {
    facets: Vec<Facet>,
    texts: TextColumn,
}

/// One facet of all items: a dictionary of its values, and for each item the numbers of those it has.
#[derive(Clone, Debug, Default)]
struct Facet {
    values: Vec<Value>,
    by_id: HashMap<String, u32>,
    /// The values of all items, one item after the other.
    of_rows: Vec<u32>,
    /// Where each item ends in `of_rows`.
    ends: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Value {
    id: String,
    name: String,
    /// How many items have it.
    count: usize,
}

impl FacetIndex {
    /// An index of items with `facets` facets each.
    pub fn new(facets: usize) -> Self {
        Self { facets: vec![Facet::default(); facets], texts: TextColumn::default() }
    }

    /// Names values of a facet ahead of the items, to fix their order. Those that no item has are
    /// not listed.
    pub fn order<'a>(&mut self, facet: usize, values: impl IntoIterator<Item = Choice<'a>>) {
        if let Some(facet) = self.facets.get_mut(facet) {
            for value in values {
                facet.number(value);
            }
        }
    }

    /// Further names under which links say a value of a facet, each with the value's id.
    pub fn also<'a>(&mut self, facet: usize, names: impl IntoIterator<Item = (&'a str, &'a str)>) {
        if let Some(facet) = self.facets.get_mut(facet) {
            for (name, id) in names {
                if let Some(&number) = facet.by_id.get(id) {
                    facet.by_id.insert(name.to_owned(), number);
                }
            }
        }
    }

    /// Adds an item with its values of each facet, in the order of the facets, and its texts. An item may
    /// have no value of a facet, or several.
    pub fn push<'a>(&mut self, values: &[&[Choice]], texts: impl IntoIterator<Item = &'a str>) {
        for (number, facet) in self.facets.iter_mut().enumerate() {
            facet.push(values.get(number).copied().unwrap_or_default());
        }
        self.texts.push(texts);
    }

    /// Applies `filter`.
    pub fn apply(&self, filter: &Filter) -> Matches {
        self.matches(&filter.chosen, &self.search(&filter.text, None))
    }

    /// The items in which every word of `typed` stands. With what an earlier search found, typing on looks at
    /// no more than that.
    pub fn search(&self, typed: &str, before: Option<&Hits>) -> Hits {
        self.texts.search(&Query::new(typed), before)
    }

    /// How often the words that were searched for stand in the items that were found.
    pub fn occurrences(&self, hits: &Hits) -> usize {
        self.texts.occurrences(hits)
    }

    /// The items of `hits` that have the chosen values.
    pub fn matches(&self, chosen: &[Option<String>], hits: &Hits) -> Matches {
        let chosen: Vec<Option<&str>> =
            (0..self.facets.len()).map(|facet| chosen.get(facet)?.as_deref()).collect();
        // A value that is not known lets nothing pass.
        let conditions: Vec<(usize, Option<u32>)> = chosen
            .iter()
            .zip(&self.facets)
            .enumerate()
            .filter_map(|(number, (chosen, facet))| Some((number, facet.known((*chosen)?))))
            .collect();
        let failing = |row: usize| {
            let mut failing = conditions.iter().filter(move |&&(number, wanted)| {
                wanted.is_none_or(|wanted| !self.facets[number].of(row).contains(&wanted))
            });
            (failing.next().map(|&(number, _)| number), failing.next().is_some())
        };

        // Of all items the counts are known.
        let is_all = conditions.is_empty() && hits.rows().len() == self.texts.len();
        let of_value = |value: &Value| if is_all { value.count } else { 0 };
        let mut counts: Vec<Vec<usize>> =
            self.facets.iter().map(|facet| facet.values.iter().map(of_value).collect()).collect();
        let mut alone = vec![0; self.facets.len()];
        let (known, counted) = if is_all { (hits.rows(), &[][..]) } else { (&[][..], hits.rows()) };
        let mut shown = known.to_vec();
        for &position in counted {
            let row = position as usize;
            match failing(row) {
                (None, _) => {
                    shown.push(position);
                    for (facet, counts) in self.facets.iter().zip(&mut counts) {
                        facet.count(row, counts);
                    }
                }
                // A facet's counts leave its own choice aside, and only that.
                (Some(only), false) => {
                    alone[only] += 1;
                    self.facets[only].count(row, &mut counts[only]);
                }
                (Some(_), true) => {}
            }
        }

        let relief = if shown.is_empty() {
            let without_text = (0..self.texts.len()).filter(|&row| failing(row).0.is_none()).count();
            relief(&alone, without_text)
        } else {
            Vec::new()
        };
        let facets = self.facets.iter().zip(&chosen).zip(&counts);
        let facets = facets.map(|((facet, chosen), counts)| facet.counted(*chosen, counts)).collect();
        Matches { shown, all: self.texts.len(), facets, relief }
    }
}

impl Facet {
    fn push(&mut self, values: &[Choice]) {
        for &value in values {
            let number = self.number(value);
            self.values[number as usize].count += 1;
            self.of_rows.push(number);
        }
        self.ends.push(self.of_rows.len());
    }

    fn number(&mut self, Choice { id, name }: Choice) -> u32 {
        if let Some(&number) = self.by_id.get(id) {
            return number;
        }
        // More values than that do not fit into a browser's memory.
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(Value { id: id.to_owned(), name: name.to_owned(), count: 0 });
        self.by_id.insert(id.to_owned(), number);
        number
    }

    /// The value with an id; links of before carry the name.
    fn known(&self, chosen: &str) -> Option<u32> {
        let named = || self.values.iter().position(|value| value.name == chosen);
        self.by_id.get(chosen).copied().or_else(|| u32::try_from(named()?).ok())
    }

    fn of(&self, row: usize) -> &[u32] {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.of_rows[start..self.ends[row]]
    }

    fn count(&self, row: usize, counts: &mut [usize]) {
        for &value in self.of(row) {
            counts[value as usize] += 1;
        }
    }

    fn counted(&self, chosen: Option<&str>, counts: &[usize]) -> Vec<FacetCount> {
        let number = chosen.and_then(|chosen| self.known(chosen));
        let mut listed: Vec<FacetCount> = (0..)
            .zip(self.values.iter().zip(counts))
            .filter(|(_, (value, _))| value.count > 0)
            .map(|(at, (value, &count))| FacetCount {
                id: value.id.clone(),
                name: value.name.clone(),
                count,
                chosen: number == Some(at),
            })
            .collect();
        // A link may carry a value that this year does not have; it must stay visible to be dropped.
        if let Some(chosen) = chosen.filter(|_| listed.iter().all(|value| !value.chosen)) {
            let value = number.and_then(|number| self.values.get(number as usize));
            let name = value.map_or(chosen, |value| value.name.as_str()).to_owned();
            listed.push(FacetCount { id: chosen.to_owned(), name, count: 0, chosen: true });
        }
        listed
    }
}

fn relief(alone: &[usize], without_text: usize) -> Vec<Relief> {
    let facets = alone.iter().enumerate().map(|(facet, &count)| (Condition::Facet(facet), count));
    let mut relief: Vec<Relief> = facets
        .chain([(Condition::Text, without_text)])
        .filter(|&(_, count)| count > 0)
        .map(|(condition, count)| Relief { condition, count })
        .collect();
    sort(&mut relief, &|one, other| other.count.cmp(&one.count));
    relief
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Choice = Choice { id: "square", name: "方" };
    const ROUND: Choice = Choice { id: "round", name: "圆" };
    const POINTED: Choice = Choice { id: "pointed", name: "角" };

    /// Two facets, 颜色 and 形状; the last item has two shapes, the one before none.
    fn index() -> FacetIndex {
        let mut index = FacetIndex::new(2);
        index.order(1, [SQUARE, ROUND, POINTED]);
        for (colour, shapes, text) in [
            ("红", &[ROUND][..], "苹果 Apple"),
            ("红", &[SQUARE][..], "砖"),
            ("绿", &[ROUND][..], "西瓜"),
            ("绿", &[][..], "草"),
            ("黄", &[SQUARE, ROUND][..], "奶酪"),
        ] {
            index.push(&[&[colour.into()], shapes], [text]);
        }
        index
    }

    /// An empty choice is none.
    fn apply(colour: &str, shape: &str, text: &str) -> Matches {
        let chosen = [colour, shape].map(|value| Some(value.to_owned()).filter(|value| !value.is_empty()));
        index().apply(&Filter { chosen: chosen.to_vec(), text: text.to_owned() })
    }

    fn check(colour: &str, shape: &str, text: &str, shown: &[u32], counts: [&[(&str, usize)]; 2]) {
        let matches = apply(colour, shape, text);
        assert_eq!(matches.shown, shown);
        assert_eq!(matches.all, 5);
        for (facet, expected) in counts.iter().enumerate() {
            let counted: Vec<(&str, usize)> =
                matches.facets[facet].iter().map(|value| (value.name.as_str(), value.count)).collect();
            assert_eq!(&counted, expected, "facet {facet} of {colour:?} {shape:?} {text:?}");
        }
    }

    #[test]
    fn each_facet_counts_under_the_other_conditions() {
        check("", "", "", &[0, 1, 2, 3, 4], [&[("红", 2), ("绿", 2), ("黄", 1)], &[("方", 2), ("圆", 3)]]);
        check("红", "", "", &[0, 1], [&[("红", 2), ("绿", 2), ("黄", 1)], &[("方", 1), ("圆", 1)]]);
        check("红", "round", "", &[0], [&[("红", 1), ("绿", 1), ("黄", 1)], &[("方", 1), ("圆", 1)]]);
        check("", "square", "", &[1, 4], [&[("红", 1), ("绿", 0), ("黄", 1)], &[("方", 2), ("圆", 3)]]);
        check("", "", "apple", &[0], [&[("红", 1), ("绿", 0), ("黄", 0)], &[("方", 0), ("圆", 1)]]);
    }

    #[test]
    fn a_link_may_say_the_id_or_the_name() {
        assert_eq!(apply("", "方", ""), apply("", "square", ""));
    }

    #[test]
    fn a_value_that_nothing_has_is_listed_only_when_it_is_chosen() {
        check("蓝", "", "", &[], [&[("红", 2), ("绿", 2), ("黄", 1), ("蓝", 0)], &[("方", 0), ("圆", 0)]]);
        check(
            "",
            "pointed",
            "",
            &[],
            [&[("红", 0), ("绿", 0), ("黄", 0)], &[("方", 2), ("圆", 3), ("角", 0)]],
        );
        assert!(apply("蓝", "", "").facets[0][3].chosen);
    }

    #[test]
    fn when_nothing_is_left_it_tells_what_to_drop() {
        let relief = |colour, shape, text| {
            apply(colour, shape, text).relief.iter().map(|r| (r.condition, r.count)).collect::<Vec<_>>()
        };
        assert_eq!(relief("黄", "round", "瓜"), [(Condition::Facet(0), 1), (Condition::Text, 1)]);
        assert_eq!(relief("红", "round", "没有"), [(Condition::Text, 1)]);
        // No single condition is to blame.
        assert_eq!(relief("黄", "pointed", "砖"), []);
        assert_eq!(relief("红", "round", ""), [], "there is something to see");
    }
}
