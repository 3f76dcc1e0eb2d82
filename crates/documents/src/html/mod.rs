//! Web pages, as portals publish them and as Word and browsers save them.
//!
//! The tokenizer is a library's; what tags mean is decided here with a small stack of open elements
//! instead of a document tree: the rules by which a tree is repaired take quadratic time on hostile
//! pages, and none of a page's structure matters but lines and tables. Nothing on the page is run or
//! fetched; scripts, styles and controls are left out, everything else is text.

mod element;
mod line;
mod page;

use std::cell::RefCell;
use std::collections::BTreeMap;

use element::Tag;
use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use page::Page;

use crate::error::ReadError;
use crate::{Progress, Reading};

/// The attributes that matter.
const ATTRIBUTES: [&str; 7] = ["colspan", "hidden", "rowspan", "start", "style", "type", "value"];

/// The attributes of a tag, those that matter.
type Attributes = BTreeMap<&'static str, String>;

/// Reads a decoded web page.
pub(crate) fn read(name: &str, text: &str, progress: &mut dyn FnMut(Progress)) -> Result<Reading, ReadError> {
    let page = RefCell::new(Page::new(name));
    let total = text.len() as u64;
    let mut told = 0;
    let mut tag = Tag::Inline;
    let mut attributes = Attributes::new();
    let mut attribute = None;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        let done = span.end as u64;
        if done.saturating_sub(told) >= 1 << 20 {
            told = done;
            progress(Progress { done, total });
        }
        let mut page = page.borrow_mut();
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = Tag::of(name);
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
            CallbackEvent::CloseStartTag { .. } => page.start(tag, &attributes),
            CallbackEvent::EndTag { name } => page.end(Tag::of(name)),
            CallbackEvent::String { value } => {
                page.text(&String::from_utf8_lossy(value));
                Ok(())
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => Ok(()),
        }
        .err()
    });
    // Scripts and styles hold no tags.
    emitter.naively_switch_states(true);
    // The emitter yields nothing but the error that ends the reading.
    if let Some(Ok(error)) = Tokenizer::new_with_emitter(text, emitter).next() {
        return Err(error);
    }
    let reading = page.into_inner().finish()?;
    progress(Progress { done: total, total });
    Ok(reading)
}
