//! The root of the views.

use leptos::prelude::*;

/// Everything a visitor sees between the page's header and footer.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <main class="bd-app">
            <h1>"中共衡水市委机构编制委员会办公室 2021年部门预算公开"</h1>
        </main>
    }
}
