//! Which files are one disclosure: its text in one, its tables in another.

use disclosure::dataset::Entry;
use disclosure::disclosure::Disclosure;

use super::InputProblem;

/// A file, or several that are one disclosure, as read.
pub struct Filing {
    /// The files' names, each with where its text begins in the document.
    pub names: Vec<(String, usize)>,
    /// What was read.
    pub entry: Entry,
    /// How many of the entry's diagnostics come from the readers of file formats; `None` for an entry of a
    /// dataset, which was put together when that was made.
    pub notes: Option<usize>,
}

impl Filing {
    /// An entry of a dataset, which was put together when that was made.
    pub fn of_dataset(entry: Entry) -> Self {
        Self { names: vec![(entry.document.name.clone(), 0)], entry, notes: None }
    }
}

/// Whether two files are parts of one disclosure. They name the same office, year and kind, they have no
/// section in common, and they nowhere state another amount of the same line: what has, is another
/// filing of the same disclosure (更正).
pub fn are_parts(one: &Filing, other: &Filing) -> bool {
    let are_files = one.notes.is_some() && other.notes.is_some();
    let (one, other) = (&one.entry, &other.entry);
    let identity = |entry: &Entry| (entry.department().to_owned(), entry.year(), entry.kind());
    let region = |entry: &Entry| entry.disclosure.region.as_ref().map(|region| region.value.clone());
    are_files
        && one.is_identified()
        && identity(one) == identity(other)
        && (region(one) == region(other) || region(one).is_none() || region(other).is_none())
        && complement(&one.disclosure, &other.disclosure)
}

fn complement(one: &Disclosure, other: &Disclosure) -> bool {
    let shares_section =
        one.sections.iter().any(|section| other.sections.iter().any(|same| same.kind == section.kind));
    let contradicts = one.figures.iter().any(|figure| {
        other.figures.iter().any(|same| {
            (&same.line, same.year, same.kind) == (&figure.line, figure.year, figure.kind)
                && same.amount.value != figure.amount.value
        })
    });
    let repeats = !one.projects.is_empty() && !other.projects.is_empty()
        || one.procurement.is_some() && other.procurement.is_some()
        || one.assets.is_some() && other.assets.is_some();
    !(shares_section || contradicts || repeats)
}

/// Reads two parts of one disclosure as one document.
///
/// # Errors
/// Never where each of them was read; the type leaves it open.
pub fn join(one: &Filing, other: Filing) -> Result<Filing, InputProblem> {
    let mut document = one.entry.document.clone();
    let offset = document.join(other.entry.document);
    let mut diagnostics = one.entry.diagnostics.clone();
    diagnostics.truncate(one.notes.unwrap_or(0));
    diagnostics.extend(other.entry.diagnostics.into_iter().take(other.notes.unwrap_or(0)).map(|mut note| {
        note.span = note.span.map(|span| span.moved(offset));
        note
    }));
    let notes = diagnostics.len();
    let reading = disclosure::disclosure::read(&document)?;
    diagnostics.extend(reading.diagnostics);
    let mut names = one.names.clone();
    names.extend(other.names.into_iter().map(|(name, at)| (name, at + offset)));
    Ok(Filing {
        names,
        entry: Entry { document, disclosure: reading.disclosure, diagnostics, continued_by: None },
        notes: Some(notes),
    })
}
