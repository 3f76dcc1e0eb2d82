//! Who the office is: its units and its duties.

use disclosure::disclosure::{Disclosure, Institution, SectionKind};
use leptos::prelude::*;

use super::block_title;

/// Units and duties.
pub fn office(at: usize, disclosure: &Disclosure) -> AnyView {
    let section = disclosure.section(SectionKind::DutiesAndInstitutions);
    let source = section.map(|section| (at, section.span));
    let duties =
        disclosure.duties.iter().map(|duty| view! { <li>{duty.value.clone()}</li> }).collect::<Vec<_>>();
    view! {
        <section class="block">
            {block_title("这是个什么部门", source)}
            {institutions(&disclosure.institutions)}
            {(!duties.is_empty()).then(|| {
                view! {
                    <h4>"部门职责（" {duties.len()} "项）"</h4>
                    <ol class="duties">{duties}</ol>
                }
            })}
        </section>
    }
    .into_any()
}

fn institutions(institutions: &[Institution]) -> Option<AnyView> {
    if institutions.is_empty() {
        return None;
    }
    let rows = institutions
        .iter()
        .map(|institution| {
            view! {
                <tr>
                    <th scope="row">{institution.name.value.clone()}</th>
                    <td>{institution.nature.value.clone()}</td>
                    <td>{institution.rank.value.clone()}</td>
                    <td>{institution.funding.value.clone()}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let view = view! {
        <div class="table-frame">
            <table>
                <caption>"机构设置"</caption>
                <thead>
                    <tr>
                        <th scope="col">"单位名称"</th>
                        <th scope="col">"单位性质"</th>
                        <th scope="col">"单位规格"</th>
                        <th scope="col">"经费保障形式"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Some(view.into_any())
}
