//! 下载: the figures behind the page, as files for other programs. Where none lie beside the page, they are made in the
//! browser from the dataset that is shown.

use disclosure::export::TABLES;
use leptos::prelude::*;

use super::embedding::Hosting;
use crate::components::{is_framed, is_in_wechat, live_view, save};
use crate::session::Session;
use crate::session::medium::{Placement, use_placement};
use crate::session::use_texts;

/// The files that the page can make.
const FILES: [&str; 6] =
    ["figures.csv", "indicators.csv", "procurement.csv", "assets.csv", "findings.csv", JSON];
const JSON: &str = "dataset.json";
/// One that it cannot, and that lies beside it.
const WORKBOOK: &str = "disclosure.xlsx";

/// Links to the files where they lie beside the page, which every browser saves; buttons that make them elsewhere.
#[component]
pub fn Downloads() -> impl IntoView {
    let texts = &use_texts().frame.downloads;
    let session: Option<Session> = use_context();
    let list = match (folder(), session) {
        (None, Some(session)) => made_here(&session),
        // What lies beside the page is of the department that came with it.
        (_, Some(session)) if session.json.is_none() => made_here(&session),
        (folder, _) => beside_the_page(&folder.unwrap_or_default()),
    };
    view! {
        <details class="downloads">
            <summary>{texts.title}</summary>
            <p class="quiet">{texts.about}</p>
            {live_view(|| {
                is_in_wechat().then(|| view! { <p class="notice">{use_texts().frame.downloads.in_wechat}</p> }).into_any()
            })}
            <ul class="downloads__list">{list}</ul>
        </details>
    }
}

/// The address of the folder in which the page and its files lie; none where a browser does not save what lies there:
/// from a disk, in a frame, in another site's page, for a host's own dataset.
fn folder() -> Option<String> {
    let hosting: Hosting = use_context()?;
    let is_alone = use_placement() == Placement::Page && (!is_framed() || is_in_wechat());
    hosting.base.filter(|_| is_alone && hosting.dataset.is_none())
}

fn beside_the_page(folder: &str) -> AnyView {
    let texts = &use_texts().frame.downloads;
    let csv = FILES.into_iter().zip(texts.files);
    let files = std::iter::once((WORKBOOK, texts.workbook)).chain(csv);
    let file = |(name, title): (&'static str, &'static str)| {
        view! {
            <li>
                <a href=format!("{folder}data/{name}") download=name>
                    {label(name, title)}
                </a>
            </li>
        }
    };
    files.map(file).collect_view().into_any()
}

fn made_here(session: &Session) -> AnyView {
    let file = |(name, title): (&'static str, &'static str)| {
        let session = session.clone();
        view! {
            <li>
                <button class="button" type="button" on:click=move |_| download(&session, name)>
                    {label(name, title)}
                </button>
            </li>
        }
    };
    let fetched = session.files.iter().map(|(of, address)| {
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        view! {
            <li>
                <a href=address.clone() download=name.clone()>
                    {of.clone()}
                    " "
                    <span class="downloads__name">{name.clone()}</span>
                </a>
            </li>
        }
    });
    let made = FILES.into_iter().zip(use_texts().frame.downloads.files);
    let made = made.filter(|(name, _)| *name != JSON || session.json.is_some());
    view! { {made.map(file).collect_view()} {fetched.collect_view()} }.into_any()
}

fn label(name: &'static str, title: &'static str) -> impl IntoView {
    view! {
        {title}
        " "
        <span class="downloads__name">{name}</span>
    }
}

/// Makes the file of that name and has the browser save it. The JSON is the one that the dataset was read
/// from: writing it anew would double what the page has to know of the format.
fn download(session: &Session, name: &str) {
    if name == JSON {
        save(name, "application/json", session.json.as_deref().unwrap_or_default());
    } else if let Some(table) = TABLES.iter().find(|table| name.strip_suffix(".csv") == Some(table.name)) {
        save(name, "text/csv;charset=utf-8", &table.csv(session.model.dataset()));
    }
}
