//! A picture as a file: SVG, or PNG with twice its dots. It has the colours and the letters of the page, but none of its
//! style.

use leptos::html::P;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::chart::{Drawing, FILE_WIDTH, Paint, PictureFile, PictureStyle};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

use super::chart::class_of;
use super::save::follow;
use super::{Button, is_in_wechat};
use crate::session::state::encoded;
use crate::session::use_texts;

/// What stands around a picture and its rows.
const PICTURED: &str = ".pictured";
/// The colours of paper, words and notes in the style.
const COLOURS: [&str; 3] = ["--paper", "--ink", "--quiet"];
/// How many dots of a PNG stand for a unit of its picture.
const DOTS: u32 = 2;

/// The buttons that save the picture beside them.
#[component]
pub fn PictureFileView(
    /// What stands around it in the file.
    file: PictureFile,
    /// What is drawn at the moment.
    drawing: Callback<(), Option<Drawing>>,
) -> AnyView {
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
        let Some((around, drawing)) = around.zip(drawing.run(())) else { return };
        let (title, (svg, height)) =
            file.with_value(|file| (file.title.clone(), drawn(file, &drawing, &around)));
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
        <p class="money__file" node_ref=place>
            {label} <Button class="money__switch" press=move || save(true)>"PNG"</Button> " "
            <Button class="money__switch" press=move || save(false)>"SVG"</Button>
            <span role="status">{move || told.get()}</span>
        </p>
    }
    .into_any()
}

/// The file in the style of what is around it.
fn drawn(file: &PictureFile, drawing: &Drawing, around: &Element) -> (String, u32) {
    let value = |element: &Element, name: &str| {
        let style = window().get_computed_style(element).ok().flatten();
        style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
    };
    let colours = COLOURS.map(|name| value(around, name));
    let colour_of = |paint: Paint| {
        let painted =
            around.query_selector(&format!(".{}", class_of(paint).replace(' ', "."))).ok().flatten();
        painted.map_or_else(String::new, |painted| value(&painted, "fill"))
    };
    let font = value(around, "font-family");
    let [paper, ink, quiet] = &colours;
    file.svg(drawing, &PictureStyle { font: &font, colours: [paper, ink, quiet], fill: &colour_of })
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
