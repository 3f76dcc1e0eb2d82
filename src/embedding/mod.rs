//! 嵌入此视图: what to paste into another page to show what is shown here.

mod fallback;
mod snippet;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlDocument, HtmlTextAreaElement};

use crate::STATIC;
use crate::model::use_model;
use crate::state::use_state;
use snippet::{Kind, Options, Snippet};

/// Where the page and its parts are published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// The address of the folder, with a `/` at its end; `None` for a page that was opened from a disk.
    pub base: Option<String>,
    /// What the loader's content must hash to, as its `integrity` attribute says it.
    pub integrity: Option<String>,
    /// The address of the dataset, where it is not the one that is part of the program.
    pub dataset: Option<String>,
}

/// What stands for the folder's address in a page that was opened from a disk.
const UNKNOWN_BASE: &str = "https://网站地址/budget/";

/// The kinds of snippets, each ready to copy, with what the other site must allow and a preview.
/// Nothing in the static page, where it could not work.
#[component]
pub fn Embedding() -> AnyView {
    if STATIC {
        return ().into_any();
    }
    let open = RwSignal::new(false);
    let toggled = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="embedding" on:toggle=toggled>
            <summary>"嵌入此视图"</summary>
            {move || open.get().then(|| view! { <Maker /> })}
        </details>
    }
    .into_any()
}

#[component]
fn Maker() -> AnyView {
    let state = use_state();
    let model = use_model();
    let publication: Publication = use_context().unwrap_or_default();
    let published = publication.base.is_some();
    let kind = RwSignal::new(Kind::Element);
    let options = RwSignal::new(Options { content: true, ..Options::default() });
    let root = NodeRef::<leptos::html::Div>::new();
    // The static content is taken from the page, which has to be drawn first.
    let content = RwSignal::new(String::new());
    Effect::new({
        let base = publication.base.clone().unwrap_or_else(|| UNKNOWN_BASE.to_owned());
        move |_| {
            state.location();
            let (wanted, base) = (options.get().content && kind.get() == Kind::Element, base.clone());
            request_animation_frame(move || {
                let element = root.get_untracked().map(|root| Element::clone(&root));
                let html = element.filter(|_| wanted).and_then(|element| fallback::content(&element, &base));
                content.set(html.unwrap_or_default());
            });
        }
    });
    let snippet = Memo::new({
        let publication = publication.clone();
        move |_| {
            state.location();
            let years = state.years();
            let title =
                format!("{}{}年部门预算公开：{}", state.department(), years.year, state.view().name());
            Snippet {
                base: publication.base.clone().unwrap_or_else(|| UNKNOWN_BASE.to_owned()),
                dataset: publication.dataset.clone(),
                integrity: publication.integrity.clone(),
                location: state.seen(),
                title,
                content: content.get(),
            }
        }
    });
    // Departments are named only where there is a choice.
    let one_department = model.dataset().departments().len() < 2;
    let text = move || snippet.get().text(kind.get(), options.get(), one_department);
    let policy = move || {
        snippet.get().policies(kind.get(), options.get()).map(|policy| {
            view! {
                <p>
                    "如果网站设有内容安全策略（Content-Security-Policy），需要允许（放在同一网站时）："
                </p>
                <code class="embedding__policy">{policy.same_site}</code>
                <p>"放在其他网站时："</p>
                <code class="embedding__policy">{policy.other_site}</code>
            }
        })
    };
    let preview = move || {
        published.then(|| {
            let snippet = snippet.get();
            view! {
                <p>"预览："</p>
                <iframe
                    class="embedding__preview"
                    title="预览"
                    sandbox=snippet::SANDBOX
                    src=snippet.frame_address()
                ></iframe>
            }
        })
    };
    let unpublished = (!published).then(|| {
        view! {
            <p class="notice">
                "本页是从磁盘打开的。请先把 dist 文件夹放到网站上，再把代码里的“" {UNKNOWN_BASE}
                "”换成那里的地址。"
            </p>
        }
    });
    view! {
        <div class="embedding__maker" node_ref=root>
            <fieldset class="embedding__kinds">
                {Kind::ALL.map(|choice| kind_button(kind, choice))}
            </fieldset>
            <p class="quiet">{move || kind.get().explanation()}</p>
            {unpublished}
            <div class="embedding__options">
                {move || option_boxes(kind.get(), options, publication.integrity.is_some())}
            </div>
            <textarea
                class="embedding__snippet"
                readonly=true
                spellcheck="false"
                aria-label="要粘贴的代码"
                prop:value=text
            ></textarea>
            <CopyButton root=root />
            {policy}
            {preview}
        </div>
    }
    .into_any()
}

fn kind_button(kind: RwSignal<Kind>, choice: Kind) -> AnyView {
    view! {
        <label class="embedding__choice">
            <input
                type="radio"
                prop:checked=move || kind.get() == choice
                on:change=move |_| kind.set(choice)
            />
            {choice.name()}
        </label>
    }
    .into_any()
}

fn option_boxes(kind: Kind, options: RwSignal<Options>, integrity: bool) -> Vec<AnyView> {
    let flag = |name: &'static str, get: fn(&mut Options) -> &mut bool| {
        view! {
            <label class="embedding__choice">
                <input
                    type="checkbox"
                    prop:checked=move || *get(&mut options.get())
                    on:change=move |_| options.update(|options| *get(options) = !*get(options))
                />
                {name}
            </label>
        }
        .into_any()
    };
    match kind {
        Kind::Element => {
            let content = flag("附上静态内容（脚本不能运行时仍可阅读）", |options| {
                &mut options.content
            });
            let integrity = integrity.then(|| {
                flag("校验脚本完整性（SRI；升级后须更换代码）", |options| {
                    &mut options.integrity
                })
            });
            std::iter::once(content).chain(integrity).collect()
        }
        Kind::Frame => {
            vec![flag("高度随内容变化（需要允许一个脚本）", |options| &mut options.resize)]
        }
        Kind::Link => Vec::new(),
    }
}

/// Copies the snippet, and says so. The clipboard's own interface is missing in pages without
/// encryption and in sandboxed frames; selecting and copying works in all.
#[component]
fn CopyButton(
    /// What the snippet stands in.
    root: NodeRef<leptos::html::Div>,
) -> AnyView {
    let told = RwSignal::new("");
    let copy = move |_| {
        let field = root.get_untracked().and_then(|root| root.query_selector("textarea").ok().flatten());
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else {
            return;
        };
        field.select();
        let copied = document()
            .dyn_into::<HtmlDocument>()
            .is_ok_and(|document| document.exec_command("copy").unwrap_or_default());
        told.set(if copied { "已复制" } else { "已选中，请按 Ctrl+C 复制" });
    };
    view! {
        <p>
            <button type="button" class="button" on:click=copy>"复制代码"</button>
            " "
            <span role="status">{move || told.get()}</span>
        </p>
    }
    .into_any()
}
