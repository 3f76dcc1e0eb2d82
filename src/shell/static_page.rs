//! The pages without script.

use std::sync::Arc;

use disclosure::collection::Collection;
use disclosure::dataset::Dataset;
use leptos::prelude::*;

use super::footer::Footer;
use super::header::Header;
use super::main_part::{MainPart, SkipLink};
use super::sections::ViewTitle;
use crate::session::anchors::Anchors;
use crate::session::collection::{CollectionState, ShownDepartment};
use crate::session::medium::{Medium, Placement};
use crate::session::model::{Model, use_model};
use crate::session::preferences::Preferences;
use crate::session::source_pages::{self, SourcePages};
use crate::session::state::{Location, View, ViewState};
use crate::session::use_texts;
use crate::views::{content_of, further_part};

/// Which other departments there are beside the one of a static page.
#[derive(Clone, Debug, Default)]
pub enum Among {
    /// None, or they are in the same dataset.
    #[default]
    Alone,
    /// Those of a collection, of which it is the one that the site's own page carries.
    First(Arc<Collection>),
    /// Those of a collection, whose live page is at another address, and calls this one by a key.
    Others {
        /// The address, seen from the department's page.
        live: String,
        /// The key.
        key: String,
    },
}

/// The pages of a dataset that can be read, searched and printed, and in which nothing can be chosen: one for each document
/// of the department, with all views, and further ones where its original is long.
pub struct StaticSite {
    model: Arc<Model>,
    among: Among,
    anchors: Anchors,
    /// What each document is shown as, and the position of its entry; the site's own page comes first.
    documents: Vec<(Location, Option<usize>)>,
}

impl StaticSite {
    /// The pages of a dataset; `among` says whether there are others. It needs an owner at hand.
    pub fn new(dataset: Arc<Dataset>, among: Among) -> Self {
        let model = Arc::new(Model::new(dataset, Medium::Static));
        let first = ViewState::new(&model, Location::default()).shown_document(&model);
        let pages = first.and_then(|first| SourcePages::of(&model, first, first));
        let documents = pages.iter().flat_map(SourcePages::documents);
        let others = documents.filter(|entry| Some(**entry) != first);
        let others = others.map(|&entry| (source_pages::location_of(&model, entry), Some(entry)));
        let documents = std::iter::once((Location::default(), first)).chain(others).collect();
        Self { documents, anchors: Anchors::default(), among, model }
    }

    /// How many documents there are.
    pub fn count(&self) -> usize {
        self.documents.len()
    }

    /// How many places of a document's original pages have linked to so far. What was made before there were more of them
    /// has no place for these.
    pub fn linked_places(&self, document: usize) -> usize {
        let entry = self.documents.get(document).and_then(|(_, entry)| *entry);
        entry.map_or(0, |entry| self.anchors.count_of(entry))
    }

    /// The pages of a document, in the owner at hand.
    pub fn pages(&self, document: usize) -> StaticPages {
        let Self { model, among, .. } = self;
        let (location, entry) = self.documents.get(document).cloned().unwrap_or_default();
        let state = ViewState::new(model, location.clone());
        let first = self.documents.first().and_then(|(_, first)| *first);
        let pages = entry.zip(first).and_then(|(entry, first)| SourcePages::of(model, entry, first));
        provide_context(state);
        provide_context(self.anchors.clone());
        provide_context(Medium::Static);
        provide_context(Placement::Page);
        provide_context(Preferences::load(Medium::Static, None, None));
        if let Among::First(collection) = among {
            let key = model.known_department(None).to_owned();
            let shown =
                ShownDepartment { model: Arc::clone(model), json: None, files: Vec::new(), key, location };
            let collection = Some(Arc::clone(collection));
            provide_context(CollectionState::new(shown, None, collection, &[], false));
        }
        provide_context(among.clone());
        provide_context(Arc::clone(model));
        if let Some(pages) = &pages {
            provide_context(pages.clone());
        }
        StaticPages(pages)
    }
}

/// The pages of a document.
pub struct StaticPages(Option<SourcePages>);

impl StaticPages {
    /// The file of the first of them.
    pub fn file(&self) -> String {
        self.0.as_ref().map(|pages| pages.file_of(0)).unwrap_or_default()
    }

