//! The head of a procurement table, and which column holds what.

use rust_decimal::Decimal;

use super::super::source::{Source, squeeze};
use super::super::tables::{Caption, GridRow, Head, Number, Unit, money};
use crate::columns::{Column, Header, TableKind};
use crate::document::{Row, Table};

/// A procurement table, taken apart.
#[derive(Clone, Debug)]
pub(super) struct ProcurementHead {
    /// The first row of data.
    pub data: usize,
    /// The title and what it says of the unit.
    pub caption: Caption,
    /// What each column holds.
    columns: Vec<Option<Column>>,
    /// The words that head the columns.
    names_of_columns: Vec<String>,
    /// The units that the headers of the columns state.
    units: Vec<Option<Unit>>,
}

/// What tells a procurement table from others that list projects and amounts.
const TELLING: [Column; 5] =
    [Column::CatalogueCode, Column::Quantity, Column::UnitPrice, Column::Method, Column::Category];

impl ProcurementHead {
    /// The head of the table at block `at`; `None` where it is no procurement table.
    pub fn find(source: &Source<'_>, at: usize, table: &Table) -> Option<Self> {
        let head = Head::find(source, &table.rows, 3, &is_word)
            .or_else(|| Head::find(source, &table.rows, 2, &is_word))?;
        if head.columns.iter().any(|header| header.own().contains("指标")) {
            return None;
        }
        let mut caption = Caption::of(source, at, &table.rows[..head.first], table.span);
        let headers: Vec<Header> = head.columns.iter().map(of_source).collect();
        let mut columns = Column::assign(TableKind::Procurement, &headers);
        find_codes(source, table, &head, &mut columns);
        part_projects(&head.columns, &mut columns);
        let has = |column: Column| columns.contains(&Some(column));
        let is_titled = caption.title.contains("政府采购");
        let names_procurement =
            caption.title.contains("采购") || head.columns.iter().any(|header| header.has("采购"));
        let is_procurement = has(Column::Item)
            && (is_titled || TELLING.iter().any(|column| has(*column)))
            && columns.iter().flatten().any(|column| column.is_money())
            && (names_procurement || has(Column::CatalogueCode));
        if !is_procurement {
            return None;
        }
        let mut units: Vec<Option<Unit>> = head.printed.iter().map(|words| Unit::stated_in(words)).collect();
        let mut data = head.data;
        if let Some(row) = table.rows.get(data).and_then(|row| units_of_row(source, row, &columns)) {
            for (unit, below) in units.iter_mut().zip(row) {
                *unit = below.or(*unit);
            }
            data += 1;
        }
        caption.unit = caption.unit.or_else(|| unit_of_column(source, &table.rows[data..], columns.len()));
        let names_of_columns = head.columns.iter().map(|header| header.own().to_owned()).collect();
        Some(Self { data, caption, columns, names_of_columns, units })
    }

    /// Leaves the sources of money out where a column of amounts is none that is known and a row's sources do not
    /// add up without it.
    pub fn leave_partial_sources(&mut self, source: &mut Source<'_>, rows: &[Row]) {
        const SOURCES: [Column; 5] = [
            Column::GeneralBudget,
            Column::FundBudget,
            Column::StateCapital,
            Column::SpecialAccount,
            Column::OwnFunds,
        ];
        let width = self.width();
        let grids: Vec<GridRow> = rows.iter().map(GridRow::new).filter(|row| row.width == width).collect();
        let value = |row: &GridRow, at: usize| match money(source.slice(row.span(Some(at)))) {
            Number::Value { value, .. } => Some(value),
            _ => None,
        };
        // 财政拨款 below 资金来源 has amounts, and no names of sources.
        let is_unknown = |at: &usize| {
            matches!(self.columns[*at], None | Some(Column::FundSource))
                && grids.iter().any(|row| value(row, *at).is_some())
        };
        let known: Vec<usize> = SOURCES.iter().filter_map(|column| self.at(*column)).collect();
        let (Some(unknown), Some(total)) = ((0..width).find(is_unknown), self.at(Column::Total)) else {
            return;
        };
        let is_partial = |row: &GridRow| {
            let sum =
                known.iter().filter_map(|at| value(row, *at)).try_fold(Decimal::ZERO, Decimal::checked_add);
            value(row, total).is_some_and(|total| sum != Some(total))
        };
        if known.is_empty() || !grids.iter().any(is_partial) {
            return;
        }
        let name = self.names_of_columns[unknown].clone();
        for at in known {
            self.columns[at] = None;
        }
        source.note(
            format!("政府采购表里“{name}”一列不是采用的资金来源，各资金来源的数没有采用"),
            self.caption.place,
        );
    }

    /// The position of a column.
    pub fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|other| *other == Some(column))
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The unit of a column: its header's, or else the caption's.
    pub fn unit(&self, column: usize) -> Option<Unit> {
        self.units.get(column).copied().flatten().or(self.caption.unit)
    }

    /// Whether the head of the quantities counts by more than one: 数量（万张）.
    pub fn counts_by_many(&self) -> bool {
        let inside = self.at(Column::Quantity).and_then(|at| self.names_of_columns.get(at));
        let unit = inside.and_then(|words| words.split_once('（'));
        unit.is_some_and(|(_, unit)| unit.trim_start_matches("单位：").starts_with(['百', '千', '万', '亿']))
    }

    /// The columns before the amounts, in which a total or a subtotal is named.
    pub fn names(&self) -> impl Iterator<Item = usize> {
        let is_money = |at: &usize| self.columns[*at].is_some_and(Column::is_money);
        (0..self.width()).filter(move |at| !is_money(at))
    }
}

