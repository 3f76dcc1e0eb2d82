//! Files to datasets, with everything there is to say about them on the standard error.

mod bytes;
mod error;
mod name;
mod progress;
pub mod summary;
mod together;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use disclosure::dataset::{Dataset, Entry, Publication};
use disclosure::diagnostic::{Diagnostic, Severity};
use disclosure::disclosure::DocumentKind;

pub use bytes::read as read_bytes;
pub use error::{InputError, InputProblem};
use progress::FilesProgress;
use rayon::prelude::*;
use together::Filing;

use crate::command::Failure;
use crate::lines::SourceLines;
use crate::output;

/// Department, year and kind of a document.
type Key = (String, u16, DocumentKind);

/// Reads documents and datasets. Files that are parts of one disclosure are read as one; of several
/// filings of one department, year and kind all are kept, and the last one counts. What the rules find
/// is left to be made anew. Diagnostics go to the standard error.
///
/// # Errors
/// Every file that cannot be read as a disclosure.
pub fn dataset(files: &[PathBuf]) -> Result<Dataset, Vec<Failure>> {
    dataset_beside(files, |_| Ok(Vec::new()))
}

/// The same together with documents that were read earlier, which `earlier` finds for those that are read now. Nothing is
/// told of what was found in them. One that is read again stays where it was among them, so that a correction of it still counts.
///
/// # Errors
/// Every file that cannot be read as a disclosure, and what `earlier` says.
pub fn dataset_beside(
    files: &[PathBuf],
    earlier: impl FnOnce(&[&Entry]) -> Result<Vec<Entry>, Failure>,
) -> Result<Dataset, Vec<Failure>> {
    let read = read_all(files);
    let new: Vec<&Entry> =
        read.iter().flatten().flat_map(|(filings, _)| filings).map(|filing| &filing.entry).collect();
    let earlier = earlier(&new).map_err(|failure| vec![failure])?;
    let mut sources = Filings::of_earlier(earlier);
    let mut publication = Publication::default();
    let mut failures = Vec::new();
    for (path, read) in files.iter().zip(read) {
        let read = read.and_then(|(read, facts)| {
            publication = facts.or(std::mem::take(&mut publication));
            read.into_iter().try_for_each(|source| sources.add(source))
        });
        if let Err(problem) = read {
            failures.push(InputError { path: path.clone(), problem }.into());
        }
    }
    for source in sources.read.iter().skip(sources.earlier) {
        tell(source);
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    tell_alone(&sources.read);
    let entries = sources.in_place().into_iter().map(|source| source.entry);
    Ok(Dataset { publication, ..Dataset::new(entries) })
}

/// What was read so far.
#[derive(Default)]
struct Filings {
    read: Vec<Filing>,
    /// How many of them were read earlier, and which by the length of their texts.
    earlier: usize,
    by_length: HashMap<usize, Vec<usize>>,
    by_key: HashMap<Key, Vec<usize>>,
}

impl Filings {
    fn of_earlier(entries: Vec<Entry>) -> Self {
        let mut filings = Self::default();
        for (at, entry) in entries.into_iter().enumerate() {
            filings.by_key.entry(key(&entry)).or_default().push(at);
            filings.by_length.entry(entry.document.text.len()).or_default().push(at);
            filings.read.push(Filing::of_dataset(entry));
        }
        filings.earlier = filings.read.len();
        filings
    }

    /// All of them; what was read again is in the place of what was read earlier of the same text.
    fn in_place(mut self) -> Vec<Filing> {
        for source in self.read.split_off(self.earlier) {
            match self.earlier_of(&source).and_then(|at| self.read.get_mut(at)) {
                Some(earlier) => *earlier = source,
                None => self.read.push(source),
            }
        }
        self.read
    }

    /// Where the same document stands among those that were read earlier.
    fn earlier_of(&self, source: &Filing) -> Option<usize> {
        let text = &source.entry.document.text;
        let is_same = |at: &&usize| self.read[**at].entry.document.text == *text;
        self.by_length.get(&text.len())?.iter().find(is_same).copied()
    }

    /// Adds what was read, to an earlier file where both are parts of one disclosure.
    fn add(&mut self, source: Filing) -> Result<(), InputProblem> {
        let is_known = self.earlier_of(&source).is_some();
        let filings = self.by_key.entry(key(&source.entry)).or_default();
        if let Some(&at) = filings.iter().find(|at| together::are_parts(&self.read[**at], &source)) {
            let joined = together::join(&self.read[at], source)?;
            output::tell(format!("提示: {} 是同一份公开文件的几个部分，已合在一起读取", file_names(&joined)));
            self.read[at] = joined;
            return Ok(());
        }
        if is_known {
            output::tell(format!("{}: 提示: 这份文件已在部门目录里，没有重复加入", file_names(&source)));
        } else if let Some(&earlier) = filings.last() {
            tell_replaced(&self.read[earlier], &source);
        }
        filings.push(self.read.len());
        self.read.push(source);
        Ok(())
    }
}

fn key(entry: &Entry) -> Key {
    (entry.department().to_owned(), entry.year(), entry.kind())
}

/// What a file holds: documents, and what a dataset says of its publication.
type Read = Result<(Vec<Filing>, Publication), InputProblem>;

/// Reads every file, on all cores; the results are in the order of the files. The standard input, which can be read
/// but once, comes first.
fn read_all(files: &[PathBuf]) -> Vec<Read> {
    let progress = FilesProgress::new(files.len());
    let given: Vec<_> =
        files.iter().map(|path| name::is_standard_input(path).then(|| bytes::read(path))).collect();
    let read_one = |(path, given): (&PathBuf, Option<Result<Vec<u8>, InputProblem>>)| {
        let read = given.unwrap_or_else(|| bytes::read(path)).and_then(|bytes| read(path, &bytes, &progress));
        progress.tell_finished();
        read
    };
    files.par_iter().zip(given).map(read_one).collect()
}

fn read(path: &Path, bytes: &[u8], progress: &FilesProgress) -> Read {
    if has_extension(path, "json") || bytes::begin_as_json(bytes) {
        read_dataset(bytes)
    } else {
        Ok((vec![document_entry(path, bytes, progress)?], Publication::default()))
    }
}

fn read_dataset(bytes: &[u8]) -> Read {
    let text = str::from_utf8(bytes).map_err(InputProblem::NotUtf8)?;
    let dataset = Dataset::from_json(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    dataset.check_wording()?;
    // What it is published with next is another collection, or none.
    let publication = Publication { collection: None, ..dataset.publication };
    Ok((dataset.entries.into_iter().map(Filing::of_dataset).collect(), publication))
}

fn document_entry(path: &Path, bytes: &[u8], progress: &FilesProgress) -> Result<Filing, InputProblem> {
    let name = name::name(path);
    let read = documents::read_with_progress(&name, bytes, &mut |so_far| progress.tell(path, so_far));
    let documents::Reading { document, notes } = read?;
    let reading = disclosure::disclosure::read(&document)?;
    let of_file = notes.len();
    let diagnostics = [notes, reading.diagnostics].concat();
    let entry = Entry { document, disclosure: reading.disclosure, diagnostics, continued_by: None };
    Ok(Filing { names: vec![(name.into_owned(), 0)], entry, notes: Some(of_file) })
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension))
}

