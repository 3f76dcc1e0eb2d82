//! What the loader calls: put the views into an element, change what they show, take them out again.

use std::any::Any;
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::rc::Rc;
use std::sync::Arc;

use budget_disclosure::{
    App, Collected, EmbeddedPart, FetchedDepartment, Hosting, Location, NamedDocument, Placement, Session,
    Settings, fetch_department,
};
use disclosure::collection::Collection;
use disclosure::dataset::{Dataset, fingerprint};
use js_sys::{Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Views living in an element of the host page.
#[wasm_bindgen]
pub struct Mounted {
    /// Dropping it removes the views and every handler they hold. Only [`Mounted::unmount`] does: the
    /// browser drops what the page's scripts no longer refer to, and the views must outlive that.
    views: ManuallyDrop<Box<dyn Any>>,
    /// Of the department that is shown.
    session: Rc<RefCell<Session>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Changes what an attribute of the element says; without a value, as if it were absent.
    // Strings cross from JavaScript as owned ones.
    #[allow(clippy::needless_pass_by_value)]
    pub fn set(&self, attribute: &str, value: Option<String>) {
        let value = value.as_deref().unwrap_or("");
        // Another department may be shown before this returns.
        let session = self.session.borrow().clone();
        match attribute {
            "theme" => session.preferences.set_theme(value),
            "density" => session.preferences.set_density(value),
            _ => session.state.ask(attribute, value),
        }
    }

    /// What is shown, as the hash of a link.
    pub fn location(&self) -> String {
        self.session.borrow().state.seen().hash()
    }

    /// Takes the views out.
    pub fn unmount(self) {
        drop(ManuallyDrop::into_inner(self.views));
    }
}

/// An element with this attribute is for the views.
const MARK: &str = "[data-mount]";
/// The data block of a page.
const DATA: &str = "#budget-disclosure-data";

/// Mounts the views into the page's element for them, with the page's data. A page without such an element is
/// none of ours to change.
pub fn start() {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let Some(root) = find(MARK).and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let json = find(DATA).and_then(|data| data.text_content()).unwrap_or_default();
    match Dataset::from_json(&json) {
        Ok(dataset) => {
            let settings = Settings {
                dataset: Some(dataset),
                json: Some(json),
                placement: Placement::Page,
                hash_sync: true,
                ..Settings::default()
            };
            mount_to(root, move || view! { <App settings=settings /> }).forget();
        }
        Err(error) => root.set_text_content(Some(&error.to_string())),
    }
}

/// What came of a department of a collection, with the collection.
#[wasm_bindgen]
pub struct CollectedData(Dataset, Collected);

/// The department that `location` (the hash of a link) asks for, of the collection whose manifest is `json` and came from
/// `address`; its first department where none is asked for, or one that it does not have. Nothing where `json` is meant to
/// be something else than a manifest.
///
/// # Errors
/// A message in Chinese when the manifest cannot be used, or nothing of the department came.
#[wasm_bindgen]
pub async fn collected(
    json: String,
    address: String,
    location: String,
) -> Result<Option<CollectedData>, JsValue> {
    if !Collection::is_meant(&json) {
        return Ok(None);
    }
    let collection = Collection::from_json(&json).map_err(|error| error.to_string())?;
    let asked = Location::parse(&location).department;
    let position = asked.and_then(|key| collection.position(&key)).unwrap_or_default();
    let fetched = fetch_department(&collection, &address, position, false, &|_, _| ()).await?;
    let FetchedDepartment { key, dataset, files, missing } = fetched;
    let collected = Collected { collection: Arc::new(collection), address, key, files, missing };
    Ok(Some(CollectedData(dataset, collected)))
}

/// Mounts the views at the end of `root`, with the data that came of a collection, or a dataset.
///
/// Of `options`, an object, it takes `location` (the hash of a link), `sync` (whether the address bar
/// is this page's), `page` (whether the page is one of ours, and not a host's), `theme`, `density`, `show` (the part
/// that stands alone), `headingLevel` (of the first heading), `dataset` (JSON), its `fingerprint` where one is known,
/// what it was `published` for, in words, and `src`, its address, `base` (the address of the folder that the widget
/// was loaded from), `integrity` (of the loader), and `tell`, a function that is called with the hash of every new
/// location and the text of the place that was opened in the original.
///
/// # Errors
/// A message in Chinese when the dataset cannot be read, or is another than expected.
#[wasm_bindgen]
// Handles cross from JavaScript as owned ones.
#[allow(clippy::needless_pass_by_value)]
pub fn mount(
    root: HtmlElement,
    options: JsValue,
    collected: Option<CollectedData>,
) -> Result<Mounted, JsValue> {
    let option = |key: &str| Reflect::get(&options, &JsValue::from_str(key)).unwrap_or_default();
    let text = |key: &str| option(key).as_string().filter(|text| !text.is_empty());
    let (dataset, json, collected) = if let Some(CollectedData(dataset, collected)) = collected {
        (dataset, None, Some(collected))
    } else {
        let json = text("dataset").ok_or("数据是空的")?;
        if text("fingerprint").is_some_and(|expected| expected != fingerprint(&json)) {
            let published = text("published").unwrap_or_default();
            return Err(format!("数据不是发布{published}时的那一份，可能不完整").into());
        }
        (Dataset::from_json(&json).map_err(|error| error.to_string())?, Some(json), None)
    };
    let tell = option("tell").dyn_into::<Function>().ok();
    let mounted = Rc::new(RefCell::new(None));
    let settings = Settings {
        dataset: Some(dataset),
        json,
        collected,
        location: Location::parse(&text("location").unwrap_or_default()),
        placement: if option("page").is_truthy() { Placement::Page } else { Placement::Element },
        hash_sync: option("sync").is_truthy(),
        theme: text("theme"),
        density: text("density"),
        part: text("show").and_then(|show| EmbeddedPart::from_key(&show)),
        heading_level: text("headingLevel")
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=6).contains(level)),
        publication: Hosting { base: text("base"), integrity: text("integrity"), dataset: text("src") },
        opened: Some(Box::new({
            let mounted = Rc::clone(&mounted);
            move |session: Session| {
                if let Some(tell) = &tell {
                    report(&session, tell.clone());
                }
                let known: Option<Rc<RefCell<Session>>> = mounted.borrow().clone();
                match known {
                    Some(known) => *known.borrow_mut() = session,
                    None => *mounted.borrow_mut() = Some(Rc::new(RefCell::new(session))),
                }
            }
        })),
    };
    let views = mount_to(root, move || view! { <App settings=settings /> });
    let session = mounted.take().ok_or("views without a page")?;
    Ok(Mounted { views: ManuallyDrop::new(Box::new(views)), session })
}

/// Tells the host of every change.
fn report(session: &Session, tell: Function) {
    let model = session.model.clone();
    let state = session.state;
    state.listen(move |location, _| {
        let selected = location.at.and_then(|at| {
            let shown = || NamedDocument { year: state.years_untracked().year, kind: None };
            let named = at.document.unwrap_or_else(shown);
            let (_, entry) = model.document(&state.series_untracked(), named)?;
            Some(entry.document.slice(at.span).to_owned())
        });
        let selected = selected.map_or(JsValue::UNDEFINED, |text| JsValue::from_str(&text));
        // A listener of the host that throws is the host's affair.
        let _ = tell.call2(&JsValue::NULL, &JsValue::from_str(&location.hash()), &selected);
    });
}
