//! What is printed. Nothing that comes from a document, a dataset or a file's name reaches a terminal as
//! it is: see [`visible`](super::visible()).

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use disclosure::rules::WithFindings;

use super::content::HarmlessJson;
use super::error::OutputError;
use super::visible::{escaped_json, visible, visible_styled};

/// Tells something on the standard error, in one line.
pub fn tell(message: impl Display) {
    // Nothing can be told where the screen is gone.
    let _ = writeln!(io::stderr(), "{}", visible(&message.to_string()));
}

/// Prints JSON to the standard output.
///
/// # Errors
/// When it cannot be written to; that a reader such as `head` closed it is none.
pub fn print_json(json: &str) -> Result<(), OutputError> {
    print(&escaped_json(json))
}

/// Prints a dataset as a line of compact JSON to the standard output.
///
/// # Errors
/// As [`print_json`].
pub fn print_dataset(dataset: &WithFindings<'_>) -> Result<(), OutputError> {
    let mut stdout = HarmlessJson(BufWriter::new(anstream::stdout().lock()));
    let written = serde_json::to_writer(&mut stdout, dataset).map_err(io::Error::from);
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
