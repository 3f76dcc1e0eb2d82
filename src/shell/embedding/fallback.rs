//! The view's content as plain HTML, for pages where no script runs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Controls, which would do nothing, and what is hidden.
const WITHOUT: &str =
    "button, input, select, textarea, fieldset, iframe, svg, [hidden], [role=status], .filters";
/// Attributes that carry meaning without script and style.
const KEPT: [&str; 6] = ["href", "colspan", "rowspan", "scope", "title", "lang"];

/// The content of the view around or beside `inside`, its links leading to the page below `base`.
pub fn content(inside: &Element, base: &str) -> Option<String> {
    let view = inside.closest(".bd").ok()??.query_selector(".view:not([hidden])").ok()??;
    let copy: Element = view.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for control in all(&copy, WITHOUT) {
        control.remove();
    }
    for element in all(&copy, "*") {
        plain(&element, base);
    }
    // Leptos marks its places with empty comments.
    Some(copy.inner_html().replace("<!---->", "").replace("<!>", ""))
}

fn plain(element: &Element, base: &str) {
    let attributes = element.attributes();
    // From the last one, for they move up.
    for index in (0..attributes.length()).rev() {
        let name = attributes.item(index).map(|attribute| attribute.name()).unwrap_or_default();
        if !KEPT.contains(&name.as_str()) {
            // A name that was there can be removed.
            let _ = element.remove_attribute(&name);
        }
    }
    if let Some(hash) = element.get_attribute("href").filter(|href| href.starts_with('#')) {
        let _ = element.set_attribute("href", &format!("{base}index.html{hash}"));
    }
}

fn all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
