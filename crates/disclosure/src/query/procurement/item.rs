//! An item and what it was in the earlier year.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::{CatalogueVersion, ProcurementGroup, ProcurementItem};
use crate::query::{Standing, class_of};

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
    pub(super) catalogue: CatalogueVersion,
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

/// What became of an item.
pub fn standing(item: &ProcurementItem, earlier: Option<&ProcurementItem>) -> Standing {
    let Some(earlier) = earlier else { return Standing::Added };
    let number = |quantity: &Option<Cited<Decimal>>| quantity.as_ref().map(|quantity| quantity.value);
    let amount = |amount: &Option<Cited<Amount>>| amount.as_ref().map(|amount| amount.value);
    let same = number(&item.quantity) == number(&earlier.quantity)
        && amount(&item.unit_price) == amount(&earlier.unit_price)
        && amount(&item.funds.total) == amount(&earlier.funds.total);
    if same { Standing::Unchanged } else { Standing::Changed }
}
