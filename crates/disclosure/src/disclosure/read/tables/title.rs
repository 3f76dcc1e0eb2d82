//! Titles of tables that say of what their amounts are, where that is not the department's budget of the year.

use super::super::identity::office_in_heading;
use super::super::outline::is_same;
use super::super::source::{Source, squeeze};
use super::caption::{Caption, is_of_years, years_in};
use super::head::Head;
use crate::columns::TableKind;
use crate::disclosure::{Disclosure, DocumentKind, Unread};
use crate::document::{Block, Table};
use crate::line::{Breakdown, Line};

const EXAMPLES: [&str; 4] = ["样表", "示例", "范例", "填报说明"];
const PARTS_OF_YEAR: [&str; 5] = ["半年", "季度", "月度", "月份", "逐月"];
const STAGES: [&str; 14] = [
    "申报",
    "上报",
    "建议数",
    "控制数",
    "调整前",
    "调整后",
    "预算调整",
    "调整预算",
    "追加",
    "调增",
    "调减",
    "核减",
    "中标",
    "成交",
];
const YEAR_BEFORE: [&str; 4] = ["上年", "去年", "前年", "上一年"];
const CHANGES: [&str; 6] = ["增减情况", "增减变化", "压减", "变动情况", "变化情况", "对比"];
const MEASURES: [&str; 4] = ["人均", "车均", "标准", "定额"];
const FUNDS: [&str; 6] = ["自有资金", "单位资金", "非财政拨款", "其他资金", "事业基金", "专项资金"];
const LEFT_OVER: [&str; 5] = ["结转资金", "上年结转", "上年结余", "结余资金", "结转结余资金"];
const PLANS: [&str; 3] = ["支出规划", "财政规划", "中期规划"];
const OF_ASSETS: [&str; 7] = ["购置", "处置", "出租", "出借", "新增", "报废", "配置"];
const REGIONS: [&str; 7] = ["全省", "全市", "全县", "全区", "省级部门", "市级部门", "县级部门"];

/// Tells of a table whose title says that it is of another year, stage, fund or office, and so is not taken. Returns whether
/// it is.
pub(in super::super) fn tell_of_others(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    at: usize,
    table: &Table,
    (kind, head, caption): (TableKind, Option<&Head>, &Caption),
) -> bool {
    let in_rows = || {
        let mut cells = table.rows.iter().flat_map(|row| row.cells.iter().take(2)).map(|cell| cell.span);
        cells.any(|span| is_period(&squeeze(source.slice(span))))
    };
    let in_head = |head: &Head| head.columns.iter().any(|header| header.words().any(names_period));
    let names_periods = head.is_some_and(|head| in_head(head) || in_rows());
    let why = why_of_others(source, disclosure, kind, names_periods, caption)
        .or_else(|| says_of_others(source, disclosure, at, table));
    if let Some(why) = why {
        source.warn(format!("{}{why}，没有采用其中的数；请对照原文", caption.name()), table.span);
        let section = source.sections[at];
        disclosure.unread.push(Unread { line: None, section, span: table.span });
    }
    why.is_some()
}

