//! From a clause and its number to a figure, a change, or words that tell why it is neither.

use std::collections::HashMap;

use super::change::reason_after;
use super::clause::{Clause, Kinds, Verb};
use super::parse;
use super::period::Named;
use super::projects;
use super::reader::{Reader, is_difference};
use super::segments::End;
use super::state::{List, Spoken, Subject, When};
use super::tree::{self, Scoped};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::read::number::MoneyUnit;
use crate::disclosure::read::numbers::{Doubt, Exact, Number, Reading};
use crate::disclosure::read::source::squeeze;
use crate::disclosure::{Change, DocumentKind, Figure, SectionKind, YearChange};
use crate::line::{Line, Scope, Statement};
use rust_decimal::Decimal;

/// So many amounts and so many changes are taken. A document has some hundred; a hostile one is not to
/// become findings and exports of gigabytes.
const MOST_AMOUNTS: usize = 100_000;
const TOO_MANY: &str = "文中的金额太多，从这里起没有采用。请确认选对了文件";

/// So many items of a list are compared with the list before it.
const LONGEST_LIST: usize = 256;

/// Longer words before an amount are quoted from their end.
const LONGEST_QUOTE: usize = 40;

/// What an amount is taken for.
enum Taken {
    Figure,
    Told(&'static str),
    /// Said already, or worth no word.
    Settled,
}

/// Decides on a sum of money, or a number that may be one, behind the words of segment `at`.
pub(super) fn money(reader: &mut Reader<'_, '_>, at: usize, number: &Number, clause: &Clause) {
    let exact = match exact_of(number, clause.unit.or(reader.level.unit.take())) {
        Ok(Some(exact)) => exact,
        Ok(None) => return bare(reader, at, number, clause),
        Err(doubt) => {
            follow(reader, clause);
            return tell(reader, at, number, doubt.words());
        }
    };
    let taken = amount(reader, at, number, exact, clause);
    match taken {
        Taken::Figure => tell_reading(reader, number, exact),
        Taken::Told(why) => tell(reader, at, number, why),
        Taken::Settled => {}
    }
}

/// The sum that a number is; `None` where it has no unit.
fn exact_of(number: &Number, unit: Option<&str>) -> Result<Option<Exact>, Doubt> {
    match number.reading {
        Reading::Exact(exact) => Ok(Some(exact)),
        Reading::Doubtful(doubt) => Err(doubt),
        Reading::Bare(value) if value.is_zero() => {
            Ok(Some(Exact { amount: Amount::new(value), unit: MoneyUnit::TenThousandYuan, is_plain: true }))
        }
        Reading::Bare(value) => {
            let unit = unit.and_then(MoneyUnit::named_in);
            let exact =
                unit.and_then(|unit| Some(Exact { amount: unit.amount(value)?, unit, is_plain: true }));
            Ok(exact)
        }
        Reading::Percent(_) => Ok(None),
    }
}

/// A number without a unit is told of where it would be an amount of a line.
fn bare(reader: &mut Reader<'_, '_>, at: usize, number: &Number, clause: &Clause) {
    let awaits_amount = reader.level.subject.as_ref().is_some_and(|spoken| {
        clause.is_empty && !spoken.is_stated && !spoken.is_changed && spoken.line().is_some()
    });
    let names_a_line = awaits_amount
        || (matches!(reader.subject_of(clause), Some(Subject::Line(_))) && clause.is_understood());
    if names_a_line {
        follow(reader, clause);
        tell(reader, at, number, "没有写明单位");
    }
}

/// Keeps what a clause speaks of where its own amount is not taken.
fn follow(reader: &mut Reader<'_, '_>, clause: &Clause) {
    if let Some(subject) = reader.subject_of(clause) {
        resume(reader, &subject);
        let mut spoken = reader.spoken(subject, clause);
        inherit_scope(reader, &mut spoken);
        spoken.is_stated = true;
        reader.level.subject = Some(spoken);
        reader.level.items += 1;
    } else if let Some(spoken) = &mut reader.level.subject {
        spoken.is_stated = true;
    }
}

/// A line that belongs to a list around the present one takes up that list again.
fn resume(reader: &mut Reader<'_, '_>, subject: &Subject) {
    if let Subject::Line(line) = subject {
        reader.level.resume_list(line);
    }
}

fn amount(reader: &mut Reader<'_, '_>, at: usize, number: &Number, exact: Exact, clause: &Clause) -> Taken {
    let marks = clause.marks;
    let is_bare_zero = matches!(number.reading, Reading::Bare(_)) && clause.unit.is_none();
    if is_bare_zero && !clause.is_understood() {
        return Taken::Settled;
    }
    if !reader.level.pending.is_empty() || marks.is_each {
        return distributed(reader, at, number, exact, clause);
    }
    if marks.is_planned && clause.lines == [&Line::FixedAssets] {
        let assets = reader.disclosure.assets.get_or_insert_default();
        assets.planned_purchases.get_or_insert(Cited::new(exact.amount, number.span));
        reader.level.subject = None;
        return Taken::Settled;
    }
    if marks.is_template || clause.verb == Some(Verb::Open) && !marks.is_level {
        return if exact.amount.value().is_zero() {
            Taken::Settled
        } else {
            Taken::Told("没有写明是增加还是减少")
        };
    }
    if let Some(why) = excluded(clause) {
        follow(reader, clause);
        return Taken::Told(why);
    }
    if is_difference(clause) {
        return difference(reader, at, number, exact, clause);
    }
    if clause.comparison.is_some() && clause.verb.is_none() && !marks.is_level {
        return earlier(reader, number, exact, clause);
    }
    level(reader, at, number, exact, clause)
}

/// Words that keep the amount from being the line's own.
fn excluded(clause: &Clause) -> Option<&'static str> {
    let marks = clause.marks;
    if marks.is_about {
        Some(Doubt::Approximate.words())
    } else if marks.is_per_unit {
        Some(Doubt::PerUnit.words())
    } else if marks.is_share {
        Some("是比例，不是金额")
    } else if marks.is_absent {
        Some("前面写明没有这一项")
    } else if marks.is_except {
        Some("不含其中一部分")
    } else if marks.is_planned {
        Some("是计划购置的金额")
    } else if clause.verb.is_some() && clause.verb_is_first && !marks.is_after {
        Some("是增减的金额，没有写明增减后的数")
    } else if marks.is_every && !clause.is_both {
        Some("没有写明各是哪一项的金额")
    } else {
        None
    }
}

