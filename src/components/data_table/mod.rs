//! A table of any length. Its rows are real rows: all of them up to [`WHOLE`], above it those in sight.

mod follow;
mod head;
mod keyboard;
mod lines;
mod row;
mod tools;
mod window;

use std::sync::Arc;

use disclosure::query::Matches;
use follow::{Followed, following_row};
use head::Head;
use leptos::html::Div;
use leptos::prelude::*;
use lines::{Lines, TableLine};
use presentation::{Narrow, SummedRow, TableColumn, TableRow, text_of};
pub use row::row_view;
use row::summed_row_view;
use tools::{SaveRows, Tools};
use window::Window;

use super::cut::cut_notice;
use super::dom::on_window;
use super::each::Each;
use super::live::live_view;
use crate::session::medium::use_medium;
use crate::session::state::{Sort, use_state};
use crate::session::use_texts;

/// Up to how many rows all are drawn, where a browser's own search finds them.
pub const WHOLE: usize = 100;

/// How many rows are printed and copied at most.
const MOST_ON_PAPER: usize = 2_000;

/// What a table shows. Rows are made as they come into sight.
pub trait TableSource: Send + Sync {
    /// What the table is of.
    fn caption(&self) -> String;
    /// The columns, the first of which heads the rows.
    fn columns(&self) -> &[TableColumn];
    /// The row at a position.
    fn row(&self, position: u32) -> Option<TableRow>;
    /// In how many groups the rows stand.
    fn groups(&self) -> usize;
    /// The group in which the row at a position stands; groups follow one another.
    fn group_of(&self, position: u32) -> usize;
    /// The subtotal that is stated for a group.
    fn subtotal(&self, group: usize) -> Option<SummedRow>;
    /// The total that is stated.
    fn total(&self) -> Option<SummedRow>;
    /// What rows add up to.
    fn sum(&self, shown: &[u32]) -> Option<SummedRow>;
    /// Rows in the order of a column; `None` for one that there is not.
    fn sorted(&self, shown: &[u32], by: &Sort) -> Option<Vec<u32>>;
    /// Rows as a file: its name and what is in it.
    fn csv(&self, shown: &[u32]) -> (&'static str, String);
    /// The order of the rows where none was chosen.
    fn unsorted(&self) -> &'static str {
        use_texts().common.unsorted
    }
    /// Rows as text between tabs.
    fn text(&self, shown: &[u32]) -> String {
        let texts = use_texts();
        let headings = self.columns().iter().map(|column| column.heading).collect::<Vec<_>>().join("\t");
        let rows = shown.iter().filter_map(|&position| self.row(position)).map(|row| {
            let fields = row.fields.iter().map(|field| text_of(&field.passage, texts));
            [text_of(&row.heading, texts)].into_iter().chain(fields).collect::<Vec<_>>().join("\t")
        });
        [headings].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }
}

/// A table, its rows sorted and filtered as the session says.
#[component]
// Properties are handed over.
#[allow(clippy::needless_pass_by_value)]
pub fn DataTable(
    /// What it shows.
    source: Arc<dyn TableSource>,
    /// Which rows.
    matches: Memo<Arc<Matches>>,
    /// What its parts are called in the style.
    class: &'static str,
) -> impl IntoView {
    let state = use_state();
    let is_static = use_medium().is_static();
    let sort = Memo::new(move |_| state.sort());
    let lines = Memo::new_with_compare(
        {
            let source = Arc::clone(&source);
            move |_| {
                Arc::new(matches.with(|matches| Lines::new(&*source, &matches.shown, sort.get().as_ref())))
            }
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
    let cut = is_static.then(|| cut_notice(count(), source.csv(&[]).0)).flatten();
    let is_cut = cut.is_some();
    let rows = TableRows { source: Arc::clone(&source), class, lines, range, is_windowed, on_paper, is_cut };
    let foot = rows.clone();
    let saved_from = Arc::clone(&source);
    let caption = source.caption();
    let label = caption.clone();
    let columns = source.columns().to_vec();
    let (listed, unsorted) = (columns.clone(), source.unsorted());
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
            aria-label=move || is_windowed.get().then(|| label.clone())
            tabindex=move || is_windowed.get().then_some("0")
            on:scroll=move |_| window.follow()
            on:keydown=move |event| keyboard::move_focus(&event)
        >
            <table
                class=format!("stacked {class}")
                aria-rowcount=move || is_windowed.get().then(|| all() + 1)
            >
                <caption>{caption}</caption>
                <Head columns sort />
                {move || is_windowed.get().then(|| space(above))}
                <Each keys=groups let(group)>
                    {rows.body(group)}
                </Each>
                {move || is_windowed.get().then(|| space(below))}
                <tfoot>{move || foot.foot(&matches.get().shown)}</tfoot>
            </table>
        </div>
        {cut}
        {live_view(move || view! { <SaveRows source=saved_from lines /> }.into_any())}
    }
}

/// The rows of a table, as its parts are drawn.
#[derive(Clone)]
struct TableRows {
    source: Arc<dyn TableSource>,
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
    fn body(&self, group: usize) -> AnyView {
        let rows = self.clone();
        let (lines, range) = (self.lines, self.range);
        let numbers = Memo::new(move |_| lines.with(|lines| lines.of_group(group, range.get())));
        view! {
            <tbody>
                <Each keys=numbers let(number)>
                    {rows.line(number)}
                </Each>
            </tbody>
        }
        .into_any()
    }

    /// The line of a number. What is drawn stays as other rows come to stand there, but on paper.
    fn line(&self, number: usize) -> AnyView {
        let (rows, source, lines) = (self.clone(), Arc::clone(&self.source), self.lines);
        let line = Memo::new(move |_| lines.with(|lines| lines.get(number)));
        let row: Followed = Memo::new(move |_| match line.get() {
            Some(TableLine::Item(position)) => source.row(position).map(Arc::new),
            _ => None,
        });
        let group = Memo::new(move |_| match line.get() {
            Some(TableLine::Subtotal(group)) => Some(group),
            _ => None,
        });
        // Where only some rows are drawn, each says its number, which the headings are part of.
        view! {
            {move || {
                let source = &rows.source;
                let columns = source.columns();
                let at = rows.is_windowed.get().then_some(number + 2);
                match (group.get(), at) {
                    (Some(group), _) => {
                        let row = source.subtotal(group)?;
                        Some(summed_row_view(row, columns, (rows.class, "subtotal"), at))
                    }
                    (None, Some(_)) if rows.on_paper.get() => {
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
    fn foot(&self, shown: &[u32]) -> Vec<AnyView> {
        let source = &self.source;
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
