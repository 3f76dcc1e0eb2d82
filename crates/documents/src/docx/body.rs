//! The body of a Word document, element by element. Nothing here recurses: what is open is on stacks.

use std::io::Read;

use super::element::XmlTag;
use super::field::{self, Fields};
use super::look;
use super::numbering::Numbering;
use super::paragraph::{Paragraph, Run};
use super::styles::Styles;
use super::symbol::SymbolFont;
use crate::Reading;
use crate::error::ReadError;
use crate::flow::{Flow, VerticalMerge};
use crate::notes::Note;
use crate::numeral;
use crate::script::Script;
use crate::xml::{Element, Node, Vocabulary, Xml};

/// The reader of the body.
pub(super) struct Body {
    flow: Flow,
    styles: Styles,
    numbering: Numbering,
    /// Whether the document's element was seen.
    begun: bool,
    /// The open elements.
    path: Vec<XmlTag>,
    /// How many elements are open inside one that is skipped, itself included.
    skipping: usize,
    /// The open paragraphs: one in a text box stands in another.
    paragraphs: Vec<Paragraph>,
    /// The text of paragraphs whose ends were deleted.
    carried: String,
    fields: Fields,
    /// For each open set of alternatives, whether one was taken.
    alternatives: Vec<bool>,
    /// For each open drawing, whether it is hidden.
    drawings: Vec<bool>,
    /// For each open cell, whether its ground is coloured.
    shaded: Vec<bool>,
    /// For each open content control, whether it shows only its placeholder.
    controls: Vec<bool>,
}

impl Body {
    /// A reader at the beginning of a body.
    pub fn new(name: &str, styles: Styles, numbering: Numbering) -> Self {
        Self {
            flow: Flow::new(name),
            styles,
            numbering,
            begun: false,
            path: Vec::new(),
            skipping: 0,
            paragraphs: Vec::new(),
            carried: String::new(),
            fields: Fields::default(),
            alternatives: Vec::new(),
            drawings: Vec::new(),
            shaded: Vec::new(),
            controls: Vec::new(),
        }
    }

    /// Reads on by one piece of the XML. Returns whether there is more.
    ///
    /// # Errors
    /// When the XML is broken, is of something else, or holds too much.
    pub fn step<R: Read>(&mut self, part: &mut Xml<R>) -> Result<bool, ReadError> {
        let beginning = self.path.is_empty();
        match part.next()? {
            Node::Open(vocabulary, element) => {
                if self.skipping > 0 {
                    self.skipping += 1;
                } else if beginning && (vocabulary != Vocabulary::Word || element.name() != "document") {
                    return Err(part.damaged("不是 Word 文档的正文"));
                } else {
                    self.begun = true;
                    self.open(XmlTag::of(vocabulary, element.name()), &element)?;
                }
            }
            Node::Close if self.skipping > 0 => self.skipping -= 1,
            Node::Close => {
                if let Some(tag) = self.path.pop() {
                    self.close(tag)?;
                }
            }
            Node::Text(text) if self.skipping == 0 => match self.path.last() {
                Some(XmlTag::Text) => self.text(&text),
                Some(XmlTag::FieldCode) => self.fields.code(&text),
                _ => {}
            },
            Node::Text(_) | Node::Nothing => {}
            Node::End if !self.begun => return Err(part.damaged("没有内容")),
            Node::End => return Ok(false),
        }
        Ok(true)
    }

    /// The document.
    ///
    /// # Errors
    /// When it holds too much.
    pub fn finish(mut self) -> Result<Reading, ReadError> {
        self.flush_carried()?;
        if self.fields.in_contents() {
            self.flow.notes.add(Note::EndlessTableOfContents);
        }
        self.flow.finish()
    }