/// What the sentence before only named: 公务接待费。2021年预算2万元.
fn announced(reader: &Reader<'_, '_>, clause: &Clause) -> Option<Spoken> {
    let before = reader.level.before.clone()?;
    let is_named_only = reader.level.is_before_alone && !before.is_stated && !before.is_changed;
    (is_named_only && (clause.is_general || clause.kinds.is_budget)).then_some(before)
}

/// An amount that says how much the line is.
fn level(reader: &mut Reader<'_, '_>, at: usize, number: &Number, exact: Exact, clause: &Clause) -> Taken {
    let own = reader.subject_of(clause);
    let is_inherited = own.is_none();
    if !clause.is_understood() && is_listing_projects(reader) && !matches!(own, Some(Subject::Line(_))) {
        return project(reader, at, number, exact);
    }
    let mut spoken = match own {
        Some(subject) => {
            resume(reader, &subject);
            let mut spoken = reader.spoken(subject, clause);
            inherit_scope(reader, &mut spoken);
            spoken
        }
        None => match reader
            .level
            .subject
            .clone()
            .or_else(|| announced(reader, clause))
            .filter(|_| clause.is_understood())
        {
            Some(spoken) => {
                Spoken { when: reader.level.when, scope: clause.scope.or(spoken.scope), ..spoken }
            }
            None => return Taken::Told("没有识别它是哪一项预算"),
        },
    };
    let was_stated = is_inherited
        && reader.level.subject.as_ref().is_some_and(|before| {
            before.is_stated && before.when == spoken.when && clause.kinds == Kinds::default()
        });
    let why = refused(reader, at, number, &spoken, clause, is_inherited, was_stated);
    // 收支总预算 is the sum of each side; 收支安排 is read as what is spent.
    let lines: Vec<&'static Line> = match &spoken.subject {
        Subject::Line(line) => vec![line],
        Subject::Both if clause.marks.is_total || clause.marks.is_every => {
            vec![&Line::TotalIncome, &Line::TotalExpenditure]
        }
        Subject::Both => vec![&Line::TotalExpenditure],
        Subject::Joint(_) | Subject::Unknown => Vec::new(),
    };
    let is_both = spoken.subject == Subject::Both;
    spoken.is_stated = true;
    spoken.is_changed = false;
    let kinds = clause.kinds;
    let when = spoken.when;
    let scope = spoken.scope;
    remember(reader, spoken, why.is_none());
    if let Some(why) = why {
        return Taken::Told(why);
    }
    let mut taken = Taken::Told("没有识别它是哪一项预算");
    for line in lines {
        taken = figure(reader, at, number, exact, line, Stated { when, kinds, scope, is_both });
    }
    taken
}

