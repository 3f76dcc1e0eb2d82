//! Every component in every theme on one page, for those who change how they look. No visitor sees it.

use std::sync::Arc;

use disclosure::amount::Amount;
use disclosure::cited::{Place, Span};
use disclosure::dataset::Dataset;
use disclosure::findings::{Equation, EquationOperator, EquationTerm, Tally, VerdictKind};
use disclosure::ledger::Trend;
use disclosure::target;
use leptos::prelude::*;
use presentation::chart::{Paint, StackedBar, TrendPicture, TrendPoint, dots, squares};
use presentation::equation::equation;
use presentation::indicators::{Card, TargetPicture};
use presentation::overview::{Changed, Nothing};
use presentation::{PageCell, Remark};

use crate::components::chart::{DotsView, SquaresView, StackedBarView, TrendView};
use crate::components::equation::EquationView;
use crate::components::{
    Fold, Notice, ScoreCard, cells, changed_view, dash_view, dots_legend, figure_view, nothing_view,
};
use crate::session::anchors::Anchors;
use crate::session::medium::{Medium, Placement};
use crate::session::model::Model;
use crate::session::preferences::{Preferences, THEMES};
use crate::session::state::{Location, ViewState};

/// Every component in every theme. The dataset is what links lead into.
#[component]
pub fn Gallery(
    /// Any dataset.
    dataset: Dataset,
) -> AnyView {
    let model = Arc::new(Model::new(dataset, Medium::Static));
    provide_context(ViewState::new(&model, Location::default()));
    provide_context(Anchors::default());
    provide_context(Medium::Static);
    provide_context(Placement::Page);
    provide_context(model);
    provide_context(Preferences::load(Medium::Static, None, None));
    // What the system asks for is one of the others.
    let themes = THEMES.into_iter().filter(|theme| *theme != "auto");
    themes.map(|theme| view! { <section class="bd" data-theme=theme aria-label=theme>{samples(theme)}</section> }).collect_view().into_any()
}

fn samples(theme: &'static str) -> impl IntoView {
    view! {
        <div class="view view--gallery">
            <h2 class="view__title">{theme}</h2>
            {sample("Cells", view! { <p>{cells(all_cells())}</p> }.into_any())}
            {sample("Figures and what is none", figures())}
            {sample("Changes", changes())}
            {sample("StackedBarView: parts, a gap, too much", bars())}
            {sample("SquaresView", squares_sample())}
            {sample("TrendView: two years, many with a gap, below zero", trends())}
            {sample("DotsView", checks())}
            {sample("EquationView: holds, does not", equations())}
            {sample("ScoreCard: row and card, each kind of target", score_cards())}
            {sample("Notice, Fold, buttons", controls())}
        </div>
    }
}

fn sample(name: &'static str, content: AnyView) -> impl IntoView {
    view! {
        <section class="block">
            <h3 class="block__title">{name}</h3>
            {content}
        </section>
    }
}

fn place() -> Place {
    Place { entry: 0, span: Span::new(0, 3) }
}

fn remark(kind: VerdictKind) -> Remark {
    Remark { kind, count: 1, place: place() }
}

fn number(exception: Option<Remark>) -> PageCell {
    PageCell::Number { printed: "492.63".to_owned(), place: place(), exception }
}

fn computed() -> PageCell {
    let formula = vec![number(None), PageCell::Words(" − 33.06 = 459.57".to_owned())];
    PageCell::Computed { value: "459.57".to_owned(), formula }
}

fn all_cells() -> Vec<PageCell> {
    let kinds = vec![
        PageCell::Words("本页的话".to_owned()),
        PageCell::Aside("小字".to_owned()),
        PageCell::Quotation { text: "原文的话".to_owned(), place: place() },
        PageCell::Code {
            text: "A02010104".to_owned(),
            place: place(),
            exception: Some(remark(VerdictKind::Doubtful)),
        },
        number(None),
        number(Some(remark(VerdictKind::Differs))),
        number(Some(remark(VerdictKind::Doubtful))),
        computed(),
        PageCell::Unfilled,
        PageCell::Unread { place: place() },
        PageCell::Absent,
    ];
    kinds.into_iter().flat_map(|kind| [kind, PageCell::Words(" · ".to_owned())]).collect()
}

fn figures() -> AnyView {
    view! {
        <p>{figure_view(number(None))} " " {figure_view(computed())}</p>
        <p>{nothing_view(Nothing::NoDocument)} " · " {nothing_view(Nothing::NotInDocument)}</p>
        <p>{nothing_view(Nothing::NotRead(place()))} " · " {dash_view(Nothing::NotInDocument)}</p>
    }
    .into_any()
}

fn changes() -> AnyView {
    let samples = [
        (Trend::Increase, "多33.06万元（7.2%）"),
        (Trend::Decrease, "少1万元（22.2%）"),
        (Trend::Unchanged, "持平"),
    ];
    let change = |(trend, words): (Trend, &str)| {
        view! { <p>{changed_view(Changed { trend, words: words.to_owned() })}</p> }
    };
    samples.map(change).collect_view().into_any()
}

