//! An amount that says how much a line is: whether the clause lets it be that line's.

use super::super::clause::{Clause, Kinds, Subject};
use super::super::given_up::Namesake;
use super::super::reader::Reader;
use super::super::segments::End;
use super::super::state::{List, Spoken, When};
use super::super::tree::{self, Scoped};
use super::again::{
    ChangeBehind, change_behind, is_budget_again, looks_back_at_one_of_several, repeats_figure,
};
use super::figure::{Stated, figure, is_all_of_operating_expenses};
use super::namesake::namesake;
use super::project::{is_listing_projects, project};
use super::qualified::qualified;
use super::remember::{inherit_scope, remember};
use super::whole::{
    announced, is_named_total, is_nameless_part, leaves_out_a_part, names_whole, pays_for_cost,
    whole_of_parts,
};
use super::{Taken, resume};
use crate::disclosure::SectionKind;
use crate::disclosure::read::numbers::{Exact, Number};
use crate::line::{Line, Statement};

/// An amount that says how much the line is.
pub(super) fn level(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
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
            .or_else(|| announced(reader, at, clause))
            .or_else(|| whole_of_parts(reader, at, exact, clause))
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
            let is_same = before.when == spoken.when && clause.kinds == Kinds::default();
            let is_again = || {
                is_budget_again(reader, before.when, spoken.when, clause.kinds)
                    && !repeats_figure(reader, &spoken, exact)
            };
            before.is_stated && (is_same || is_again())
        });
    let change = change_behind(reader, at);
    let is_nameless_part = is_inherited && is_nameless_part(reader, at, clause, &spoken);
    // （较上年：-15.2万元）
    let is_behind_comparison = is_inherited
        && at.checked_sub(1).is_some_and(|before| {
            let before = reader.segments[before];
            let words = reader.source.slice(before.span);
            before.end == End::Colon && ["较", "比", "增减", "变动"].iter().any(|word| words.contains(word))
        });
    // 三公经费较上年下降20%，2019年支出8万元，2021年安排6.4万元: no expenditure as a whole is spoken of.
    let is_bare = !is_inherited
        && clause.bare.is_some()
        && clause.lines.is_empty()
        && (reader.level.subject.is_some() || clause.period.is_some());
    // 2021年追加后为36万元: an earlier year's, and no budget as it was approved.
    let is_after_change = clause.marks.is_after
        && clause.verb.is_some()
        && spoken.when.period.is_some_and(|named| reader.year_of(named) != Some(reader.year()));
    let namesake = namesake(reader, &spoken, clause).filter(|_| !is_inherited);
    if let Some((sort, line)) = namesake.zip(spoken.line()) {
        reader.withheld.push_namesake(line, exact.amount, sort);
    }
    let why = refused(reader, at, number, &spoken, clause, is_inherited, was_stated)
        .or(namesake.filter(|sort| *sort == Namesake::Part).and(Some("说的是其中一部分")))
        .or(looks_back_at_one_of_several(reader, at, &spoken, is_inherited).then_some("没有写明是哪一项的数"))
        .or(change.is_some().then_some("后面写明它有变动"))
        .or(is_after_change.then_some("是调整后的预算数"))
        .or(is_behind_comparison.then_some("没有写明是不是增减的金额"))
        .or(is_nameless_part.then_some("说的是其中一部分"));
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
    let is_own = |when: When| when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let before = reader.level.subject.as_ref().filter(|before| before.subject == spoken.subject);
    spoken.is_of_two_years = !is_own(spoken.when)
        && before.is_some_and(|before| before.is_stated && (is_own(before.when) || before.is_of_two_years));
    spoken.is_stated = change != Some(ChangeBehind::From);
    spoken.is_changed = false;
    let kinds = clause.kinds;
    let when = spoken.when;
    let scope = spoken.scope;
    let is_listed =
        spoken.line() == Some(&Line::OperatingExpenses) && !is_inherited && reader.level.list != List::None;
    // 接待费2万元，会议费1万元，累计3万元，较上年减少1万元: a further amount is of no single one of them.
    let is_of_several = is_inherited && reader.level.has_several;
    if why.is_some() && (is_bare || is_of_several) {
        spoken.subject = Subject::Unknown;
    }
    remember(reader, spoken, why.is_none());
    if let Some(why) = why {
        return Taken::Told(why);
    }
    let mut taken = Taken::Told("没有识别它是哪一项预算");
    for line in lines {
        taken = figure(reader, at, number, exact, line, Stated { when, kinds, scope, is_both, is_listed });
    }
    if let Some(spoken) = reader.level.subject.as_mut().filter(|_| is_of_several)
        && !matches!(taken, Taken::Figure)
    {
        spoken.subject = Subject::Unknown;
    }
    taken
}

