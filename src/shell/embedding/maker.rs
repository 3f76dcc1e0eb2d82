//! What makes the snippets.

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::fallback;
use super::snippet::{SANDBOX, Snippet, SnippetKind, SnippetOptions};
use super::{Hosting, UNKNOWN_BASE};
use crate::components::live_effect;
use crate::session::embedded_part::EmbeddedPart;
use crate::session::model::use_model;
use crate::session::state::{Filters, Location, ViewState, use_state};
use crate::session::use_texts;

/// The kinds of snippets, each ready to copy, with what the other site must allow and a preview.
pub fn maker() -> AnyView {
    let maker = Maker::new();
    let root = NodeRef::<Div>::new();
    // The static content is taken from the page, which has to be drawn first.
    live_effect(move |_| {
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
    let copied = move |_: MouseEvent| {
        let told = use_texts().frame.embed.copied[usize::from(!copy(root))];
        maker.chosen.update(|chosen| chosen.told = told);
    };
    view! {
        <div class="embedding__maker" node_ref=root>
            {maker.parts()}
            {maker.kinds()}
            {maker.publish_first()}
            {maker.options()}
            {maker.code(copied)}
            {maker.advice()}
            <p class="embedding__told" role="status">
                {move || maker.chosen.with(|chosen| chosen.told)}
            </p>
        </div>
    }
    .into_any()
}

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
    /// The part that stands alone.
    part: Option<EmbeddedPart>,
    /// What was said of copying.
    told: &'static str,
}

impl Maker {
    fn new() -> Self {
        Self {
            state: use_state(),
            publication: StoredValue::new(use_context().unwrap_or_default()),
            is_one_department: !use_model().is_among_others(),
            chosen: RwSignal::new(Chosen {
                kind: SnippetKind::Element,
                options: SnippetOptions { content: true, ..SnippetOptions::default() },
                part: None,
                told: "",
            }),
            content: RwSignal::new(String::new()),
            height: RwSignal::new(0),
        }
    }

    fn snippet(self) -> Snippet {
        let (state, publication) = (self.state, self.publication.get_value());
        state.location();
        let years = state.years();
        let part = self.chosen.with(|chosen| chosen.part);
        let name = part.map_or_else(|| state.view().texts().plain, EmbeddedPart::name);
        let mut location = state.seen();
        // The filters are those of the view at hand.
        if let Some(view) = part.map(EmbeddedPart::view).filter(|view| *view != location.view) {
            location =
                Location { view, query: String::new(), filters: Filters::default(), sort: None, ..location };
        }
        Snippet {
            base: publication.known_base(),
            dataset: publication.dataset,
            integrity: publication.integrity,
            location,
            part,
            title: format!("{}{}年部门预算公开：{name}", state.department(), years.year),
            content: self.content.get(),
        }
    }

    /// The parts, of which one may be chosen.
    fn parts(self) -> impl IntoView {
        let texts = &use_texts().frame.parts;
        let option = |(part, key): (EmbeddedPart, &'static str)| {
            view! { <option value=key>{part.name()}</option> }
        };
        view! {
            <label class="choice">
                <span class="choice__title">{texts.choose}</span>
                <select
                    class="choice__list"
                    on:change:target=move |event| {
                        let part = EmbeddedPart::from_key(&event.target().value());
                        self.change(|chosen| chosen.part = part);
                    }
                >
                    <option value="">{texts.whole}</option>
                    {EmbeddedPart::ALL.map(option).collect_view()}
                </select>
            </label>
        }
    }

    /// The kinds, of which one is chosen.
    fn kinds(self) -> impl IntoView {
        let kind = move || self.chosen.with(|chosen| chosen.kind);
        let choice = move |choice: SnippetKind| {
            view! {
                <label class="embedding__choice">
                    <input
                        type="radio"
                        prop:checked=move || kind() == choice
                        on:change=move |_| self.change(|chosen| chosen.kind = choice)
                    />
                    {choice.words().0}
                </label>
            }
        };
        view! {
            <fieldset class="embedding__kinds">{SnippetKind::ALL.map(choice).collect_view()}</fieldset>
            <p class="quiet">{move || kind().words().1}</p>
        }
    }

    /// What may be chosen of a kind.
    fn options(self) -> impl IntoView {
        let option = move |(name, label): (&'static str, &'static str)| {
            let is_chosen = move || {
                self.chosen.with(|chosen| {
                    let mut options = chosen.options;
                    options.of(name).is_some_and(|option| *option)
                })
            };
            let choose = move |_| {
                self.change(|chosen| {
                    if let Some(option) = chosen.options.of(name) {
                        *option = !*option;
                    }
                });
            };
            view! {
                <label class="embedding__choice">
                    <input type="checkbox" prop:checked=is_chosen on:change=choose />
                    {label}
                </label>
            }
        };
        let kind = Memo::new(move |_| self.chosen.with(|chosen| chosen.kind));
        let has_integrity = self.publication.with_value(|publication| publication.integrity.is_some());
        let options = move || kind.get().options(has_integrity).into_iter().map(option).collect_view();
        view! { <div class="embedding__options">{options}</div> }
    }

    /// The snippet, with a button that copies it.
    fn code(self, copied: impl Fn(MouseEvent) + 'static) -> impl IntoView {
        let texts = &use_texts().frame.embed;
        let text = move || {
            let (kind, options) = self.chosen.with(|chosen| (chosen.kind, chosen.options));
            self.snippet().text(kind, options, self.is_one_department)
        };
        view! {
            <textarea
                class="embedding__snippet"
                readonly
                spellcheck="false"
                aria-label=texts.snippet
                prop:value=text
            ></textarea>
            <p>
                <button class="button embedding__copy" type="button" on:click=copied>
                    {texts.copy}
                </button>
            </p>
        }
    }

    /// What the other site has to do, and what it will show.
    fn advice(self) -> impl IntoView {
        let texts = &use_texts().frame.embed;
        let is_published = self.publication.with_value(|publication| publication.base.is_some());
        let is_element = move || self.chosen.with(|chosen| chosen.kind == SnippetKind::Element);
        let room = move || {
            is_element().then(|| {
                let rule = move || {
                    format!("budget-disclosure {{ display: block; min-height: {}px }}", self.height.get())
                };
                view! {
                    <p>{texts.room}</p>
                    <code class="embedding__rule">{rule}</code>
                }
            })
        };
        let policy = move || {
            let (kind, options) = self.chosen.with(|chosen| (chosen.kind, chosen.options));
            self.snippet().policies(kind, options).map(|policy| {
                view! {
                    <p>{texts.policies[0]}</p>
                    <code class="embedding__policy">{policy.same_site}</code>
                    <p>{texts.policies[1]}</p>
                    <code class="embedding__policy">{policy.other_site}</code>
                }
            })
        };
        let address = Memo::new(move |_| self.snippet().frame_address());
        let preview = is_published.then(|| {
            view! {
                <p>{texts.preview}"："</p>
                <iframe
                    class="embedding__preview"
                    title=texts.preview
                    sandbox=SANDBOX
                    src=move || address.get()
                ></iframe>
            }
        });
        view! {
            {room}
            {policy}
            {preview}
        }
    }

    /// What is to be done first with a page from a disk.
    fn publish_first(self) -> impl IntoView {
        let is_published = self.publication.with_value(|publication| publication.base.is_some());
        (!is_published)
            .then(|| view! { <p class="notice">{(use_texts().frame.embed.publish_first)(UNKNOWN_BASE)}</p> })
    }

    fn change(self, change: impl FnOnce(&mut Chosen)) {
        self.chosen.update(|chosen| {
            change(chosen);
            chosen.told = "";
        });
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
