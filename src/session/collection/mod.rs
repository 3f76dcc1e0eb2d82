//! The collection that the page's department is one of: which others there are, and their data, which is fetched when one
//! of them is chosen.

mod fetch;

use std::sync::Arc;
use std::time::Duration;

use disclosure::collection::Collection;
pub use fetch::{FetchedDepartment, fetch_department, fetch_manifest};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::model::Model;
use super::state::{History, Location, address};
use super::use_texts;

/// How long a reader waits before they are told that something is on its way.
const PATIENCE: Duration = Duration::from_millis(300);

/// The department that is shown, and its data.
#[derive(Clone)]
pub struct ShownDepartment {
    /// The data.
    pub model: Arc<Model>,
    /// The JSON that the data was read from; none where it was read from several files.
    pub json: Option<Arc<str>>,
    /// The files of a department that came in several: what each is, and its address.
    pub files: Vec<(String, String)>,
    /// What links call it.
    pub key: String,
    /// What of it is shown first.
    pub location: Location,
}

/// What was asked for.
#[derive(Clone)]
enum Asked {
    /// Which departments there are.
    List,
    /// A location of another department, as a step of this kind, or as the address says it already.
    Department(Location, Option<History>),
}

/// What did not come.
#[derive(Clone)]
pub struct MissingData {
    /// What, and why.
    pub words: String,
    asked: Asked,
}

/// How far what was asked for has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The department; empty for the list of them.
    pub name: String,
    /// How many of its files have come.
    pub done: usize,
    /// How many there are; 0 as long as nobody knows.
    pub all: usize,
}

/// The collection, in the context of every component.
#[derive(Clone, Copy)]
pub struct CollectionState {
    /// The address of the manifest; none for data of no collection, and where nothing can be fetched.
    address: StoredValue<Option<String>>,
    manifest: RwSignal<Option<Arc<Collection>>>,
    /// The department that came with the page.
    first: StoredValue<ShownDepartment>,
    shown: RwSignal<ShownDepartment>,
    waiting: RwSignal<Option<Waiting>>,
    /// Whether it has taken so long that it is told of.
    is_late: RwSignal<bool>,
    failure: RwSignal<Option<MissingData>>,
    attempts: StoredValue<usize>,
    writes_address: bool,
}

impl CollectionState {
    /// The department that came with the page, of the collection whose manifest is at an address and may have come too.
    /// `missing` is what did not come of the department.
    pub fn new(
        first: ShownDepartment,
        address: Option<String>,
        manifest: Option<Arc<Collection>>,
        missing: &[String],
        writes_address: bool,
    ) -> Self {
        let asked = Asked::Department(first.location.clone(), None);
        let failure =
            (!missing.is_empty()).then(|| MissingData { words: partly(&first.key, missing), asked });
        Self {
            address: StoredValue::new(address),
            manifest: RwSignal::new(manifest),
            shown: RwSignal::new(first.clone()),
            first: StoredValue::new(first),
            waiting: RwSignal::new(None),
            is_late: RwSignal::new(false),
            failure: RwSignal::new(failure),
            attempts: StoredValue::new(0),
            writes_address,
        }
    }

    /// The department that is shown.
    pub fn shown(self) -> ShownDepartment {
        self.shown.get()
    }

    /// The departments, where the manifest has come.
    pub fn collection(self) -> Option<Arc<Collection>> {
        self.manifest.get()
    }

    /// Whether others can be fetched.
    pub fn is_within_reach(self) -> bool {
        self.address.with_value(Option::is_some)
    }

    /// What is on its way, after a moment in which it may have come.
    pub fn waiting(self) -> Option<Waiting> {
        self.waiting.get().filter(|_| self.is_late.get())
    }

    /// What did not come.
    pub fn failure(self) -> Option<MissingData> {
        self.failure.get()
    }

    /// Takes note that the reader knows of it.
    pub fn forget_failure(self) {
        self.failure.set(None);
    }

    /// Asks for which departments there are, unless something is on its way.
    pub fn list(self) {
        if self.manifest.with_untracked(Option::is_none) && self.waiting.with_untracked(Option::is_none) {
            self.ask(Asked::List, false);
        }
    }

    /// Asks again for what did not come.
    pub fn retry(self, failure: MissingData) {
        self.ask(failure.asked, true);
    }

