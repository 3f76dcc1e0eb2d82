//! What the page shows: view, years, department, search text, filters, sorting. One [`Location`] is
//! the only truth; the URL, the host's attributes, links and controls read and write nothing else.

pub mod address;
mod location;
mod percent;
mod view;
mod years;

use std::sync::Arc;

use leptos::prelude::*;
pub use location::{At, Location, NAMED, Sort};
use percent::decode;
pub use percent::encoded;
pub use view::View;
pub use years::YearPair;

use super::model::Model;

/// The state of one page, in the context of every component. Everything that reads it inside a
/// closure, a memo or an effect follows it.
#[derive(Clone, Copy)]
pub struct ViewState {
    location: RwSignal<Location>,
    view: Memo<View>,
    department: Memo<String>,
    years: Memo<YearPair>,
    /// What a view's search, filters and sorting were when it was left.
    parked: StoredValue<Vec<Location>>,
    /// From where the original was opened.
    origin: RwSignal<Option<Location>>,
    listeners: StoredValue<Vec<Listener>, LocalStorage>,
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
        let department = Memo::new({
            let model = Arc::clone(model);
            move |_| {
                location.with(|location| model.known_department(location.department.as_deref()).to_owned())
            }
        });
        let years = Memo::new({
            let model = Arc::clone(model);
            move |_| {
                let years = model.years(&department.get());
                location.with(|location| YearPair::among(&years, location.year, location.compare))
            }
        });
        Self {
            location,
            // A view is made anew when it changes, and not with every filter.
            view: Memo::new(move |_| location.with(|location| location.view)),
            department,
            years,
            parked: StoredValue::default(),
            origin: RwSignal::new(None),
            listeners: StoredValue::new_local(Vec::new()),
        }
    }

    /// The view that is shown.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// The department that is shown; one of the dataset's.
    pub fn department(self) -> String {
        self.department.get()
    }

    /// The department that is shown, for handlers: reading it follows nothing.
    pub fn department_untracked(self) -> String {
        self.department.get_untracked()
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
        self.location.with(|location| location.query.clone())
    }

    /// The value chosen for a filter. It may be one that the data does not know (a link from another
    /// year): a view treats such a value as not chosen.
    pub fn filter(self, key: &str) -> Option<String> {
        self.location.with(|location| location.filters.get(key).map(ToOwned::to_owned))
    }

    /// The sorting that was chosen.
    pub fn sort(self) -> Option<Sort> {
        self.location.with(|location| location.sort.clone())
    }

    /// The highlighted place of the original.
    pub fn at(self) -> Option<At> {
        self.location.with(|location| location.at)
    }

    /// From where the original was opened, until another view is opened.
    pub fn origin(self) -> Option<Location> {
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
        seen
    }

    /// Changes the part of the location that a host's attribute names; an empty value takes it back.
    pub fn ask(self, attribute: &str, value: &str) {
        if attribute == "view" {
            self.open_as(History::Replace, Location::of(View::from_key(value).unwrap_or_default()));
        } else {
            self.update(History::Replace, |location| *location = location.with(attribute, value));
        }
    }

    /// Changes the search text; a part of a step.
    pub fn set_query(self, query: String) {
        self.update(History::Replace, |location| location.query = query);
    }

    /// Takes the search text away.
    pub fn drop_query(self) {
        self.update(History::Push, |location| location.query.clear());
    }

    /// Chooses a value of a filter, or none.
    pub fn choose(self, key: &str, value: Option<String>) {
        self.update(History::Push, |location| location.filters.set(key, value));
    }

    /// Takes the search text and the choices of these filters away.
    pub fn clear(self, keys: &[&str]) {
        self.update(History::Push, |location| {
            location.query.clear();
            for key in keys {
                location.filters.set(key, None);
            }
        });
    }

    /// Sorts by a column, or not at all.
    pub fn sort_by(self, sort: Option<Sort>) {
        self.update(History::Push, |location| location.sort = sort);
    }

    /// Changes parts of the location, named as in a link: an empty value takes a part away. Another
    /// department is shown with its newest year and without filters, as those were of the first one's data.
    pub fn set(self, parts: &str) {
        self.update(History::Push, |location| {
            for (name, value) in parts.split('&').filter_map(|part| part.split_once('=')) {
                let value = decode(value);
                if name == "department" {
                    self.parked.update_value(Vec::clear);
                    *location = Location { department: Some(value), ..Location::of(location.view) };
                } else {
                    *location = location.with(name, &value);
                }
            }
        });
    }

    /// Shows and compares other years.
    pub fn set_years(self, years: YearPair, history: History) {
        self.update(history, |location| {
            location.year = Some(years.year);
            location.compare = Some(years.compare.unwrap_or(years.year));
        });
    }

    /// Opens a link of the page. Department and years stay where the link does not name them; a link
    /// to nothing but a view brings back the filters that the view was left with.
    pub fn open(self, link: Location) {
        self.open_as(History::Push, link);
    }

    fn open_as(self, history: History, mut link: Location) {
        let now = self.location.get_untracked();
        if link == Location::of(link.view) && link.view != now.view {
            let parked = self
                .parked
                .with_value(|parked| parked.iter().find(|parked| parked.view == link.view).cloned());
            link = parked.unwrap_or(link);
        }
        link.department = link.department.or_else(|| now.department.clone());
        link.year = link.year.or(now.year);
        link.compare = link.compare.or(now.compare);
        self.update(history, |location| *location = link);
    }

    /// Shows what the URL asks for, without telling the listeners.
    pub fn show(self, location: Location) {
        self.replace(location);
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
            self.origin.set((location.at.is_some()).then(|| before.clone()));
            self.parked.update_value(|parked| {
                parked.retain(|parked| parked.view != before.view);
                parked.push(Location { at: None, year: None, compare: None, department: None, ..before });
            });
        }
        self.location.set(location);
    }
}