/// Why the amount of `spoken` is not taken.
pub(super) fn refused(
    reader: &Reader<'_, '_>,
    at: usize,
    number: &Number,
    spoken: &Spoken,
    clause: &Clause,
    is_inherited: bool,
    was_stated: bool,
) -> Option<&'static str> {
    let level = &reader.level;
    if spoken.subject == Subject::Unknown {
        return Some("没有识别它是哪一项预算");
    }
    if matches!(spoken.subject, Subject::Joint(_)) {
        return Some("是几项合在一起的金额");
    }
    // “三公”经费支出预算10万元，支出决算8万元: of what was spoken of.
    let is_outturn = is_inherited
        && clause.kinds.is_final
        && reader.follows_amount(at)
        && spoken
            .line()
            .is_some_and(|line| !line.part_of().is_empty() || line.statement() != Statement::Expenditure);
    let is_behind_joined =
        || (1..=2).any(|before| at.checked_sub(before).is_some_and(|at| reader.is_joined(at)));
    if is_outturn && level.has_several && is_behind_joined() {
        return Some("没有写明是哪一项的数");
    }
    let is_fund = clause.bare.is_some_and(|line| matches!(tree::scoped(line, clause.scope), Scoped::Line(_)));
    // 1.1 收入 2022年收入预算: the heading's word before the name.
    let is_named = clause.bare.is_some_and(|bare| clause.lines == [bare]);
    if clause.bare.is_some()
        && clause.is_understood()
        && !is_named
        && !is_fund
        && !is_outturn
        && !clause.is_both
        && clause.within.is_none()
        && !is_named_total(reader, at, clause)
    {
        return Some("没有写明是哪一项的收入或支出");
    }
    let is_own = clause.marks.is_owner && clause.begins_with_itself();
    if level.is_foreign && !is_own && !names_whole(reader, at) {
        return Some("说的可能是其他单位或其中一部分");
    }
    if leaves_out_a_part(reader, number) {
        return Some("不含其中一部分");
    }
    if let Some(why) = qualified(reader, number, spoken.line()) {
        return Some(why);
    }
    if clause.marks.is_from && clause.scope.is_some() {
        return Some("说的是资金来源");
    }
    if let Some(why) = pays_for_cost(reader, at, spoken).filter(|_| !is_inherited) {
        return Some(why);
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

/// Why an item of a list is not taken for the line that it names.
pub(super) fn refused_in_list(
    reader: &Reader<'_, '_>,
    spoken: &Spoken,
    clause: &Clause,
) -> Option<&'static str> {
    let level = &reader.level;
    let Subject::Line(line) = spoken.subject else { return None };
    let Some(head) = &level.head else {
        // 车辆3辆，其中轿车1辆；…，固定资产总额800万元: the list of what was counted is over.
        let is_over = level.items == 0 && level.has_semicolon && line.part_of().is_empty();
        return (!is_over).then_some("没有识别它是哪一项的其中数");
    };
    // 收入包括：本年一般公共预算收入286万元、上年一般公共预算收入3万元: what was left over, and not last year's budget.
    let year_of =
        |spoken: &Spoken| spoken.when.period.map_or(Some(reader.year()), |named| reader.year_of(named));
    let is_of_other_year = clause.period.is_some()
        && clause.kinds == Kinds::default()
        && year_of(head) == Some(reader.year())
        && year_of(spoken) != year_of(head);
    if is_of_other_year && tree::is_part(line, &head.subject) && line.statement() == Statement::Income {
        return Some("可能是上年结转的资金");
    }
    // 本年收入中，一般公共预算拨款2300万元: without what was left over.
    if head.line() == Some(&Line::CurrentIncome)
        && !head.is_stated
        && reader.source.slice(reader.passage.span).contains("结转")
    {
        return Some("说的是其中一部分");
    }
    // 增减变化的主要原因是：2022年“三公”经费预算合计24万元: the whole itself.
    let names_year = clause.period.is_some() && year_of(spoken) == Some(reader.year());
    if head.line() == Some(line)
        && line.part_of().is_empty()
        && !head.is_stated
        && !head.is_changed
        && clause.lines == [line]
        && names_year
        && level.items == 0
        && matches!(level.list, List::Mainly | List::Causes)
    {
        return None;
    }
    if tree::is_part(line, &head.subject) {
        return (level.list == List::Causes).then_some("可能是增减的金额");
    }
    let is_first = level.items == 0;
    if is_all_of_operating_expenses(line, head, clause, is_first) && level.list != List::Causes {
        return None;
    }
    let is_total = matches!(
        line,
        Line::TotalIncome | Line::TotalExpenditure | Line::CurrentIncome | Line::CurrentExpenditure
    );
    // 资产总额5600万元，其中：流动资产…，固定资产4000万元
    let is_of_assets = reader.passage.context.topic == Some(SectionKind::Assets);
    if *line == Line::FixedAssets && is_of_assets && head.subject == Subject::Unknown {
        return None;
    }
    let is_new_item = level.has_semicolon && head.subject != Subject::Unknown && line.part_of().is_empty();
    let is_own = clause.marks.is_owner || clause.marks.is_total;
    let closes = (level.items > 0 || level.has_semicolon) && (is_total || is_new_item || is_own);
    let is_sibling =
        |head: &Line| head.part_of().iter().any(|(whole, _)| tree::is_part(line, &Subject::Line(whole)));
    let belongs = level.items > 0 && level.has_semicolon && head.line().is_some_and(is_sibling);
    // 人员经费400万元，主要包括：基本工资、津贴补贴；公用经费60万元
    let is_beside = level.list == List::Mainly
        && level.items == 0
        && level.has_semicolon
        && head.line().is_some_and(|head| head.part_of().iter().any(|whole| line.part_of().contains(whole)));
    (!closes && !belongs && !is_beside).then_some("说的是其中一部分")
}
