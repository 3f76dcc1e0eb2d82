//! The paragraphs that speak of money, as passages, each with what the headings above it say.

use super::clause::{Clause, Kinds};
use super::leads::{Lead, is_of_stage, level_of, own_fund};
use super::parse;
use super::period::Named;
use super::state::When;
use super::units::begins_with_unit;
use super::wraps::{awaits_amount, begins_with_amount, ends_open, parts_word, runs_on};
use crate::cited::Span;
use crate::disclosure::read::numbering::{self, strip_number};
use crate::disclosure::read::outline::without_office;
use crate::disclosure::read::source::{Source, speaks_of_money, squeeze};
use crate::disclosure::{Disclosure, SectionKind};
use crate::document::Block;
use crate::line::{Line, Scope, Statement};

/// Longer paragraphs are no headings.
const LONGEST_HEADING: usize = 45;

/// A paragraph, or several that one sentence runs through.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub span: Span,
    pub context: Context,
    /// It is an item of the list that the passage before announced.
    pub continues: bool,
    /// It stands right behind the passage before it.
    pub follows: bool,
    /// It speaks of economic classes.
    pub is_of_classes: bool,
}

/// What headings say of the passages below them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is said by a heading or not")]
pub(super) struct Context {
    /// One fund alone is spoken of.
    pub scope: Option<Scope>,
    pub when: When,
    /// 比上年增减情况
    pub is_comparison: bool,
    /// The fund is that of a table above, and may not be what is spoken of.
    pub is_of_table: bool,
    /// Income is spoken of, so that sources need not be called 收入.
    pub is_income: bool,
    /// A single item is spoken of, so that 支出预算 is hardly the total.
    pub is_of_item: bool,
    /// The one line that the heading right above names: （二）公务接待费, （一）收入预算.
    pub item: Option<&'static Line>,
    /// The heading is 项目支出, and headings of other words below it are projects.
    pub is_of_projects: bool,
    /// Another unit's heading stands above, or its name at the beginning.
    pub is_of_unit: bool,
    /// Procurement or assets, where other words for money are their parts.
    pub topic: Option<SectionKind>,
}

pub(super) fn of(source: &Source<'_>, disclosure: &Disclosure) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut headings: Vec<(u8, Context, u32)> = Vec::new();
    let mut is_open = false;
    let mut is_title = false;
    let mut lead: Option<Lead> = None;
    let mut projects: Option<u8> = None;
    for (at, block) in source.document.blocks.iter().enumerate() {
        let Block::Paragraph(span) = block else {
            (is_open, lead) = (false, None);
            // What stands below a table may speak of more than the table's title does.
            if let Some((_, context, _)) = headings.last_mut().filter(|_| is_title) {
                context.is_of_table = context.scope.is_some();
            }
            continue;
        };
        let text = source.slice(*span);
        if (source.is_heading[at] || is_heading(text)) && !is_begun(source, at, text) {
            let level = level_of(text);
            headings.retain(|(above, ..)| *above < level);
            let above = headings.last().map(|(_, context, _)| *context).unwrap_or_default();
            is_title = squeeze(text).ends_with('表');
            let number = numbering::numbered(text).map_or(0, |numbered| numbered.ordinal);
            headings.push((level, context_of(text, above, disclosure), number));
            (is_open, lead, projects) = (false, None, None);
            continue;
        }
        if !speaks_of_money(source.sections[at]) {
            is_open = false;
            continue;
        }
        if let Some(number) = next_heading(text) {
            // （四）会议费情况。…: the heading before it, （三）, no longer holds.
            let level = level_of(text);
            let is_over = |above: &(u8, Context, u32)| above.0 == level && above.2 + 1 == number;
            if headings.last().is_some_and(is_over) {
                headings.pop();
            }
        }
        let mut context = headings.last().map(|(_, context, _)| *context).unwrap_or_default();
        lead = Lead::of(text, disclosure).or(lead.and_then(|lead| lead.holds_for(text, disclosure)));
        if let Some(lead) = lead {
            context.when = lead.when.unwrap_or(context.when);
            context.scope = lead.scope.or(context.scope);
            context.is_of_unit |= lead.is_of_stage;
        }
        if strip_number(text).is_some() {
            projects = projects.filter(|level| *level < level_of(text));
            context.is_of_projects |= projects.is_some();
            projects = projects.or_else(|| begins_with_projects(text).then(|| level_of(text)));
        }
        let section = source.sections[at];
        let topic = section.filter(|kind| matches!(kind, SectionKind::Procurement | SectionKind::Assets));
        context.topic = context.topic.or(topic);
        context.is_of_unit |= source.is_of_unit[at]
            || begins_with_unit(text, &disclosure.department.value, disclosure.year.value);
        let is_numbered = strip_number(text).is_some();
        let last = passages.last_mut().filter(|_| is_open);
        match last {
            Some(last) if !is_numbered && runs_on(source, last.span, *span) => {
                last.span = last.span.join(*span);
            }
            last => {
                let continues = last.is_some_and(|last| is_numbered || ends_open(source.slice(last.span)));
                let passage =
                    Passage { span: *span, context, continues, follows: is_open, is_of_classes: false };
                passages.push(passage);
            }
        }
        is_open = true;
    }
    for passage in &mut passages {
        passage.is_of_classes = source.slice(passage.span).contains("经济分类");
    }
    passages
}

