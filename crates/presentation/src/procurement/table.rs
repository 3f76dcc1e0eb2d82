//! The table of what is bought.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Place};
use disclosure::disclosure::{Funds, ProcurementGroup, ProcurementItem};
use disclosure::ledger::percent_of;
use disclosure::query::Standing;
use disclosure::query::procurement::{Column as Key, ItemRow, Sums};

use super::ProcurementPage;
use crate::cell::{PageCell, Phrase, computed, plain, printed, quoted, quoted_as, words};
use crate::table::{Bar, Field, Narrow, SummedRow, TableColumn, TableRow};

/// Up to how many terms a sum is spelled out.
const MOST_TERMS: usize = 12;

/// Up to how many items the subtotals of their groups say what is the same in all of them.
const MOST_GROUPED: usize = 100;

/// What the column of the change between two years is called in links; it cannot be sorted by.
const CHANGE: &str = "change";

impl ProcurementPage<'_> {
    /// What each column is of, from the left: what is bought first, then for whom, then how much.
    pub fn keys(&self) -> Vec<Key> {
        let mut units = self.table.groups.iter().filter(|group| !group.items.is_empty());
        let first = units.next().map(|group| &group.unit.value);
        let several_units = units.any(|group| Some(&group.unit.value) != first);
        let mut keys = vec![Key::Name, Key::Code];
        keys.extend(several_units.then_some(Key::Unit));
        keys.extend([Key::Project, Key::Measure, Key::Quantity, Key::UnitPrice, Key::Total]);
        keys.extend(self.items.sources().into_iter().map(Key::Source));
        // Far from the amounts of the item, with which it must not be added up.
        keys.extend([Key::ProjectBudget, Key::Share]);
        keys
    }

    /// The columns of these keys, and that of the change where there is an earlier year.
    pub fn columns(&self, keys: &[Key]) -> Vec<TableColumn> {
        let mut columns: Vec<TableColumn> = keys.iter().map(|&key| self.column(key)).collect();
        columns.extend(self.items.is_compared().then_some(TableColumn {
            id: CHANGE,
            heading: self.texts.common.change,
            is_numeric: false,
            narrow: Narrow::Line,
            is_sorted: false,
        }));
        columns
    }

    /// The caption of the table.
    pub fn caption(&self) -> String {
        (self.texts.procurement.caption)(self.year)
    }

    /// The item at a position. Units are shown without the department's name, with which they begin.
    pub fn row(&self, keys: &[Key], department: &str, position: u32) -> Option<TableRow> {
        let row = self.items.row(self.table, self.earlier_table(), position)?;
        let mut keys = keys.iter();
        let heading = keys.next().map(|_| Phrase::from_iter(quoted(self.entry, &row.item.name)));
        let mut fields: Vec<Field> = keys.map(|&key| self.field(&row, key, department)).collect();
        fields.extend(self.items.is_compared().then(|| self.standing(&row).into()));
        Some(TableRow { heading: heading?, fields })
    }

    /// The subtotal that the table states for a group, and what all its items are for where that stands in no row; `None`
    /// where it states none.
    pub fn subtotal(&self, keys: &[Key], group: usize) -> Option<SummedRow> {
        let group = self.table.groups.get(group)?;
        let label = (self.texts.procurement.subtotal)(&group.unit.value, group.items.len());
        let mut row = self.stated(keys, &label, group.subtotal.as_ref()?);
        let project = common_project(group).filter(|_| self.is_grouped(Key::Project));
        row.heading.extend(project.map(|project| PageCell::Aside((self.texts.procurement.project)(project))));
        Some(row)
    }

    /// The total that the table states.
    pub fn total(&self, keys: &[Key]) -> Option<SummedRow> {
        let label = (self.texts.procurement.grand_total)(self.items.len());
        Some(self.stated(keys, &label, self.table.total.as_ref()?))
    }

    /// What the shown items add up to; nothing where none is shown.
    pub fn sum(&self, keys: &[Key], shown: &[u32]) -> Option<SummedRow> {
        if shown.is_empty() {
            return None;
        }
        let texts = &self.texts.procurement;
        let Sums { total, by_source, unstated } = self.items.sums(shown);
        let terms: Vec<String> = if shown.len() > MOST_TERMS {
            Vec::new()
        } else {
            let total = |&position: &u32| self.items.total_of(position).map(|total| total.to_string());
            shown.iter().filter_map(total).collect()
        };
        let formula = match &terms[..] {
            [] if shown.len() > MOST_TERMS => texts.long_sum.to_owned(),
            [] => String::new(),
            terms => format!("＝ {}", terms.join(" + ")),
        };
        // The number itself stands in its column.
        let formula = PageCell::Computed { value: String::new(), formula: vec![words(formula)] };
        let heading = vec![words((texts.sum)(shown.len(), unstated)), formula];
        Some(summed(keys, heading, &|key| match key {
            Key::Total => total.map(computed),
            Key::Source(source) => {
                let sum = by_source.iter().find(|(other, _)| *other == source);
                sum.map(|&(_, sum)| computed(sum))
            }
            _ => None,
        }))
    }

    fn column(&self, key: Key) -> TableColumn {
        let columns = &self.texts.procurement.columns;
        let heading = match key {
            Key::Name => columns.name,
            Key::Code => columns.code,
            Key::Unit => columns.unit,
            Key::ProjectBudget => columns.budget,
            Key::Share => columns.share,
            other => other.name(),
        };
        let narrow = match key {
            Key::Total => Narrow::Main,
            _ if self.is_grouped(key) => Narrow::Grouped,
            Key::Name | Key::Project => Narrow::Line,
            Key::Unit | Key::Measure | Key::Quantity => Narrow::Part,
            Key::Code | Key::UnitPrice | Key::Source(_) | Key::ProjectBudget | Key::Share => Narrow::Folded,
        };
        TableColumn { id: key.key(), heading, is_numeric: key.is_numeric(), narrow, is_sorted: true }
    }

    /// Whether the subtotal of each group says a column for all its items. Of long tables only those rows are drawn that
    /// are in sight.
    fn is_grouped(&self, key: Key) -> bool {
        let mut groups = self.table.groups.iter().filter(|group| !group.items.is_empty());
        self.items.len() <= MOST_GROUPED
            && groups.all(|group| {
                group.subtotal.is_some()
                    && (key == Key::Unit || (key == Key::Project && common_project(group).is_some()))
            })
    }

    fn stated(&self, keys: &[Key], label: &str, funds: &Funds) -> SummedRow {
        let heading = Phrase::from_iter(quoted_as(self.entry, label, funds.span));
        summed(keys, heading, &|key| match key {
            Key::Total => self.amount(funds.total.as_ref()),
            Key::Source(source) => self.amount(funds.from_source(source)),
            _ => None,
        })
    }

    fn field(&self, row: &ItemRow, key: Key, department: &str) -> Field {
        let ProcurementItem { code, project, measure, quantity, .. } = row.item;
        let entry = self.entry;
        let cell = match key {
            Key::Name => quoted(entry, &row.item.name),
            Key::Code => {
                let place = Place { entry, span: code.span };
                let exception = (self.exceptions)(place);
                let printed = PageCell::Code { text: code.value.clone(), place, exception };
                let class = PageCell::Aside(row.class());
                let is_printed = !code.value.is_empty();
                let passage: Phrase = is_printed.then_some(printed).into_iter().chain([class]).collect();
                return passage.into();
            }
            Key::Unit => quoted_as(entry, without(&row.group.unit.value, department), row.group.unit.span),
            Key::Project => quoted(entry, project),
            Key::Measure => quoted(entry, measure),
            Key::Quantity => quantity.as_ref().map(|quantity| plain(entry, quantity)),
            Key::ProjectBudget => self.amount(row.item.project_budget.as_ref()),
            Key::UnitPrice => self.amount(row.item.unit_price.as_ref()),
            Key::Total => {
                let passage = Phrase::from_iter(self.amount(row.item.funds.total.as_ref()));
                return Field { passage, bar: self.bar(row.total()) };
            }
            Key::Source(source) => self.amount(row.item.funds.from_source(source)),
            Key::Share => row.share().map(|percent| words(format!("{percent}%"))),
        };
        cell.into()
    }

    /// The amount beside that of the dearest item.
    fn bar(&self, amount: Option<Amount>) -> Option<Bar> {
        let amount = amount.filter(|amount| *amount >= Amount::ZERO)?;
        Some(Bar(percent_of(amount, self.items.largest()?)?.to_string()))
    }

    fn amount(&self, amount: Option<&Cited<Amount>>) -> Option<PageCell> {
        amount.map(|amount| printed(self.entry, amount, self.exceptions))
    }

    fn standing(&self, row: &ItemRow) -> Phrase {
        let mut passage = Phrase::from_iter(row.standing.map(PageCell::Standing));
        let before = row.earlier.zip(self.earlier_entry).zip(self.compare);
        if let (Some(Standing::Changed), Some(((earlier, entry), compare))) = (row.standing, before) {
            passage.push(words((self.texts.procurement.before)(compare)));
            if let Some(quantity) = &earlier.quantity {
                passage.extend([plain(entry, quantity), words(format!("{} ", earlier.measure.value))]);
            }
            passage.extend(earlier.funds.total.as_ref().map(|total| plain(entry, total)));
        }
        passage
    }
}

/// A row whose heading stands for everything up to 合计.
fn summed(keys: &[Key], heading: Phrase, cell: &dyn Fn(Key) -> Option<PageCell>) -> SummedRow {
    let covers = keys.iter().take_while(|&&key| key != Key::Total).count();
    let fields = keys.iter().skip(covers).map(|&key| cell(key).into()).collect();
    SummedRow { heading, covers, fields }
}

/// The project of all items of a group; `None` where they have several, or none.
fn common_project(group: &ProcurementGroup) -> Option<&str> {
    let mut projects = group.items.iter().map(|item| item.project.value.as_str());
    let first = projects.next().filter(|project| !project.is_empty())?;
    projects.all(|project| project == first).then_some(first)
}

/// A unit of the department without the department's name, which all of them begin with.
pub fn without<'a>(unit: &'a str, department: &str) -> &'a str {
    unit.strip_prefix(department).filter(|rest| !rest.is_empty()).unwrap_or(unit)
}
