//! The manifest of a collection and the files of a department, from any web server.

use std::sync::Arc;

use disclosure::collection::{Collection, ListedDepartment};
use disclosure::dataset::Dataset;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, Url};

use crate::session::use_texts;

/// A department of a collection with the data that came of it.
#[derive(Clone, Debug)]
pub struct FetchedDepartment {
    /// What links call it.
    pub key: String,
    /// Its documents.
    pub dataset: Dataset,
    /// The files that its documents came in: of which year and kind each is, and its address.
    pub files: Vec<(String, String)>,
    /// What did not come, and why, in words.
    pub missing: Vec<String>,
}

/// The manifest at an address.
///
/// # Errors
/// Why there is none, in words.
pub async fn fetch_manifest(address: &str) -> Result<Arc<Collection>, String> {
    let content = body(JsFuture::from(window().fetch_with_str(address))).await?;
    let json = String::from_utf8(content).map_err(|error| error.to_string())?;
    Collection::from_json(&json).map(Arc::new).map_err(|error| error.to_string())
}

/// The department at a position of a collection whose manifest is at an address. `told` is called with how many of how
/// many files have come. What does not come, or is not what was published, takes nothing else away. `afresh` asks the
/// server for what the browser may have kept.
///
/// # Errors
/// Why nothing of it came, in words.
pub async fn fetch_department(
    collection: &Collection,
    address: &str,
    position: usize,
    afresh: bool,
    told: &dyn Fn(usize, usize),
) -> Result<FetchedDepartment, String> {
    let texts = &use_texts().departments;
    let key = collection.key(position);
    let department = collection.departments.get(position).ok_or_else(|| (texts.unknown)(&key))?;
    let beside =
        |path: &str| Url::new_with_base(path, address).map_or_else(|_| path.to_owned(), |url| url.href());
    let name = |year: u16, kind: &str| format!("{year}年{kind}");
    // All are asked for at once; they are waited for one after the other.
    let options = RequestInit::new();
    if afresh {
        // Files are kept for ever, also one that was cut on its way.
        options.set_cache(RequestCache::Reload);
    }
    let ask = |path: &str| JsFuture::from(window().fetch_with_str_and_init(&beside(path), &options));
    let asked: Vec<_> = department.documents().map(|(year, own)| (year, own, ask(&own.file.path))).collect();
    let across = department.across.as_ref().map(|file| ask(&file.path));
    let (mut parts, mut files, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    let count = asked.len();
    for (at, (year, own, coming)) in asked.into_iter().enumerate() {
        told(at, count);
        let name = name(year.year, year.kind.name());
        let part = body(coming).await.and_then(|content| {
            department.dataset_of(year, own, &content).map_err(|error| error.to_string())
        });
        match part {
            Ok(part) => {
                parts.push(part);
                files.push((name, beside(&own.file.path)));
            }
            Err(reason) => missing.push((texts.missing)(&name, &reason)),
        }
    }
    if parts.is_empty() {
        return Err((texts.failed)(&key, &missing.join("；")));
    }
    let is_whole = missing.is_empty();
    let mut dataset = Dataset::joined(parts);
    dataset.publication = collection.publication.clone();
    dataset.publication.collection = Some(address.to_owned());
    if let Some(coming) = across {
        missing.extend(compared(department, body(coming).await, is_whole, &mut dataset).err());
    }
    Ok(FetchedDepartment { key, dataset, files, missing })
}

/// Puts what was found across the years into its place, where all of them came.
fn compared(
    department: &ListedDepartment,
    came: Result<Vec<u8>, String>,
    is_whole: bool,
    dataset: &mut Dataset,
) -> Result<(), String> {
    let texts = &use_texts().departments;
    if !is_whole {
        return Err(texts.not_compared.to_owned());
    }
    let entered = came
        .and_then(|content| department.enter_across(&content, dataset).map_err(|error| error.to_string()));
    entered.map_err(|reason| (texts.missing)(texts.across, &reason))
}

/// What a response holds.
async fn body(coming: JsFuture) -> Result<Vec<u8>, String> {
    let texts = &use_texts().departments;
    let response: Response =
        coming.await.ok().and_then(|came| came.dyn_into().ok()).ok_or(texts.unreachable)?;
    if !response.ok() {
        return Err((texts.refused)(response.status()));
    }
    let content = response.array_buffer().map_err(|_| texts.unreachable)?;
    let content = JsFuture::from(content).await.map_err(|_| texts.unreachable)?;
    let content: ArrayBuffer = content.dyn_into().map_err(|_| texts.unreachable)?;
    Ok(Uint8Array::new(&content).to_vec())
}
