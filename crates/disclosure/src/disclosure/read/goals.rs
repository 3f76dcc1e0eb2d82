//! The goals of the department as a whole: overall goal, sub-goals and safeguards.

use super::numbering::{strip_number, without_number};
use super::source::{Source, squeeze};
use crate::cited::{Cited, CitedText, Span};
use crate::disclosure::{Disclosure, SectionKind, SubGoal};

/// The parts of 部门整体绩效目标.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    Overall,
    SubGoals,
    Safeguards,
    Projects,
}

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut part = Part::None;
    for (_, span) in source.paragraphs(SectionKind::Performance) {
        let text = source.slice(span);
        if let Some(next) = part_of_heading(text) {
            part = next;
            continue;
        }
        match part {
            Part::Overall => disclosure.overall_goal.push(source.cited(span)),
            Part::SubGoals => sub_goal(source, disclosure, span),
            Part::Safeguards => disclosure.safeguards.push(source.cite(without_number(text))),
            Part::None | Part::Projects => {}
        }
    }
    for at in 0..disclosure.sub_goals.len() {
        let SubGoal { title, goal, indicators } = &disclosure.sub_goals[at];
        if goal.is_none() || indicators.is_none() {
            let missing = if goal.is_none() { "绩效目标" } else { "绩效指标" };
            source.warn(format!("分项绩效目标“{}”没有找到“{missing}：”", title.value), title.span);
        }
    }
}

fn part_of_heading(text: &str) -> Option<Part> {
    let words = squeeze(without_number(text));
    if words.chars().count() > 20 || words.contains(['。', '，']) {
        return None;
    }
    let words = words.trim_end_matches(['：', ':']);
    let has = |needle: &str| words.contains(needle);
    if words.ends_with('表') && has("绩效") {
        Some(Part::Projects)
    } else if has("总体") && has("目标") {
        Some(Part::Overall)
    } else if (has("分项") || has("分类") || has("具体")) && has("目标") {
        Some(Part::SubGoals)
    } else if has("保障措施") {
        Some(Part::Safeguards)
    } else if has("项目") && has("绩效目标") {
        Some(Part::Projects)
    } else if has("部门整体") && has("绩效") {
        Some(Part::None)
    } else {
        None
    }
}

/// A paragraph of 分项绩效目标: a title, a goal, indicators, or the rest of the line before it.
fn sub_goal(source: &Source<'_>, disclosure: &mut Disclosure, span: Span) {
    let text = source.slice(span);
    let goal = labelled(text, "绩效目标");
    let indicators = labelled(text, "绩效指标");
    if goal.is_none() && indicators.is_none() {
        if let Some(title) = strip_number(text) {
            disclosure.sub_goals.push(SubGoal { title: source.cite(title), goal: None, indicators: None });
        } else if let Some(last) = disclosure.sub_goals.last_mut() {
            let open = last.indicators.as_mut().or(last.goal.as_mut()).unwrap_or(&mut last.title);
            *open = continued(source, open, span);
        }
        return;
    }
    let Some(last) = disclosure.sub_goals.last_mut() else { return };
    if let Some(goal) = goal {
        let end = labelled_at(goal, "绩效指标").unwrap_or(goal.len());
        last.goal = Some(source.cite(&goal[..end]));
    }
    if let Some(indicators) = indicators {
        last.indicators = Some(source.cite(indicators));
    }
}

/// What follows `label：` in `text`.
fn labelled<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let at = labelled_at(text, label)?;
    let rest = text[at + label.len()..].trim_start();
    rest.strip_prefix(['：', ':'])
}

fn labelled_at(text: &str, label: &str) -> Option<usize> {
    text.match_indices(label)
        .map(|(at, _)| at)
        .find(|at| text[at + label.len()..].trim_start().starts_with(['：', ':']))
}

/// A line that was broken in the middle of a sentence, whole again; the span covers both parts.
fn continued(source: &Source<'_>, before: &CitedText, rest: Span) -> CitedText {
    let value = format!("{}{}", before.value, source.slice(rest));
    Cited::new(value, before.span.join(rest))
}
