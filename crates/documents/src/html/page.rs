//! What tags and text of a web page make of lines and tables.

use super::element::{ElementStyle, HtmlTag};
use super::line::Line;
use super::look::ElementLook;
use super::sheet::SheetElement;
use super::survey::Surveyed;
use super::{Attributes, Reader};
use crate::error::ReadError;
use crate::flow::Flow;
use crate::notes::Note;
use crate::numeral;
use crate::script::Script;
use crate::{Reading, limits};

/// A web page in the making.
#[derive(Debug)]
pub(super) struct Page {
    flow: Flow,
    line: Line,
    /// The number that a browser shows before the next line.
    marker: Option<String>,
    /// The number that Word wrote before the line.
    written: String,
    open: Vec<Open>,
    /// How many open elements are not shown.
    hidden: usize,
    /// How many open elements hold a list number that Word generated.
    list_numbers: usize,
    /// How many open elements keep their white space.
    preformatted: usize,
    /// How many open elements have a coloured ground.
    painted: usize,
    surveyed: Surveyed,
    /// How many tags began.
    begun: usize,
}

/// An open element.
#[derive(Debug)]
struct Open {
    tag: HtmlTag,
    style: ElementStyle,
    /// It is not said, with all that is in it.
    hidden: bool,
    painted: bool,
    script: Script,
    /// As style sheets know it; `None` where there are none.
    named: Option<SheetElement>,
    /// It stands in something that is not shown, so that it opened nothing.
    dead: bool,
    /// The number of a list's next item, and its format; `None` where items have no numbers.
    next: Option<(i64, &'static str)>,
}

impl Page {
    /// A page without content yet.
    pub fn new(name: &str, surveyed: Surveyed) -> Self {
        Self {
            flow: Flow::new(name),
            line: Line::default(),
            marker: None,
            written: String::new(),
            open: Vec::new(),
            hidden: 0,
            list_numbers: 0,
            preformatted: 0,
            painted: 0,
            surveyed,
            begun: 0,
        }
    }

    fn open_tag(&mut self, name: &[u8], attributes: &Attributes) -> Result<(), ReadError> {
        let tag = HtmlTag::of(name);
        self.close_implied(tag)?;
        match tag {
            HtmlTag::Void => return Ok(()),
            HtmlTag::Break => {
                if self.hidden == 0 {
                    self.line.break_line();
                }
                return Ok(());
            }
            HtmlTag::Rule => return self.end_line(),
            HtmlTag::Cell if !self.is_open(HtmlTag::Row) => {
                if !self.is_open(HtmlTag::Table) {
                    return self.end_line();
                }
                self.push(HtmlTag::Row, b"tr", &Attributes::new())?;
            }
            HtmlTag::Row | HtmlTag::RowGroup if !self.is_open(HtmlTag::Table) => return self.end_line(),
            _ => {}
        }
        self.push(tag, name, attributes)
    }

    /// An end tag. One without its start tag means nothing.
    fn close_tag(&mut self, tag: HtmlTag) -> Result<(), ReadError> {
        if tag == HtmlTag::Break && self.hidden == 0 {
            self.line.break_line();
        }
        if let Some(at) = self.find(tag) {
            self.close_down_to(at)?;
        } else if tag.breaks_lines() && self.hidden == 0 {
            self.end_line()?;
        }
        Ok(())
    }

    /// The document.
    pub fn finish(mut self) -> Result<Reading, ReadError> {
        self.close_down_to(0)?;
        self.end_line()?;
        self.flow.finish()
    }

