//! What the office promises as a whole: the overall goal, the sub-goals, the safeguards.

use disclosure::cited::CitedText;
use disclosure::disclosure::{Disclosure, SectionKind, SubGoal};
use leptos::prelude::*;

use super::block_title;
use crate::STATIC;

/// The goals; nothing where the document states none.
pub fn goals(at: usize, disclosure: &Disclosure) -> Option<AnyView> {
    let Disclosure { overall_goal, sub_goals, safeguards, .. } = disclosure;
    if overall_goal.is_empty() && sub_goals.is_empty() && safeguards.is_empty() {
        return None;
    }
    let section = disclosure.section(SectionKind::Performance);
    let overall = paragraphs(overall_goal);
    let subs = sub_goals.iter().map(sub_goal).collect::<Vec<_>>();
    let measures = safeguards.iter().map(|text| view! { <li>{text.value.clone()}</li> }).collect::<Vec<_>>();
    let view = view! {
        <section class="block">
            {block_title("整体绩效目标", section.map(|section| (at, section.span)))}
            {(!overall.is_empty())
                .then(|| {
                    view! {
                        <h4>"总体目标"</h4>
                        <div class="prose">{overall}</div>
                    }
                })}
            {(!subs.is_empty())
                .then(|| {
                    view! {
                        <h4>"分项目标（" {subs.len()} "项）"</h4>
                        <ol class="sub-goals">{subs}</ol>
                    }
                })}
            {(!measures.is_empty())
                .then(|| {
                    view! {
                        <h4>"保障措施（" {measures.len()} "项）"</h4>
                        <ol class="prose">{measures}</ol>
                    }
                })}
        </section>
    };
    Some(view.into_any())
}

fn paragraphs(texts: &[CitedText]) -> Vec<AnyView> {
    texts.iter().map(|text| view! { <p>{text.value.clone()}</p> }.into_any()).collect()
}

/// Folded when a script is there to fold it; open in the static page, to be searched and printed.
fn sub_goal(goal: &SubGoal) -> AnyView {
    let part = |name: &'static str, text: &Option<CitedText>| {
        text.as_ref().map(|text| view! { <p><b>{name} "："</b> {text.value.clone()}</p> })
    };
    view! {
        <li>
            <details class="sub-goal" open=STATIC>
                <summary class="sub-goal__title">{goal.title.value.clone()}</summary>
                {part("绩效目标", &goal.goal)} {part("绩效指标", &goal.indicators)}
            </details>
        </li>
    }
    .into_any()
}
