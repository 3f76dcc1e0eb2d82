//! Files to datasets, with everything there is to say about them on the standard error.

mod error;

use std::fs;
use std::path::{Path, PathBuf};

use disclosure::dataset::{Dataset, Entry};
use disclosure::diagnostic::{Diagnostic, Severity};
use disclosure::document::{Document, read_text};

pub use error::{InputError, Problem};

use crate::command::Failure;

/// The largest document that is read, in bytes. A department's budget as text is some 30 kB.
const LARGEST_DOCUMENT: u64 = 32 << 20;

/// The largest dataset that is read, in bytes: many departments and years.
const LARGEST_DATASET: u64 = 512 << 20;

/// Reads documents and datasets and merges them by department and year; of two entries of one
/// department and year the later stands. Diagnostics go to the standard error.
///
/// # Errors
/// Every file that cannot be read as a disclosure.
pub fn dataset(files: &[PathBuf]) -> Result<Dataset, Vec<Failure>> {
    let mut entries: Vec<(&Path, Entry)> = Vec::new();
    let mut failures = Vec::new();
    for path in files {
        match read(path) {
            Ok(read) => {
                for entry in read {
                    tell_replaced(&entries, path, &entry);
                    entries.push((path, entry));
                }
            }
            Err(problem) => failures.push(InputError { path: path.clone(), problem }.into()),
        }
    }
    if failures.is_empty() {
        Ok(Dataset::new(entries.into_iter().map(|(_, entry)| entry)))
    } else {
        Err(failures)
    }
}

fn read(path: &Path) -> Result<Vec<Entry>, Problem> {
    let is_dataset = has_extension(path, &["json"]);
    let limit = if is_dataset { LARGEST_DATASET } else { LARGEST_DOCUMENT };
    let size = fs::metadata(path)?.len();
    if size > limit {
        return Err(Problem::TooLarge { size, limit });
    }
    let bytes = fs::read(path)?;
    if bytes.is_empty() {
        return Err(Problem::Empty);
    }
    if is_dataset {
        let dataset = Dataset::from_json(text(&bytes)?)?;
        for entry in &dataset.entries {
            tell(&entry.document.name, entry);
        }
        return Ok(dataset.entries);
    }
    let document = document(path, &bytes)?;
    let reading = disclosure::disclosure::read(&document)?;
    let entry = Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics };
    tell(&path.display().to_string(), &entry);
    Ok(vec![entry])
}

fn document(path: &Path, bytes: &[u8]) -> Result<Document, Problem> {
    if !has_extension(path, &["txt"]) {
        return Err(Problem::UnknownFormat);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let text = text(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    Ok(read_text(&name, &text))
}

fn text(bytes: &[u8]) -> Result<&str, Problem> {
    let text = str::from_utf8(bytes).map_err(|error| Problem::NotUtf8 {
        line: bytes.iter().take(error.valid_up_to()).filter(|&&byte| byte == b'\n').count() + 1,
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|own| extensions.iter().any(|extension| own.eq_ignore_ascii_case(extension)))
}

/// Prints an entry's diagnostics, one a line, with file and line.
fn tell(file: &str, entry: &Entry) {
    for Diagnostic { severity, message, span } in &entry.diagnostics {
        let place =
            span.map_or_else(String::new, |span| format!(":{}", entry.document.line_number(span.start)));
        let severity = match severity {
            Severity::Note => "提示",
            Severity::Warning => "警告",
        };
        eprintln!("{file}{place}: {severity}: {message}");
    }
}

/// Says when `entry` takes the place of one that was read before.
fn tell_replaced(entries: &[(&Path, Entry)], path: &Path, entry: &Entry) {
    let same = |(_, other): &&(&Path, Entry)| {
        other.department() == entry.department() && other.year() == entry.year()
    };
    if let Some((earlier, _)) = entries.iter().rev().find(same) {
        eprintln!(
            "{}: 警告: 与 {} 同为“{}”{}年度预算，以本文件为准",
            path.display(),
            earlier.display(),
            entry.department(),
            entry.year()
        );
    }
}
