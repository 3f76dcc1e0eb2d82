//! Whose budget, where the data holds several departments'.

use maud::{Markup, html};

use crate::components::live;
use crate::session::model::Model;

/// A list of the departments; nothing where there is only one, or no script to choose.
pub fn departments(model: &Model, shown: &str) -> Markup {
    let names = model.dataset().departments();
    live(|| {
        html! {
            @if names.len() > 1 {
                label.choice {
                    span.choice__title { "部门" }
                    select.choice__list.choice__list--long data-set="department=" data-key="department" {
                        @for name in names { option value=(name) selected[name == shown] { (name) } }
                    }
                }
            }
        }
    })
}