    fn push(&mut self, tag: HtmlTag, name: &[u8], attributes: &Attributes) -> Result<(), ReadError> {
        let mut style =
            attributes.get("style").map_or_else(ElementStyle::default, |style| ElementStyle::of(style));
        style.preformatted |= tag == HtmlTag::Preformatted;
        let named = (!self.surveyed.sheet.is_empty()).then(|| named(name, attributes));
        let look = self.look(named.as_ref(), attributes);
        let note = self.why_left_out(tag, look, attributes);
        let hidden = note.is_some() || matches!(tag, HtmlTag::LeftOut(_));
        if let Some(note) = note.filter(|_| self.hidden == 0) {
            self.flow.notes.add(note);
        }
        let dead = self.hidden > 0 || hidden;
        let in_table = matches!(tag, HtmlTag::Table | HtmlTag::RowGroup | HtmlTag::Row | HtmlTag::Cell);
        if self.open.len() >= limits::HTML_DEPTH {
            // Too deep to be kept track of; what is inside counts as text of what is around it.
            return if in_table { Err(ReadError::TooDeep) } else { Ok(()) };
        }
        if !dead {
            self.open_in_flow(tag, attributes)?;
        }
        let numbered = tag == HtmlTag::OrderedList && !style.unnumbered;
        let next = numbered.then(|| (number(attributes, "start").unwrap_or(1), format_of(attributes)));
        if tag == HtmlTag::ListItem && !dead {
            self.marker = self.count_item(attributes);
        }
        let script = match tag {
            HtmlTag::Raised => Script::Raised,
            HtmlTag::Lowered => Script::Lowered,
            // A cell's text stands where its cell has room for it.
            _ if in_table => Script::Baseline,
            _ => match look.script() {
                Script::Baseline => self.open.last().map_or(Script::Baseline, |open| open.script),
                script => script,
            },
        };
        self.hidden += usize::from(hidden);
        self.painted += usize::from(look.is_painted());
        self.list_numbers += usize::from(style.list_number);
        self.preformatted += usize::from(style.preformatted);
        let painted = look.is_painted();
        self.open.push(Open { tag, style, hidden, painted, script, named, dead, next });
        Ok(())
    }

    /// What its own style, its attributes and the style sheets make of an element.
    fn look(&self, named: Option<&SheetElement>, attributes: &Attributes) -> ElementLook {
        let own = attributes.get("style").map_or_else(ElementLook::default, |style| ElementLook::of(style));
        let own = own.or(ElementLook::of_attributes(attributes.get("color"), attributes.get("bgcolor")));
        let around = self.open.iter().filter_map(|open| open.named.as_ref());
        named.map_or(own, |named| own.or(self.surveyed.sheet.look(named, &around)))
    }

    /// Why an element is not text of the document, if it is not.
    fn why_left_out(&self, tag: HtmlTag, look: ElementLook, attributes: &Attributes) -> Option<Note> {
        let number = self.begun - 1;
        if matches!(tag, HtmlTag::LeftOut(_)) {
            None
        } else if attributes.contains_key("hidden") || look.is_hidden(self.painted > 0) {
            Some(Note::HiddenText)
        } else if tag == HtmlTag::Struck || look.is_struck() {
            Some(Note::StruckText)
        } else if self.surveyed.around.contains(&number) {
            Some(Note::Surroundings)
        } else {
            self.surveyed.contents.contains(&number).then_some(Note::TableOfContents)
        }
    }

    fn open_in_flow(&mut self, tag: HtmlTag, attributes: &Attributes) -> Result<(), ReadError> {
        if tag.breaks_lines() {
            self.end_line()?;
        }
        match tag {
            HtmlTag::Table => self.flow.open_table(),
            HtmlTag::Row => {
                self.flow.open_row();
                Ok(())
            }
            HtmlTag::Cell => {
                let span = |name, most| {
                    number(attributes, name)
                        .and_then(|span| usize::try_from(span).ok())
                        .unwrap_or(1)
                        .clamp(1, most)
                };
                // The bounds are those of the HTML standard.
                self.flow.open_cell(span("colspan", 1000), span("rowspan", 65_534))
            }
            _ => Ok(()),
        }
    }

    /// Closes the elements whose end tags may be left out before a start tag.
    fn close_implied(&mut self, tag: HtmlTag) -> Result<(), ReadError> {
        if tag.ends_paragraph()
            && let Some(at) = self.find(HtmlTag::Paragraph)
        {
            self.close_down_to(at)?;
        }
        let ends: &[HtmlTag] = match tag {
            HtmlTag::Cell => &[HtmlTag::Cell],
            HtmlTag::Row => &[HtmlTag::Row],
            HtmlTag::RowGroup => &[HtmlTag::RowGroup, HtmlTag::Row],
            HtmlTag::Definition => &[HtmlTag::Definition],
            HtmlTag::ListItem => &[HtmlTag::ListItem],
            _ => &[],
        };
        for &end in ends {
            let at = self.find(end);
            // An item ends an item of its own list only.
            let list = self
                .open
                .iter()
                .rposition(|open| matches!(open.tag, HtmlTag::OrderedList | HtmlTag::UnorderedList));
            if let Some(at) = at
                && (end != HtmlTag::ListItem || list.is_none_or(|list| list < at))
            {
                self.close_down_to(at)?;
            }
        }
        Ok(())
    }

