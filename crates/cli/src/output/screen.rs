//! What is printed. Nothing that comes from a document, a dataset or a file's name reaches a terminal as
//! it is: see [`visible`](super::visible()).

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use super::content::HarmlessJson;
use super::error::OutputError;
use super::visible::{visible, visible_styled};

/// Tells something on the standard error, in one line.
pub fn tell(message: impl Display) {
    // Nothing can be told where the screen is gone.
    let _ = writeln!(io::stderr(), "{}", visible(&message.to_string()));
}

/// Prints a line of compact JSON to the standard output.
///
/// # Errors
/// When it cannot be written to; that a reader such as `head` closed it is none.
pub fn print_json(value: &impl Serialize) -> Result<(), OutputError> {
    print_json_as(value, CompactFormatter)
}

/// Prints JSON in lines that are good to read.
///
/// # Errors
/// As [`print_json`].
pub fn print_pretty_json(value: &impl Serialize) -> Result<(), OutputError> {
    print_json_as(value, PrettyFormatter::new())
}

fn print_json_as(value: &impl Serialize, formatter: impl Formatter) -> Result<(), OutputError> {
    let mut stdout = HarmlessJson(BufWriter::new(anstream::stdout().lock()));
    let mut serializer = Serializer::with_formatter(&mut stdout, formatter);
    let written = value.serialize(&mut serializer).map_err(io::Error::from);
    printed(written.and_then(|()| stdout.write_all(b"\n")).and_then(|()| stdout.flush()))
}

/// Prints the path of a file that was written.
///
/// # Errors
/// As [`print_json`].
pub fn print_path(path: &Path) -> Result<(), OutputError> {
    print(&format!("{}\n", visible(&path.display().to_string())))
}

/// Prints lines with colours, which only a terminal gets.
///
/// # Errors
/// As [`print_json`].
pub fn print_styled(text: &str) -> Result<(), OutputError> {
    print(&visible_styled(text))
}

fn print(text: &str) -> Result<(), OutputError> {
    let mut stdout = anstream::stdout().lock();
    printed(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()))
}

fn printed(written: io::Result<()>) -> Result<(), OutputError> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(OutputError::new(Path::new("标准输出"), error))
        }
        _ => Ok(()),
    }
}
