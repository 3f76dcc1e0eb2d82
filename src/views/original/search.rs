//! A search of a document.

use std::sync::Arc;

use disclosure::cited::Span;
use leptos::html::Div;
use leptos::prelude::*;

use crate::components::{Highlights, live_effect, occurrences, show_element};
use crate::session::model::Model;
use crate::session::state::{At, View, ViewState};
use crate::session::use_texts;

/// A search of a document.
#[derive(Clone, Copy)]
pub struct Search {
    state: ViewState,
    found: Memo<Vec<Span>>,
    /// Which of the found places the reader is at.
    current: RwSignal<usize>,
}

impl Search {
    /// A search of the document of the dataset's entry at position `at`.
    pub fn new(state: ViewState, model: Arc<Model>, at: usize) -> Self {
        let found = Memo::new(move |_| {
            let entry = model.dataset().entries.get(at);
            entry.map(|entry| occurrences(&entry.document.text, &state.query())).unwrap_or_default()
        });
        Self { state, found, current: RwSignal::new(0) }
    }

    /// What is found, and what a link points to.
    pub fn marks(self) -> Memo<Highlights> {
        Memo::new(move |_| {
            let found = self.found.get();
            let current = (!found.is_empty()).then(|| self.current.get());
            Highlights { linked: self.state.at().map(|at| at.span), found, current }
        })
    }

    /// How many places were found.
    pub fn count(self) -> usize {
        self.found.with(Vec::len)
    }

    /// Which of how many, as short as can be.
    pub fn position(self) -> String {
        match self.count() {
            _ if self.state.query().trim().is_empty() => String::new(),
            0 => "0".to_owned(),
            count => format!("{}/{count}", self.current.get() + 1),
        }
    }

    /// The same in words.
    pub fn status(self) -> String {
        let texts = &use_texts().original;
        match self.count() {
            _ if self.state.query().trim().is_empty() => String::new(),
            0 => texts.nothing.to_owned(),
            count => (texts.found)(self.current.get() + 1, count),
        }
    }

    /// Goes on to the next place, or back to the one before.
    pub fn step(self, is_back: bool) {
        let count = untrack(|| self.count());
        if count > 0 {
            let by = if is_back { count - 1 } else { 1 };
            self.current.update(|current| *current = (*current + by) % count);
        }
    }

    /// Brings what is linked or found into sight: what a link points to gets the focus too, what is
    /// found while typing does not. Who reads the explanations of terms sees them filtered, and stays there.
    pub fn follow(self, frame: NodeRef<Div>) {
        live_effect(move |before: Option<(Option<At>, String)>| {
            let (at, query) = (self.state.at(), self.state.query());
            let (at_before, query_before) = before.clone().unwrap_or_default();
            if at.is_some() && at != at_before {
                show_element(frame, ".found--linked", true);
            }
            if before.is_some() && query != query_before {
                self.current.set(0);
            }
            self.current.track();
            let is_asked = before.is_some() && at == at_before || at.is_none();
            if is_asked && self.count() > 0 && self.state.view_untracked() == View::Source {
                show_element(frame, ".found--current", false);
            }
            (at, query)
        });
    }
}
