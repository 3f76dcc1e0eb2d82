//! Which of the budget's tables a table is, by its title and its head.

use std::collections::BTreeSet;

use super::caption::Caption;
use super::head::Head;
use super::label::{Label, named_income};
use crate::columns::{Column, TableKind};
use crate::line::{Line, Scope};

/// One of the budget's own tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 收支总表, 财政拨款收支总表: two lists side by side.
    Sides,
    /// 收入总表: a column for each source.
    Income,
    /// 支出总表, 一般公共预算支出表, 政府性基金预算支出表: a row for each function.
    Expenditure,
    /// 基本支出表: a row for each economic class.
    Economic,
    /// “三公”经费表
    ThreePublic,
    /// 项目支出表: a row for each project.
    Projects,
    /// 主要数据: a row for each line of whatever sort.
    Lines,
}

/// What each column is to the budget's tables.
pub(super) fn roles(head: &Head) -> Vec<Option<Column>> {
    head.columns
        .iter()
        .map(|header| {
            let own = header.own();
            let find = |column: Column| header.may_be(column).then_some(column);
            let names_line = Line::named(own).is_some_and(|line| *line != Line::ProjectExpenditure);
            [
                Column::Ordinal,
                Column::Code,
                Column::ProjectName,
                Column::ProjectCategory,
                Column::Office,
                Column::Year,
                Column::Subject,
            ]
            .into_iter()
            .find_map(find)
            .or_else(|| find(Column::Change).filter(|_| !names_line))
        })
        .collect()
}

/// Which table it is; `None` where neither its title nor its head tells.
pub(super) fn kind(caption: &Caption, head: &Head, roles: &[Option<Column>]) -> Option<Kind> {
    let title = caption.title.as_str();
    let has = |needle: &str| title.contains(needle);
    let lines = |wanted: &dyn Fn(&Line) -> bool| {
        head.columns.iter().filter(|header| Line::named(header.own()).is_some_and(wanted)).count()
    };
    let count = |column: Column| roles.iter().filter(|role| **role == Some(column)).count();
    let is_three_public =
        |line: &Line| matches!(line, Line::OverseasTravel | Line::OfficialReception | Line::OfficialVehicles);
    let subjects = count(Column::Subject);
    let has_header = |needle: &str| head.columns.iter().any(|header| header.has(needle));
    if lines(&is_three_public) >= 2 || has("三公") {
        Some(Kind::ThreePublic)
    } else if subjects >= 2 && (has("收支") || has("收入支出") || (has_header("收入") && has_header("支出")))
    {
        Some(Kind::Sides)
    } else if has("项目支出") && (count(Column::ProjectName) > 0 || subjects > 0) {
        Some(Kind::Projects)
    } else if has("基本支出") || has_header("经济分类") {
        Some(Kind::Economic)
    } else if has("收支") || has("收入支出") {
        (subjects >= 1).then_some(Kind::Sides)
    } else if has("支出") || has("政府性基金") || has("国有资本经营") {
        Some(Kind::Expenditure)
    } else if has("收入") {
        // A row for each source instead of a column.
        let has_sources = head.columns.iter().any(|header| named_income(header.own()).is_some());
        Some(if subjects > 0 && !has_sources { Kind::Sides } else { Kind::Income })
    } else if count(Column::ProjectName) > 0 && has("项目") {
        Some(Kind::Projects)
    } else if lines(&|line| matches!(line, Line::BasicExpenditure | Line::ProjectExpenditure)) == 2 {
        Some(Kind::Expenditure)
    } else {
        None
    }
}

/// Which table it is by the names of its rows, where nothing else tells.
pub(super) fn kind_of_rows<'t>(rows: impl Iterator<Item = &'t str>) -> Option<Kind> {
    const LONGEST: usize = 200;
    let lines: Vec<&Line> =
        rows.take(LONGEST).filter_map(|text| Line::named(&Label::of(text).words)).collect();
    let count = |wanted: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| wanted(line)).count();
    let is_by_nature = |line: &Line| matches!(line, Line::BasicExpenditure | Line::ProjectExpenditure);
    let is_three_public =
        |line: &Line| matches!(line, Line::OverseasTravel | Line::OfficialReception | Line::OfficialVehicles);
    let is_whole = |line: &&&Line| {
        line.part_of().is_empty() && !matches!(line, Line::MeetingExpenses | Line::TrainingExpenses)
    };
    let wholes: BTreeSet<&Line> = lines.iter().filter(is_whole).copied().collect();
    if wholes.len() >= 2 {
        Some(Kind::Lines)
    } else if count(&is_three_public) >= 2 {
        Some(Kind::ThreePublic)
    } else if count(&is_by_nature) == 2 {
        Some(Kind::Expenditure)
    } else {
        None
    }
}

/// Whose money a table counts, by the words of its title.
pub(super) fn scope(title: &str) -> Scope {
    let has = |needle: &str| title.contains(needle);
    if has("一般公共预算") || has("公共财政预算") {
        Scope::GeneralBudget
    } else if has("政府性基金") || has("基金预算") {
        Scope::GovernmentFund
    } else if has("国有资本经营") {
        Scope::StateCapital
    } else if has("财政拨款") {
        Scope::FiscalAppropriation
    } else if has("财政专户") {
        Scope::SpecialAccount
    } else {
        Scope::AllFunds
    }
}

/// The words that head columns of the budget's tables.
pub(in super::super) fn is_head_word(text: &str) -> bool {
    if super::super::numbering::strip_number(text).is_some() || text.chars().count() > 30 {
        return false;
    }
    // 单位名称：某某局 and 金额单位：万元 stand above a head.
    let is_label = text.trim_end_matches(['：', ':']).contains(['：', ':']) && !text.starts_with("其中");
    if is_label {
        return false;
    }
    let header = crate::columns::Header::new([text]);
    let is_column = Column::of_table(TableKind::Budget).any(|column| header.may_be(column));
    let is_amount =
        ["预算", "决算数", "执行数", "金额", "合计", "小计", "总计", "总额", "安排", "完成数", "决算", "数"]
            .iter()
            .any(|word| header.own().ends_with(word) || text.starts_with(word));
    let is_group = [
        "收入",
        "支出",
        "财政拨款",
        "一般公共预算",
        "政府性基金",
        "国有资本",
        "财政专户",
        "单位资金",
        "结转",
    ]
    .iter()
    .any(|word| text.contains(word));
    let is_of_vehicles = matches!(text, "购置费" | "购置" | "运行费" | "运行维护费" | "运维费" | "运行维护");
    is_column
        || is_of_vehicles
        || is_amount
        || is_group
        || super::period::is_year(header.own())
        || Line::named(header.own()).is_some()
}
