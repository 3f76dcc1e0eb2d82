//! Ceilings of cost side by side.

use std::sync::Arc;

use disclosure::query::Matches;
use leptos::prelude::*;
use presentation::indicators::{Ceiling, Ceilings};

use super::promises::Promises;
use crate::components::{Fold, TargetPictureView, cells};
use crate::session::medium::use_medium;

/// From how many pixels on there is room for them above what everybody looks for.
const WIDE: f64 = 800.0;

/// Those that the filters leave, where any two can be compared.
#[component]
pub fn CeilingsView(
    /// The data.
    promises: Arc<Promises>,
    /// What the filters leave.
    matches: Memo<Arc<Matches>>,
) -> AnyView {
    let ceilings: Current = Arc::new(move || {
        matches.with(|matches| {
            let is_shown = |at| u32::try_from(at).is_ok_and(|at| matches.shown.binary_search(&at).is_ok());
            promises.shown(|page| page.ceilings(&is_shown)).flatten()
        })
    });
    let current = Arc::clone(&ceilings);
    let is_any = Memo::new(move |_| current().is_some());
    // Made once: what the reader has opened stays open whatever else is filtered.
    view! { {move || if is_any.get() { list(Arc::clone(&ceilings)) } else { ().into_any() }} }.into_any()
}

/// Those that the filters leave now.
type Current = Arc<dyn Fn() -> Option<Ceilings> + Send + Sync>;

fn list(ceilings: Current) -> AnyView {
    let current = Arc::clone(&ceilings);
    let title = move || current().map(|ceilings| ceilings.title);
    let rows = move || {
        let rows = ceilings().map(|ceilings| ceilings.rows).unwrap_or_default();
        rows.into_iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <Fold class="ceilings" title=title.into_any() open=is_wide()>
            <ul class="ceilings__list">{rows}</ul>
        </Fold>
    }
    .into_any()
}

fn is_wide() -> bool {
    let width = || window().inner_width().ok().and_then(|width| width.as_f64());
    !use_medium().is_static() && width().is_some_and(|width| width >= WIDE)
}

fn row(ceiling: Ceiling) -> AnyView {
    let Ceiling { name, project, picture, target } = ceiling;
    let project = (!project.is_empty()).then(|| view! { <span class="ceilings__project">{project}</span> });
    view! {
        <li class="ceilings__row">
            <span class="ceilings__target">{cells(vec![target])}</span>
            <TargetPictureView picture />
            <span class="ceilings__name">{name} " " {project}</span>
        </li>
    }
    .into_any()
}
