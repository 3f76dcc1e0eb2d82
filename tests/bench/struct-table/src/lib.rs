//! The procurement table in leptos-struct-table, for the benchmark.

use std::cell::RefCell;
use std::ops::Range;

use leptos::prelude::*;
use leptos_struct_table::*;
use wasm_bindgen::prelude::*;

/// A row of texts, as the table's library clones and shows it.
#[derive(TableRow, Clone, Default)]
#[table]
pub struct Item {
    name: String,
    code: String,
    unit: String,
    project: String,
    measure: String,
    quantity: String,
    price: String,
    total: String,
    budget: String,
    whole: String,
    share: String,
}

#[derive(Default)]
struct Table {
    rows: Vec<Item>,
    cents: Vec<f64>,
    texts: Vec<String>,
    hits: Vec<u32>,
    order: Option<Vec<u32>>,
    shown: Vec<u32>,
    typed: String,
    direction: i8,
}

impl Table {
    fn search(&mut self, typed: &str) {
        let narrows = typed.starts_with(&self.typed) && !self.typed.is_empty();
        let all = if narrows { std::mem::take(&mut self.hits) } else { (0..self.rows.len() as u32).collect() };
        self.hits = all.into_iter().filter(|&row| self.texts[row as usize].contains(typed)).collect();
        typed.clone_into(&mut self.typed);
        self.arrange();
    }

    fn arrange(&mut self) {
        if self.direction == 0 {
            self.shown = self.hits.clone();
            return;
        }
        let order = self.order.get_or_insert_with(|| {
            let mut order: Vec<u32> = (0..self.cents.len() as u32).collect();
            order.sort_by(|&a, &b| self.cents[a as usize].total_cmp(&self.cents[b as usize]));
            order
        });
        let mut on = vec![false; self.rows.len()];
        self.hits.iter().for_each(|&row| on[row as usize] = true);
        self.shown = order.iter().copied().filter(|&row| on[row as usize]).collect();
        if self.direction < 0 {
            self.shown.reverse();
        }
    }
}

thread_local! {
    static TABLE: RefCell<Table> = RefCell::default();
    static RELOAD: RefCell<Option<ReloadController>> = const { RefCell::new(None) };
}

struct Provider;

impl TableDataProvider<Item, usize> for Provider {
    async fn get_rows(&self, range: Range<usize>) -> Result<(Vec<Item>, Range<usize>), String> {
        Ok(TABLE.with_borrow(|table| {
            let end = range.end.min(table.shown.len());
            let range = range.start.min(end)..end;
            let rows = table.shown[range.clone()].iter().map(|&row| table.rows[row as usize].clone()).collect();
            (rows, range)
        }))
    }

    async fn row_count(&self) -> Option<usize> {
        Some(TABLE.with_borrow(|table| table.shown.len()))
    }
}

fn reload() {
    RELOAD.with_borrow(|controller| {
        if let Some(controller) = controller {
            controller.reload();
        }
    });
}

/// Shows other rows: eleven texts each, their totals in 分, and what is searched.
#[wasm_bindgen]
pub fn show(cells: Vec<String>, cents: Vec<f64>, texts: Vec<String>) {
    TABLE.with_borrow_mut(|table| {
        let mut cells = cells.into_iter();
        let mut next = || cells.next().unwrap_or_default();
        table.rows = cents
            .iter()
            .map(|_| Item {
                name: next(),
                code: next(),
                unit: next(),
                project: next(),
                measure: next(),
                quantity: next(),
                price: next(),
                total: next(),
                budget: next(),
                whole: next(),
                share: next(),
            })
            .collect();
        table.cents = cents;
        table.texts = texts;
        table.order = None;
        let typed = std::mem::take(&mut table.typed);
        table.search(&typed);
    });
    reload();
}

/// Narrows the rows to those that hold a text.
#[wasm_bindgen]
pub fn filter(typed: &str) {
    TABLE.with_borrow_mut(|table| table.search(typed));
    reload();
}

/// Sorts by the total.
#[wasm_bindgen]
pub fn sort(direction: i8) {
    TABLE.with_borrow_mut(|table| {
        table.direction = direction;
        table.arrange();
    });
    reload();
}

/// The places of the rows that are left.
#[wasm_bindgen]
pub fn shown() -> Vec<u32> {
    TABLE.with_borrow(|table| table.hits.clone())
}

/// Puts the table into an element.
#[wasm_bindgen]
pub fn mount(parent: web_sys::HtmlElement) {
    let mounted = leptos::mount::mount_to(parent.clone(), move || {
        let controller = ReloadController::default();
        RELOAD.set(Some(controller));
        view! {
            <table>
                <TableContent rows=Provider scroll_container="#table" reload_controller=controller />
            </table>
        }
    });
    mounted.forget();
}
