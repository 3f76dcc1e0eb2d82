//! The rows of a procurement table.

use super::super::source::{Source, squeeze};
use super::super::tables::{GridRow, Label, Number, Unit, amount, count};
use super::head::{ProcurementHead, is_code};
use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::columns::Column;
use crate::disclosure::{Funds, ProcurementGroup, ProcurementItem};
use crate::document::Row;

/// Reads the rows of one table.
pub(super) struct RowReader<'a, 'd> {
    pub source: &'a mut Source<'d>,
    pub head: &'a ProcurementHead,
    /// The unit where neither cell, nor header, nor caption states one.
    pub unit: Option<Unit>,
    /// The project of a row of its own, for the items below it.
    project: Option<CitedText>,
}

/// What one table states.
#[derive(Debug, Default)]
pub(super) struct TableContent {
    pub groups: Vec<ProcurementGroup>,
    pub total: Option<Funds>,
}

/// What a row is.
enum Sort {
    Blank,
    Total,
    Subtotal(Span),
    /// A class (货物, 工程, 服务) with what its items add up to.
    Class,
    /// A project with what its items add up to.
    Project,
    Item,
}

impl<'a, 'd> RowReader<'a, 'd> {
    pub fn new(source: &'a mut Source<'d>, head: &'a ProcurementHead, unit: Option<Unit>) -> Self {
        Self { source, head, unit, project: None }
    }

    /// Reads the rows below the head.
    pub fn read(&mut self, rows: &[Row]) -> TableContent {
        let mut content = TableContent::default();
        for row in rows {
            let Some(row) = self.fitted(row) else { continue };
            match self.sort(&row) {
                Sort::Blank | Sort::Class => {}
                Sort::Total => content.total = content.total.take().or_else(|| Some(self.funds(&row))),
                Sort::Subtotal(label) => {
                    let unit = self.source.slice(label).trim_end_matches(['小', '合', '计', ' ', '：', ':']);
                    let unit = self.source.cite(unit);
                    let subtotal = self.funds(&row);
                    match content.groups.last_mut().filter(|group| ends_with(group, &unit, &subtotal)) {
                        Some(group) => {
                            (group.unit, group.subtotal) = (unit, Some(subtotal));
                            content.groups.push(ProcurementGroup::default());
                        }
                        None => content.groups.push(ProcurementGroup {
                            unit,
                            subtotal: Some(subtotal),
                            items: Vec::new(),
                        }),
                    }
                }
                Sort::Project => self.project = Some(self.cell(&row, Column::Project)),
                Sort::Item => {
                    let above = content.groups.last().and_then(|group| group.items.last());
                    let item = self.item(&row, above);
                    if content.groups.is_empty() {
                        content.groups.push(ProcurementGroup::default());
                    }
                    if let Some(group) = content.groups.last_mut() {
                        group.items.push(item);
                    }
                }
            }
        }
        content.groups.retain(|group| group.subtotal.is_some() || !group.items.is_empty());
        for group in &mut content.groups {
            group.items.shrink_to_fit();
        }
        content
    }

    /// The row with its cells under the head's columns. A row of a total may be merged up to the amounts; any
    /// other that does not fit is told of and left out.
    fn fitted(&mut self, row: &Row) -> Option<GridRow> {
        let grid = GridRow::new(row);
        let width = self.head.width();
        if grid.width == width {
            return Some(grid);
        }
        let first = grid.texts(self.source).into_iter().next()?;
        if grid.width < width && first.ends_with('计') {
            return Some(GridRow::at_right(row, width));
        }
        let name = self.cell(&grid, Column::Item).value;
        self.source.warn(
            format!(
                "政府采购表“{name}”一行有{}格，表头有{width}格，对不上，未采用；请检查这一行",
                grid.width
            ),
            grid.whole(),
        );
        None
    }

    fn sort(&mut self, row: &GridRow) -> Sort {
        let names: Vec<(usize, Span)> = self
            .head
            .names()
            .map(|at| (at, row.span(Some(at))))
            .filter(|(_, span)| !span.is_empty())
            .collect();
        let has_amount = row.texts(self.source).len() > names.len();
        if names.is_empty() && !has_amount {
            return Sort::Blank;
        }
        // 注：其中面向中小企业…
        if let [text] = row.texts(self.source).as_slice()
            && (text.contains('。') || ["注", "备注", "说明"].iter().any(|word| text.starts_with(word)))
        {
            self.source.note(format!("政府采购表里的说明“{text}”没有采用"), row.whole());
            return Sort::Blank;
        }
        let words = |span: Span| squeeze(self.source.slice(span));
        if let Some((_, label)) =
            names.iter().find(|(_, span)| words(*span).ends_with('计') && words(*span).chars().count() <= 40)
        {
            let text = words(*label);
            if matches!(text.as_str(), "合计" | "总计" | "合计数" | "总合计" | "采购合计" | "政府采购合计")
            {
                return Sort::Total;
            }
            if text.ends_with("小计") || text.ends_with("合计") {
                return Sort::Subtotal(*label);
            }
        }
        let item = self.cell(row, Column::Item);
        if names.iter().all(|(_, span)| is_class(&words(*span))) {
            return Sort::Class;
        }
        if !item.value.is_empty() {
            return Sort::Item;
        }
        if self.cell(row, Column::Project).value.is_empty() {
            self.source.warn("政府采购表的这一行没有采购物品名称，未采用", row.whole());
            return Sort::Blank;
        }
        Sort::Project
    }

