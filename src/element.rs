//! What the loader calls: put the views into an element, change what they show, take them out again.

use std::any::Any;
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::rc::Rc;

use budget_disclosure::{App, Hosting, Location, Session, Settings};
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
    session: Session,
}

#[wasm_bindgen]
impl Mounted {
    /// Changes what an attribute of the element says; without a value, as if it were absent.
    // Strings cross from JavaScript as owned ones.
    #[allow(clippy::needless_pass_by_value)]
    pub fn set(&self, attribute: &str, value: Option<String>) {
        let value = value.as_deref().unwrap_or("");
        match attribute {
            "theme" => self.session.preferences.set_theme(value),
            "density" => self.session.preferences.set_density(value),
            _ => self.session.state.ask(attribute, value),
        }
    }

    /// What is shown, as the hash of a link.
    pub fn location(&self) -> String {
        self.session.state.seen().hash()
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
            let settings =
                Settings { dataset: Some(dataset), json: Some(json), hash_sync: true, ..Settings::default() };
            mount_to(root, move || view! { <App settings=settings /> }).forget();
        }
        Err(error) => root.set_text_content(Some(&error.to_string())),
    }
}

/// Mounts the views at the end of `root`.
///
/// Of `options`, an object, it takes `location` (the hash of a link), `sync` (whether the address bar
/// is this page's), `theme`, `density`, `dataset` (JSON), its `fingerprint` where one is known, what it was
/// `published` for, in words, and `src`, its address, `base` (the address of
/// the folder that the widget was loaded from), `integrity` (of the loader), and `tell`, a function that
/// is called with the hash of every new location and the text of the place that was opened in the
/// original.
///
/// # Errors
/// A message in Chinese when the dataset cannot be read, or is another than expected.
#[wasm_bindgen]
// Handles cross from JavaScript as owned ones.
#[allow(clippy::needless_pass_by_value)]
pub fn mount(root: HtmlElement, options: JsValue) -> Result<Mounted, JsValue> {
    let option = |key: &str| Reflect::get(&options, &JsValue::from_str(key)).unwrap_or_default();
    let text = |key: &str| option(key).as_string().filter(|text| !text.is_empty());
    let json = text("dataset").ok_or("数据是空的")?;
    if text("fingerprint").is_some_and(|expected| expected != fingerprint(&json)) {
        let published = text("published").unwrap_or_default();
        return Err(format!("数据不是发布{published}时的那一份，可能不完整").into());
    }
    let dataset = Dataset::from_json(&json).map_err(|error| error.to_string())?;
    let mounted = Rc::new(RefCell::new(None));
    let settings = Settings {
        dataset: Some(dataset),
        json: Some(json),
        location: Location::parse(&text("location").unwrap_or_default()),
        hash_sync: option("sync").is_truthy(),
        theme: text("theme"),
        density: text("density"),
        publication: Hosting { base: text("base"), integrity: text("integrity"), dataset: text("src") },
        opened: Some(Box::new({
            let mounted = Rc::clone(&mounted);
            move |session| *mounted.borrow_mut() = Some(session)
        })),
    };
    let views = mount_to(root, move || view! { <App settings=settings /> });
    let session: Session = mounted.take().ok_or("views without a page")?;
    if let Ok(tell) = option("tell").dyn_into::<Function>() {
        report(&session, tell);
    }
    Ok(Mounted { views: ManuallyDrop::new(Box::new(views)), session })
}

/// Tells the host of every change.
fn report(session: &Session, tell: Function) {
    let model = session.model.clone();
    let state = session.state;
    state.listen(move |location, _| {
        let selected = location.at.and_then(|at| {
            let year = at.document.unwrap_or_else(|| state.years_untracked().year);
            let (_, entry) = model.entry(&state.department_untracked(), year)?;
            Some(entry.document.slice(at.span).to_owned())
        });
        let selected = selected.map_or(JsValue::UNDEFINED, |text| JsValue::from_str(&text));
        // A listener of the host that throws is the host's affair.
        let _ = tell.call2(&JsValue::NULL, &JsValue::from_str(&location.hash()), &selected);
    });
}
