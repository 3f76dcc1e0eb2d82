//! What stands above every view: whose budget of which year, the views, the years.

mod department;
mod preferences;

use department::Departments;
use leptos::prelude::*;
use preferences::PreferenceButtons;
pub use preferences::Preferences;

use crate::STATIC;
use crate::state::{View, use_state};
use crate::years::Years;

/// Title, navigation and years.
#[component]
pub fn Header() -> AnyView {
    let state = use_state();
    view! {
        <header class="header" part="header">
            <div class="header__top">
                <p class="header__kind">"部门预算公开"</p>
                <Departments />
                <PreferenceButtons />
            </div>
            <h1 class="header__title">
                <span class="header__department">{move || state.department()}</span>
                " "
                <span class="header__year">{move || state.years().year} "年部门预算"</span>
            </h1>
            <p class="header__about">
                "金额单位：万元。带虚线的数字都可点开，查看它在原文中的位置；由本页计算的标明“推算”，原文没有的写“未公开”。"
            </p>
        </header>
        <div class="controls">
            <Navigation />
            <Years />
        </div>
    }
    .into_any()
}

#[component]
fn Navigation() -> AnyView {
    let state = use_state();
    let link = move |view: View| {
        let current = move || (!STATIC && state.view() == view).then_some("page");
        view! {
            <a class="nav__link" href=view.hash() aria-current=current>
                {view.name()}
            </a>
        }
    };
    view! {
        <nav class="nav" part="navigation" aria-label="栏目">
            {View::ALL.map(link)}
        </nav>
    }
    .into_any()
}