fn remember(reader: &mut Reader<'_, '_>, spoken: Spoken, is_taken: bool) {
    let level = &mut reader.level;
    let is_whole = spoken.line().is_some_and(|line| line.part_of().is_empty());
    let is_part = level
        .head
        .as_ref()
        .is_some_and(|head| spoken.line().is_some_and(|line| tree::is_part(line, &head.subject)));
    if level.list != List::None && is_taken && is_whole && !is_part {
        level.list = List::None;
        level.head = None;
        reader.closed_list = true;
    }
    level.items += 1;
    level.is_fresh = true;
    level.subject = Some(spoken);
}

/// The parts of one fund's money are that fund's.
fn inherit_scope(reader: &Reader<'_, '_>, spoken: &mut Spoken) {
    let head = reader.level.head.as_ref().filter(|_| reader.level.list != List::None);
    let of_head = head.and_then(|head| head.scope.or_else(|| head.line().and_then(tree::fund_of)));
    spoken.scope = spoken.scope.or(of_head).or(reader.passage.context.scope);
}

/// Why the amount of `spoken` is not taken.
fn refused(
    reader: &Reader<'_, '_>,
    at: usize,
    number: &Number,
    spoken: &Spoken,
    clause: &Clause,
    is_inherited: bool,
    was_stated: bool,
) -> Option<&'static str> {
    let level = &reader.level;
    let is_own = clause.marks.is_owner || clause.marks.is_total;
    if spoken.subject == Subject::Unknown {
        return Some("没有识别它是哪一项预算");
    }
    if matches!(spoken.subject, Subject::Joint(_)) {
        return Some("是几项合在一起的金额");
    }
    if clause.bare.is_some()
        && !clause.is_both
        && clause.within.is_none()
        && !is_named_total(reader, at, clause)
    {
        return Some("没有写明是哪一项的收入或支出");
    }
    if level.is_foreign && !is_own {
        return Some("说的可能是其他单位或其中一部分");
    }
    if leaves_out_a_part(reader, number) {
        return Some("不含其中一部分");
    }
    if clause.marks.is_from && clause.scope.is_some() {
        return Some("说的是资金来源");
    }
    if was_stated {
        return Some("同一句里这一项已经有金额");
    }
    if let Some(within) = clause.within
        && let Subject::Line(line) = spoken.subject
        && !tree::is_part(line, &Subject::Line(within))
    {
        return Some("说的是其中一部分");
    }
    if level.list != List::None && !is_inherited {
        return refused_in_list(reader, spoken, clause);
    }
    if spoken.subject == Subject::Both && spoken.scope.is_some() {
        return Some("说的是一部分资金");
    }
    None
}

/// Whether the words right behind an amount say that it is without a part: （不含上年结转）.
fn leaves_out_a_part(reader: &Reader<'_, '_>, number: &Number) -> bool {
    let after = &reader.source.document.text[number.whole.end..];
    let words = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '(' | '，' | ','));
    ["不含", "不包括", "不包含", "未含", "未包括", "扣除", "剔除"].iter().any(|word| words.starts_with(word))
}

