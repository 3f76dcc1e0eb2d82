//! The first reading of a page: its style sheets, and which of its parts lie around the document.

use std::collections::HashSet;

use super::element::HtmlTag;
use super::sheet::Sheet;
use super::weight::{Link, Weight};
use super::{Attributes, Reader};
use crate::error::ReadError;

/// No more open parts than this are looked at for an end tag; the bound keeps hostile pages linear.
const DEPTH: usize = 64;

/// What a page holds besides its text.
#[derive(Debug, Default)]
pub(super) struct Survey {
    sheet: Sheet,
    /// The style sheet that is open.
    style: Option<String>,
    /// How many elements are open whose text is not the page's.
    unseen: Vec<HtmlTag>,
    /// How many tags began.
    begun: usize,
    parts: Vec<Part>,
    /// The parts that are open, by their position.
    open: Vec<usize>,
    link: Option<Link>,
}

/// What the second reading needs to know.
#[derive(Debug, Default)]
pub(super) struct Surveyed {
    /// The rules of the style sheets.
    pub sheet: Sheet,
    /// The tags, by their number, whose elements lie around the document.
    pub around: HashSet<usize>,
    /// The tags whose elements are entries of a list of contents.
    pub contents: HashSet<usize>,
}

/// A part of the page: an element whose text stands on lines of its own.
#[derive(Debug)]
struct Part {
    tag: HtmlTag,
    name: String,
    number: usize,
    above: Option<usize>,
    weight: Weight,
}

impl Survey {
    /// What was found.
    pub fn finish(mut self) -> Surveyed {
        for at in (0..self.parts.len()).rev() {
            if let Some(above) = self.parts[at].above {
                let weight = self.parts[at].weight;
                self.parts[above].weight.add(&weight);
            }
        }
        let mut surveyed = Surveyed { sheet: self.sheet, ..Surveyed::default() };
        for part in &self.parts {
            let is_aside = matches!(part.name.as_str(), "footer" | "aside") && !part.weight.is_text();
            if is_aside || part.weight.is_around() {
                surveyed.around.insert(part.number);
            }
        }
        let is_entry = |part: &&Part| part.tag != HtmlTag::Table && part.weight.is_contents();
        let entries: Vec<usize> = self.parts.iter().filter(is_entry).map(|part| part.number).collect();
        if entries.len() >= 3 {
            surveyed.contents.extend(entries);
        }
        surveyed
    }

    fn close_implied(&mut self, tag: HtmlTag) {
        let ends = match tag {
            HtmlTag::ListItem => tag,
            _ if tag.ends_paragraph() => HtmlTag::Paragraph,
            _ => return,
        };
        let top = self.open.last().map(|at| self.parts[*at].tag);
        if top == Some(ends) {
            self.open.pop();
        }
    }
}

impl Reader for Survey {
    fn start(&mut self, name: &[u8], attributes: &Attributes) -> Result<(), ReadError> {
        let tag = HtmlTag::of(name);
        let number = self.begun;
        self.begun += 1;
        if tag == HtmlTag::Void || tag == HtmlTag::Break {
            return Ok(());
        }
        if matches!(tag, HtmlTag::LeftOut(_)) {
            if name == b"style" {
                self.style = Some(String::new());
            }
            if self.unseen.len() < DEPTH {
                self.unseen.push(tag);
            }
            return Ok(());
        }
        if name == b"a" {
            self.link = Link::of(attributes);
        }
        let is_cell = matches!(tag, HtmlTag::Row | HtmlTag::Cell | HtmlTag::RowGroup);
        let weight = self.open.last().copied().map(|at| &mut self.parts[at].weight);
        match (is_cell, weight) {
            (true, Some(weight)) => weight.rows += u32::from(tag == HtmlTag::Row),
            (false, _) if tag.breaks_lines() => {
                self.close_implied(tag);
                let name = String::from_utf8_lossy(name).into_owned();
                let mut weight = Weight::default();
                weight.headings = u32::from(matches!(name.as_str(), "h1" | "h2" | "h3"));
                let above = self.open.last().copied();
                self.open.push(self.parts.len());
                self.parts.push(Part { tag, name, number, above, weight });
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), ReadError> {
        let tag = HtmlTag::of(name);
        if let Some(at) = self.unseen.iter().rposition(|open| *open == tag) {
            self.unseen.truncate(at);
            if let Some(style) = self.style.take() {
                self.sheet.add(&style);
            }
            return Ok(());
        }
        if name == b"a" {
            self.link = None;
        }
        let name = String::from_utf8_lossy(name);
        let near = self.open.iter().rev().take(DEPTH).position(|at| self.parts[*at].name == name);
        if let Some(near) = near {
            self.open.truncate(self.open.len() - near - 1);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(style) = &mut self.style {
            style.push_str(text);
        } else if self.unseen.is_empty()
            && let Some(at) = self.open.last()
        {
            self.parts[*at].weight.take(text, self.link);
        }
    }
}
