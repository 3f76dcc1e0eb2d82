//! What a person has brought together so far, and what follows from it.

use std::collections::HashSet;

use disclosure::dataset::{Dataset, Entry, Publication};
use disclosure::disclosure::DocumentKind;
use disclosure::findings::Finding;
use documents::Progress;
use publication::{File, NotASite};
use serde::Serialize;
use site_content::{Departments, FilledSite};

use crate::archive;
use crate::intake::{IntakeError, dataset, document_entry};
use crate::issue::{IssueKind, Issues, issues, kind_of};
use crate::lines::{Chunk, TextLines};
use crate::lost;
use crate::saved::{Product, SaveError, Saved};
use crate::summary::{Summary, summary};

/// The documents at hand, as one dataset, and the site to publish them with.
#[derive(Debug)]
pub struct Studio {
    site: Vec<File>,
    /// What the site shows before it is published with something else.
    built_in: Dataset,
    dataset: Dataset,
    lines: Vec<TextLines>,
    findings: Vec<Finding>,
    known: Option<Known>,
    /// Made when first asked for.
    published: Option<Vec<File>>,
}

/// A file was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// The department.
    pub department: String,
    /// The budget year; 0 where the document does not say it.
    pub year: u16,
    /// Whether it took the place of what was there for the department and year.
    pub replaced: bool,
}

/// Everything at hand, in short.
#[derive(Debug, Serialize)]
pub struct Overview {
    /// The documents, by department and year.
    pub entries: Vec<EntryOverview>,
    /// The disclosure that is built in, where it can be joined with what is there.
    pub offer: Option<Taken>,
    /// What an earlier publication was told, where one was taken in.
    pub known: Option<Known>,
}

/// What the dataset of an earlier publication says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Known {
    /// What was told.
    pub publication: Publication,
    /// The last year that it had, of which its date and its original are.
    pub year: u16,
}

/// A document, in short.
#[derive(Debug, Serialize)]
pub struct EntryOverview {
    /// The department.
    pub department: String,
    /// The budget year; 0 where the document does not say it.
    pub year: u16,
    /// The document's name.
    pub file: String,
    /// Whether it is the disclosure that is built in.
    pub built_in: bool,
    /// Parts of which nothing was read.
    pub lost: usize,
    /// 不符
    pub differs: usize,
    /// 疑似，需核对, but for what is doubtful in its wording alone.
    pub doubtful: usize,
}

/// A document, at length.
#[derive(Debug, Serialize)]
pub struct Details {
    /// What there is to look at.
    pub issues: Vec<Issues>,
    /// What was understood.
    pub summary: Summary,
}

impl Studio {
    /// A studio without documents, for a built site.
    pub fn new(site: Vec<File>) -> Self {
        let data = site.iter().find(|file| file.path == publication::DATASET);
        // A site without it has nothing to offer, and is refused when something is to be saved.
        let built_in =
            data.and_then(|file| dataset(&file.content.whole()).ok()).unwrap_or_else(|| Dataset::new([]));
        Self {
            site,
            built_in,
            dataset: Dataset::new([]),
            lines: Vec::new(),
            findings: Vec::new(),
            known: None,
            published: None,
        }
    }

    /// Takes in a document, or every document of a dataset.
    ///
    /// # Errors
    /// When the file is neither; what was there stays.
    pub fn take(
        &mut self,
        name: &str,
        bytes: &[u8],
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<Taken>, IntakeError> {
        let is_dataset = name.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("json"));
        let entries = if is_dataset {
            let Dataset { publication, entries, .. } = dataset(bytes)?;
            let year = entries.iter().map(Entry::year).max().unwrap_or_default();
            if publication != Publication::default() {
                self.known = Some(Known { publication, year });
            }
            entries
        } else {
            vec![document_entry(name, bytes, progress)?]
        };
        let taken = entries.iter().map(|entry| self.taken(entry)).collect();
        let there = std::mem::take(&mut self.dataset.entries);
        self.set(joined(there, entries));
        Ok(taken)
    }

    /// Takes a document out.
    pub fn remove(&mut self, index: usize) {
        let mut entries = std::mem::take(&mut self.dataset.entries);
        if index < entries.len() {
            entries.remove(index);
        }
        self.set(entries);
    }

    /// Joins the disclosure that is built in.
    pub fn join_built_in(&mut self) {
        let there = std::mem::take(&mut self.dataset.entries);
        self.set(joined(self.built_in.entries.clone(), there));
    }