/// 收入 or 支出 alone is the whole where the sentence goes on with its parts.
fn is_named_total(reader: &Reader<'_, '_>, at: usize, clause: &Clause) -> bool {
    let Some(whole) = clause.bare else { return false };
    let mut has_parts = false;
    for segment in reader.segments[at + 1..].iter().take(3) {
        let text = parse::normal(reader.source.slice(segment.span), &reader.disclosure.department.value);
        let next = Clause::of(&text, reader.year());
        has_parts |= next.marks.is_parts;
        if let [line] = next.lines.as_slice() {
            return has_parts && tree::is_part(line, &Subject::Line(whole));
        }
    }
    false
}

/// Why an item of a list is not taken for the line that it names.
fn refused_in_list(reader: &Reader<'_, '_>, spoken: &Spoken, clause: &Clause) -> Option<&'static str> {
    let level = &reader.level;
    let Some(head) = &level.head else { return Some("没有识别它是哪一项的其中数") };
    let Subject::Line(line) = spoken.subject else { return None };
    if tree::is_part(line, &head.subject) {
        return (level.list == List::Causes).then_some("可能是增减的金额");
    }
    let is_total = matches!(
        line,
        Line::TotalIncome | Line::TotalExpenditure | Line::CurrentIncome | Line::CurrentExpenditure
    );
    let is_new_item = level.has_semicolon && head.subject != Subject::Unknown && line.part_of().is_empty();
    let is_own = clause.marks.is_owner || clause.marks.is_total;
    let closes = (level.items > 0 || level.has_semicolon) && (is_total || is_new_item || is_own);
    let belongs = level.items > 0
        && level.has_semicolon
        && head.line().is_some_and(|head| {
            head.part_of().iter().any(|(whole, _)| tree::is_part(line, &Subject::Line(whole)))
        });
    (!closes && !belongs).then_some("说的是其中一部分")
}

/// What is said of a figure besides its line.
#[derive(Clone, Copy)]
struct Stated {
    when: When,
    kinds: Kinds,
    scope: Option<Scope>,
    is_both: bool,
}

fn figure(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    line: &'static Line,
    stated: Stated,
) -> Taken {
    let (year, kind) = match time_of(reader, line, stated) {
        Ok(time) => time,
        Err(why) => return Taken::Told(why),
    };
    if let Some(topic) = reader.passage.context.topic
        && !belongs_to(topic, line)
    {
        return Taken::Told("在这一部分里说的是其他事项");
    }
    if reader.disclosure.figures.len() >= MOST_AMOUNTS {
        reader.source.warn(TOO_MANY, number.span);
        return Taken::Settled;
    }
    let statement = match line.statement() {
        Statement::Income | Statement::Expenditure
            if stated.is_both || reader.passage.context.is_comparison =>
        {
            Statement::YearOnYear
        }
        usual => usual,
    };
    if kind == DocumentKind::FinalAccounts && *line == Line::CarriedForward {
        return Taken::Told("是年末结转和结余，本页没有这一项");
    }
    let (line, is_part) = match tree::scoped(line, stated.scope) {
        Scoped::Itself => (line, false),
        Scoped::Line(line) => (line, false),
        Scoped::Part => (line, true),
    };
    let figure = Figure {
        line: line.clone(),
        amount: Cited::new(exact.amount, number.span),
        factor: exact.unit.factor(),
        year,
        kind,
        statement,
    };
    if is_part {
        let words = format!("{}：说的是一部分资金，没有采用", quote(reader, at, number));
        if year == reader.year() && kind == reader.disclosure.kind && *line != Line::GovernmentProcurement {
            reader.withheld.push(figure, stated.scope.unwrap_or(Scope::OwnFunds), words);
        } else {
            reader.source.warn(words, number.span);
        }
        return Taken::Settled;
    }
    reader.disclosure.figures.push(figure);
    Taken::Figure
}

