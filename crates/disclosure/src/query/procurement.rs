//! The procurement table: what it can be filtered and sorted by, what its items add up to, and which
//! item was which in an earlier year.

mod column;
mod item;
mod sum;

use std::sync::{Arc, OnceLock};

pub use column::Column;
pub use item::ItemRow;
pub use sum::{ProjectShare, Sums};

use super::Standing;
use super::filter::Choice;
use super::index::FacetIndex;
use super::order::Order;
use super::pairing::{pair, unpaired};
use crate::amount::Amount;
use crate::disclosure::{FundSource, Procurement, ProcurementItem};
use item::standing;
use sum::Amounts;

/// What procurement items can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcurementFacet {
    /// The unit that buys.
    Unit,
    /// 项目
    Project,
    /// The class of the catalogue.
    Class,
    /// Where the money comes from; an item may have several.
    FundSource,
    /// What became of it since the earlier year; without values when there is nothing to compare with.
    Standing,
}

impl ProcurementFacet {
    /// All of them; the position is the facet's number in [`Items::index`].
    pub const ALL: [Self; 5] = [Self::Unit, Self::Project, Self::Class, Self::FundSource, Self::Standing];
}

/// Where an item stands in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Position {
    group: u32,
    item: u32,
}

/// The items of a year's table, held against those of an earlier one: what every question is answered from,
/// built once. It borrows nothing; the tables are given again to what shows their rows.
#[derive(Debug, Default)]
pub struct Items {
    /// In the document's order.
    rows: Vec<Row>,
    dropped: Vec<Position>,
    same_catalogue: bool,
    compared: bool,
    amounts: Amounts,
    index: Arc<FacetIndex>,
    orders: [OnceLock<Order>; Column::ALL.len()],
    shares: OnceLock<Vec<ProjectShare>>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    own: Position,
    earlier: Option<Position>,
    standing: Option<Standing>,
}

