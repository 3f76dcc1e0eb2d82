//! What makes the snippets.

use leptos::ev::{Event, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::fallback;
use super::snippet::{SANDBOX, Snippet, SnippetKind, SnippetOptions};
use super::{Hosting, UNKNOWN_BASE};
use crate::components::around;
use crate::components::content_in;
use crate::session::model::use_model;
use crate::session::state::{ViewState, use_state};

/// The kinds of snippets, each ready to copy, with what the other site must allow and a preview.
pub fn maker() -> AnyView {
    let maker = Maker::new();
    let root = NodeRef::<Div>::new();
    // The static content is taken from the page, which has to be drawn first.
    Effect::new(move |_| {
        maker.state.location();
        let is_wanted =
            maker.chosen.with(|chosen| chosen.options.content && chosen.kind == SnippetKind::Element);
        let base = maker.publication.with_value(Hosting::known_base);
        request_animation_frame(move || {
            // By then the page may be gone.
            let element = root.try_get_untracked().flatten().filter(|_| is_wanted);
            let html = element.and_then(|element| fallback::content(&element, &base));
            maker.content.try_set(html.unwrap_or_default());
            let height = root.try_get_untracked().flatten().and_then(|root| height(&root));
            maker.height.try_set(height.unwrap_or_default());
        });
    });
    let chosen = move |event: Event| {
        if let Some(choice) = around(&event, "input").and_then(|input| input.get_attribute(CHOICE)) {
            maker.choose(&choice);
        }
    };
    let clicked = move |event: MouseEvent| {
        if around(&event, ".embedding__copy").is_some() {
            let told = if copy(root) { "已复制" } else { "已选中，请按 Ctrl+C 复制" };
            maker.chosen.update(|chosen| chosen.told = told);
        }
    };
    let markup = move || maker.markup();
    view! {
        <div on:change=chosen on:click=clicked>
            {content_in(root, "embedding__maker", Box::new(markup))}
            <p class="embedding__told" role="status">
                {move || maker.chosen.with(|chosen| chosen.told)}
            </p>
        </div>
    }
    .into_any()
}

/// On an input: what it chooses.
const CHOICE: &str = "data-choice";

/// What makes the snippets.
#[derive(Clone, Copy)]
struct Maker {
    state: ViewState,
    publication: StoredValue<Hosting>,
    /// Departments are named only where there is a choice.
    is_one_department: bool,
    chosen: RwSignal<Chosen>,
    /// The view's content as plain HTML.
    content: RwSignal<String>,
    /// How high the views are, in pixels.
    height: RwSignal<i32>,
}

/// What the reader chose.
#[derive(Clone, Copy)]
struct Chosen {
    kind: SnippetKind,
    options: SnippetOptions,
    /// What was said of copying.
    told: &'static str,
}

impl Maker {
    fn new() -> Self {
        Self {
            state: use_state(),
            publication: StoredValue::new(use_context().unwrap_or_default()),
            is_one_department: use_model().dataset().departments().len() < 2,
            chosen: RwSignal::new(Chosen {
                kind: SnippetKind::Element,
                options: SnippetOptions { content: true, ..SnippetOptions::default() },
                told: "",
            }),
            content: RwSignal::new(String::new()),
            height: RwSignal::new(0),
        }
    }

    fn choose(self, choice: &str) {
        self.chosen.update(|chosen| {
            if let Some(kind) = SnippetKind::ALL.into_iter().find(|kind| kind.name() == choice) {
                chosen.kind = kind;
            }
            if let Some(option) = chosen.options.of(choice) {
                *option = !*option;
            }
            chosen.told = "";
        });
    }

    fn snippet(self) -> Snippet {
        let (state, publication) = (self.state, self.publication.get_value());
        state.location();
        let years = state.years();
        Snippet {
            base: publication.known_base(),
            dataset: publication.dataset,
            integrity: publication.integrity,
            location: state.seen(),
            title: format!("{}{}年部门预算公开：{}", state.department(), years.year, state.view().name()),
            content: self.content.get(),
        }
    }

    fn markup(self) -> Markup {
        let Chosen { kind, mut options, .. } = self.chosen.get();
        let snippet = self.snippet();
        let is_published = self.publication.with_value(|publication| publication.base.is_some());
        html! {
            fieldset.embedding__kinds {
                @for choice in SnippetKind::ALL { (input("radio", choice.name(), choice.name(), choice == kind)) }
            }
            p.quiet { (kind.explanation()) }
            @if !is_published {
                p.notice {
                    "本页是从磁盘打开的。请先把 dist 文件夹放到网站上，再把代码里的“" (UNKNOWN_BASE)
                    "”换成那里的地址。"
                }
            }
            div.embedding__options {
                @for (name, label) in kind.options(snippet.integrity.is_some()) {
                    @let is_chosen = options.of(name).is_some_and(|option| *option);
                    (input("checkbox", name, label, is_chosen))
                }
            }
            textarea.embedding__snippet readonly spellcheck="false" aria-label="要粘贴的代码" {
                (snippet.text(kind, options, self.is_one_department))
            }
            p { button.button.embedding__copy type="button" data-key="copy" { "复制代码" } }
            @if kind == SnippetKind::Element {
                p { "在网站的样式表里加上这一行，载入时下面的内容就不会移动（高度可按页面调整）：" }
                code.embedding__rule {
                    "budget-disclosure { display: block; min-height: " (self.height.get()) "px }"
                }
            }
            @if let Some(policy) = snippet.policies(kind, options) {
                p { "如果网站设有内容安全策略（Content-Security-Policy），需要允许（放在同一网站时）：" }
                code.embedding__policy { (policy.same_site) }
                p { "放在其他网站时：" }
                code.embedding__policy { (policy.other_site) }
            }
            @if is_published {
                p { "预览：" }
                iframe.embedding__preview title="预览" sandbox=(SANDBOX) src=(snippet.frame_address()) {}
            }
        }
    }
}

fn input(kind: &str, choice: &str, label: &str, is_chosen: bool) -> Markup {
    html! {
        label.embedding__choice {
            input type=(kind) data-choice=(choice) data-key=(choice) checked[is_chosen];
            (label)
        }
    }
}

/// How high the views are around `inside`, with what stands folded below them.
fn height(inside: &Element) -> Option<i32> {
    const FOLDED: i32 = 160;
    let page: HtmlElement = inside.closest(".bd").ok()??.dyn_into().ok()?;
    let tools: HtmlElement = inside.closest(".tools").ok()??.dyn_into().ok()?;
    Some(tools.offset_top() - page.offset_top() + FOLDED)
}

/// Copies the snippet, or selects it where that is all that can be done. The clipboard's own interface
/// is missing in pages without encryption and in sandboxed frames; selecting and copying works in all.
fn copy(root: NodeRef<Div>) -> bool {
    let field = root.get_untracked().and_then(|root| root.query_selector("textarea").ok().flatten());
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    field.select();
    document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or_default())
}