/// The year and kind of an amount; why it is not taken where it is no year's.
fn time_of(
    reader: &mut Reader<'_, '_>,
    line: &'static Line,
    stated: Stated,
) -> Result<(u16, DocumentKind), &'static str> {
    let own_year = reader.year();
    let Stated { when, .. } = stated;
    let kinds = if stated.kinds == Kinds::default() { when.kinds } else { stated.kinds };
    if kinds.is_adjusted {
        return Err("是调整后的预算数");
    }
    if *line == Line::FixedAssets {
        return assets_year(reader, when.period).map(|year| (year, reader.disclosure.kind));
    }
    let year = match when.period {
        None => own_year,
        Some(named) => reader.year_of(named).ok_or("不是一整年的数")?,
    };
    if own_year != 0 && year != own_year && reader.level.is_stale {
        return Err("没有写明是哪一年的数");
    }
    if own_year != 0 && year != own_year && year.checked_add(1) != Some(own_year) {
        return Err("是其他年度的数");
    }
    let (is_final, is_spent) = (kinds.is_final, kinds.is_spent && !kinds.is_budget);
    let is_of_accounts = reader.disclosure.kind == DocumentKind::FinalAccounts;
    let kind = if is_final || (is_of_accounts && (is_spent || !kinds.is_budget)) {
        DocumentKind::FinalAccounts
    } else if is_spent {
        return Err("是执行数，不是预算数");
    } else if reader.disclosure.kind == DocumentKind::SelfEvaluation {
        DocumentKind::SelfEvaluation
    } else {
        DocumentKind::Budget
    };
    Ok((year, kind))
}

/// Assets are stated at the end of the year before, in the document of the year.
fn assets_year(reader: &mut Reader<'_, '_>, period: Option<Named>) -> Result<u16, &'static str> {
    let own = reader.year();
    let (stated, is_year_named) = match period {
        None | Some(Named::ThisYear | Named::Whole) => (own, false),
        Some(Named::EndOf(year) | Named::Year(year)) => (year, true),
        Some(Named::EndOfYearBefore | Named::YearBefore) => (own.saturating_sub(1), false),
        Some(Named::PartOf(_) | Named::Other) => return Err("不是年末的数"),
    };
    if own != 0 && stated != own && stated.checked_add(1) != Some(own) {
        return Err("是其他年度的数");
    }
    if is_year_named {
        let digits = stated.to_string();
        let span = reader.passage.span;
        if let Some(found) = reader.source.slice(span).find(&digits) {
            let start = span.start + found;
            let cited = Cited::new(stated, Span::new(start, start + digits.len()));
            reader.disclosure.assets.get_or_insert_default().stated_year.get_or_insert(cited);
        }
    }
    Ok(own)
}

fn belongs_to(topic: SectionKind, line: &Line) -> bool {
    match topic {
        SectionKind::Procurement => *line == Line::GovernmentProcurement,
        SectionKind::Assets => *line == Line::FixedAssets,
        _ => true,
    }
}

/// Whether the items that follow may be projects.
fn is_listing_projects(reader: &Reader<'_, '_>) -> bool {
    let head = reader.level.head.as_ref();
    reader.level.list != List::None
        && !reader.level.is_foreign
        && head.is_some_and(|head| head.subject == Subject::Line(&Line::ProjectExpenditure))
}

fn project(reader: &mut Reader<'_, '_>, at: usize, number: &Number, exact: Exact) -> Taken {
    let label = reader.segments[at].span;
    let is_joined = at > 0 && reader.segments[at].span.start == reader.numbers_end_before(at);
    let name = projects::name(reader.source.slice(label), is_joined);
    reader.level.items += 1;
    let head = reader.level.head.clone();
    let unnamed = Spoken::of(Subject::Unknown, &Clause::default(), reader.level.when);
    reader.level.subject = Some(Spoken { is_stated: true, ..unnamed });
    let Some((name, head)) = name.zip(head) else { return Taken::Told("没有识别它是哪一个项目") };
    let line = Line::Project(name);
    if reader.level.list == List::Causes {
        let restates = reader.level.restates.unwrap_or_else(|| restates(reader, at));
        reader.level.restates = Some(restates);
        if !restates {
            return Taken::Told("可能是增减的金额");
        }
    }
    let is_of_year = head.when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let is_planned = !head.when.kinds.is_spent && !head.when.kinds.is_final;
    let is_part = !matches!(tree::scoped(&Line::ProjectExpenditure, head.scope), Scoped::Itself);
    if !is_of_year || !is_planned {
        return Taken::Told("不是本年度的预算数");
    }
    let is_comparison = reader.passage.context.is_comparison || reader.level.list == List::Causes;
    let figure = Figure {
        line,
        amount: Cited::new(exact.amount, number.span),
        factor: exact.unit.factor(),
        year: reader.year(),
        kind: reader.disclosure.kind,
        statement: if is_comparison { Statement::YearOnYear } else { Statement::Expenditure },
    };
    if is_part {
        let words = format!("{}：说的是一部分资金，没有采用", quote(reader, at, number));
        reader.withheld.push(figure, head.scope.unwrap_or(Scope::OwnFunds), words);
        return Taken::Settled;
    }
    reader.disclosure.figures.push(figure);
    Taken::Figure
}

