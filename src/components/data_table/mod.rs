//! A table of any length. Its rows are real rows: all of them up to [`WHOLE`], above it those in sight.

mod filtered;
mod follow;
mod head;
mod keyboard;
mod lines;
mod row;
mod source;
mod tools;
mod window;

use std::sync::Arc;

use disclosure::query::Matches;
pub use filtered::FilteredTable;
use follow::{Followed, following_row};
use head::Head;
use leptos::html::Div;
use leptos::prelude::*;
use lines::{Lines, TableLine};
use presentation::{Narrow, TableRow};
pub use row::row_view;
use row::summed_row_view;
pub use source::{ShownTable, TableSource};
use tools::{SaveRows, Tools};
use window::Window;

use super::cut::cut_notice;
use super::dom::on_window;
use super::each::Each;
use super::live::live_view;
use crate::session::medium::use_medium;
use crate::session::state::use_state;

/// Up to how many rows all are drawn, where a browser's own search finds them.
pub const WHOLE: usize = 100;

/// How many rows are printed and copied at most.
const MOST_ON_PAPER: usize = 2_000;

/// A table, its rows sorted and filtered as the session says.
#[component]
pub fn DataTable(
    /// What it shows. Another one has the same columns.
    source: Memo<ShownTable>,
    /// Which rows.
    matches: Memo<Arc<Matches>>,
    /// What its parts are called in the style.
    class: &'static str,
) -> impl IntoView {
    let state = use_state();
    let is_static = use_medium().is_static();
    let sort = Memo::new(move |_| state.sort());
    let lines = Memo::new_with_compare(
        move |_| {
            let lines = |source: &ShownTable| {
                matches.with(|matches| Lines::new(&**source, &matches.shown, sort.get().as_ref()))
            };
            Arc::new(source.with(lines))
        },
        |_: Option<&Arc<Lines>>, _| true,
    );
    let frame = NodeRef::<Div>::new();
    let window = Window::new(lines, frame, is_static);
    let on_paper = RwSignal::new(false);
    let all_columns = RwSignal::new(false);
    on_window("beforeprint", move || on_paper.set(true));
    on_window("afterprint", move || on_paper.set(false));
    let range = Memo::new(move |_| if on_paper.get() { window.start(MOST_ON_PAPER) } else { window.range() });
    let is_windowed = Memo::new(move |_| window.is_windowed());
    let all = move || lines.with(|lines| lines.len());
    let above = Memo::new(move |_| window.height_of(range.get().0));
    let below = Memo::new(move |_| window.height_of(all().saturating_sub(range.get().1)));

    let groups = Memo::new(move |_| lines.with(|lines| lines.groups(range.get())));
    let count = || lines.with_untracked(|lines| lines.items().count());
    let first = source.get_untracked();
    let cut = is_static.then(|| cut_notice(count(), first.csv(&[]).0)).flatten();
    let is_cut = cut.is_some();
    let rows = TableRows { source, class, lines, range, is_windowed, on_paper, is_cut };
    let caption = move || source.with(|source| source.caption());
    let columns = first.columns().to_vec();
    let (listed, unsorted) = (columns.clone(), first.unsorted());
    let is_brief = !is_static && columns.iter().any(|column| column.narrow == Narrow::Folded);
    // Which columns a narrow screen leaves out.
    let frame_class = move || {
        let windowed = if is_windowed.get() { " table-frame--windowed" } else { "" };
        let brief = if is_brief && !all_columns.get() { " table-frame--brief" } else { "" };
        let is_grouped = !all_columns.get() && lines.with(|lines| !lines.is_sorted());
        ["table-frame", windowed, brief, if is_grouped { " table-frame--grouped" } else { "" }].concat()
    };
    view! {
        {live_view({
            move || view! { <Tools columns=listed unsorted matches is_windowed on_paper sort all_columns /> }.into_any()
        })}
        <div
            class=frame_class
            node_ref=frame
            role=move || is_windowed.get().then_some("region")
            aria-label=move || is_windowed.get().then(caption)
            tabindex=move || is_windowed.get().then_some("0")
            on:scroll=move |_| window.follow()
            on:keydown=move |event| keyboard::move_focus(&event)
        >
            <table
                class=format!("stacked {class}")
                aria-rowcount=move || is_windowed.get().then(|| all() + 1)
            >
                <caption>{move || caption()}</caption>
                <Head columns sort />
                {move || is_windowed.get().then(|| space(above))}
                <Each keys=groups let(group)>
                    {rows.body(group)}
                </Each>
                {move || is_windowed.get().then(|| space(below))}
                <tfoot>{move || rows.foot(&matches.get().shown)}</tfoot>
            </table>
        </div>
        {cut}
        {live_view(move || view! { <SaveRows source lines /> }.into_any())}
    }
}