/// The units of the columns, where a row below the head holds nothing else for the amounts: 台, 万元.
fn units_of_row(source: &Source<'_>, row: &Row, columns: &[Option<Column>]) -> Option<Vec<Option<Unit>>> {
    let grid = GridRow::new(row);
    let text = |at: usize| source.slice(grid.span(Some(at))).trim();
    let is_money = |at: &usize| columns[*at].is_some_and(Column::is_money);
    let has_digit = (0..columns.len()).any(|at| text(at).contains(|c: char| c.is_ascii_digit()));
    let mut amounts = (0..columns.len()).filter(is_money).filter(|at| !text(*at).is_empty()).peekable();
    amounts.peek()?;
    let are_units = amounts.all(|at| Unit::stated_in(text(at)).is_some());
    let units = || {
        let unit = |at: usize| Unit::stated_in(text(at)).filter(|_| is_money(&at));
        (0..columns.len()).map(unit).collect()
    };
    (are_units && !has_digit).then(units)
}

/// The unit that a column of its own repeats in every row.
fn unit_of_column(source: &Source<'_>, rows: &[Row], width: usize) -> Option<Unit> {
    let grids: Vec<GridRow> = rows.iter().map(GridRow::new).filter(|row| row.width == width).collect();
    (0..width).find_map(|at| {
        let cells = grids.iter().map(|row| source.slice(row.span(Some(at))).trim());
        let mut units = cells.filter(|text| !text.is_empty()).map(Unit::stated_in);
        let first = units.next()??;
        units.all(|unit| unit == Some(first)).then_some(first)
    })
}

/// 小计 below a source of money is what that gives, and not the whole.
fn of_source(header: &Header) -> Header {
    let above = header.words().rev().nth(1).filter(|_| matches!(header.own(), "小计" | "合计"));
    match above.filter(|above| above.contains("拨款") || above.contains("公共预算")) {
        Some(above) => Header::new([above]),
        None => header.clone(),
    }
}

pub(super) fn is_word(text: &str) -> bool {
    let header = Header::new([text]);
    header.own().chars().count() <= 24
        && Column::of_table(TableKind::Procurement).any(|column| header.may_be(column))
}

/// 采购项目 is what is bought where no other column says that, and the project beside 采购品目.
fn part_projects(headers: &[Header], columns: &mut [Option<Column>]) {
    const PROJECTS: [&str; 2] = ["采购项目", "采购项目名称"];
    const ITEMS: [&str; 8] = ["品目", "目录", "物品", "货物", "标的", "设备", "商品", "品名"];
    let Some(project) = headers.iter().position(|header| PROJECTS.contains(&header.own())) else { return };
    if columns.contains(&Some(Column::Project)) {
        return;
    }
    if columns[project] == Some(Column::Item) {
        let is_item = |at: &usize| {
            let own = headers[*at].own();
            columns[*at].is_none()
                && headers[*at].may_be(Column::Item)
                && (own == "名称" || ITEMS.iter().any(|word| own.contains(word)))
        };
        let Some(item) = (0..columns.len()).find(is_item) else { return };
        columns[item] = Some(Column::Item);
        columns[project] = None;
    }
    if columns[project].is_none() {
        columns[project] = Some(Column::Project);
    }
}

/// 采购品目 may head names or codes: a column without a meaning whose cells are all codes holds the codes.
fn find_codes(source: &Source<'_>, table: &Table, head: &Head, columns: &mut [Option<Column>]) {
    if columns.contains(&Some(Column::CatalogueCode)) {
        return;
    }
    let holds_codes = |at: usize| {
        let mut texts = table.rows[head.data..]
            .iter()
            .map(|row| squeeze(source.slice(GridRow::new(row).span(Some(at)))))
            .filter(|text| !text.is_empty())
            .peekable();
        texts.peek().is_some() && texts.all(|text| is_code(&text))
    };
    let found = (0..columns.len()).find(|&at| columns[at].is_none() && holds_codes(at));
    if let Some(at) = found {
        columns[at] = Some(Column::CatalogueCode);
        return;
    }
    // The names stand in another column then: 采购品目 beside 采购目录, 采购品目 beside 货物名称.
    let is_name = |at: &usize| {
        columns[*at].is_none()
            && head.columns[*at].may_be(Column::Item)
            && !head.columns[*at].own().is_empty()
    };
    let item = columns.iter().position(|column| *column == Some(Column::Item)).filter(|&at| holds_codes(at));
    if let Some(item) = item
        && let Some(name) = (0..columns.len()).find(is_name)
    {
        (columns[item], columns[name]) = (Some(Column::CatalogueCode), Some(Column::Item));
    }
}

/// A code of the catalogue: `A02010105`.
pub(super) fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix(['A', 'B', 'C']).unwrap_or("");
    digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
