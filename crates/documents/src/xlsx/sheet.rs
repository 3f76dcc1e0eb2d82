//! The XML of one sheet.

use std::io::Read;

use super::cells::SheetCells;
use super::format::Shown;
use super::notes::{CellNote, SheetNotes};
use super::reference::{CellPlace, Range};
use super::strings::{RichTextReader, Strings};
use super::styles::{CellStyle, CellStyles};
use crate::error::{Quantity, ReadError};
use crate::limits;
use crate::xml::{Element, Node, Xml};

/// Reads a sheet.
///
/// # Errors
/// When the XML is broken or exceeds a limit.
pub(super) fn read<R: Read>(
    part: &mut Xml<R>,
    strings: &Strings,
    styles: &CellStyles,
    notes: &mut SheetNotes,
) -> Result<SheetCells, ReadError> {
    let mut reader = SheetReader {
        strings,
        styles,
        notes,
        cells: SheetCells::default(),
        next: CellPlace { row: 0, column: 0 },
        cell: None,
        hides_zeros: false,
        count: 0,
        bytes: 0,
    };
    loop {
        match part.next()? {
            Node::Open(_, element) => reader.open(&element)?,
            Node::Close => reader.close()?,
            Node::Text(text) => reader.text(&text),
            Node::Nothing => {}
            Node::End => return Ok(reader.cells),
        }
    }
}

struct SheetReader<'a> {
    strings: &'a Strings,
    styles: &'a CellStyles,
    notes: &'a mut SheetNotes,
    cells: SheetCells,
    /// Where a cell without a place of its own stands.
    next: CellPlace,
    cell: Option<OpenCell>,
    /// Cells that hold 0 show nothing.
    hides_zeros: bool,
    count: usize,
    bytes: usize,
}

/// A cell whose end is still to come.
struct OpenCell {
    place: Option<CellPlace>,
    style: CellStyle,
    kind: String,
    value: Option<String>,
    formula: Option<String>,
    inline: RichTextReader,
    /// Which of its elements is open; those inside it are counted.
    inside: Inside,
    depth: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Value,
    Formula,
    Inline,
}