/// Prints an entry's diagnostics, one a line, with file and line. The lines are those of the document's
/// text; where that is not the file's own, the words at the place are printed as well.
fn tell(source: &Filing) {
    let document = &source.entry.document;
    let lines = SourceLines::of(&document.text);
    for Diagnostic { severity, message, span } in &source.entry.diagnostics {
        let severity = match severity {
            Severity::Note => "提示",
            Severity::Warning => "警告",
        };
        let start = span.map_or(0, |span| span.start);
        let Some((file, from)) = source.names.iter().rev().find(|(_, from)| *from <= start) else { continue };
        let is_text = has_extension(Path::new(file), "txt");
        let line = span.map(|span| lines.number(span.start) + 1 - lines.number(*from));
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

/// Says when a filing takes the place of one that was read before: both are kept, the later one counts.
fn tell_replaced(earlier: &Filing, source: &Filing) {
    let entry = &source.entry;
    let region = |entry: &Entry| entry.disclosure.region.as_ref().map(|region| region.value.clone());
    if entry.is_identified() && region(&earlier.entry) == region(entry) {
        output::tell(format!(
            "{}: 警告: 与 {} 同为“{}”{}年度{}，两份都保留，以本文件为准",
            file_names(source),
            file_names(earlier),
            entry.department(),
            entry.year(),
            entry.kind().name()
        ));
    }
}

/// Says of each document that stands alone among others, because it does not say whose or of when it is.
fn tell_alone(sources: &[Filing]) {
    if let [] | [_] = sources {
        return;
    }
    for source in sources.iter().filter(|source| !source.entry.is_identified()) {
        output::tell(format!(
            "{}: 警告: 不知道是哪个部门或哪一年的，因此不与其他文件合并或比较",
            file_names(source)
        ));
    }
}

fn file_names(source: &Filing) -> String {
    source.names.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("、")
}
