//! Web pages, as portals publish them and as Word and browsers save them.
//!
//! The tokenizer is a library's; what tags mean is decided here with a small stack of open elements
//! instead of a document tree: the rules by which a tree is repaired take quadratic time on hostile
//! pages, and none of a page's structure matters but lines and tables. Nothing on the page is run or
//! fetched. A page is read twice: first its style sheets and what lies around the document
//! ([`survey`]), then its text, without what is hidden, struck or around it.

mod element;
mod line;
mod look;
mod page;
mod place;
mod sheet;
mod survey;
mod weight;

use std::collections::BTreeMap;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use page::Page;
use survey::Survey;

use crate::error::ReadError;
use crate::{Progress, Reading};

/// The attributes that matter.
const ATTRIBUTES: [&str; 13] = [
    "bgcolor", "class", "color", "colspan", "hidden", "href", "id", "name", "rowspan", "start", "style",
    "type", "value",
];

/// The attributes of a tag, those that matter.
type Attributes = BTreeMap<&'static str, String>;

/// What takes the tags and the text of a page.
trait Reader {
    fn start(&mut self, name: &[u8], attributes: &Attributes) -> Result<(), ReadError>;
    fn end(&mut self, name: &[u8]) -> Result<(), ReadError>;
    fn text(&mut self, text: &str);
}

/// Reads a decoded web page.
pub(crate) fn read(name: &str, text: &str, progress: &mut dyn FnMut(Progress)) -> Result<Reading, ReadError> {
    let mut survey = Survey::default();
    tokenize(text, &mut survey, &mut |_| ())?;
    let mut page = Page::new(name, survey.finish());
    tokenize(text, &mut page, progress)?;
    let reading = page.finish()?;
    let total = text.len() as u64;
    progress(Progress { done: total, total });
    Ok(reading)
}

fn tokenize(
    text: &str,
    reader: &mut impl Reader,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), ReadError> {
    let total = text.len() as u64;
    let mut told = 0;
    let mut tag = Vec::new();
    let mut attributes = Attributes::new();
    let mut attribute = None;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        let done = span.end as u64;
        if done.saturating_sub(told) >= 1 << 20 {
            told = done;
            progress(Progress { done, total });
        }
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag.clear();
                tag.extend_from_slice(name);
                attributes.clear();
                attribute = None;
                Ok(())
            }
            CallbackEvent::AttributeName { name } => {
                attribute = ATTRIBUTES.into_iter().find(|known| known.as_bytes() == name);
                // The first of two attributes of one name counts.
                attribute = attribute.filter(|name| !attributes.contains_key(name));
                if let Some(name) = attribute {
                    attributes.insert(name, String::new());
                }
                Ok(())
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(known) = attribute.and_then(|name| attributes.get_mut(name)) {
                    known.push_str(&String::from_utf8_lossy(value));
                }
                Ok(())
            }
            CallbackEvent::CloseStartTag { .. } => reader.start(&tag, &attributes),
            CallbackEvent::EndTag { name } => reader.end(name),
            CallbackEvent::String { value } => {
                reader.text(&String::from_utf8_lossy(value));
                Ok(())
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => Ok(()),
        }
        .err()
    });
    // Scripts and styles hold no tags.
    emitter.naively_switch_states(true);
    // The emitter yields nothing but the error that ends the reading.
    match Tokenizer::new_with_emitter(text, emitter).next() {
        Some(Ok(error)) => Err(error),
        _ => Ok(()),
    }
}
