//! Who the office is, and what it sets out to do, folded.

use leptos::prelude::*;
use presentation::overview::{AboutOffice, Goals};

use crate::components::{Fold, cut};
use crate::session::embedded_part::heading_level;
use crate::session::use_texts;

/// Units and duties.
pub fn office(office: AboutOffice) -> AnyView {
    let AboutOffice { title, mut institutions, duties } = office;
    let cut = cut(&mut institutions, "dataset.json");
    let table = (!institutions.is_empty()).then(|| {
        let headings = use_texts().overview.institutions;
        let rows = institutions.into_iter().map(|[name, cells @ ..]| {
            let cells = cells.map(|cell| view! { <td>{cell}</td> });
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells.into_iter().collect_view()}
                </tr>
            }
        });
        view! {
            <div class="table-frame">
                <table>
                    <thead>
                        <tr>
                            {headings.map(|heading| view! { <th scope="col">{heading}</th> }).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <Fold class="fold--office" title=title.into_any()>
            {table}
            {cut}
            {list("duties", duties)}
        </Fold>
    }
    .into_any()
}

/// The goals.
pub fn goals(goals: Goals) -> AnyView {
    let Goals { title, overall, mut sub_goals, safeguards_title, safeguards } = goals;
    let sub_goals_cut = cut(&mut sub_goals, "dataset.json");
    let sub_goals = sub_goals.into_iter().map(|(title, texts)| {
        view! {
            <li>
                <Fold class="sub-goal" title=title.into_any()>
                    {paragraphs(texts)}
                </Fold>
            </li>
        }
    });
    let safeguards = (!safeguards.is_empty()).then(|| {
        view! {
            <h4 {..heading_level(4)}>{safeguards_title}</h4>
            {list("safeguards", safeguards)}
        }
    });
    view! {
        <Fold class="fold--goals" title=title.into_any()>
            {paragraphs(overall)}
            <ol class="sub-goals">{sub_goals.collect_view()}</ol>
            {sub_goals_cut}
            {safeguards}
        </Fold>
    }
    .into_any()
}

fn paragraphs(mut texts: Vec<String>) -> impl IntoView {
    let cut = cut(&mut texts, "dataset.json");
    let texts = texts.into_iter().map(|text| view! { <p>{text}</p> });
    view! { {texts.collect_view()} {cut} }
}

fn list(class: &'static str, mut texts: Vec<String>) -> impl IntoView {
    let cut = cut(&mut texts, "dataset.json");
    let items = texts.into_iter().map(|text| view! { <li>{text}</li> });
    view! {
        <ol class=class>{items.collect_view()}</ol>
        {cut}
    }
}