/// The rows of a table, as its parts are drawn.
#[derive(Clone, Copy)]
struct TableRows {
    source: Memo<ShownTable>,
    class: &'static str,
    lines: Memo<Arc<Lines>>,
    range: Memo<(usize, usize)>,
    is_windowed: Memo<bool>,
    on_paper: RwSignal<bool>,
    /// Whether only the beginning is shown at all.
    is_cut: bool,
}

impl TableRows {
    /// A group of rows: those within the range.
    fn body(self, group: usize) -> AnyView {
        let (lines, range) = (self.lines, self.range);
        let numbers = Memo::new(move |_| lines.with(|lines| lines.of_group(group, range.get())));
        view! {
            <tbody>
                <Each keys=numbers let(number)>
                    {self.line(number)}
                </Each>
            </tbody>
        }
        .into_any()
    }

    /// The line of a number. What is drawn stays as other rows come to stand there, but on paper.
    fn line(self, number: usize) -> AnyView {
        let (source, lines) = (self.source, self.lines);
        let line = Memo::new(move |_| lines.with(|lines| lines.get(number)));
        let row: Followed = Memo::new(move |_| match line.get() {
            Some(TableLine::Item(position)) => source.with(|source| source.row(position)).map(Arc::new),
            _ => None,
        });
        let group = Memo::new(move |_| match line.get() {
            Some(TableLine::Subtotal(group)) => Some(group),
            _ => None,
        });
        // Where only some rows are drawn, each says its number, which the headings are part of.
        view! {
            {move || {
                let group = group.get();
                // A row follows by itself.
                let source = if group.is_some() { source.get() } else { source.get_untracked() };
                let columns = source.columns();
                let at = self.is_windowed.get().then_some(number + 2);
                match (group, at) {
                    (Some(group), _) => {
                        let row = source.subtotal(group)?;
                        Some(summed_row_view(row, columns, (self.class, "subtotal"), at))
                    }
                    (None, Some(_)) if self.on_paper.get() => {
                        let row = TableRow::clone(&*row.get()?);
                        Some(row_view(row, columns, at, NodeRef::new()))
                    }
                    (None, _) => Some(following_row(row, columns.into(), at)),
                }
            }}
        }
        .into_any()
    }

    /// What is added up: the stated total and the sum of what is shown where that is not cut, and where the rows
    /// are sorted the subtotals of all groups.
    fn foot(self, shown: &[u32]) -> Vec<AnyView> {
        let source = self.source.get();
        let is_sorted = self.lines.with(|lines| lines.is_sorted());
        let subtotals = (0..source.groups()).filter(|_| is_sorted).filter_map(|group| source.subtotal(group));
        let rows = subtotals
            .map(|row| (row, "subtotal"))
            .chain(source.total().map(|row| (row, "total")))
            .chain(source.sum(shown).filter(|_| !self.is_cut).map(|row| (row, "sum")));
        rows.map(|(row, part)| summed_row_view(row, source.columns(), (self.class, part), None)).collect()
    }
}

/// The room of rows that are not drawn.
fn space(height: Memo<i32>) -> AnyView {
    view! {
        <tbody class="space" aria-hidden="true">
            <tr>
                <td>
                    <svg width="1" height=move || height.get()></svg>
                </td>
            </tr>
        </tbody>
    }
    .into_any()
}
