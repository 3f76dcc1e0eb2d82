//! What stands above every view: whose budget of which year, the views, the years.

mod department;
mod preferences;

use department::departments;
use leptos::prelude::*;
use maud::{Markup, html};
use preferences::choices;

use crate::components::{Years, content};
use crate::session::medium::use_medium;
use crate::session::model::use_model;
use crate::session::preferences::Preferences;
use crate::session::state::{View, ViewState, use_state};

/// Title, navigation and years.
#[component]
pub fn Header() -> AnyView {
    let state = use_state();
    let model = use_model();
    let preferences: Preferences = expect_context();
    let top = move || {
        html! {
            p.header__kind { "部门预算公开" }
            (departments(&model, &state.department()))
            (choices(preferences))
        }
    };
    view! {
        <header class="header" part="header">
            {content("header__top", Box::new(top))}
            {content("", Box::new(move || title(state)))}
        </header>
        <div class="controls">
            <nav class="navigation" part="navigation" aria-label="栏目">
                {content("nav", Box::new(move || links(state)))}
            </nav>
            <Years />
        </div>
    }
    .into_any()
}

fn title(state: ViewState) -> Markup {
    html! {
        h1.header__title {
            span.header__department { (state.department()) } " "
            span.header__year { (state.years().year) "年部门预算" }
        }
        p.header__about {
            "金额单位：万元。带虚线的数字都可点开，查看它在原文中的位置；由本页计算的标明“推算”，原文没有的写“未公开”。"
        }
    }
}

fn links(state: ViewState) -> Markup {
    let shown = (!use_medium().is_static()).then(|| state.view());
    html! {
        @for view in View::ALL {
            @let current = (shown == Some(view)).then_some("page");
            a.nav__link href=(view.hash()) aria-current=[current] data-key=(view.key()) { (view.name()) }
        }
    }
}
