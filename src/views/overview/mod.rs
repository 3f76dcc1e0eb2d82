//! 概览: how much, from where, for what, what changed, and who the office is.

mod flow;
mod goals;
mod headline;
mod hundred;
mod lines;
mod office;
mod reasons;
mod shares;
mod three_public;

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::disclosure::Disclosure;
use disclosure::ledger::Ledger;
use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{content, optional, source_link};
use crate::session::model::{Model, use_model};
use crate::session::state::{YearPair, use_state};

/// What the parts of the overview show.
struct OverviewYear<'a> {
    ledger: Arc<Ledger>,
    years: YearPair,
    /// The disclosure of the year that is shown, with its position in the dataset; `None` where other
    /// years' documents tell of that year.
    entry: Option<(usize, &'a Entry)>,
}

impl OverviewYear<'_> {
    fn disclosure(&self) -> Option<&Disclosure> {
        self.entry.map(|(_, entry)| &entry.disclosure)
    }
}

/// The view.
#[component]
pub fn OverviewView() -> AnyView {
    let state = use_state();
    let model = use_model();
    content("overview", Box::new(move || overview(&model, &state.department(), state.years())))
}

fn overview(model: &Model, department: &str, years: YearPair) -> Markup {
    let entry = model.entry(department, years.year);
    let page = OverviewYear { ledger: model.ledger(department), years, entry };
    html! {
        @if entry.is_none() {
            p.notice {
                (years.year)
                "年的公开文件不在本页的数据中。下面是其他年份的文件里提到的、或能由其推算出的数字。"
            }
        }
        (headline::headline(&page, department))
        @if let Some((at, entry)) = entry {
            (flow::flow(&page))
            (optional(hundred::hundred(&page)))
            (optional(three_public::three_public(&page, at, entry)))
            (optional(three_public::operating(&page, at, entry)))
            (optional(reasons::reasons(at, &entry.disclosure)))
        }
        (lines::all_lines(&page))
        @if let Some((at, entry)) = entry {
            (office::office(at, &entry.disclosure))
            (optional(goals::goals(at, &entry.disclosure)))
        }
    }
}

/// The heading of a part, with a link to the section of the original that it shows.
fn block_title(title: &str, source: Option<(usize, Span)>) -> Markup {
    html! {
        div.block__title {
            h3 { (title) }
            @if let Some((entry, span)) = source {
                span.block__source { (source_link(entry, span, "原文")) }
            }
        }
    }
}