fn why_of_others(
    source: &Source<'_>,
    disclosure: &Disclosure,
    kind: TableKind,
    names_periods: bool,
    caption: &Caption,
) -> Option<&'static str> {
    let department = disclosure.department.value.as_str();
    let title = without_contents(&caption.title);
    let title = if department.is_empty() { title } else { title.replace(department, "") };
    if !title.contains('表') {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let is_budget = kind == TableKind::Budget;
    let is_final = disclosure.kind == DocumentKind::FinalAccounts;
    // Money that last year left over is this year's, and its end is when assets are counted.
    let is_of_before = |rest: &str| !rest.trim_start_matches('度').starts_with(['结', '末', '底']);
    let is_before = YEAR_BEFORE
        .iter()
        .any(|word| title.match_indices(word).any(|(at, _)| is_of_before(&title[at + word.len()..])));
    if has(&EXAMPLES) {
        Some("是样表或填报的例子")
    } else if is_of_other_year(disclosure, kind, &title) {
        Some("写明是其他年度的表")
    } else if has(&PARTS_OF_YEAR) || (!names_periods && (is_before || (has(&PLANS) && is_budget))) {
        Some("写明的不是本年度全年")
    } else if kind != TableKind::Indicators && kind != TableKind::Assets && has(&STAGES) {
        Some("写明是申报、调整或成交的数")
    } else if !is_final && title.contains("执行") && kind != TableKind::Assets {
        Some("写明是执行情况")
    } else if is_budget && ((has(&CHANGES) && !names_periods) || has(&MEASURES)) {
        Some("写明是增减、人均或标准")
    } else if is_budget && is_of_fund(&title) {
        Some("写明是一部分资金")
    } else if is_budget && names_other_line(&title) {
        Some("写明是其中一项")
    } else if kind == TableKind::Procurement && title.contains("购买服务") && !title.contains("采购") {
        Some("是政府购买服务，不是政府采购")
    } else if kind == TableKind::Procurement && title.contains("资产") && !title.contains("采购") {
        Some("是资产的表，不是政府采购")
    } else if kind == TableKind::Procurement
        && disclosure.kind == DocumentKind::Budget
        && title.contains("决算")
    {
        Some("是决算的表")
    } else if kind == TableKind::Assets && has(&OF_ASSETS) {
        Some("写明的不是占有使用的资产")
    } else if disclosure.kind == DocumentKind::Budget
        && kind == TableKind::Indicators
        && title.contains("自评")
    {
        Some("是绩效自评")
    } else if !is_budget && kind != TableKind::Indicators && is_of_other_office(source, department, caption) {
        Some("可能是其他单位或整个地区的表")
    } else {
        None
    }
}

/// Whether a note in a table's last row, or right below it, says of what the amounts are: 注：上表为2022年预算数。
fn says_of_others(
    source: &Source<'_>,
    disclosure: &Disclosure,
    at: usize,
    table: &Table,
) -> Option<&'static str> {
    /// So many lines below a table may be its note.
    const LINES: usize = 3;
    const TABLES: [&str; 5] = ["上表", "本表", "此表", "以上", "表中"];
    const WORDS: [&str; 10] = ["数据", "金额", "数字", "各项", "所列", "全部", "中", "内", "的", "均"];
    const VERBS: [&str; 6] = ["仅反映", "只反映", "反映", "为", "系", "是"];
    const OTHERS: [&str; 14] = [
        "上年",
        "去年",
        "申报",
        "控制数",
        "执行数",
        "上半年",
        "调整前",
        "追加",
        "自有资金",
        "非财政拨款",
        "结转资金",
        "下属",
        "样表",
        "示例",
    ];
    let own = disclosure.year.value;
    let is_of_others = |text: &str| {
        let Some(rest) = TABLES.iter().find_map(|word| Some(&text[text.find(word)? + word.len()..])) else {
            return false;
        };
        let rest = WORDS.iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        let Some(rest) = VERBS.iter().find_map(|verb| rest.strip_prefix(verb)) else { return false };
        let years = years_in(rest);
        let is_of_other_year = own != 0 && !years.is_empty() && !years.contains(&own);
        let is_final = disclosure.kind == DocumentKind::Budget && rest.contains("决算数");
        let is_contained = ["含", "包括", "结转数", "上年结转"].iter().any(|word| rest.contains(word));
        (is_of_other_year || is_final || OTHERS.iter().any(|word| rest.contains(word))) && !is_contained
    };
    let below = source.document.blocks[at + 1..].iter().map_while(|block| match block {
        Block::Paragraph(span) => Some(*span),
        Block::Table(_) => None,
    });
    let is_note = |text: &String| ["注", "备注", "说明"].iter().any(|lead| text.starts_with(lead));
    let below = below.take(LINES).map(|span| squeeze(source.slice(span))).take_while(is_note);
    let last = table
        .rows
        .last()
        .filter(|row| row.cells.len() == 1)
        .map(|row| squeeze(source.slice(row.cells[0].span)));
    let mut notes = last.into_iter().chain(below);
    let says = notes.any(|note| note.split(['。', '；']).any(is_of_others));
    says.then_some("的附注说它不是本部门本年度预算的数")
}

