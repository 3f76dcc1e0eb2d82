//! Who the office is: its units and its duties.

use disclosure::disclosure::{Disclosure, Institution, SectionKind};
use maud::{Markup, html};

use super::block_title;

/// Units and duties.
pub fn office(at: usize, disclosure: &Disclosure) -> Markup {
    let section = disclosure.section(SectionKind::DutiesAndInstitutions);
    let Disclosure { institutions, duties, .. } = disclosure;
    html! {
        section.block {
            (block_title("这是个什么部门", section.map(|section| (at, section.span))))
            @if !institutions.is_empty() { (table(institutions)) }
            @if !duties.is_empty() {
                h4 { "部门职责（" (duties.len()) "项）" }
                ol.duties { @for duty in duties { li { (duty.value) } } }
            }
        }
    }
}

fn table(institutions: &[Institution]) -> Markup {
    html! {
        div.table-frame {
            table {
                caption { "机构设置" }
                thead {
                    tr {
                        @for heading in ["单位名称", "单位性质", "单位规格", "经费保障形式"] {
                            th scope="col" { (heading) }
                        }
                    }
                }
                tbody {
                    @for Institution { name, nature, rank, funding } in institutions {
                        tr {
                            th scope="row" { (name.value) }
                            @for cell in [nature, rank, funding] { td { (cell.value) } }
                        }
                    }
                }
            }
        }
    }
}
