//! The procurement table.

use rust_decimal::Decimal;

use super::number::{MoneyUnit, NumberCell, number_cell};
use super::source::{Source, squeeze};
use super::table::{cell_text, match_names, row_span};
use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::disclosure::{
    CatalogueVersion, Disclosure, Funds, Procurement, ProcurementGroup, ProcurementItem, SectionKind,
};
use crate::document::{Row, Table};

/// The columns, by the words of their headers. 合计 comes after the sources, which it may contain.
const WANTED: [&[&str]; 13] = [
    &["物品名称", "品目名称", "采购内容", "采购项目名称", "采购品目"],
    &["项目名称"],
    &["预算资金", "项目预算", "预算金额"],
    &["目录序号", "目录编码", "品目编码", "目录代码", "采购目录"],
    &["计量单位", "单位"],
    &["数量"],
    &["单价"],
    &["一般公共预算"],
    &["基金"],
    &["国有资本"],
    &["财政专户"],
    &["单位资金", "自有资金", "其他资金", "其他来源"],
    &["合计", "总计", "小计", "金额"],
];

struct TableReader<'a, 'd> {
    source: &'a mut Source<'d>,
    columns: [Option<usize>; 13],
    width: usize,
    unit: MoneyUnit,
}

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut procurement: Option<Procurement> = None;
    for (_, table) in source.tables() {
        let Some((data, columns, width)) = header(source, table) else { continue };
        let unit = declared_unit(source, table, data);
        let procurement = procurement.get_or_insert_default();
        TableReader { source, columns, width, unit }.read(&table.rows[data..], procurement);
    }
    if procurement.is_none()
        && let Some(span) = declaration_of_none(source)
    {
        procurement = Some(Procurement { declared_none: Some(span), ..Procurement::default() });
    }
    if let Some(procurement) = &mut procurement {
        procurement.catalogue = CatalogueVersion::for_budget_year(disclosure.year.value);
    } else if let Some(section) = disclosure.section(SectionKind::Procurement) {
        let span = section.heading.span;
        source.warn("“政府采购预算情况”里没有读到采购表，也没有写明不安排政府采购", span);
    }
    disclosure.procurement = procurement;
}

fn declaration_of_none(source: &Source<'_>) -> Option<Span> {
    source.paragraphs(SectionKind::Procurement).map(|(_, span)| span).find(|&span| {
        let words = squeeze(source.slice(span));
        [
            "无政府采购",
            "没有政府采购",
            "未安排政府采购",
            "不涉及政府采购",
            "无采购",
            "没有安排政府采购",
            "空表",
        ]
        .iter()
        .any(|word| words.contains(word))
    })
}

/// Where the data begin, the column of each thing, and how many columns there are.
fn header(source: &Source<'_>, table: &Table) -> Option<(usize, [Option<usize>; 13], usize)> {
    let names = |row: &Row| -> Vec<String> {
        row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect()
    };
    let is_header = |names: &[String]| {
        let has = |words: &[&str]| names.iter().any(|name| words.iter().any(|word| name.contains(word)));
        has(WANTED[0]) && (has(WANTED[3]) || has(WANTED[6]) || has(WANTED[5]))
    };
    let top = table.rows.iter().position(|row| is_header(&names(row)))?;
    let upper = names(&table.rows[top]);
    let lower = table.rows.get(top + 1).map(names).filter(|names| {
        !names.iter().any(|name| name.chars().any(|c| c.is_ascii_digit()))
            && names
                .iter()
                .filter(|name| match_names(std::slice::from_ref(name), &WANTED).iter().any(Option::is_some))
                .count()
                >= 3
    });
    match lower {
        Some(lower) => {
            let columns: Vec<usize> = table.rows[top].cells.iter().map(|cell| cell.columns).collect();
            let merged = merge_headers(&upper, &columns, &lower);
            Some((top + 2, match_names(&merged, &WANTED), merged.len()))
        }
        None => Some((top + 1, match_names(&upper, &WANTED), upper.len())),
    }
}

/// The names of the columns of a header of two rows. Where the lower row is empty the upper cell
/// goes through; a run of names below stands under one upper cell.
fn merge_headers(upper: &[String], columns: &[usize], lower: &[String]) -> Vec<String> {
    if columns.iter().sum::<usize>() == lower.len() && columns.iter().any(|&columns| columns > 1) {
        let wide = upper.iter().zip(columns).flat_map(|(name, &columns)| std::iter::repeat_n(name, columns));
        return wide
            .zip(lower)
            .map(|(above, below)| if below.is_empty() { above } else { below }.clone())
            .collect();
    }
    let mut above = upper.iter();
    let mut is_in_run = false;
    lower
        .iter()
        .map(|below| {
            if below.is_empty() {
                is_in_run = false;
                return above.next().cloned().unwrap_or_default();
            }
            if !is_in_run {
                above.next();
                is_in_run = true;
            }
            below.clone()
        })
        .collect()
}

