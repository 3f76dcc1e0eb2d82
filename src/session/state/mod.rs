//! What the page shows: view, years, department, search text, filters, sorting. One [`Location`] is
//! the only truth; the URL, the host's attributes, links and controls read and write nothing else.

pub mod address;
mod changes;
mod elsewhere;
mod filters;
mod location;
mod opened;
mod percent;
mod place;
mod series;
mod shown;
mod view;
mod years;

use std::sync::Arc;

use elsewhere::Elsewhere;
pub use filters::Filters;
use leptos::prelude::*;
pub use location::{Location, NAMED, Sort};
pub use opened::OpenedFrom;
pub use percent::encoded;
pub use place::{At, NamedDocument};
pub use series::DocumentSeries;
pub use view::View;
pub use years::YearPair;

use super::model::Model;

/// The state of one page, in the context of every component. Everything that reads it inside a
/// closure, a memo or an effect follows it.
#[derive(Clone, Copy)]
pub struct ViewState {
    location: RwSignal<Location>,
    /// What readers of this copy see of it.
    read: Memo<Location>,
    view: Memo<View>,
    series: Memo<DocumentSeries>,
    department: Memo<String>,
    /// Whether all departments stand side by side.
    is_of_all: Memo<bool>,
    /// The years of which any department has figures, where these are listed; ascending.
    years_of_all: RwSignal<Vec<u16>>,
    years: Memo<YearPair>,
    /// What a view's search, filters and sorting were when it was left.
    parked: StoredValue<Vec<Location>>,
    /// From where the original was opened.
    origin: RwSignal<Option<OpenedFrom>>,
    /// What the place is called that is about to be opened.
    opener: StoredValue<String>,
    /// Whether what is shown was asked for by the browser's history.
    is_return: StoredValue<bool>,
    listeners: StoredValue<Vec<Listener>, LocalStorage>,
    /// What links call the department, and who opens another one; none where all of them are in the data.
    elsewhere: StoredValue<Option<Elsewhere>, LocalStorage>,
}

/// Told of every change of the location that the page or its host made.
pub type Listener = Box<dyn Fn(&Location, History)>;

/// Whether a change can be undone with the browser's back button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A step that the back button undoes.
    Push,
    /// Part of a step: typing, dragging.
    Replace,
}

/// The state of the page.
///
/// # Panics
/// Outside of [`App`](crate::App).
pub fn use_state() -> ViewState {
    expect_context()
}

impl ViewState {
    /// A state that shows `location` of `model`.
    pub fn new(model: &Arc<Model>, location: Location) -> Self {
        let location = RwSignal::new(location);
        let is_among_others = model.is_among_others();
        let series = Memo::new({
            let model = Arc::clone(model);
            move |_| location.with(|location| shown::series(&model, location))
        });
        // A view is made anew when it changes, and not with every filter.
        let view = Memo::new(move |_| match location.with(|location| location.view) {
            View::Departments if !is_among_others => View::default(),
            view => view,
        });
        let years_of_all = RwSignal::new(Vec::new());
        let is_of_all = Memo::new(move |_| view.get() == View::Departments);
        let years = shown::years(model, location, is_of_all, series, years_of_all);
        Self {
            location,
            read: Memo::new(move |_| location.get()),
            view,
            series,
            department: Memo::new(move |_| series.with(|series| series.department.clone())),
            is_of_all,
            years_of_all,
            years,
            parked: StoredValue::default(),
            origin: RwSignal::new(None),
            opener: StoredValue::default(),
            is_return: StoredValue::new(false),
            listeners: StoredValue::new_local(Vec::new()),
            elsewhere: StoredValue::new_local(None),
        }
    }

    /// The view that is shown.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// The view that is shown, for handlers: reading it follows nothing.
    pub fn view_untracked(self) -> View {
        self.view.get_untracked()
    }

    /// The years that are shown and compared; known ones.
    pub fn years(self) -> YearPair {
        self.years.get()
    }

    /// The years that are shown and compared, for handlers: reading them follows nothing.
    pub fn years_untracked(self) -> YearPair {
        self.years.get_untracked()
    }

    /// The search text.
    pub fn query(self) -> String {
        self.read.with(|location| location.query.clone())
    }

    /// The value chosen for a filter. It may be one that the data does not know (a link from another
    /// year): a view treats such a value as not chosen.
    pub fn filter(self, key: &str) -> Option<String> {
        self.read.with(|location| location.filters.get(key).map(ToOwned::to_owned))
    }

