//! Word documents (`.docx`, Office Open XML, ECMA-376).
//!
//! What becomes text is what Word shows in the body: results of fields but not their codes, the
//! numbers of lists, text boxes once (after the paragraph that they are anchored in), insertions
//! but not deletions. Left out, with a note where something is lost: headers, footers, footnotes,
//! comments, struck text, hidden, white and tiny text, the generated table of contents, pictures, embedded objects.

mod body;
mod element;
mod field;
mod look;
mod numbering;
mod paragraph;
mod styles;
mod symbol;

use body::Body;
use numbering::{Definitions, Numbering};
use styles::Styles;

use crate::error::ReadError;
use crate::package::Package;
use crate::{Progress, Reading, limits};

/// Reads a .docx.
pub(crate) fn read(
    name: &str,
    mut package: Package<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Reading, ReadError> {
    let (main, styles, numbering) =
        (package.main.clone(), package.related("styles"), package.related("numbering"));
    let styles = match package.optional_part(styles.as_deref())? {
        Some(mut part) => Styles::read(&mut part)?,
        None => Styles::default(),
    };
    let definitions = match package.optional_part(numbering.as_deref())? {
        Some(mut part) => Definitions::read(&mut part)?,
        None => Definitions::default(),
    };
    let (mut part, total) = package.part(&main, limits::MAIN_PART)?;
    let mut body = Body::new(name, styles, Numbering::new(definitions));
    let mut told = 0;
    while body.step(&mut part)? {
        let done = part.position();
        if done - told >= 1 << 20 {
            told = done;
            progress(Progress { done, total });
        }
    }
    let reading = body.finish()?;
    progress(Progress { done: total, total });
    Ok(reading)
}