/// Whether the list that begins at segment `at`, behind a change, repeats the projects stated before with
/// their amounts, instead of saying by how much each changed: all of its names are known, and at least
/// one amount is the known one.
fn restates(reader: &Reader<'_, '_>, at: usize) -> bool {
    let known: HashMap<&str, Amount> = reader
        .disclosure
        .figures
        .iter()
        .rev()
        .take(LONGEST_LIST)
        .filter_map(|figure| match &figure.line {
            Line::Project(name) => Some((name.as_str(), figure.amount.value)),
            _ => None,
        })
        .collect();
    let mut is_repeated = false;
    for (offset, segment) in reader.segments[at..].iter().enumerate().take(LONGEST_LIST) {
        match segment.end {
            End::Number(number) => {
                let Reading::Exact(exact) = reader.numbers[number].reading else { continue };
                let is_joined = segment.span.start == reader.numbers_end_before(at + offset);
                let name = projects::name(reader.source.slice(segment.span), is_joined);
                match name.and_then(|name| known.get(name.as_str())) {
                    Some(amount) => is_repeated |= *amount == exact.amount,
                    None => return false,
                }
            }
            End::Stop | End::Semicolon => break,
            _ => {}
        }
    }
    is_repeated
}

/// 分别为: the amounts in the order of the names, where there are as many of the one as of the other.
fn distributed(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    const WHY: &str = "没有识别它是哪一项预算";
    if clause.marks.is_each {
        let is_plain = clause.is_understood() && clause.verb.is_none() && clause.comparison.is_none();
        let count = reader.amounts_in_a_row(at);
        if !is_plain || clause.lines.len() < 2 || count != Some(clause.lines.len()) || reader.level.is_foreign
        {
            reader.level.subject = Some(reader.spoken(Subject::Unknown, clause));
            return Taken::Told(WHY);
        }
        reader.level.pending = clause.lines.iter().rev().copied().collect();
    } else if !clause.is_empty {
        reader.level.pending.clear();
        return amount(reader, at, number, exact, clause);
    }
    let Some(line) = reader.level.pending.pop() else { return Taken::Told(WHY) };
    let mut spoken = reader.spoken(Subject::Line(line), clause);
    inherit_scope(reader, &mut spoken);
    spoken.is_stated = true;
    let stated = Stated { when: spoken.when, kinds: clause.kinds, scope: spoken.scope, is_both: false };
    if reader.level.list != List::None
        && let Some(why) = refused_in_list(reader, &spoken, clause)
    {
        return Taken::Told(why);
    }
    remember(reader, spoken, true);
    figure(reader, at, number, exact, line, stated)
}

