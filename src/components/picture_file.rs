//! Pictures as a file: SVG, or PNG with twice its dots. It has what is seen, with the colours and the letters of the
//! page, but none of its style.

use leptos::html::P;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::chart::{FILE_WIDTH, PictureFile, PictureStyle, SeenPicture};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement,
    XmlSerializer,
};

use super::save::follow;
use super::{Button, is_in_wechat};
use crate::session::medium::use_medium;
use crate::session::state::encoded;
use crate::session::use_texts;

/// What stands around pictures and their rows.
const PICTURED: &str = ".pictured";
/// The class of a patch of colour beside a row.
const SWATCH: &str = "swatch";
/// The colours of paper, words and notes in the style.
const COLOURS: [&str; 3] = ["--paper", "--ink", "--quiet"];
/// What of the style a picture keeps.
const LOOK: [&str; 5] = ["fill", "stroke", "stroke-width", "stroke-dasharray", "vector-effect"];
/// How many dots of a PNG stand for a unit of its picture.
const DOTS: u32 = 2;

/// The buttons that save the pictures beside them; in the static page the room that they take.
#[component]
pub fn PictureFileView(
    /// What stands around them in the file.
    file: PictureFile,
) -> AnyView {
    if use_medium().is_static() {
        return view! { <p class="picture-file"></p> }.into_any();
    }
    let texts = use_texts();
    let (label, no_png) = texts.overview.file;
    let place = NodeRef::<P>::new();
    let told = RwSignal::new("");
    let file = StoredValue::new(file);
    let save = move |is_png: bool| {
        if is_in_wechat() {
            told.set(texts.frame.downloads.in_wechat);
            return;
        }
        let around = place.get_untracked().and_then(|place| place.closest(PICTURED).ok().flatten());
        let Some((title, svg, height)) = around.and_then(|around| {
            file.with_value(|file| {
                drawn(file, &around).map(|(svg, height)| (file.title.clone(), svg, height))
            })
        }) else {
            return;
        };
        let address = format!("data:image/svg+xml,{}", encoded(&svg));
        if !is_png {
            let _ = follow(&address, &format!("{title}.svg"));
            return;
        }
        spawn_local(async move {
            let address = png(&address, height).await;
            let is_saved = address.is_some_and(|address| follow(&address, &format!("{title}.png")).is_ok());
            // By then the view may be gone.
            let _ = told.try_set(if is_saved { "" } else { no_png });
        });
    };
    view! {
        <p class="picture-file" node_ref=place>
            {label} <Button class="money__switch" press=move || save(true)>"PNG"</Button> " "
            <Button class="money__switch" press=move || save(false)>"SVG"</Button>
            <span role="status">{move || told.get()}</span>
        </p>
    }
    .into_any()
}

/// The file of the pictures in an element, and its height.
fn drawn(file: &PictureFile, around: &Element) -> Option<(String, u32)> {
    let style = look_of(around)?;
    let colours = COLOURS.map(|name| value(&style, name));
    let font = value(&style, "font-family");
    let (mut pictures, mut swatches) = (Vec::new(), Vec::new());
    for picture in within(around, "svg") {
        let is_swatch = picture.class_list().contains(SWATCH);
        if is_swatch { &mut swatches } else { &mut pictures }.push(seen(&picture)?);
    }
    let [paper, ink, quiet] = &colours;
    let style = PictureStyle { font: &font, colours: [paper, ink, quiet] };
    Some(file.svg(&pictures, &swatches, &style))
}

/// A picture with the look that the page's style gives it.
fn seen(picture: &Element) -> Option<SeenPicture> {
    let copy: Element = picture.clone_node_with_deep(true).ok()?.unchecked_into();
    for (mark, copy) in within(picture, "*").iter().zip(within(&copy, "*")) {
        let style = look_of(mark)?;
        if value(&style, "display") == "none" {
            copy.remove();
            continue;
        }
        for name in LOOK {
            copy.set_attribute(name, &value(&style, name)).ok()?;
        }
        copy.remove_attribute("class").ok()?;
    }
    copy.remove_attribute("class").ok()?;
    copy.set_attribute("overflow", "visible").ok()?;
    let box_of = copy.get_attribute("viewBox")?;
    let mut size = box_of.split(' ').skip(2).map_while(|side| side.parse().ok());
    let is_drawn_out = copy.has_attribute("preserveAspectRatio");
    Some(SeenPicture {
        markup: XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?,
        size: size.next().zip(size.next()).filter(|_| !is_drawn_out),
    })
}

/// What a selector matches in an element.
fn within(around: &Element, selector: &str) -> Vec<Element> {
    let found = around.query_selector_all(selector).ok();
    let found = found.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    found.filter_map(|node| node.dyn_into().ok()).collect()
}

fn look_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// An SVG as PNG, both as addresses that hold them; `None` where the browser or the site's policy draws none.
async fn png(svg: &str, height: u32) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(svg);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (FILE_WIDTH * DOTS, height * DOTS);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())
        .ok()?;
    canvas.to_data_url().ok()
}