    /// Opens a location of another department than the one that is shown, once its data has come; whether it is one.
    pub fn open(self, to: &Location, history: Option<History>) -> bool {
        if !self.is_within_reach() {
            return false;
        }
        let first = self.first.with_value(|first| first.key.clone());
        let key = to.department.as_ref().unwrap_or(&first);
        if self.shown.with_untracked(|shown| shown.key == *key) {
            return false;
        }
        self.ask(Asked::Department(Location { department: Some(key.clone()), ..to.clone() }, history), false);
        true
    }

    fn ask(self, asked: Asked, afresh: bool) {
        let attempt = self.attempts.get_value() + 1;
        self.attempts.set_value(attempt);
        let is_last = move || self.attempts.try_get_value() == Some(attempt);
        self.failure.set(None);
        self.is_late.set(false);
        let name = match &asked {
            Asked::List => String::new(),
            Asked::Department(to, _) => to.department.clone().unwrap_or_default(),
        };
        self.waiting.set(Some(Waiting { name, done: 0, all: 0 }));
        set_timeout(
            move || {
                if is_last() {
                    self.is_late.set(true);
                }
            },
            PATIENCE,
        );
        spawn_local(async move {
            let answer = self.answer(&asked, afresh, &is_last).await;
            // Where the page is gone, or something else was asked for since, nobody waits for it.
            if is_last() {
                self.waiting.set(None);
                if let Err(words) = answer {
                    self.failure.set(Some(MissingData { words, asked: self.again(asked) }));
                }
            }
        });
    }

    /// What is to be asked for again. Where a part of it is shown already, that is no further step.
    fn again(self, asked: Asked) -> Asked {
        match asked {
            Asked::Department(to, _)
                if self.shown.with_untracked(|shown| Some(&shown.key) == to.department.as_ref()) =>
            {
                Asked::Department(to, None)
            }
            other => other,
        }
    }

    /// # Errors
    /// What did not come, and why, in words.
    async fn answer(self, asked: &Asked, afresh: bool, is_last: &dyn Fn() -> bool) -> Result<(), String> {
        let texts = &use_texts().departments;
        let address = self.address.get_value().unwrap_or_default();
        let known = self.manifest.get_untracked();
        let collection = match known {
            Some(collection) => collection,
            None => fetch_manifest(&address).await.map_err(|reason| (texts.no_list)(&reason))?,
        };
        if !is_last() {
            return Ok(());
        }
        self.manifest.set(Some(Arc::clone(&collection)));
        let Asked::Department(to, history) = asked else { return Ok(()) };
        let asked_for = to.department.clone().unwrap_or_default();
        let position = collection.position(&asked_for).ok_or_else(|| (texts.unknown)(&asked_for))?;
        let name = collection.key(position);
        let told = |done: usize, all: usize| {
            if is_last() {
                self.waiting.set(Some(Waiting { name: name.clone(), done, all }));
            }
        };
        let first = self.first.get_value();
        // What came with the page is whole; what was asked for again is not.
        let is_first = first.key == name && first.json.is_some();
        let fetched = if is_first {
            None
        } else {
            Some(fetch_department(&collection, &address, position, afresh, &told).await?)
        };
        if !is_last() {
            return Ok(());
        }
        let missing = fetched.as_ref().map(|fetched| fetched.missing.clone()).unwrap_or_default();
        let location = Location { department: Some(name.clone()), ..to.clone() };
        let shown = match fetched {
            Some(fetched) => ShownDepartment::of(fetched, location),
            None => ShownDepartment { location, ..first },
        };
        if let Some(history) = history.filter(|_| self.writes_address) {
            address::write(&shown.location.hash(), history);
        }
        self.shown.set(shown);
        if missing.is_empty() { Ok(()) } else { Err(partly(&name, &missing)) }
    }
}

impl ShownDepartment {
    /// A department that was fetched.
    pub fn of(fetched: FetchedDepartment, location: Location) -> Self {
        let FetchedDepartment { key, dataset, files, .. } = fetched;
        let model = Arc::new(Model::new(dataset, super::medium::Medium::Live));
        Self { model, json: None, files, key, location }
    }
}

/// What is said of a department of which something did not come.
fn partly(name: &str, missing: &[String]) -> String {
    (use_texts().departments.partly)(name, &missing.join("；"))
}
