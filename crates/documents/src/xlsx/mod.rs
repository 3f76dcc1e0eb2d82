//! Workbooks (`.xlsx`): every visible sheet as its title lines and a table.
//!
//! The text of a cell is what the cell *shows*: the stored digits through its number format, as decimals,
//! never by way of floating-point numbers. What cannot be shown exactly is left out and told of. Hidden
//! sheets, rows and columns are left out and told of; of formulas the stored result counts.

mod cells;
mod format;
mod layout;
mod notes;
mod reference;
mod sheet;
mod strings;
mod styles;
mod workbook;

use notes::SheetNotes;
use strings::Strings;
use styles::CellStyles;
use workbook::Workbook;

use crate::error::{Quantity, ReadError};
use crate::flow::Flow;
use crate::package::Package;
use crate::{Progress, Reading, limits};
use disclosure::diagnostic::Diagnostic;

/// Reads an .xlsx.
pub(crate) fn read(
    name: &str,
    mut package: Package<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Reading, ReadError> {
    let main = package.main.clone();
    let (mut part, _) = package.part(&main, limits::SIDE_PART)?;
    let workbook = Workbook::read(&mut part)?;
    drop(part);
    if workbook.sheets.len() > limits::SHEETS {
        return Err(ReadError::TooLarge(Quantity::Sheets));
    }
    let (strings, styles) = (package.related("sharedStrings"), package.related("styles"));
    let strings = match package.optional_part(strings.as_deref())? {
        Some(mut part) => Strings::read(&mut part)?,
        None => Strings::default(),
    };
    let styles = match package.optional_part(styles.as_deref())? {
        Some(mut part) => CellStyles::read(&mut part)?,
        None => CellStyles::default(),
    };
    let mut flow = Flow::new(name);
    let mut notes: Vec<Diagnostic> = Vec::new();
    let total = workbook.sheets.len() as u64;
    for (sheet, done) in workbook.sheets.iter().zip(1..) {
        let mut told = SheetNotes::new(&sheet.name);
        if sheet.is_hidden {
            told.hidden_sheet();
        } else if let Some(("worksheet", path)) = package.related_by_id(&sheet.relation) {
            let (mut part, _) = package.part(&path, limits::MAIN_PART)?;
            let cells = sheet::read(&mut part, &strings, &styles, &mut told)?;
            drop(part);
            layout::lay_out(&sheet.name, cells, &mut flow, &mut told)?;
        } else {
            told.no_cells();
        }
        notes.extend(told.into_diagnostics());
        progress(Progress { done, total });
    }
    let mut reading = flow.finish()?;
    reading.notes.extend(notes);
    Ok(reading)
}
