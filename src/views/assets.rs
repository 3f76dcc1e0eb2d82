//! 国有资产: what the office owned at the end of the year before, as the table prints it.

use disclosure::disclosure::AssetRole;
use leptos::prelude::*;
use presentation::assets::{AssetLine, AssetPage, asset_page};

use crate::components::{Notice, cells, cut, exception};
use crate::session::model::use_model;
use crate::session::state::{DocumentSeries, YearPair, use_state};
use crate::session::use_texts;

/// The view.
#[component]
pub fn AssetsView() -> impl IntoView {
    let state = use_state();
    move || view_of(&state.series(), state.years())
}

fn view_of(series: &DocumentSeries, years: YearPair) -> AnyView {
    let model = use_model();
    let texts = use_texts();
    let Some(entry) = model.entry(series, years.year) else {
        return view! { <Notice>{(texts.assets.absent)(years.year)}</Notice> }.into_any();
    };
    let earlier = years.compare.and_then(|year| model.entry(series, year));
    let page = asset_page(entry, earlier, years.compare, texts, &|place| exception(&model, place));
    let Some(AssetPage { lead, columns, mut rows, notes }) = page else {
        return view! { <Notice>{texts.assets.none}</Notice> }.into_any();
    };
    let cut = cut(&mut rows, "assets.csv");
    let heading = |(at, heading): (usize, String)| {
        view! {
            <th scope="col" class=(at > 0).then_some("numeric")>
                {heading}
            </th>
        }
    };
    view! {
        <p class="lead">{cells(lead)}</p>
        <div class="table-frame">
            <table class="assets">
                <caption>{texts.assets.caption}</caption>
                <thead>
                    <tr>{columns.into_iter().enumerate().map(heading).collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row_view).collect_view()}</tbody>
            </table>
        </div>
        {cut}
        {notes.into_iter().map(|note| view! { <p class="quiet">{note}</p> }).collect_view()}
    }
    .into_any()
}

fn row_view(row: AssetLine) -> impl IntoView {
    let class = match row.role {
        AssetRole::Total => "assets__total",
        AssetRole::Part => "depth-1",
        AssetRole::Within => "depth-2",
    };
    let cell = |cell| view! { <td class="numeric">{cells(cell)}</td> };
    view! {
        <tr>
            <th scope="row" class=class>
                {row.name}
            </th>
            {row.cells.into_iter().map(cell).collect_view()}
        </tr>
    }
}
