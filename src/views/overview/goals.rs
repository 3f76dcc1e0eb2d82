//! What the office promises as a whole: the overall goal, the sub-goals, the safeguards.

use disclosure::cited::CitedText;
use disclosure::disclosure::{Disclosure, SectionKind, SubGoal};
use maud::{Markup, html};

use super::block_title;
use crate::components::fold;

/// The goals; nothing where the document states none.
pub fn goals(at: usize, disclosure: &Disclosure) -> Option<Markup> {
    let Disclosure { overall_goal, sub_goals, safeguards, .. } = disclosure;
    if overall_goal.is_empty() && sub_goals.is_empty() && safeguards.is_empty() {
        return None;
    }
    let section = disclosure.section(SectionKind::Performance);
    Some(html! {
        section.block {
            (block_title("整体绩效目标", section.map(|section| (at, section.span))))
            @if !overall_goal.is_empty() {
                h4 { "总体目标" }
                div.prose { @for text in overall_goal { p { (text.value) } } }
            }
            @if !sub_goals.is_empty() {
                h4 { "分项目标（" (sub_goals.len()) "项）" }
                ol.sub-goals { @for goal in sub_goals { (sub_goal(goal)) } }
            }
            @if !safeguards.is_empty() {
                h4 { "保障措施（" (safeguards.len()) "项）" }
                ol.prose { @for text in safeguards { li { (text.value) } } }
            }
        }
    })
}

fn sub_goal(goal: &SubGoal) -> Markup {
    let part = |name: &str, text: &Option<CitedText>| {
        html! { @if let Some(text) = text { p { b { (name) "：" } (text.value) } } }
    };
    let content = html! { (part("绩效目标", &goal.goal)) (part("绩效指标", &goal.indicators)) };
    html! {
        li { (fold("sub-goal", "sub-goal__title", &goal.title.value, &content)) }
    }
}