impl SheetReader<'_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ReadError> {
        if let Some(cell) = &mut self.cell {
            cell.open(element);
            return Ok(());
        }
        let text = |name: &str| element.attribute(name).map(std::borrow::Cow::into_owned);
        let is_on = |name: &str| matches!(element.attribute(name).as_deref(), Some("1" | "true"));
        match element.name() {
            "sheetView" => {
                self.hides_zeros |= matches!(element.attribute("showZeros").as_deref(), Some("0" | "false"));
            }
            "col" if is_on("hidden") => {
                let number = |name| text(name).and_then(|text| text.parse::<u32>().ok()?.checked_sub(1));
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    self.count_one()?;
                    self.cells.hidden_columns.push((first, last));
                }
            }
            "row" => {
                let row = text("r").and_then(|text| text.parse::<u32>().ok()?.checked_sub(1));
                self.next = CellPlace { row: row.unwrap_or(self.next.row), column: 0 };
                if is_on("hidden") {
                    self.count_one()?;
                    self.cells.hidden_rows.insert(self.next.row);
                }
            }
            "c" => {
                self.count_one()?;
                let place = match text("r") {
                    Some(reference) => CellPlace::parse(&reference),
                    None => Some(self.next),
                };
                if let Some(place) = place {
                    self.next.column = place.column + 1;
                }
                self.cell = Some(OpenCell {
                    place,
                    style: self.styles.get(text("s").as_deref()),
                    kind: text("t").unwrap_or_default(),
                    value: None,
                    formula: None,
                    inline: RichTextReader::default(),
                    inside: Inside::Nothing,
                    depth: 0,
                });
            }
            "mergeCell" => {
                self.count_one()?;
                self.cells.merged.extend(text("ref").as_deref().and_then(Range::parse));
            }
            _ => {}
        }
        Ok(())
    }

    fn count_one(&mut self) -> Result<(), ReadError> {
        self.count += 1;
        if self.count > limits::CELLS { Err(ReadError::TooLarge(Quantity::Cells)) } else { Ok(()) }
    }

    fn text(&mut self, text: &str) {
        let Some(cell) = &mut self.cell else { return };
        match cell.inside {
            Inside::Value => cell.value.get_or_insert_default().push_str(text),
            Inside::Formula => cell.formula.get_or_insert_default().push_str(text),
            Inside::Inline => cell.inline.text(text),
            Inside::Nothing => {}
        }
    }

    fn close(&mut self) -> Result<(), ReadError> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        if cell.depth > 0 {
            cell.close();
            return Ok(());
        }
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let place = cell.place;
        let Some(text) = self.shown(cell) else { return Ok(()) };
        self.bytes += text.len();
        if self.bytes > limits::TEXT {
            return Err(ReadError::TooLarge(Quantity::Text));
        }
        match place {
            Some(place) => self.cells.put(place, text),
            None => self.notes.cell(CellNote::Outside, None, &text),
        }
        Ok(())
    }

    /// What the cell shows; what of it does not count is told of.
    fn shown(&mut self, cell: OpenCell) -> Option<String> {
        let place = cell.place;
        if cell.formula.as_deref().is_some_and(asks_another_file) {
            self.notes.cell(CellNote::ExternalLink, place, "");
        }
        let inline = cell.inline.finish();
        let value = match cell.value {
            Some(value) if !value.trim().is_empty() => value,
            _ if !inline.text.is_empty() || inline.has_struck => String::new(),
            _ => {
                if cell.formula.is_some() {
                    self.notes.cell(CellNote::NoResult, place, "");
                }
                return None;
            }
        };
        if let Some(place) = place {
            self.cells.occupied.insert(place.row);
        }
        let mut tell = |note| {
            self.notes.cell(note, place, &value);
            None
        };
        let text = match cell.kind.as_str() {
            "s" | "inlineStr" => {
                let shared = self.strings.get(&value);
                let text = if cell.kind == "s" { shared.cloned().unwrap_or_default() } else { inline };
                if text.has_struck {
                    self.notes.cell(CellNote::Struck, place, "");
                }
                text.text
            }
            "str" => value,
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => return tell(CellNote::Error),
            "d" => return tell(CellNote::Date),
            _ => match cell.style.format.show(&value) {
                Shown::Text(text) => {
                    let is_zero = !value.contains(|c: char| matches!(c, '1'..='9'));
                    if is_zero && self.hides_zeros { String::new() } else { text }
                }
                Shown::Nothing => return tell(CellNote::NotShown),
                Shown::Date => return tell(CellNote::Date),
                Shown::Unknown => return tell(CellNote::UnknownFormat),
            },
        };
        if cell.style.is_struck && !text.trim().is_empty() {
            self.notes.cell(CellNote::Struck, place, &text);
            return None;
        }
        Some(text)
    }
}

impl OpenCell {
    fn open(&mut self, element: &Element<'_>) {
        self.depth += 1;
        if self.depth == 1 {
            self.inside = match element.name() {
                "v" => {
                    self.value.get_or_insert_default();
                    Inside::Value
                }
                "f" => {
                    self.formula.get_or_insert_default();
                    Inside::Formula
                }
                "is" => Inside::Inline,
                _ => Inside::Nothing,
            };
        } else if self.inside == Inside::Inline {
            self.inline.open(element);
        }
    }

    fn close(&mut self) {
        self.depth -= 1;
        if self.depth == 0 {
            self.inside = Inside::Nothing;
        } else if self.inside == Inside::Inline {
            self.inline.close();
        }
    }
}

/// `[1]Sheet1!A1` and `'[预算.xlsx]表1'!A1` name cells of other files; `表1[金额]` does not.
fn asks_another_file(formula: &str) -> bool {
    formula.match_indices('[').any(|(at, _)| {
        let before = formula[..at].chars().next_back();
        let is_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '[' || c == ']');
        let rest = &formula[at..];
        let names_a_sheet = rest.find(']').is_some_and(|end| rest[end..].contains('!'));
        !is_name && names_a_sheet
    })
}