    /// The sorting that was chosen.
    pub fn sort(self) -> Option<Sort> {
        self.read.with(|location| location.sort.clone())
    }

    /// The highlighted place of the original.
    pub fn at(self) -> Option<At> {
        self.read.with(|location| location.at)
    }

    /// The state as the views of `tab` see it: while another one is shown, what it was before.
    #[must_use]
    pub fn within(self, tab: View) -> Self {
        let location = self.location;
        let read = move |before: Option<&Location>| {
            let now = location.get();
            if now.view.tab() == tab { now } else { before.cloned().unwrap_or(now) }
        };
        Self { read: Memo::new(read), ..self }
    }

    /// From where the original was opened, until another view is opened.
    pub fn opened_from(self) -> Option<OpenedFrom> {
        self.origin.get()
    }

    /// Everything, as asked for, for handlers: reading it follows nothing.
    pub fn location_untracked(self) -> Location {
        self.location.get_untracked()
    }

    /// Everything, as asked for.
    pub fn location(self) -> Location {
        self.location.get()
    }

    /// What a link to this page says: links are shared, so they name the years that were seen, not
    /// those that are the newest one day.
    pub fn seen(self) -> Location {
        let years = self.years.get_untracked();
        let mut seen = self.location.get_untracked();
        seen.year = Some(years.year);
        seen.compare = Some(years.compare.unwrap_or(years.year));
        seen.department = seen.department.or(self.own_key());
        seen
    }

    /// Opens a link of the page. Department and years stay where the link does not name them; a link
    /// to nothing but a view brings back the filters that the view was left with.
    pub fn open(self, link: Location) {
        self.open_as(History::Push, link);
    }

    /// Opens a place of the original, from where something is called `label`.
    pub fn open_place(self, link: Location, label: String) {
        self.opener.set_value(label);
        self.open(link);
    }

    fn open_as(self, history: History, mut link: Location) {
        let now = self.location.get_untracked();
        if link == Location::of(link.view) && link.view != now.view {
            let parked = self
                .parked
                .with_value(|parked| parked.iter().find(|parked| parked.view == link.view).cloned());
            link = parked.unwrap_or(link);
        }
        if link.department.as_ref().is_some_and(|other| *other != self.department.get_untracked()) {
            // Filters were of the other department's data.
            self.parked.update_value(Vec::clear);
        }
        link.department = link.department.or_else(|| now.department.clone());
        link.kind = link.kind.or(now.kind);
        link.year = link.year.or(now.year);
        link.compare = link.compare.or(now.compare);
        self.update(history, |location| *location = link);
    }

    /// Shows what the URL asks for, without telling the listeners.
    pub fn show(self, location: Location) {
        if self.leaves(&location, None) {
            return;
        }
        self.is_return.set_value(true);
        self.replace(location);
    }

    /// Whether what is shown was asked for by the browser's history, and not by a link or a control.
    pub fn is_return(self) -> bool {
        self.is_return.get_value()
    }

    /// Tells `listener` of every change that the page or its host makes from now on.
    pub fn listen(self, listener: impl Fn(&Location, History) + 'static) {
        self.listeners.update_value(|listeners| listeners.push(Box::new(listener)));
    }

    fn update(self, history: History, change: impl FnOnce(&mut Location)) {
        let mut location = self.location.get_untracked();
        change(&mut location);
        if self.location.with_untracked(|now| *now == location) {
            return;
        }
        if self.leaves(&location, Some(history)) {
            return;
        }
        self.is_return.set_value(false);
        self.replace(location);
        let seen = self.seen();
        self.listeners.with_value(|listeners| {
            for listener in listeners {
                listener(&seen, history);
            }
        });
    }

    fn replace(self, location: Location) {
        let before = self.location.get_untracked();
        if before.view != location.view {
            let label = self.opener.try_update_value(std::mem::take).unwrap_or_default();
            let origin = location.at.map(|_| {
                let mut before = before.clone();
                if before.department != location.department {
                    // The place may be another department's; the way back leads to the one that was shown.
                    before.department = Some(self.department.get_untracked());
                }
                OpenedFrom { location: before, label }
            });
            self.origin.set(origin);
            self.parked.update_value(|parked| {
                parked.retain(|parked| parked.view != before.view);
                parked.push(Location {
                    at: None,
                    year: None,
                    compare: None,
                    department: None,
                    kind: None,
                    ..before
                });
            });
        }
        self.location.set(location);
    }
}
