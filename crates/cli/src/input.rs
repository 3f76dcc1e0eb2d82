//! Files to datasets, with everything there is to say about them on the standard error.

mod bytes;
mod error;
mod name;
mod progress;
pub mod summary;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use disclosure::dataset::{Dataset, Entry, Publication};
use disclosure::diagnostic::{Diagnostic, Severity};
use disclosure::disclosure::DocumentKind;

pub use error::{InputError, InputProblem};
use progress::ProgressLine;

use crate::command::Failure;
use crate::lines::SourceLines;
use crate::output;

/// Department, region, year and kind of a document.
type Key = (String, Option<String>, u16, DocumentKind);

/// Reads documents and datasets and puts them together by department, year and kind; of two filings of one
/// the later counts. What the rules find is made anew. Diagnostics go to the standard error.
///
/// # Errors
/// Every file that cannot be read as a disclosure.
pub fn dataset(files: &[PathBuf]) -> Result<Dataset, Vec<Failure>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut filings: HashMap<Key, &Path> = HashMap::new();
    let mut publication = Publication::default();
    let mut failures = Vec::new();
    for path in files {
        match read(path) {
            Ok(read) => {
                for entry in read.entries {
                    tell_replaced(&mut filings, path, &entry);
                    entries.push(entry);
                }
                publication = read.publication.or(publication);
            }
            Err(problem) => failures.push(InputError { path: path.clone(), problem }.into()),
        }
    }
    if failures.is_empty() {
        Ok(Dataset { publication, ..Dataset::new(entries) }.checked())
    } else {
        Err(failures)
    }
}

fn read(path: &Path) -> Result<Dataset, InputProblem> {
    let bytes = bytes::read(path)?;
    if has_extension(path, "json") || bytes::begin_as_json(&bytes) {
        read_dataset(&bytes)
    } else {
        Ok(Dataset::new([document_entry(path, &bytes)?]))
    }
}

fn read_dataset(bytes: &[u8]) -> Result<Dataset, InputProblem> {
    let text = str::from_utf8(bytes).map_err(InputProblem::NotUtf8)?;
    let dataset = Dataset::from_json(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    for entry in &dataset.entries {
        tell(&entry.document.name, entry);
    }
    Ok(dataset)
}

fn document_entry(path: &Path, bytes: &[u8]) -> Result<Entry, InputProblem> {
    let mut progress = ProgressLine::new(path);
    let name = name::name(path);
    let read = documents::read_with_progress(&name, bytes, &mut |so_far| progress.tell(so_far));
    drop(progress);
    let documents::Reading { document, notes } = read?;
    let reading = disclosure::disclosure::read(&document)?;
    let diagnostics = [notes, reading.diagnostics].concat();
    let entry = Entry { document, disclosure: reading.disclosure, diagnostics };
    tell(&name, &entry);
    Ok(entry)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension))
}

/// Prints an entry's diagnostics, one a line, with file and line. The lines are those of the document's
/// text; where that is not the file's own, the words at the place are printed as well.
fn tell(file: &str, entry: &Entry) {
    let document = &entry.document;
    let lines = SourceLines::of(&document.text);
    let is_text = has_extension(Path::new(file), "txt");
    for Diagnostic { severity, message, span } in &entry.diagnostics {
        let severity = match severity {
            Severity::Note => "提示",
            Severity::Warning => "警告",
        };
        let line = span.map(|span| lines.number(span.start));
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        let words = span.filter(|_| !is_text).map_or("", |span| document.slice(span));
        let words = if words.is_empty() { String::new() } else { format!("（“{}”）", excerpt(words)) };
        output::tell(format!("{file}{line}: {severity}: {message}{words}"));
    }
}

/// The first words of a text, on one line.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 20;
    let line = text.lines().next().unwrap_or("");
    let mut excerpt: String = line.chars().take(LONGEST).collect();
    if excerpt.len() < text.len() {
        excerpt.push('…');
    }
    excerpt
}

/// Says when `entry` takes the place of one that was read before: both are kept, and the later one counts.
fn tell_replaced<'a>(filings: &mut HashMap<Key, &'a Path>, path: &'a Path, entry: &Entry) {
    if !entry.is_identified() {
        return;
    }
    let region = entry.disclosure.region.as_ref().map(|region| region.value.clone());
    let key = (entry.department().to_owned(), region, entry.year(), entry.kind());
    if let Some(earlier) = filings.insert(key, path) {
        output::tell(format!(
            "{}: 警告: 与 {} 同为“{}”{}年度{}，两份都保留，以本文件为准",
            path.display(),
            earlier.display(),
            entry.department(),
            entry.year(),
            entry.kind().name()
        ));
    }
}