    /// The innermost open element of a kind that a tag here can reach: not past the cell or table
    /// around it, unless the tag is one of a table itself.
    fn find(&self, tag: HtmlTag) -> Option<usize> {
        let barrier: &[HtmlTag] = match tag {
            HtmlTag::Table => &[],
            HtmlTag::Cell | HtmlTag::Row | HtmlTag::RowGroup => &[HtmlTag::Table],
            _ => &[HtmlTag::Table, HtmlTag::Cell],
        };
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.tag == tag {
                return Some(at);
            }
            if barrier.contains(&open.tag) {
                return None;
            }
        }
        None
    }

    fn is_open(&self, tag: HtmlTag) -> bool {
        self.find(tag).is_some()
    }

    fn close_down_to(&mut self, at: usize) -> Result<(), ReadError> {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { break };
            self.hidden -= usize::from(open.hidden);
            self.painted -= usize::from(open.painted);
            self.list_numbers -= usize::from(open.style.list_number);
            self.preformatted -= usize::from(open.style.preformatted);
            if open.dead {
                continue;
            }
            if open.tag.breaks_lines() {
                self.end_line()?;
            }
            match open.tag {
                HtmlTag::Cell => self.flow.close_cell(),
                HtmlTag::Row => self.flow.close_row()?,
                HtmlTag::Table => self.flow.close_table()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The number of the list item that begins, as a browser shows it.
    fn count_item(&mut self, attributes: &Attributes) -> Option<String> {
        let list = self
            .open
            .iter_mut()
            .rev()
            .find(|open| matches!(open.tag, HtmlTag::OrderedList | HtmlTag::UnorderedList))?;
        let (next, format) = list.next.as_mut()?;
        let shown = number(attributes, "value").unwrap_or(*next);
        *next = shown.saturating_add(1);
        let written =
            u32::try_from(shown).map_or_else(|_| shown.to_string(), |shown| numeral::write(shown, format));
        Some(format!("{written}."))
    }

    fn end_line(&mut self) -> Result<(), ReadError> {
        let mut line = self.line.take();
        let written = std::mem::take(&mut self.written);
        // A bullet is a single letter of a symbol font.
        if written.chars().nth(1).is_some() {
            line = numeral::join(&written, line.trim_start());
        }
        if line.trim().is_empty() {
            return Ok(());
        }
        if let Some(marker) = self.marker.take()
            && !has_number(line.trim_start())
        {
            line = numeral::join(&marker, line.trim_start());
        }
        self.flow.paragraph(&line)
    }
}

impl Reader for Page {
    fn start(&mut self, name: &[u8], attributes: &Attributes) -> Result<(), ReadError> {
        self.begun += 1;
        self.open_tag(name, attributes)
    }

    fn end(&mut self, name: &[u8]) -> Result<(), ReadError> {
        self.close_tag(HtmlTag::of(name))
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        let script = self.open.last().map_or(Script::Baseline, |open| open.script);
        let raised = (script != Script::Baseline).then(|| script.write(text));
        let text = raised.as_deref().unwrap_or(text);
        if self.list_numbers > 0 {
            // Without the filling between Word's number and the text.
            self.written.push_str(text.trim());
        } else if self.preformatted > 0 {
            self.line.push_as_is(text);
        } else {
            self.line.push(text);
        }
    }
}

fn named(name: &[u8], attributes: &Attributes) -> SheetElement {
    let text = |name: &str| attributes.get(name).map_or("", String::as_str);
    SheetElement {
        tag: String::from_utf8_lossy(name).into_owned(),
        id: text("id").to_owned(),
        classes: text("class").split_ascii_whitespace().take(16).map(str::to_owned).collect(),
    }
}

/// Whether a list item's text brings its own number: style sheets often hide those of the list.
fn has_number(text: &str) -> bool {
    let number = text.trim_start_matches(['（', '(', '第']);
    let rest = number.trim_start_matches(|c: char| {
        c.is_ascii_digit() || "〇一二三四五六七八九十百".contains(c) || ('①'..='⑳').contains(&c)
    });
    rest.len() < number.len()
        && (rest.starts_with(['、', '.', '．', '）', ')', '部', '章', '条'])
            || number.starts_with(|c| ('①'..='⑳').contains(&c)))
}

fn number(attributes: &Attributes, name: &str) -> Option<i64> {
    attributes.get(name)?.trim().parse().ok()
}

/// The format of a list's numbers.
fn format_of(attributes: &Attributes) -> &'static str {
    match attributes.get("type").map(|kind| kind.trim()) {
        Some("A") => "upperLetter",
        Some("a") => "lowerLetter",
        Some("I") => "upperRoman",
        Some("i") => "lowerRoman",
        _ => "decimal",
    }
}