/// The amount that the line had: 由上年的4.5万元, 比2020年的52.1万元.
fn earlier(reader: &mut Reader<'_, '_>, number: &Number, exact: Exact, clause: &Clause) -> Taken {
    const WHY: &str = "说的是以前年度的数";
    let Some(comparison) = clause.comparison else { return Taken::Told(WHY) };
    if clause.marks.is_from && clause.scope.is_some() {
        return Taken::Told("说的是资金来源");
    }
    if !clause.is_understood() {
        return Taken::Told(WHY);
    }
    let is_basis =
        clause.marks.is_on == reader.source.document.text[number.whole.end..].starts_with("的基础上");
    let subject = reader.subject_of(clause).map(|subject| reader.spoken(subject, clause));
    if let Some(mut spoken) = subject {
        inherit_scope(reader, &mut spoken);
        reader.level.subject = Some(spoken);
    }
    let of_line = reader.level.subject.clone();
    let line = of_line
        .as_ref()
        .and_then(Spoken::line)
        .filter(|line| comparison.line.is_none_or(|named| named == *line));
    let Some((line, spoken)) = line.zip(of_line) else { return Taken::Told(WHY) };
    let year = match comparison.period {
        None => Some(reader.year().saturating_sub(1)),
        Some(named) => reader.year_of(named),
    };
    let is_own = spoken.when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let before = reader.year().checked_sub(1);
    reader.level.comparison = Some(comparison);
    let kinds = comparison.kinds;
    let is_known = !kinds.is_spent && !kinds.is_adjusted && !reader.level.is_foreign;
    if !is_own
        || year != before
        || reader.year() == 0
        || !is_basis
        || !is_known
        || tree::scoped(line, spoken.scope) != Scoped::Itself
        || reader.level.is_ambiguous(true)
        || *line == Line::FixedAssets
    {
        return Taken::Told(WHY);
    }
    let is_final = kinds.is_final || reader.disclosure.kind == DocumentKind::FinalAccounts;
    reader.disclosure.figures.push(Figure {
        line: line.clone(),
        amount: Cited::new(exact.amount, number.span),
        factor: exact.unit.factor(),
        year: year.unwrap_or_default(),
        kind: if is_final { DocumentKind::FinalAccounts } else { DocumentKind::Budget },
        statement: line.statement(),
    });
    Taken::Figure
}

/// By how much the line changed.
fn difference(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    let value = exact.amount.value();
    let signed = if clause.verb == Some(Verb::Down) { -value } else { value };
    let end = number.whole.end;
    if changed(reader, at, number.span, end, clause, Change::By(Amount::new(signed))) {
        Taken::Settled
    } else {
        Taken::Told("是增减的金额，没有写明是哪一项比哪一年")
    }
}

/// A percentage is a change where a verb says so, and nothing of ours otherwise.
pub(super) fn percent(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    value: Decimal,
    clause: &Clause,
) {
    let is_change = is_difference(clause) && excluded(clause).is_none() && !clause.marks.is_template;
    if is_change {
        let signed = if clause.verb == Some(Verb::Down) { -value } else { value };
        changed(reader, at, number.span, number.whole.end, clause, Change::ByPercent(signed));
    }
}

/// 持平 and the like, at `span`.
pub(super) fn unchanged(reader: &mut Reader<'_, '_>, at: usize, span: Span, clause: &Clause) {
    let marks = clause.marks;
    let is_plain = !marks.is_about_same && !marks.is_about && !marks.is_every && clause.verb.is_none();
    if is_plain {
        changed(reader, at, span, span.end, clause, Change::Unchanged);
    }
}