    fn item(&mut self, row: &GridRow, above: Option<&ProcurementItem>) -> ProcurementItem {
        let mut project = self.cell(row, Column::Project);
        let mut project_budget = self.amount(row, Column::ProjectBudget);
        if !project.value.is_empty() {
            self.project = None;
        } else if let Some(own) = &self.project {
            project = own.clone();
        } else if let Some(above) = above {
            // A project's cell may be merged over all its rows.
            project = above.project.clone();
            project_budget = project_budget.or_else(|| above.project_budget.clone());
        }
        let (name, code) = self.name_and_code(row);
        ProcurementItem {
            project,
            project_budget,
            name,
            code,
            measure: self.cell(row, Column::Measure),
            quantity: self.quantity(row),
            unit_price: self.amount(row, Column::UnitPrice),
            funds: self.funds(row),
            span: row.whole(),
        }
    }

    /// The name and the code, which may stand in one cell: `A02010105便携式计算机`.
    fn name_and_code(&self, row: &GridRow) -> (CitedText, CitedText) {
        let (name, code) = (self.cell(row, Column::Item), self.cell(row, Column::CatalogueCode));
        if self.head.at(Column::CatalogueCode).is_some() {
            return (name, code);
        }
        let cell = self.source.slice(name.span);
        let text = cell.trim_start_matches(['[', '【', '（', '(']);
        let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        let (own, rest) = text.split_at(end);
        let rest = rest.trim_start_matches([']', '】', '）', ')', '-', '—', ' ']);
        if is_code(own) && !rest.is_empty() {
            return (self.source.cite(rest), self.source.cite(own));
        }
        (name, code)
    }

    fn funds(&mut self, row: &GridRow) -> Funds {
        Funds {
            total: self.amount(row, Column::Total),
            general_budget: self.amount(row, Column::GeneralBudget),
            fund_budget: self.amount(row, Column::FundBudget),
            state_capital: self.amount(row, Column::StateCapital),
            special_account: self.amount(row, Column::SpecialAccount),
            own_funds: self.amount(row, Column::OwnFunds),
            span: row.whole(),
        }
    }

    fn cell(&self, row: &GridRow, column: Column) -> CitedText {
        self.source.cited(row.span(self.head.at(column)))
    }

    fn quantity(&mut self, row: &GridRow) -> Option<Cited<rust_decimal::Decimal>> {
        let span = row.span(self.head.at(Column::Quantity));
        let text = self.source.slice(span);
        if self.head.counts_by_many() && matches!(count(text), Number::Value { .. }) {
            self.source.warn(format!("政府采购表里的数量“{text}”按表头不是一个一个地计，未采用"), span);
            return None;
        }
        match count(text) {
            Number::Value { value, start, end, .. } => {
                Some(Cited::new(value, Span::new(span.start + start, span.start + end)))
            }
            Number::Absent => None,
            Number::Other => {
                self.source.warn(format!("政府采购表里的“{text}”不是数字，未采用"), span);
                None
            }
        }
    }

    fn amount(&mut self, row: &GridRow, column: Column) -> Option<Cited<Amount>> {
        let at = self.head.at(column)?;
        let unit = self.head.unit(at).or(self.unit);
        amount(self.source, row.span(Some(at)), unit, "政府采购表").map(|(amount, _)| amount)
    }
}

/// Whether a subtotal stands behind the items that it adds up: one without a unit's name, or with the very sum.
fn ends_with(group: &ProcurementGroup, unit: &CitedText, subtotal: &Funds) -> bool {
    let is_open = group.subtotal.is_none() && !group.items.is_empty();
    let sum = || {
        let totals = group.items.iter().map(|item| item.funds.total.as_ref().map(|total| total.value));
        Amount::checked_sum(totals.collect::<Option<Vec<_>>>()?)
    };
    let total = subtotal.total.as_ref().map(|total| total.value);
    is_open && (unit.value.is_empty() || (total.is_some() && sum() == total))
}

/// The class of what is procured, with whatever number or letter: `一、货物A`, `服务类`.
fn is_class(text: &str) -> bool {
    let words = Label::of(text).words;
    let words =
        words.trim_start_matches(['A', 'B', 'C']).trim_end_matches(['A', 'B', 'C']).trim_end_matches('类');
    matches!(words, "货物" | "工程" | "服务") || is_code_of_class(text)
}

fn is_code_of_class(text: &str) -> bool {
    matches!(text, "A" | "B" | "C" | "Ａ" | "Ｂ" | "Ｃ")
}