    fn open(&mut self, tag: XmlTag, element: &Element<'_>) -> Result<(), ReadError> {
        let parent = self.path.last().copied();
        if self.omits(tag, parent, element) {
            self.skipping = 1;
            return Ok(());
        }
        match tag {
            XmlTag::Table | XmlTag::Row | XmlTag::Cell | XmlTag::TextBox | XmlTag::Paragraph => {
                self.open_block(tag)?;
            }
            XmlTag::Alternatives => self.alternatives.push(false),
            XmlTag::Control => self.controls.push(false),
            XmlTag::Drawing => self.drawings.push(false),
            XmlTag::DrawingProperties => {
                if let Some(hidden) = self.drawings.last_mut() {
                    *hidden |=
                        element.attribute("hidden").is_some_and(|value| value == "1" || value == "true");
                }
            }
            XmlTag::Shading if parent == Some(XmlTag::CellProperties) => {
                if let Some(shaded) = self.shaded.last_mut() {
                    *shaded |= look::is_shading(element);
                }
            }
            XmlTag::Shading if parent == Some(XmlTag::ParagraphProperties) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.shaded |= look::is_shading(element);
                }
            }
            XmlTag::Placeholder if element.is_on() => {
                if let Some(placeholder) = self.controls.last_mut() {
                    *placeholder = true;
                }
            }
            XmlTag::Inserted => self.flow.notes.add(Note::TrackedChanges),
            XmlTag::Deleted => self.delete(parent),
            XmlTag::CellDeleted => {
                self.flow.drop_cell();
                self.flow.notes.add(Note::TrackedChanges);
            }
            XmlTag::Comment => self.flow.notes.add(Note::Comments),
            XmlTag::Footnote => self.flow.notes.add(Note::Footnotes),
            XmlTag::Picture => self.flow.notes.add(Note::Pictures),
            XmlTag::EmbeddedObject => self.flow.notes.add(Note::EmbeddedObjects),
            XmlTag::EmbeddedDocument => self.flow.notes.add(Note::EmbeddedDocuments),
            XmlTag::ColumnsBefore if parent == Some(XmlTag::RowProperties) => {
                self.flow.skip_columns(columns(element));
            }
            XmlTag::RowHidden if parent == Some(XmlTag::RowProperties) && element.is_on() => {
                self.flow.drop_row();
                self.flow.notes.add(Note::HiddenText);
            }
            _ if parent == Some(XmlTag::CellProperties) => self.cell_property(tag, element),
            _ => self.open_inline(tag, parent, element),
        }
        self.path.push(tag);
        Ok(())
    }

    /// Whether an element is left out with everything inside it.
    fn omits(&mut self, tag: XmlTag, parent: Option<XmlTag>, element: &Element<'_>) -> bool {
        let note = match tag {
            XmlTag::Skipped => return true,
            // The second form of what was read in the first.
            XmlTag::Choice | XmlTag::Fallback => {
                return self.alternatives.last_mut().is_some_and(|taken| std::mem::replace(taken, true));
            }
            XmlTag::Deleted if !matches!(parent, Some(XmlTag::RunProperties | XmlTag::RowProperties)) => {
                Note::TrackedChanges
            }
            XmlTag::ControlContent if self.controls.last() == Some(&true) => Note::Placeholders,
            XmlTag::TextBox if self.drawings.last() == Some(&true) => Note::HiddenText,
            XmlTag::Shape if element.attribute("style").is_some_and(|style| hides(&style)) => {
                Note::HiddenText
            }
            XmlTag::SimpleField
                if element.attribute("instr").is_some_and(|code| field::is_contents(&code)) =>
            {
                Note::TableOfContents
            }
            _ => return false,
        };
        self.flow.notes.add(note);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.left_out = true;
        }
        true
    }

    /// The mark of a deleted row, or of a deleted end of a paragraph.
    fn delete(&mut self, parent: Option<XmlTag>) {
        if parent == Some(XmlTag::RowProperties) {
            self.flow.drop_row();
        } else if self.path.iter().rev().nth(1) == Some(&XmlTag::ParagraphProperties)
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            paragraph.end_deleted = true;
        }
        self.flow.notes.add(Note::TrackedChanges);
    }

    fn open_block(&mut self, tag: XmlTag) -> Result<(), ReadError> {
        match tag {
            XmlTag::Table => {
                self.flush_carried()?;
                self.flow.open_table()?;
            }
            XmlTag::Row => self.flow.open_row(),
            XmlTag::Cell => {
                self.shaded.push(false);
                self.flow.open_cell(1, 1)?;
            }
            XmlTag::TextBox => self.flow.open_box()?,
            _ => self.paragraphs.push(Paragraph::default()),
        }
        Ok(())
    }

    fn cell_property(&mut self, tag: XmlTag, element: &Element<'_>) {
        let restarts = element.value().is_some_and(|value| value == "restart");
        match tag {
            XmlTag::GridSpan => self.flow.set_columns(columns(element)),
            XmlTag::VerticalMerge if restarts => self.flow.merge_vertically(VerticalMerge::First),
            XmlTag::VerticalMerge => self.flow.merge_vertically(VerticalMerge::Further),
            XmlTag::HorizontalMerge if !restarts => self.flow.continue_left(),
            _ => {}
        }
    }

    fn open_inline(&mut self, tag: XmlTag, parent: Option<XmlTag>, element: &Element<'_>) {
        match tag {
            XmlTag::Tab if parent == Some(XmlTag::Run) => return self.text(" "),
            XmlTag::Break => return self.text("\n"),
            XmlTag::Hyphen => return self.text("-"),
            XmlTag::FieldMark => match element.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => self.fields.separate(),
                Some("end") => self.fields.end(),
                _ => {}
            },
            XmlTag::Symbol => {
                let font = element.attribute("font").and_then(|font| SymbolFont::of(&font));
                let code = element.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                if let Some(code) = code {
                    let shown = match font {
                        Some(font) => font.character(code),
                        None => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
                    };
                    return self.text(shown.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
        let of_paragraph = self.path.iter().rev().nth(1) == Some(&XmlTag::ParagraphProperties);
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let value = || element.value().map(std::borrow::Cow::into_owned);
        match (tag, parent) {
            (XmlTag::ParagraphStyle, Some(XmlTag::ParagraphProperties)) => paragraph.style = value(),
            (XmlTag::NumberingList, Some(XmlTag::NumberingProperties)) => paragraph.list = value(),
            (XmlTag::NumberingLevel, Some(XmlTag::NumberingProperties)) => paragraph.level = element.number(),
            (XmlTag::Hidden, Some(XmlTag::RunProperties)) if of_paragraph => {
                paragraph.end_hidden = element.is_on();
            }
            (XmlTag::Run, _) => paragraph.run = Run::default(),
            (XmlTag::Hidden, Some(XmlTag::RunProperties)) => paragraph.run.hidden = Some(element.is_on()),
            (XmlTag::RunLook | XmlTag::Shading, Some(XmlTag::RunProperties)) if !of_paragraph => {
                paragraph.run.look.set(element);
            }
            (XmlTag::RunStyle, Some(XmlTag::RunProperties)) if !of_paragraph => paragraph.run.style = value(),
            (XmlTag::Fonts, Some(XmlTag::RunProperties)) if !of_paragraph => {
                let font = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                paragraph.run.font = font.and_then(|font| SymbolFont::of(&font));
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: XmlTag) -> Result<(), ReadError> {
        match tag {
            XmlTag::Paragraph => self.close_paragraph()?,
            XmlTag::Cell => {
                self.flush_carried()?;
                self.flow.close_cell();
                self.shaded.pop();
            }
            XmlTag::Drawing => {
                self.drawings.pop();
            }
            XmlTag::Row => self.flow.close_row()?,
            XmlTag::Table => self.flow.close_table()?,
            XmlTag::TextBox => {
                self.flush_carried()?;
                let text_box = self.flow.close_box();
                match self.paragraphs.last_mut() {
                    Some(paragraph) => paragraph.boxes.push(text_box),
                    None => self.flow.place_box(text_box),
                }
            }
            XmlTag::Alternatives => {
                self.alternatives.pop();
            }
            XmlTag::Control => {
                self.controls.pop();
            }
            _ => {}
        }
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        self.fields.end_paragraph();
        if paragraph.end_deleted {
            self.carried.push_str(&paragraph.text);
        } else {
            let mut text = std::mem::take(&mut self.carried);
            text.push_str(&paragraph.text);
            // A paragraph that is left out whole does not count; an empty one does.
            let gone = text.trim().is_empty() && (paragraph.left_out || paragraph.end_hidden);
            let direct = (paragraph.list.as_deref(), paragraph.level);
            if !gone
                && let Some(label) = self.numbering.next(&self.styles, paragraph.style.as_deref(), direct)
            {
                text = numeral::join(&label, &text);
            }
            self.flow.paragraph(&text)?;
        }
        for text_box in paragraph.boxes {
            self.flow.place_box(text_box);
        }
        Ok(())
    }

    /// Paragraphs whose ends were deleted, with none behind them to go on in.
    fn flush_carried(&mut self) -> Result<(), ReadError> {
        let carried = std::mem::take(&mut self.carried);
        self.flow.paragraph(&carried)
    }

    fn text(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if self.fields.in_code() {
            return;
        }
        if self.fields.in_contents() || self.styles.is_contents(paragraph.style.as_deref()) {
            if !paragraph.left_out {
                self.flow.notes.add(Note::TableOfContents);
            }
            paragraph.left_out = true;
            return;
        }
        let hidden = paragraph
            .run
            .hidden
            .or_else(|| self.styles.hidden(paragraph.run.style.as_deref()))
            .or_else(|| self.styles.hidden(paragraph.style.as_deref()))
            .unwrap_or(false);
        let run = &paragraph.run;
        let look = run.look.clone().or(&self.styles.look(run.style.as_deref()));
        let look = look.or(&self.styles.look(paragraph.style.as_deref()));
        let shaded = paragraph.shaded || self.shaded.last() == Some(&true);
        if hidden || look.is_unseen(shaded) {
            paragraph.left_out = true;
            self.flow.notes.add(Note::HiddenText);
        } else if look.is_struck() {
            paragraph.left_out = true;
            self.flow.notes.add(Note::StruckText);
        } else {
            match look.script() {
                Script::Baseline => paragraph.push(text),
                script => paragraph.push(&script.write(text)),
            }
        }
    }
}

/// Whether the style of a shape hides it.
fn hides(style: &str) -> bool {
    let style: String =
        style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    style.split(';').any(|part| matches!(part, "visibility:hidden" | "display:none"))
}

/// A number of columns; no table of Word has more than 63.
fn columns(element: &Element<'_>) -> usize {
    element.number().unwrap_or(1).clamp(1, 1000)
}