/// A bar of whole numbers.
fn bar(parts: &[i64], whole: i64) -> Option<StackedBar> {
    let paint =
        |at: usize| if at.is_multiple_of(2) { Paint::Running(at / 2) } else { Paint::Purpose(at / 2) };
    let parts: Vec<_> =
        parts.iter().enumerate().map(|(at, part)| (paint(at), Amount::new((*part).into()), None)).collect();
    StackedBar::of(&parts, Amount::new(whole.into()))
}

fn bars() -> AnyView {
    let all = [bar(&[40, 20, 12, 10, 8, 6, 3, 1], 100), bar(&[60, 20], 100), bar(&[80, 40], 100)];
    all.into_iter().flatten().map(|bar| view! { <StackedBarView bar /> }).collect_view().into_any()
}

fn squares_sample() -> AnyView {
    let part = |paint, name: &str, amount: i64| (paint, name.to_owned(), Amount::new(amount.into()));
    let parts = [
        part(Paint::Running(0), "人员", 82),
        part(Paint::Running(1), "公用", 10),
        part(Paint::Purpose(0), "项目", 5),
        part(Paint::Gap, "其余", 3),
    ];
    let squares = squares(&parts, Amount::new(100.into()));
    squares
        .map(|squares| view! { <SquaresView squares label="人员82，公用10，项目5，其余3".to_owned() /> })
        .into_any()
}

/// A picture of points below the top, `None` for a year that is not known; the first year's is computed.
fn trend(points: &[Option<u32>], zero: u32) -> AnyView {
    let point = |(year, at): (u16, &Option<u32>)| TrendPoint { year, at: *at, is_derived: year == 2018 };
    let picture = TrendPicture { points: (2018..).zip(points).map(point).collect(), zero, height: 64 };
    view! {
        <li class="slope">
            <div class="slope__row">
                <TrendView picture label="样例".to_owned() />
            </div>
        </li>
    }
    .into_any()
}

fn trends() -> AnyView {
    let many = [Some(20), Some(10), None, Some(0), Some(30), Some(64), Some(8)];
    let all = [trend(&[Some(20), Some(8)], 64), trend(&many, 64), trend(&[Some(0), Some(64), Some(30)], 32)];
    view! { <ul class="slopes">{all.collect_view()}</ul> }.into_any()
}

fn checks() -> AnyView {
    let tally = Tally { holds: 40, differs: 2, doubtful: 5, cannot_check: 3 };
    let legend = VerdictKind::ALL.map(|kind| (kind, format!("{}处", tally.get(kind)))).to_vec();
    view! {
        {dots_legend(legend)}
        <DotsView dots=dots(tally) />
    }
    .into_any()
}

fn equations() -> AnyView {
    let of = |total: i64| {
        let term = |operator, value: i64, name: &str| EquationTerm {
            operator,
            value: value.into(),
            name: name.to_owned(),
            place: None,
        };
        let terms = vec![
            term(EquationOperator::First, 403, "人员经费"),
            term(EquationOperator::Plus, 49, "日常公用经费"),
            term(EquationOperator::Equals, total, "基本支出"),
        ];
        view! { <EquationView equation=equation(&Equation::new(terms)) /> }
    };
    [of(452), of(480)].into_any()
}

fn score_cards() -> AnyView {
    let targets = ["≤5次", "≥90%", "3-5次", "≤6月", "100%", "≤80%", "显著提升"];
    let card = |text: &str| Card {
        levels: ["产出指标".to_owned(), "数量指标".to_owned()],
        name: vec![PageCell::Words("召开会议次数".to_owned())],
        target: vec![PageCell::Words(text.to_owned())],
        picture: TargetPicture::alone(&target::parse(text), "全年3-5次"),
        exception: (text == "≤80%").then(|| remark(VerdictKind::Doubtful)),
        doubts: vec!["按字面，一点没做到也算达标。请核对。".to_owned()],
        meaning: vec![PageCell::Words("按原文的写法".to_owned())],
        change: Vec::new(),
        details: vec![("指标描述", vec![PageCell::Words("全年召开的会议".to_owned())])],
    };
    let rows = targets.map(|text| view! { <ScoreCard card=card(text) is_folded=true /> });
    view! {
        <ul class="promises">{rows.collect_view()}</ul>
        <ul class="cards">
            <ScoreCard card=card("≤80%") is_folded=false />
        </ul>
    }
    .into_any()
}

fn controls() -> AnyView {
    view! {
        <Notice>"本页没有2020年的文件，无法逐项比较。"</Notice>
        <Fold class="fold--sample" title="折叠的内容".into_any()>
            <p>"展开后的内容。"</p>
        </Fold>
        <p>
            <button class="button" type="button">
                "按钮"
            </button>
            " "
            <button class="segment" type="button" aria-pressed="true">
                "已选"
            </button>
            " "
            <button class="segment" type="button" aria-pressed="false">
                "未选"
            </button>
        </p>
        <p>
            <a class="onward" href="#view=findings">
                "一个链接"
            </a>
            " · "
            <mark class="found">"找到的"</mark>
            " · "
            <mark class="found found--linked">"正看的"</mark>
        </p>
    }
    .into_any()
}
