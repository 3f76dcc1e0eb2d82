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
use crate::session::source_pages::SourcePages;
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

/// The pages of a dataset that can be read, searched and printed, and in which nothing can be chosen: one with all
/// views, and further ones where its original is long.
#[derive(Debug)]
pub struct StaticPages(Option<SourcePages>);

impl StaticPages {
    /// The pages of a dataset, in the owner at hand; `among` says whether there are others.
    pub fn new(dataset: Arc<Dataset>, among: Among) -> Self {
        let model = Arc::new(Model::new(dataset, Medium::Static));
        let state = ViewState::new(&model, Location::default());
        let pages = state.shown_document(&model).and_then(|entry| SourcePages::of(&model, entry));
        provide_context(state);
        provide_context(Anchors::default());
        provide_context(Medium::Static);
        provide_context(Placement::Page);
        provide_context(Preferences::load(Medium::Static, None, None));
        if let Among::First(collection) = &among {
            let key = model.known_department(None).to_owned();
            let shown = ShownDepartment {
                model: Arc::clone(&model),
                json: None,
                files: Vec::new(),
                key,
                location: Location::default(),
            };
            let collection = Some(Arc::clone(collection));
            provide_context(CollectionState::new(shown, None, collection, &[], false));
        }
        provide_context(among);
        provide_context(model);
        if let Some(pages) = &pages {
            provide_context(pages.clone());
        }
        Self(pages)
    }

    /// All views, one below another.
    pub fn views(&self) -> AnyView {
        let content = view! {
            <SkipLink />
            <Header />
            {ways_to_others()}
            <MainPart>{View::tabs(use_model().is_among_others()).map(section).collect_view()}</MainPart>
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

/// From the page of a department to the live page, and to the other departments.
fn ways_to_others() -> Option<AnyView> {
    let Some(Among::Others { live, key }) = use_context() else { return None };
    let texts = &use_texts().departments;
    let to = |view: View| {
        let department = Some(key.clone()).filter(|_| view == View::Overview);
        format!("{live}{}", Location { department, ..Location::of(view) }.hash())
    };
    let (own, all) = texts.to_live;
    let links = view! {
        <p class="whole">
            <a class="onward" href=to(View::Overview)>{own}</a> " "
            <a class="onward" href=to(View::Departments)>{all}</a>
        </p>
    };
    Some(links.into_any())
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
