//! Rows that stay while other items come to stand in them.
//!
//! What is typed puts other items into all rows of a table at once. New elements for all of them take ten
//! times as long as new texts and addresses in those that are there, so that is what they get, as far as a cell holds
//! what cells mostly do: one text of the document.

use std::sync::Arc;

use leptos::html::Tr;
use leptos::prelude::*;
use presentation::{Bar, PageCell, TableColumn, TableRow};
use web_sys::{Element, HtmlTableRowElement};

use super::row::row_view;
use crate::components::each::Each;
use crate::components::live::live_effect;
use crate::session::links::source_hash;
use crate::session::model::{Model, use_model};

/// What stands in a row just now.
pub type Followed = Memo<Option<Arc<TableRow>>>;

/// A row with its heading; `number` among all rows, where only some are drawn.
pub fn following_row(row: Followed, columns: Arc<[TableColumn]>, number: Option<usize>) -> AnyView {
    let model = use_model();
    let element = NodeRef::<Tr>::new();
    // Elements that cannot be kept are made anew.
    let version = RwSignal::new(0_usize);
    live_effect(move |before: Option<Option<Arc<TableRow>>>| {
        let now = row.get();
        if let (Some(before), Some(now)) = (before.flatten(), &now) {
            let element = element.get_untracked();
            if !element.is_some_and(|element| is_changed_in_place(&element, &before, now, &model)) {
                version.update(|version| *version += 1);
            }
        }
        now
    });
    let versions = Memo::new(move |_| vec![version.get()]);
    view! {
        <Each keys=versions let(_version)>
            {row.get_untracked().map(|row| row_view(TableRow::clone(&row), &columns, number, element))}
        </Each>
    }
    .into_any()
}

/// Whether the elements of a row could take up another one; `false` where they have to be others.
fn is_changed_in_place(
    element: &HtmlTableRowElement,
    before: &TableRow,
    now: &TableRow,
    model: &Model,
) -> bool {
    let cells = |row: &TableRow| row.fields.len() + 1;
    if cells(before) != cells(now) || (0..cells(now)).any(|at| !is_alike(cell(before, at), cell(now, at))) {
        return false;
    }
    let mut next = element.first_element_child();
    for at in 0..cells(now) {
        let Some(shown) = next else { return false };
        let (old, new) = (cell(before, at), cell(now, at));
        if old != new && change(&shown, new, model).is_none() {
            return false;
        }
        next = shown.next_element_sibling();
    }
    true
}

/// A cell of a row, and its size as a bar.
fn cell(row: &TableRow, at: usize) -> (&[PageCell], Option<&Bar>) {
    match at.checked_sub(1).and_then(|at| row.fields.get(at)) {
        Some(field) => (&field.passage, field.bar.as_ref()),
        None => (&row.heading, None),
    }
}

/// Whether the same elements can show two cells.
fn is_alike((before, bar): (&[PageCell], Option<&Bar>), (now, new_bar): (&[PageCell], Option<&Bar>)) -> bool {
    use PageCell::{Aside, Code, Number, Quotation, Words};
    let is_of_one_kind = |(before, now): (&PageCell, &PageCell)| {
        matches!(
            (before, now),
            (Quotation { .. }, Quotation { .. })
                | (Number { exception: None, .. }, Number { exception: None, .. })
                | (Code { exception: None, .. }, Code { exception: None, .. })
                | (Aside(_), Aside(_))
                | (Words(_), Words(_))
        )
    };
    let is_of_one_kind = match now {
        [_] | [Code { .. }, Aside(_)] => {
            before.len() == now.len() && before.iter().zip(now).all(is_of_one_kind)
        }
        _ => false,
    };
    bar.is_some() == new_bar.is_some() && (is_of_one_kind || (before == now && bar == new_bar))
}

/// Changes what a cell shows; `None` where its elements are not as they should be.
fn change(shown: &Element, (now, bar): (&[PageCell], Option<&Bar>), model: &Model) -> Option<()> {
    let find = |selector: &str| shown.query_selector(selector).ok().flatten();
    for cell in now {
        // The first node of each element is its text.
        let (node, text) = match cell {
            PageCell::Quotation { text, place }
            | PageCell::Code { text, place, .. }
            | PageCell::Number { printed: text, place, .. } => {
                let link = find("a")?;
                link.set_attribute("href", &source_hash(model, place.entry, place.span)).ok()?;
                (link.first_child()?, text)
            }
            PageCell::Aside(text) => (find("small")?.first_child()?, text),
            PageCell::Words(text) => (shown.first_child()?, text),
            _ => return None,
        };
        node.set_node_value(Some(text));
    }
    if let Some(bar) = bar {
        find(".bar__fill")?.set_attribute("width", &bar.0).ok()?;
    }
    Some(())
}