fn declared_unit(source: &mut Source<'_>, table: &Table, data: usize) -> MoneyUnit {
    let cells = table.rows[..data].iter().flat_map(|row| &row.cells);
    let declared = cells
        .map(|cell| cell.span)
        .find_map(|span| MoneyUnit::named_in(source.slice(span)).map(|unit| (unit, span)));
    let declared = declared.or_else(|| {
        source.paragraphs(SectionKind::Procurement).map(|(_, span)| span).find_map(|span| {
            let text = source.slice(span);
            let unit = &text[text.find("单位：").or_else(|| text.find("单位:"))?..];
            MoneyUnit::named_in(unit).map(|unit| (unit, span))
        })
    });
    let Some((unit, span)) = declared else { return MoneyUnit::TenThousandYuan };
    if unit != MoneyUnit::TenThousandYuan {
        source.note(format!("政府采购表以{}为单位，已换算成万元", unit.name()), span);
    }
    unit
}

impl TableReader<'_, '_> {
    fn read(&mut self, rows: &[Row], procurement: &mut Procurement) {
        for row in rows {
            let first = row
                .cells
                .iter()
                .map(|cell| squeeze(self.source.slice(cell.span)))
                .find(|text| !text.is_empty());
            let Some(first) = first else { continue };
            let is_summary = self.cell(row, 0).value.is_empty();
            if is_summary && matches!(first.as_str(), "合计" | "总计") {
                procurement.total = Some(self.funds(row));
            } else if is_summary && (first.contains("小计") || first.contains("合计")) {
                let label =
                    row.cells.iter().map(|cell| self.source.slice(cell.span)).find(|text| !text.is_empty());
                let label = label.unwrap_or_default();
                let unit = label.trim_end_matches(['小', '合', '计', ' ', '：', ':']);
                let unit = self.source.cite(unit);
                procurement.groups.push(ProcurementGroup {
                    unit,
                    subtotal: Some(self.funds(row)),
                    items: Vec::new(),
                });
            } else if let Some(item) = self.item(row, procurement) {
                if procurement.groups.is_empty() {
                    procurement.groups.push(ProcurementGroup::default());
                }
                if let Some(group) = procurement.groups.last_mut() {
                    group.items.push(item);
                }
            }
        }
    }

    fn item(&mut self, row: &Row, procurement: &Procurement) -> Option<ProcurementItem> {
        let name = self.cell(row, 0);
        if name.value.is_empty() {
            self.source.warn("政府采购表的这一行没有采购物品名称，未采用", row_span(row));
            return None;
        }
        if row.cells.len() != self.width {
            self.source.warn(
                format!(
                    "政府采购表“{}”一行有{}格，表头有{}格，请检查这一行",
                    name.value,
                    row.cells.len(),
                    self.width
                ),
                row_span(row),
            );
        }
        let above = procurement.groups.last().and_then(|group| group.items.last());
        let mut project = self.cell(row, 1);
        let mut project_budget = self.amount(row, 2);
        // A project's cell may be merged over all its rows.
        if project.value.is_empty()
            && let Some(above) = above
        {
            project = above.project.clone();
            project_budget = project_budget.or_else(|| above.project_budget.clone());
        }
        Some(ProcurementItem {
            project,
            project_budget,
            name,
            code: self.cell(row, 3),
            measure: self.cell(row, 4),
            quantity: self.number(row, 5),
            unit_price: self.amount(row, 6),
            funds: self.funds(row),
            span: row_span(row),
        })
    }

    fn funds(&mut self, row: &Row) -> Funds {
        Funds {
            total: self.amount(row, 12),
            general_budget: self.amount(row, 7),
            fund_budget: self.amount(row, 8),
            state_capital: self.amount(row, 9),
            special_account: self.amount(row, 10),
            own_funds: self.amount(row, 11),
            span: row_span(row),
        }
    }

    fn cell(&self, row: &Row, wanted: usize) -> CitedText {
        // A summary row may be merged from its first cell up to the amounts.
        let missing = self.width.saturating_sub(row.cells.len());
        let is_summary = missing > 0
            && row.cells.first().is_some_and(|cell| {
                let words = squeeze(self.source.slice(cell.span));
                words.ends_with("计") && words.contains(['合', '小', '总'])
            });
        let column = match self.columns[wanted] {
            Some(column) if is_summary && wanted >= 7 => column.checked_sub(missing),
            Some(column) if is_summary && column > 0 => {
                let end = row.cells.first().map_or(0, |cell| cell.span.end);
                return self.source.cited(Span::new(end, end));
            }
            column => column,
        };
        cell_text(self.source, row, column)
    }

    fn number(&mut self, row: &Row, wanted: usize) -> Option<Cited<Decimal>> {
        let cell = self.cell(row, wanted);
        match number_cell(&cell.value) {
            NumberCell::Number(number) => Some(Cited::new(number, cell.span)),
            NumberCell::Absent => None,
            NumberCell::NotANumber => {
                self.source.warn(format!("政府采购表里的“{}”不是数字，未采用", cell.value), cell.span);
                None
            }
        }
    }

    fn amount(&mut self, row: &Row, wanted: usize) -> Option<Cited<Amount>> {
        let number = self.number(row, wanted)?;
        let amount = self.unit.amount(number.value)?;
        Some(Cited::new(amount, number.span))
    }
}