    /// Their title in a browser, for the page of all views or for one on which the original goes on.
    pub fn title(&self, is_of_original: bool) -> String {
        let view = if is_of_original { View::Source } else { View::Overview };
        let entry = self.0.as_ref().map(SourcePages::entry);
        let model = use_model();
        let entry = entry.and_then(|entry| model.dataset().entries.get(entry));
        entry.map_or_else(String::new, |entry| {
            let (name, year, kind) = (entry.department(), entry.year(), entry.kind());
            (use_texts().frame.title)(view.texts().plain, name, year, kind)
        })
    }

    /// All views, one below another.
    pub fn views(&self) -> AnyView {
        let is_first = self.0.as_ref().is_none_or(SourcePages::are_first);
        let has_departments = is_first && use_model().is_among_others();
        let content = view! {
            <SkipLink />
            <Header />
            {ways_to_others(self.0.as_ref())}
            <MainPart>{View::tabs(has_departments).map(section).collect_view()}</MainPart>
            <Footer />
        };
        page(content.into_any())
    }

    /// The further pages, each with the name of its file. They have places for what the views link to, and so are made
    /// after those.
    pub fn further(&self) -> impl Iterator<Item = (String, AnyView)> {
        self.0.iter().flat_map(|pages| {
            let made = move |part| {
                let content = further_part(pages, part);
                let content = view! { <MainPart>{content}</MainPart> };
                (pages.file_of(part), page(content.into_any()))
            };
            (1..pages.parts().count()).map(made)
        })
    }
}

/// Up to how many documents are listed without being unfolded.
const FEW: usize = 4;

/// From a static page to those of the department's other documents, to where the same is live, and to the other
/// departments.
fn ways_to_others(pages: Option<&SourcePages>) -> Option<AnyView> {
    let pages = pages?;
    let model = use_model();
    let (texts, frame) = (&use_texts().departments, &use_texts().frame);
    let (own, all) = texts.to_live;
    let shown = || source_pages::location_of(&model, pages.entry());
    let live = match use_context() {
        Some(Among::Others { live, key }) => {
            let here = Location { department: Some(key), ..shown() };
            let all_of_them = format!("{live}{}", Location::of(View::Departments).hash());
            vec![(format!("{live}{}", here.hash()), own), (all_of_them, all)]
        }
        _ if !pages.are_first() => vec![(format!("{}{}", source_pages::FIRST, shown().hash()), own)],
        _ => Vec::new(),
    };
    let live = live.into_iter().map(|(href, name)| {
        view! {
            <a class="onward" href=href>
                {name}
            </a>
            " "
        }
    });
    let live = live.collect::<Vec<_>>();
    let documents = pages.documents();
    let link = |&entry: &usize| {
        let name = model.dataset().entries.get(entry).map(|entry| {
            let (year, kind) = (entry.year(), entry.kind());
            (frame.budget_of)(year, kind)
        });
        if entry == pages.entry() {
            return view! { <strong>{name}</strong> " " }.into_any();
        }
        let href = pages.file_of_entry(entry);
        view! {
            <a href=href>{name}</a>
            " "
        }
        .into_any()
    };
    let documents = (documents.len() > 1).then(|| {
        view! {
            <details class="documents" open=documents.len() <= FEW>
                <summary>{(frame.documents)(documents.len())}</summary>
                <nav aria-label=frame.kinds>{documents.iter().map(link).collect::<Vec<_>>()}</nav>
            </details>
        }
    });
    let live = (!live.is_empty()).then(|| view! { <p class="whole">{live}</p> });
    Some(view! { {documents} {live} }.into_any())
}

fn page(content: AnyView) -> AnyView {
    let preferences: Preferences = expect_context();
    view! {
        <div
            class="bd"
            part="page"
            lang="zh-CN"
            dir="ltr"
            data-density=preferences.density()
            data-size=preferences.size()
            data-theme=preferences.theme()
        >
            <div class="frame">{content}</div>
        </div>
    }
    .into_any()
}

/// A view with its heading. The section's id is the hash that opens the view, so that the links of
/// the navigation work here too.
fn section(view: View) -> AnyView {
    view! {
        <section class=format!("view view--{}", view.key()) part="view" id=view.hash().split_off(1)>
            <ViewTitle view />
            {content_of(view)}
        </section>
    }
    .into_any()
}
