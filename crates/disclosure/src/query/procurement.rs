//! The procurement table: what it can be filtered and sorted by, what its items add up to, and which
//! item was which in an earlier year.

mod sort;
mod sum;

use rust_decimal::Decimal;

pub use sort::{Column, sorted};
pub use sum::{ProjectShare, Sums, project_shares, sums};

use super::filter::FacetIndex;
use super::pairing::{pair, unpaired};
use super::{SearchText, Standing, class_of};
use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::{CatalogueVersion, FundSource, Procurement, ProcurementGroup, ProcurementItem};

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

/// The items of a year's table, held against those of an earlier one.
#[derive(Clone, Debug, Default)]
pub struct Items<'a> {
    /// In the document's order.
    pub rows: Vec<ItemRow<'a>>,
    /// Listed in the earlier year and no more.
    pub dropped: Vec<&'a ProcurementItem>,
    /// Whether the codes of the two years are of one catalogue, hence comparable.
    pub same_catalogue: bool,
}

/// An item and what it was in the earlier year.
#[derive(Clone, Copy, Debug)]
pub struct ItemRow<'a> {
    /// The group of the table that it stands in.
    pub group: &'a ProcurementGroup,
    /// The item of the later year.
    pub item: &'a ProcurementItem,
    /// The same item of the earlier year.
    pub earlier: Option<&'a ProcurementItem>,
    /// What became of it; `None` where the earlier year's items are 未公开.
    pub standing: Option<Standing>,
    catalogue: CatalogueVersion,
}

impl<'a> Items<'a> {
    /// The items of `later`, held against those of `earlier`. The same item is the one of the same name
    /// and code, in the same project where there are several. Codes are held against each other only
    /// where both tables are of one version of the catalogue; otherwise the name alone has to do.
    pub fn new(later: &'a Procurement, earlier: Option<&'a Procurement>) -> Self {
        let new: Vec<(&ProcurementGroup, &ProcurementItem)> =
            later.groups.iter().flat_map(|group| group.items.iter().map(move |item| (group, item))).collect();
        let old: Vec<&ProcurementItem> =
            earlier.iter().flat_map(|table| &table.groups).flat_map(|group| &group.items).collect();
        // A table that says that nothing is bought is disclosed, though it lists nothing.
        let compared = earlier.is_some_and(|table| !old.is_empty() || table.declared_none.is_some());
        let same_catalogue = earlier.is_none_or(|table| table.catalogue == later.catalogue);

        let same_thing = |a: usize, b: usize| {
            let (item, other) = (new[a].1, old[b]);
            item.name.value == other.name.value && (!same_catalogue || item.code.value == other.code.value)
        };
        let same_project =
            |a: usize, b: usize| same_thing(a, b) && new[a].1.project.value == old[b].project.value;
        let partners = pair(new.len(), old.len(), &[&same_project, &same_thing]);
        let dropped = unpaired(old.len(), &partners).into_iter().map(|at| old[at]).collect();
        let rows = new
            .iter()
            .zip(partners)
            .map(|(&(group, item), partner)| {
                let earlier = partner.map(|at| old[at]);
                let standing = compared.then(|| standing(item, earlier));
                ItemRow { group, item, earlier, standing, catalogue: later.catalogue }
            })
            .collect();
        Self { rows, dropped, same_catalogue }
    }

    /// The index of the rows.
    pub fn index(&self) -> FacetIndex {
        let mut index = FacetIndex::new(ProcurementFacet::ALL.len());
        index.order(ProcurementFacet::FundSource as usize, FundSource::ALL.map(FundSource::name));
        index.order(ProcurementFacet::Standing as usize, Standing::ALL.map(Standing::name));
        for row in &self.rows {
            let (unit, project) = (row.group.unit.value.as_str(), row.item.project.value.as_str());
            let class = row.class();
            let sources: Vec<&str> = FundSource::ALL
                .into_iter()
                .filter(|&source| row.item.funds.from_source(source).is_some())
                .map(FundSource::name)
                .collect();
            let standing = row.standing.map(Standing::name);
            let amount = row.total().map(|total| total.to_string()).unwrap_or_default();
            let text = SearchText::new(
                [unit, project, &row.item.name.value, &row.item.code.value, &class, &amount]
                    .into_iter()
                    .chain(sources.iter().copied()),
            );
            index.push(&[named(&unit), named(&project), &[&class], &sources, standing.as_slice()], text);
        }
        index
    }
}

impl ItemRow<'_> {
    /// The class of the catalogue that the code belongs to, with its name.
    pub fn class(&self) -> String {
        class_of(&self.item.code.value, self.catalogue)
    }

    /// What the item costs as stated, in 万元.
    pub fn total(&self) -> Option<Amount> {
        self.item.funds.total.as_ref().map(|total| total.value)
    }

    /// What the item costs in percent of its project's budget, to one decimal (推算).
    pub fn share(&self) -> Option<Decimal> {
        crate::ledger::percent_of(self.total()?, self.item.project_budget.as_ref()?.value)
    }
}

/// An empty cell is no value to filter by.
fn named<'a>(text: &'a &'a str) -> &'a [&'a str] {
    if text.is_empty() { &[] } else { std::slice::from_ref(text) }
}

fn standing(item: &ProcurementItem, earlier: Option<&ProcurementItem>) -> Standing {
    let Some(earlier) = earlier else { return Standing::Added };
    let number = |quantity: &Option<Cited<Decimal>>| quantity.as_ref().map(|quantity| quantity.value);
    let amount = |amount: &Option<Cited<Amount>>| amount.as_ref().map(|amount| amount.value);
    let same = number(&item.quantity) == number(&earlier.quantity)
        && amount(&item.unit_price) == amount(&earlier.unit_price)
        && amount(&item.funds.total) == amount(&earlier.funds.total);
    if same { Standing::Unchanged } else { Standing::Changed }
}

#[cfg(test)]
mod tests;