/// Records a change; false where it is not known what changed against when.
fn changed(
    reader: &mut Reader<'_, '_>,
    at: usize,
    span: Span,
    end: usize,
    clause: &Clause,
    change: Change,
) -> bool {
    let comparison = reader.comparison_of(clause);
    if clause.comparison.is_some() && comparison.is_some() {
        reader.level.comparison = comparison;
    }
    let own = reader.subject_of(clause);
    let names_its_own = own.is_some();
    let spoken = match own {
        Some(subject) => {
            resume(reader, &subject);
            let mut spoken = reader.spoken(subject, clause);
            inherit_scope(reader, &mut spoken);
            Some(spoken)
        }
        // 主要原因是新增20万元: what is new is not said of the whole.
        None if matches!(reader.level.list, List::Mainly | List::Causes) && clause.comparison.is_none() => {
            None
        }
        None if reader.level.list != List::None
            && reader.level.is_ambiguous(reader.next_is_semicolon(at)) =>
        {
            None
        }
        None => {
            let before = reader.level.before.clone().filter(|_| reader.level.is_before_alone);
            reader.level.subject.clone().or(before)
        }
    };
    if clause.names_something() && !clause.is_understood() {
        reader.level.subject = Some(reader.spoken(Subject::Unknown, clause));
        return false;
    }
    let Some(mut spoken) = spoken.filter(|_| clause.is_understood()) else { return false };
    let lines: Vec<&'static Line> = match spoken.subject {
        Subject::Line(line) => vec![line],
        Subject::Both if clause.marks.is_every || clause.marks.is_total => {
            vec![&Line::TotalIncome, &Line::TotalExpenditure]
        }
        Subject::Both => vec![&Line::TotalExpenditure],
        Subject::Joint(_) | Subject::Unknown => Vec::new(),
    };
    let period = spoken.when.period.filter(|_| !names_its_own || !reader.level.is_stale);
    let is_own_year = period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let scope = spoken.scope;
    spoken.is_changed = true;
    if names_its_own {
        reader.level.items += usize::from(reader.level.list != List::None);
    }
    reader.level.is_fresh = true;
    reader.level.subject = Some(spoken);
    let Some(comparison) = comparison else { return false };
    let against = match comparison.period {
        None => reader.year().checked_sub(1),
        Some(named) => reader.year_of(named),
    };
    let kinds = comparison.kinds;
    // 比年初预算数: this year's own.
    if comparison.period.is_none() && kinds != Kinds::default() {
        return false;
    }
    let names_another = comparison.line.is_some_and(|line| !lines.contains(&line));
    let Some(against) = against.filter(|&against| against < reader.year()) else { return false };
    if lines.is_empty() || !is_own_year || kinds.is_adjusted || names_another || reader.level.is_foreign {
        return false;
    }
    if reader.disclosure.changes.len() >= MOST_AMOUNTS {
        reader.source.warn(TOO_MANY, span);
        return true;
    }
    let is_final = kinds.is_final
        || kinds.is_spent
        || (reader.disclosure.kind == DocumentKind::FinalAccounts && !kinds.is_budget);
    let against_kind = if is_final { DocumentKind::FinalAccounts } else { DocumentKind::Budget };
    let reason = reason_after(reader.source, Span::new(end, reader.passage.span.end));
    let mut is_taken = false;
    for line in lines {
        let line = match tree::scoped(line, scope) {
            Scoped::Itself => line,
            Scoped::Line(line) => line,
            Scoped::Part => continue,
        };
        // `增加3万元，增长5%，主要是…` gives its reason once.
        if reason.is_some()
            && let Some(earlier) = reader.disclosure.changes.last_mut()
            && earlier.line == *line
            && reader.passage.span.contains(earlier.change.span)
            && earlier.reason.is_none()
        {
            earlier.reason.clone_from(&reason);
        }
        reader.disclosure.changes.push(YearChange {
            line: line.clone(),
            change: Cited::new(change, span),
            against,
            against_kind,
            reason: reason.clone(),
        });
        is_taken = true;
    }
    is_taken
}

/// Tells how an unusual amount was read.
fn tell_reading(reader: &mut Reader<'_, '_>, number: &Number, exact: Exact) {
    let printed = reader.source.slice(number.span);
    let amount = exact.amount;
    if !exact.is_plain || exact.unit != MoneyUnit::TenThousandYuan {
        let whole = reader.source.slice(Span::new(number.span.start, number.whole.end));
        reader.source.note(format!("“{}”按{amount}万元读取", squeeze(whole)), number.span);
    } else if printed.contains(char::is_whitespace) {
        reader.source.note(format!("数字“{printed}”中间有空格，按{}读取", squeeze(printed)), number.span);
    }
}

fn tell(reader: &mut Reader<'_, '_>, at: usize, number: &Number, why: &str) {
    let words = format!("{}：{why}，没有采用", quote(reader, at, number));
    reader.source.warn(words, number.whole);
}

/// The words before an amount and the amount, in quotation marks.
fn quote(reader: &Reader<'_, '_>, at: usize, number: &Number) -> String {
    let label = reader.source.slice(reader.segments[at].span);
    let start = label.char_indices().rev().nth(LONGEST_QUOTE).map_or(0, |(at, _)| at);
    let whole = reader.source.slice(number.whole);
    format!("“{}”", squeeze(&format!("{}{whole}", &label[start..])))
}
