//! The page as a program.

use std::sync::Arc;

use disclosure::collection::{Collection, is_within};
use disclosure::dataset::Dataset;
use leptos::prelude::*;

use super::announce::Announcement;
use super::arrival::Arrival;
use super::embedding::Hosting;
use super::footer::Footer;
use super::header::Header;
use super::links::follow;
use super::main_part::{MainPart, SkipLink};
use super::on_its_way::OnItsWay;
use super::paper::{PrintedFrom, unfold_on_paper};
use super::part_page::{PartPage, Whole};
use super::sections::Sections;
use super::share::{Share, Sharing};
use crate::components::finder::{FindDialog, Finder};
use crate::components::peek::{Peek, Peeking};
use crate::components::{live_effect, show_element};
use crate::session::Session;
use crate::session::collection::{CollectionState, ShownDepartment};
use crate::session::embedded_part::{EmbeddedPart, HeadingShift};
use crate::session::medium::{Medium, Placement};
use crate::session::model::Model;
use crate::session::preferences::Preferences;
use crate::session::state::address::sync_with_address;
use crate::session::state::{Location, ViewState};

/// The level of the first heading: of the page its title, of a part its own.
const FIRST_OF_PAGE: i8 = 1;
const FIRST_OF_PART: i8 = 3;

/// How a host wants the page.
#[derive(Default)]
pub struct Settings {
    /// The data.
    pub dataset: Option<Dataset>,
    /// The JSON that it was read from; none where it came in several files.
    pub json: Option<String>,
    /// The collection that its department is one of, where that came with it.
    pub collected: Option<Collected>,
    /// What to show first.
    pub location: Location,
    /// Whose page it is.
    pub placement: Placement,
    /// Whether the address bar shows the state and decides it.
    pub hash_sync: bool,
    /// The part that is shown alone.
    pub part: Option<EmbeddedPart>,
    /// The level of the first heading in the host's page.
    pub heading_level: Option<i8>,
    /// `auto`, `light`, `dark` or `contrast`, unless the reader chose one.
    pub theme: Option<String>,
    /// `comfortable` or `compact`.
    pub density: Option<String>,
    /// Where the page and its parts are published.
    pub publication: Hosting,
    /// Told what drives the page from outside, at first and whenever another department is shown.
    pub opened: Option<Opened>,
}

/// Told what drives the page from outside.
pub type Opened = Box<dyn Fn(Session)>;

/// The collection that a department was fetched from.
#[derive(Debug)]
pub struct Collected {
    /// Its manifest.
    pub collection: Arc<Collection>,
    /// The manifest's address.
    pub address: String,
    /// What links call the department.
    pub key: String,
    /// The department's files: what each is, and its address.
    pub files: Vec<(String, String)>,
    /// What of the department did not come, and why, in words.
    pub missing: Vec<String>,
}

/// What stays the same whichever department is shown.
#[derive(Clone)]
struct Frame {
    collection: CollectionState,
    preferences: Preferences,
    first: Location,
    hash_sync: bool,
    part: Option<EmbeddedPart>,
    heading_level: Option<i8>,
    publication: Hosting,
    opened: StoredValue<Option<Opened>, LocalStorage>,
    is_first: StoredValue<bool>,
}

/// Everything a visitor sees.
#[component]
pub fn App(
    /// How the host wants the page.
    #[prop(optional)]
    settings: Settings,
) -> AnyView {
    let model = Arc::new(Model::new(settings.dataset.unwrap_or_else(|| Dataset::new([])), Medium::Live));
    let first = match settings.part {
        Some(part) => Location { view: part.view(), ..settings.location },
        None => settings.location,
    };
    let (manifest, address, key, files, missing) =
        if let Some(Collected { collection, address, key, files, missing }) = settings.collected {
            (Some(collection), Some(address), key, files, missing)
        } else {
            let path = model.dataset().publication.collection.clone();
            // Of another page's dataset nobody knows where its collection is.
            let path = path.filter(|path| settings.publication.dataset.is_none() && is_within(path));
            let address = path.zip(settings.publication.base.clone()).map(|(path, base)| base + &path);
            (None, address, model.known_department(None).to_owned(), Vec::new(), Vec::new())
        };
    let json = settings.json.map(Arc::from);
    let shown = ShownDepartment { model, json, files, key, location: first.clone() };
    let collection = CollectionState::new(shown, address, manifest, &missing, settings.hash_sync);
    let preferences = Preferences::load(Medium::Live, settings.theme.as_deref(), settings.density.as_deref());
    provide_context(settings.placement);
    provide_context(Medium::Live);
    provide_context(preferences);
    provide_context(collection);
    provide_context(settings.publication.clone());
    let frame = Frame {
        collection,
        preferences,
        first,
        hash_sync: settings.hash_sync,
        part: settings.part,
        heading_level: settings.heading_level,
        publication: settings.publication,
        opened: StoredValue::new_local(settings.opened),
        is_first: StoredValue::new(true),
    };
    view! { {move || page_of(collection.shown(), &frame)} }.into_any()
}