/// Whether a numbered paragraph states the expenditure of which those with deeper numbers are parts: （二）项目支出400万元。
fn begins_with_projects(text: &str) -> bool {
    let words = numbering::without_number(text);
    let end = words.find(|c: char| c.is_ascii_digit() || "，。：；".contains(c)).unwrap_or(words.len());
    let name = words[..end].trim_end_matches(['为', '是', '共', '计']);
    Line::named(name).is_some_and(|line| *line == Line::ProjectExpenditure)
}

/// The number of a heading whose text goes on in its line: `（四）会议费和培训费情况说明。本年度…`.
fn next_heading(text: &str) -> Option<u32> {
    let numbered = numbering::numbered(text)?;
    let (heading, _) = numbered.rest.split_once('。')?;
    let is_short = heading.chars().count() <= 25
        && !heading.contains(|c: char| c.is_ascii_digit() || "，；：".contains(c));
    is_short.then_some(numbered.ordinal)
}

/// Whether a line without a number is the beginning of a sentence whose amount begins the next line: 2021年收入预算合计,
/// 512.36万元.
fn is_begun(source: &Source<'_>, at: usize, text: &str) -> bool {
    let (Some(Block::Paragraph(next)), span) =
        (source.document.blocks.get(at + 1), source.document.blocks[at].span())
    else {
        return false;
    };
    let names_year = text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    strip_number(text).is_none()
        && names_year
        && (begins_with_amount(source.slice(*next)) || parts_word(text, source.slice(*next)))
        && source.slice(Span::new(span.end, next.start)).matches('\n').count() <= 1
}

/// A short line without a sentence in it.
fn is_heading(text: &str) -> bool {
    let text = text.trim();
    let text = if strip_number(text).is_some() { text.trim_end_matches('。') } else { text };
    text.chars().count() <= LONGEST_HEADING
        && !text.contains(['。', '，', '；', '：', ',', ';', ':', '%', '％'])
        && !awaits_amount(text)
        && !["万元", "亿元", "持平"].iter().any(|word| text.contains(word))
        && !text.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '元' | '万' | '亿'))
}

fn context_of(text: &str, above: Context, disclosure: &Disclosure) -> Context {
    let words = without_office(&squeeze(text), &disclosure.department.value);
    let normal = parse::normal(numbering::without_number(text), &disclosure.department.value);
    let clause = Clause::of(&normal, disclosure.year.value);
    let line = clause.lines.first().copied();
    let fund = line.and_then(super::tree::fund_of).or(clause.source.map(Line::scope)).or(clause.scope);
    let is_named = line.is_some() || clause.is_both || clause.bare.is_some();
    let is_of_other_year = clause
        .period
        .is_some_and(|period| !matches!(period, Named::ThisYear | Named::Whole | Named::Year(_)))
        || matches!(clause.period, Some(Named::Year(year)) if year != disclosure.year.value && disclosure.year.value != 0);
    // A duty such as 完成交办的其他任务 speaks of no amounts that were spent.
    let is_about_amounts = clause.is_understood() || clause.period.is_some();
    let kinds = Kinds {
        is_spent: clause.kinds.is_spent && is_about_amounts,
        is_final: clause.kinds.is_final && is_about_amounts,
        is_adjusted: clause.kinds.is_adjusted && is_about_amounts,
        ..Kinds::default()
    };
    let when = if is_of_other_year || kinds != Kinds::default() {
        When { period: clause.period, kinds }
    } else {
        above.when
    };
    let is_income = words.contains("收入") && !words.contains("支出");
    let is_of_item = clause
        .lines
        .iter()
        .any(|line| !matches!(line.statement(), Statement::Income | Statement::Expenditure));
    let is_plain = clause.is_understood() && clause.verb.is_none() && clause.comparison.is_none();
    Context {
        item: line.filter(|_| is_plain && clause.lines.len() == 1 && !is_of_other_year),
        scope: fund.or(own_fund(&words)).or(above.scope.filter(|_| !(is_named && clause.marks.is_total))),
        when,
        is_of_table: false,
        is_comparison: ["增减", "比上年", "较上年", "变化"].iter().any(|word| words.contains(word)),
        is_income: is_income || line.is_some_and(|line| line.statement() == Statement::Income),
        is_of_item,
        is_of_projects: clause.is_understood() && matches!(clause.lines[..], [Line::ProjectExpenditure]),
        is_of_unit: above.is_of_unit
            || is_of_stage(&words)
            || (above.is_of_projects && !clause.is_understood() && !words.contains("项目支出")),
        topic: topic_of(&words),
    }
}

/// Procurement or assets, where a heading is about them.
fn topic_of(words: &str) -> Option<SectionKind> {
    let is_of_others =
        ["机关运行", "三公", "绩效", "收入", "支出预算", "总体"].iter().any(|word| words.contains(word));
    let is_of_both = words.contains("政府采购") && words.contains("资产");
    if is_of_others || is_of_both {
        None
    } else if words.contains("政府采购") {
        Some(SectionKind::Procurement)
    } else if ["国有资产", "资产占", "资产信息", "资产情况"].iter().any(|word| words.contains(word))
    {
        Some(SectionKind::Assets)
    } else {
        None
    }
}
