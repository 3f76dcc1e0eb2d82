//! The dataset of a department, from its files.

use super::{AcrossFindings, CollectionError, ListedDepartment, ListedDocument, ListedYear};
use crate::dataset::{Dataset, Entry};
use crate::findings::Finding;

impl ListedDepartment {
    /// The dataset in a file of this department, of which `content` came.
    ///
    /// # Errors
    /// When that is not the file that was published, or no dataset of that year and kind.
    pub fn dataset_of(
        &self,
        year: &ListedYear,
        document: &ListedDocument,
        content: &[u8],
    ) -> Result<Dataset, CollectionError> {
        let path = || document.file.path.clone();
        let dataset = Dataset::from_json(document.file.checked(content)?)
            .map_err(|error| CollectionError::NotADataset { path: path(), error })?;
        let is_expected = |entry: &Entry| {
            (entry.department(), entry.year(), entry.kind()) == (&*self.name, year.year, year.kind)
        };
        let is_whole = dataset.entries.iter().all(is_expected);
        is_whole.then_some(dataset).ok_or_else(|| CollectionError::OtherDocument { path: path() })
    }

    /// Puts what was found across the documents into the dataset of all of them, where there is such a file.
    ///
    /// # Errors
    /// When that is not the file that was published, or does not fit the documents.
    pub fn enter_across(&self, content: &[u8], dataset: &mut Dataset) -> Result<(), CollectionError> {
        if let Some(file) = &self.across {
            AcrossFindings::from_json(file.checked(content)?, dataset)?.enter(dataset);
        }
        Ok(())
    }
}

impl Dataset {
    /// The documents of datasets of one department, which ascend by year and kind, with what was found in each of them.
    #[must_use]
    pub fn joined(parts: Vec<Self>) -> Self {
        let mut findings = Some(Vec::new());
        let mut entries = Vec::new();
        for part in parts {
            let offset = entries.len();
            let moved = part.findings.map(|own| own.into_iter().map(move |finding| moved(finding, offset)));
            findings = findings.zip(moved).map(|(mut all, own): (Vec<Finding>, _)| {
                all.extend(own);
                all
            });
            entries.extend(part.entries);
        }
        Self { findings, ..Self::new(entries) }
    }
}

/// A finding in a dataset in which `offset` documents stand before its own.
fn moved(mut finding: Finding, offset: usize) -> Finding {
    finding.entry += offset;
    let terms = finding.equation.iter_mut().flat_map(|equation| &mut equation.terms);
    for place in terms.filter_map(|term| term.place.as_mut()).chain(&mut finding.evidence) {
        place.entry += offset;
    }
    finding
}
