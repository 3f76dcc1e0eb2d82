//! What the table of columns promises.

use std::collections::BTreeSet;

use super::{Column, Header, TableKind};

fn assigned(kind: TableKind, headers: &[&str]) -> Vec<Option<Column>> {
    let headers: Vec<Header> = headers.iter().map(|header| Header::new(header.split('/'))).collect();
    Column::assign(kind, &headers)
}

#[test]
fn ids_are_single() {
    let ids: BTreeSet<&str> = Column::ALL.iter().map(|column| column.id()).collect();
    assert_eq!(ids.len(), Column::ALL.len());
}

#[test]
fn columns_are_known_by_what_their_headers_mean() {
    assert_eq!(
        assigned(
            TableKind::Procurement,
            &["采购项目名称", "品目编码", "品目名称", "数量", "单价（元）", "金额（万元）"]
        ),
        [
            Some(Column::Project),
            Some(Column::CatalogueCode),
            Some(Column::Item),
            Some(Column::Quantity),
            Some(Column::UnitPrice),
            Some(Column::Total)
        ]
    );
    assert_eq!(
        assigned(TableKind::Indicators, &["三级指标", "指标值类型", "*指标值", "计量单位", "*评(扣)分标准"]),
        [
            Some(Column::Level3),
            Some(Column::ValueType),
            Some(Column::Value),
            Some(Column::ValueUnit),
            Some(Column::Basis)
        ]
    );
    assert_eq!(
        assigned(TableKind::Indicators, &["三级指标", "年度指标值", "实际完成值", "分值", "得分"]),
        [
            Some(Column::Level3),
            Some(Column::Value),
            Some(Column::Actual),
            Some(Column::Weight),
            Some(Column::Score)
        ]
    );
}

#[test]
fn an_actual_value_is_no_target() {
    assert_eq!(
        assigned(TableKind::Indicators, &["指标值/2021年实际实现值", "指标值/预期2022年实现值"]),
        [Some(Column::Actual), Some(Column::Value)]
    );
}
