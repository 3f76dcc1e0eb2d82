//! Filters by one property, each value with how many match it.

use maud::{Markup, html};

use super::set::{Setting, set};
use crate::session::state::ViewState;

/// A value that a filter offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    /// What the URL says.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// How many match it, given all other filters.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A row of buttons that filter by `key`; a second click on the chosen one clears it.
pub fn facet(key: &str, title: &str, options: &[FacetOption]) -> Markup {
    html! {
        fieldset.facet {
            legend.facet__title { (title) }
            div.facet__options {
                @for FacetOption { value, label, count, chosen } in options {
                    @let class = if *count == 0 { "chip chip--empty" } else { "chip" };
                    @let to = if *chosen { "" } else { value };
                    @let setting = Setting { name: key, value: to, key: value, pressed: Some(*chosen) };
                    (set(class, &setting, &html! { (label) " " span.chip__count { (count) } }))
                }
            }
        }
    }
}

/// A button that clears the search text and those filters, while there is anything to clear.
pub fn clear_all(state: ViewState, keys: &[&str]) -> Markup {
    let any = !state.query().is_empty() || keys.iter().any(|key| state.filter(key).is_some());
    html! {
        @if any {
            button.button type="button" data-set={ "q=" @for key in keys { "&" (key) "=" } } data-key="clear" {
                "清除全部条件"
            }
        }
    }
}

/// How many are shown of how many.
pub fn result_count(unit: &str, (shown, all): (usize, usize)) -> String {
    if shown == all { format!("共{all}{unit}") } else { format!("显示{shown}{unit}，共{all}{unit}") }
}