    /// Everything at hand, in short.
    pub fn overview(&self) -> Overview {
        let entries = self.dataset.entries.iter().enumerate().map(|(index, entry)| {
            let found = || self.findings.iter().filter(|finding| finding.entry == index);
            let count = |kind: IssueKind| found().filter(|finding| kind_of(finding) == kind).count();
            EntryOverview {
                department: entry.department().to_owned(),
                year: entry.year(),
                file: entry.document.name.clone(),
                built_in: self.built_in.entries.contains(entry),
                lost: lost::count(entry),
                differs: count(IssueKind::Differs),
                doubtful: count(IssueKind::Doubtful),
            }
        });
        let has =
            |department: &str| self.dataset.entries.iter().any(|entry| entry.department() == department);
        let offer = self.built_in.entries.iter().find(|entry| {
            has(entry.department()) && self.dataset.entry(entry.department(), entry.year()).is_none()
        });
        let offer = offer.map(|entry| self.taken(entry));
        Overview { entries: entries.collect(), offer, known: self.known.clone() }
    }

    /// A document, at length.
    pub fn details(&self, index: usize) -> Option<Details> {
        let (entry, lines) = (self.dataset.entries.get(index)?, self.lines.get(index)?);
        Some(Details {
            issues: issues(&self.dataset, &self.findings, &self.lines, index),
            summary: summary(entry, lines, index),
        })
    }

    /// A part of a document, as it is shown.
    pub fn chunk(&self, index: usize, from: usize, count: usize) -> Option<Chunk> {
        let (entry, lines) = (self.dataset.entries.get(index)?, self.lines.get(index)?);
        Some(lines.chunk(&entry.document, from, count))
    }

    /// A file to save, which says of its publication what no document says.
    ///
    /// # Errors
    /// When the site is of another version, or the departments are too many for one folder.
    pub fn save(&mut self, product: Product, publication: Publication) -> Result<Saved, SaveError> {
        if self.dataset.publication != publication {
            self.dataset.publication = publication;
            self.published = None;
        }
        let files: Vec<File> = match self.collection().filter(|_| product == Product::Site) {
            Some(departments) => {
                let publication = self.dataset.publication.clone();
                let FilledSite { shown, content } = departments.collected(publication)?;
                publication::publish(&self.site, &shown, content)?
            }
            None => self.published()?.iter().filter(|file| product.has(file)).cloned().collect(),
        };
        let content = if product.is_archive() {
            archive::pack(&files).map_err(|_| SaveError::Site(NotASite))?
        } else {
            files.into_iter().next().ok_or(SaveError::Site(NotASite))?.content.to_vec()
        };
        Ok(Saved { name: product.file_name(&publication::title(&self.dataset)), content })
    }

    /// The departments where there are several, which a site shows as a collection.
    fn collection(&self) -> Option<Departments> {
        (site_content::identified(&self.dataset).len() > 1).then(|| Departments::of(&self.dataset).ok())?
    }

    /// The site with everything at hand in its page.
    fn published(&mut self) -> Result<&[File], NotASite> {
        if self.published.is_none() {
            let FilledSite { shown, content } = FilledSite::alone(self.dataset.clone());
            self.published = Some(publication::publish(&self.site, &shown, content)?);
        }
        Ok(self.published.as_deref().unwrap_or_default())
    }

    fn set(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.dataset = Dataset::new(entries).checked();
        self.lines = self.dataset.entries.iter().map(|entry| TextLines::of(&entry.document)).collect();
        self.findings = self.dataset.findings.clone().unwrap_or_default();
        self.published = None;
    }

    fn taken(&self, entry: &Entry) -> Taken {
        let filing = filing_of(entry);
        let replaced =
            filing.is_some() && self.dataset.entries.iter().any(|there| filing_of(there) == filing);
        Taken { department: entry.department().to_owned(), year: entry.year(), replaced }
    }
}

/// Both, without what `newer` is another version of: who drops a corrected file in wants to see that one.
fn joined(mut older: Vec<Entry>, newer: Vec<Entry>) -> Vec<Entry> {
    let filed: HashSet<Filing> = newer.iter().filter_map(filing_of).collect();
    older.retain(|entry| filing_of(entry).is_none_or(|filing| !filed.contains(&filing)));
    older.extend(newer);
    older
}

/// Department, region, year and kind.
type Filing = (String, Option<String>, u16, DocumentKind);

/// What a document is a filing of; `None` where that is not known.
fn filing_of(entry: &Entry) -> Option<Filing> {
    let region = entry.disclosure.region.as_ref().map(|region| region.value.clone());
    let filing = (entry.department().to_owned(), region, entry.year(), entry.kind());
    entry.is_identified().then_some(filing)
}
