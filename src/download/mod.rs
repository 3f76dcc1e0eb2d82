//! 下载: the figures behind the page, as files for other programs. They are made in the browser from
//! the dataset that is shown, so that they work in a file from a disk and for a host's own dataset.

use std::sync::Arc;
use std::time::Duration;

use disclosure::dataset::Dataset;
use disclosure::export;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::STATIC;
use crate::model::{EMBEDDED, use_model};

/// A file that is offered.
struct Offer {
    name: &'static str,
    title: &'static str,
    content: Content,
}

/// Where a file's content comes from.
#[derive(Clone, Copy)]
enum Content {
    /// Made from the dataset.
    Made(fn(&Dataset) -> String),
    /// The JSON that the dataset was read from. Writing it anew would double what the page has to know
    /// of the format.
    Json,
}

/// The JSON that the dataset was read from; the program's own unless given.
#[derive(Clone, Default)]
pub struct DatasetJson(pub Option<Arc<str>>);

const OFFERS: [Offer; 6] = [
    Offer { name: "figures.csv", title: "各项金额", content: Content::Made(export::figures_csv) },
    Offer { name: "indicators.csv", title: "绩效指标", content: Content::Made(export::indicators_csv) },
    Offer { name: "procurement.csv", title: "政府采购", content: Content::Made(export::procurement_csv) },
    Offer { name: "assets.csv", title: "国有资产", content: Content::Made(export::assets_csv) },
    Offer { name: "findings.csv", title: "勾稽核对", content: Content::Made(export::findings_csv) },
    Offer { name: "dataset.json", title: "全部数据及原文", content: Content::Json },
];

/// Links to the files; buttons that make them where scripts run.
#[component]
pub fn Downloads() -> AnyView {
    let offers = OFFERS.iter().map(|offer| {
        let label = view! {
            {offer.title}
            " "
            <span class="downloads__name">{offer.name}</span>
        };
        if STATIC {
            let address = format!("data/{}", offer.name);
            return view! { <li><a href=address download=offer.name>{label}</a></li> }.into_any();
        }
        let model = use_model();
        let DatasetJson(json) = use_context().unwrap_or_default();
        let save = move |_| {
            // A browser that refuses has said so by itself.
            let _ = match offer.content {
                Content::Made(make) => save(offer.name, "text/csv;charset=utf-8", &make(model.dataset())),
                Content::Json => {
                    save(offer.name, "application/json", json.as_deref().unwrap_or(EMBEDDED).trim_end())
                }
            };
        };
        view! {
            <li>
                <button type="button" class="button" on:click=save>
                    {label}
                </button>
            </li>
        }
        .into_any()
    });
    view! {
        <details class="downloads">
            <summary>"下载数据"</summary>
            <p class="quiet">
                "CSV 可用 Excel、WPS 等表格软件打开，金额单位为万元，与原文一致；推算的金额已注明。"
            </p>
            <ul class="downloads__list">{offers.collect::<Vec<_>>()}</ul>
        </details>
    }
    .into_any()
}

/// Has the browser save a file.
fn save(name: &str, kind: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers read it only after they have asked where to save it.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        Duration::from_mins(2),
    );
    Ok(())
}