impl Items {
    /// The items of `later`, held against those of `earlier`. The same item is the one of the same name
    /// and code, in the same project where there are several. Codes are held against each other only
    /// where both tables are of one version of the catalogue; otherwise the name alone has to do.
    pub fn new(later: &Procurement, earlier: Option<&Procurement>) -> Self {
        let new = listed(later);
        let old = earlier.map(listed).unwrap_or_default();
        // A table that says that nothing is bought is disclosed, though it lists nothing.
        let compared = earlier.is_some_and(|table| !old.is_empty() || table.declared_none.is_some());
        let same_catalogue = earlier.is_none_or(|table| table.catalogue == later.catalogue);

        let partners = partners(&new, &old, same_catalogue);
        let dropped = unpaired(old.len(), &partners).into_iter().map(|at| old[at].0).collect();
        let rows = new
            .iter()
            .zip(partners)
            .map(|(&(own, item), partner)| {
                let earlier = partner.map(|at| old[at]);
                let standing = compared.then(|| standing(item, earlier.map(|(_, item)| item)));
                Row { own, earlier: earlier.map(|(at, _)| at), standing }
            })
            .collect();
        let amounts = Amounts::new(new.iter().map(|(_, item)| &item.funds));
        let mut items = Self { rows, dropped, same_catalogue, compared, amounts, ..Self::default() };
        items.index = Arc::new(items.indexed(later));
        items
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether the earlier year's items are known.
    pub fn is_compared(&self) -> bool {
        self.compared
    }

    /// Whether the codes of the two years are of one catalogue, hence comparable.
    pub fn is_of_one_catalogue(&self) -> bool {
        self.same_catalogue
    }

    /// The index of the items.
    pub fn index(&self) -> &Arc<FacetIndex> {
        &self.index
    }

    /// The item at a position, from the tables that these items were made of.
    pub fn row<'a>(
        &self,
        later: &'a Procurement,
        earlier: Option<&'a Procurement>,
        position: u32,
    ) -> Option<ItemRow<'a>> {
        let row = self.rows.get(position as usize)?;
        let group = later.groups.get(row.own.group as usize)?;
        let item = group.items.get(row.own.item as usize)?;
        let earlier = row.earlier.zip(earlier).and_then(|(at, table)| item_at(table, at));
        Some(ItemRow { group, item, earlier, standing: row.standing, catalogue: later.catalogue })
    }

    /// The number of the group of the table that an item stands in.
    pub fn group_of(&self, position: u32) -> Option<usize> {
        self.rows.get(position as usize).map(|row| row.own.group as usize)
    }

    /// What the earlier table lists and the later one no more.
    pub fn dropped<'a>(&self, earlier: &'a Procurement) -> impl Iterator<Item = &'a ProcurementItem> {
        self.dropped.iter().filter_map(|&at| item_at(earlier, at))
    }

    /// The items `shown`, which ascend, in the order of a column. Numbers go by their value, codes by their
    /// characters, and other texts by where they first occur in the document, which brings equal ones
    /// together and needs no rule about the order of Chinese characters.
    pub fn sorted(&self, later: &Procurement, shown: &[u32], column: Column, descending: bool) -> Vec<u32> {
        let known = Column::ALL.iter().position(|other| *other == column).and_then(|at| self.orders.get(at));
        known.map_or_else(Vec::new, |known| {
            known.get_or_init(|| self.order(later, column)).sorted(shown, descending)
        })
    }

    /// Adds up the items `shown`. The repeated 预算资金 is no part of any sum.
    pub fn sums(&self, shown: &[u32]) -> Sums {
        self.amounts.sums(shown)
    }

    /// The sources that any item has money from, in the order of the columns.
    pub fn sources(&self) -> Vec<FundSource> {
        self.amounts.sources().collect()
    }

    /// What the item at a position costs as stated.
    pub fn total_of(&self, position: u32) -> Option<Amount> {
        self.amounts.total_of(position)
    }

    /// What the dearest item costs.
    pub fn largest(&self) -> Option<Amount> {
        self.amounts.largest
    }

    /// Every project with what its items cost, in the document's order. Items without a project are left out.
    pub fn project_shares(&self, later: &Procurement) -> &[ProjectShare] {
        self.shares.get_or_init(|| sum::project_shares(self.all(later)))
    }

    fn all<'a>(&self, later: &'a Procurement) -> impl Iterator<Item = ItemRow<'a>> {
        (0..).take(self.rows.len()).filter_map(|position| self.row(later, None, position))
    }

    fn order(&self, later: &Procurement, column: Column) -> Order {
        let rows: Vec<ItemRow> = self.all(later).collect();
        column.order(&rows)
    }

    fn indexed(&self, later: &Procurement) -> FacetIndex {
        let mut index = FacetIndex::new(ProcurementFacet::ALL.len());
        index.order(ProcurementFacet::FundSource as usize, FundSource::ALL.map(source_choice));
        index.order(ProcurementFacet::Standing as usize, Standing::ALL.map(Standing::choice));
        for row in self.all(later) {
            let (unit, project) = (row.group.unit.value.as_str(), row.item.project.value.as_str());
            let class = row.class();
            let sources: Vec<Choice> = FundSource::ALL
                .into_iter()
                .filter(|&source| row.item.funds.from_source(source).is_some())
                .map(source_choice)
                .collect();
            let standing = row.standing.map(Standing::choice);
            let amount = row.total().map(|total| total.to_string()).unwrap_or_default();
            let texts = [unit, project, &row.item.name.value, &row.item.code.value, &class, &amount];
            index.push(
                &[&named(unit), &named(project), &[class_choice(&class)], &sources, standing.as_slice()],
                texts.into_iter().chain(sources.iter().map(|source| source.name)),
            );
        }
        index
    }
}

type Listed<'a> = (Position, &'a ProcurementItem);

fn listed(table: &Procurement) -> Vec<Listed<'_>> {
    let groups = (0..).zip(&table.groups);
    let items = groups.flat_map(|(group, listed)| {
        (0..).zip(&listed.items).map(move |(item, listed)| (Position { group, item }, listed))
    });
    items.collect()
}

/// For each new item the position of the old one.
fn partners<'a>(new: &[Listed<'a>], old: &[Listed<'a>], same_catalogue: bool) -> Vec<Option<usize>> {
    let code = |item: &'a ProcurementItem| if same_catalogue { item.code.value.as_str() } else { "" };
    let same_thing = |&(_, item): &Listed<'a>| (item.name.value.as_str(), code(item), "");
    let same_project =
        |&(_, item): &Listed<'a>| (item.name.value.as_str(), code(item), item.project.value.as_str());
    pair(new, old, &[&same_project, &same_thing])
}

fn item_at(table: &Procurement, at: Position) -> Option<&ProcurementItem> {
    table.groups.get(at.group as usize)?.items.get(at.item as usize)
}

/// An empty cell is no value to filter by.
fn named(text: &str) -> Vec<Choice<'_>> {
    if text.is_empty() { Vec::new() } else { vec![text.into()] }
}

fn source_choice(source: FundSource) -> Choice<'static> {
    Choice { id: Column::Source(source).key(), name: source.name() }
}

/// Links say the code of the class: its name differs between versions of the catalogue.
fn class_choice(class: &str) -> Choice<'_> {
    Choice { id: class.split_once(' ').map_or(class, |(code, _)| code), name: class }
}

#[cfg(test)]
mod tests;