fn is_of_other_office(source: &Source<'_>, department: &str, caption: &Caption) -> bool {
    let office = office_in_heading(source.document, caption.place).map(|office| source.slice(office));
    REGIONS.iter().any(|region| caption.title.contains(region))
        || (!department.is_empty() && office.is_some_and(|office| !is_same(office, department)))
}

/// Whether a title names another year than the document is of. Assets are stated at the end of the year before.
fn is_of_other_year(disclosure: &Disclosure, kind: TableKind, title: &str) -> bool {
    let own = disclosure.year.value;
    let years = years_in(title);
    let is_other = |year: &u16| match kind {
        TableKind::Budget => *year > own,
        TableKind::Assets => *year != own && year.checked_add(1) != Some(own),
        TableKind::Indicators | TableKind::Procurement => *year != own,
    };
    own != 0 && !is_of_years(title) && !years.is_empty() && years.iter().all(is_other)
}

/// Whether a title is of one fund that no line of ours is of.
fn is_of_fund(title: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let title_of_public = title.replace("非财政拨款", "");
    let is_of_public = title_of_public.contains("财政拨款") || title_of_public.contains("一般公共预算");
    let is_three_public = title.contains("三公");
    let is_of_other_fund =
        is_three_public && !is_of_public && has(&["政府性基金", "国有资本", "财政专户", "事业收入"]);
    has(&LEFT_OVER)
        || (has(&FUNDS) && !is_of_public)
        || is_of_other_fund
        || (is_three_public && has(&["项目支出", "基本支出", "列支"]))
}

/// Whether a title names one of the lines that are parts: 经营支出表, 事业收入表.
fn names_other_line(title: &str) -> bool {
    let stem = ["部门", "单位", "预算", "决算", "总表", "明细", "情况", "公开", "本年", "表"]
        .iter()
        .fold(super::super::numbering::without_number(title).to_owned(), |stem, word| stem.replace(word, ""));
    let stem = stem.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '度'));
    let is_part = |line: &Line| {
        let is_of_fund = line.breakdown() == Some(Breakdown::Fund) || *line == Line::AppropriationIncome;
        let is_of_own_table = matches!(
            line,
            Line::BasicExpenditure
                | Line::ProjectExpenditure
                | Line::PersonnelExpenses
                | Line::OfficeExpenses
                | Line::GeneralBudgetIncome
                | Line::FundBudgetIncome
                | Line::StateCapitalIncome
        );
        !line.part_of().is_empty() && !is_of_fund && !is_of_own_table
    };
    ["收入", "支出"].iter().any(|end| stem.ends_with(end)) && Line::named(stem).is_some_and(is_part)
}

/// Whether words of a head name a year or a day.
fn names_period(words: &str) -> bool {
    !years_in(words).is_empty() || ["上年", "去年", "本年", "当年"].iter().any(|word| words.contains(word))
}

/// Whether a row's name is a year and nothing else that matters: 2023年预算数, 上年.
fn is_period(words: &str) -> bool {
    const LONGEST: usize = 10;
    words.chars().count() <= LONGEST && names_period(words) && !words.contains("结转")
}

/// `title` without brackets that say what is contained: （含上年结转）.
fn without_contents(title: &str) -> String {
    let mut title = title.to_owned();
    while let Some(start) =
        ["（含", "(含", "（包括", "(包括", "（不含", "(不含"].iter().find_map(|lead| title.find(lead))
    {
        let Some(length) = title[start..].find(['）', ')']) else { break };
        let end = start + length + title[start + length..].chars().next().map_or(0, char::len_utf8);
        title.replace_range(start..end, "");
    }
    title
}