/// The page of a department.
fn page_of(shown: ShownDepartment, frame: &Frame) -> AnyView {
    let ShownDepartment { model, json, files, key, location } = shown;
    let Frame { collection, preferences, .. } = *frame;
    let state = ViewState::new(&model, location.clone());
    if collection.is_within_reach() {
        state.leave_by(key, Box::new(move |to, history| collection.open(to, history)));
    }
    let session = Session { model: Arc::clone(&model), json, files: files.into(), state, preferences };
    frame.opened.with_value(|opened| {
        if let Some(opened) = opened {
            opened(session.clone());
        }
    });
    provide_context(model);
    provide_context(state);
    provide_context(session);
    let whole = Whole::new(frame.part, &frame.publication);
    if frame.hash_sync {
        sync_with_address(state, frame.first.clone());
    } else {
        collection.open(&location, None);
    }
    let first_years = state.years_untracked();
    // What a reader finds stands still; what they change may move.
    let is_other_year = RwSignal::new(false);
    live_effect(move |_| {
        if state.years() != first_years {
            is_other_year.set(true);
        }
    });
    let root = NodeRef::new();
    if !frame.is_first.get_value() {
        show_element(root, ".header__title", true);
    }
    frame.is_first.set_value(false);
    let arrival = Arrival::new(state, root);
    let peeking = Peeking::new();
    let finder = Finder::new();
    provide_context(finder);
    let sharing = Sharing::new();
    provide_context(sharing);
    unfold_on_paper(root);
    let known = whole.clone();
    let to_original = Callback::new(move |(link, to, name): (web_sys::HtmlElement, Location, String)| {
        if !known.open(state, to.clone()) {
            arrival.leave(&link);
            state.open_place(to, name);
        }
    });
    let known = whole.clone();
    let follow_link = move |event| follow(state, &arrival, (peeking, finder), &known, &event);
    let known = whole.clone();
    let is_part = move || known.part().is_some();
    // What is typed beside a part is the article's.
    let press_key = {
        let is_part = is_part.clone();
        move |event| {
            if !untrack(&is_part) {
                finder.press_key(&event);
            }
        }
    };
    let known = whole.clone();
    let level = frame.heading_level;
    let content = move || {
        if let Some(part) = known.part() {
            provide_context(HeadingShift::new(FIRST_OF_PART, level));
            view! { <PartPage part whole=known.clone() /> }.into_any()
        } else {
            provide_context(HeadingShift::new(FIRST_OF_PAGE, level));
            whole_page()
        }
    };
    view! {
        <div
            class="bd"
            part="page"
            node_ref=root
            lang="zh-CN"
            dir="ltr"
            data-density=move || preferences.density()
            data-size=move || preferences.size()
            data-theme=move || preferences.theme()
            class:is-other-year=move || is_other_year.get()
            on:click=follow_link
            on:keydown=press_key
        >
            <OnItsWay />
            <div
                class="frame"
                class:frame--part=is_part
                aria-busy=move || collection.waiting().map(|_| "true")
            >
                {content}
            </div>
            <Announcement />
            <PrintedFrom />
            <Peek peeking to_original />
            <Share sharing whole />
        </div>
    }
    .into_any()
}

fn whole_page() -> AnyView {
    view! {
        <SkipLink />
        <Header />
        <MainPart>
            <Sections />
        </MainPart>
        <Footer />
        <FindDialog />
    }
    .into_any()
}
