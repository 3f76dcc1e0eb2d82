//! The procurement tables.

mod classes;
mod head;
mod rows;
mod total;

use super::source::{Source, squeeze};
use super::tables::{Unit, names_several_periods, tell_of_others};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::columns::TableKind;
use crate::disclosure::{CatalogueVersion, Disclosure, Procurement, SectionKind};
use crate::document::Table;
use crate::line::Line;
use head::ProcurementHead;
use rows::{RowReader, TableContent};
use total::{printed_total, together};

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut tables = Vec::new();
    for (at, table) in source.tables() {
        if let Some(mut head) = ProcurementHead::find(source, at, table) {
            if names_several_periods(source, &table.rows[..head.data]) {
                classes::tell_unread(source, disclosure, at, table);
                continue;
            }
            if tell_of_others(source, disclosure, at, table, (TableKind::Procurement, None, &head.caption)) {
                continue;
            }
            head.leave_partial_sources(source, &table.rows[head.data..]);
            let content = read_table(source, disclosure, table, &head);
            let title = head.caption.place;
            let title = if title == table.span { Cited::default() } else { source.cited(title) };
            tables.push((title, content));
        } else {
            classes::read(source, disclosure, at, table);
        }
    }
    let mut procurement = (!tables.is_empty()).then(|| together(tables));
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

fn read_table(
    source: &mut Source<'_>,
    disclosure: &Disclosure,
    table: &Table,
    head: &ProcurementHead,
) -> TableContent {
    let rows = &table.rows[head.data..];
    let mut unit = None;
    if let Some(stated) = head.caption.unit {
        if stated != Unit::TenThousandYuan {
            source.note(format!("政府采购表以{}为单位，已换算成万元", stated.name()), head.caption.place);
        }
    } else if is_confirmed(disclosure, printed_total(source, head, rows)) {
        unit = Some(Unit::TenThousandYuan);
        source.note(
            "政府采购表没有写明金额单位；它的合计与文字所述的万元数相同，按万元读取",
            head.caption.place,
        );
    }
    RowReader::new(source, head, unit).read(rows)
}

/// Whether the text states the table's total as so many 万元.
fn is_confirmed(disclosure: &Disclosure, total: Option<rust_decimal::Decimal>) -> bool {
    total.is_some_and(|total| {
        disclosure.figures.iter().any(|figure| {
            figure.line == Line::GovernmentProcurement && figure.amount.value == Amount::new(total)
        })
    })
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
