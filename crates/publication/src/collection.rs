//! The files of a collection: the data of each department, and the manifest of all of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use disclosure::collection::{AcrossFindings, Collection, CollectionError, DataFile, ListedDepartment};
use disclosure::dataset::{Dataset, Entry, Office, fingerprint};
use disclosure::disclosure::DocumentKind;
use disclosure::export::{self, CsvSheet};

use crate::File;
use crate::initials::initials;

/// Where a published site keeps the manifest of its collection for people; what refers to it names the copy whose name
/// holds its hash.
pub const MANIFEST: &str = "data/collection.json";

/// The folder that the manifest is in, which its paths begin at.
const DATA: &str = "data/";
/// The folder of the departments' files, and of their static pages.
pub(crate) const DEPARTMENTS: &str = "departments/";

/// A department of a collection that is about to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentFiles {
    /// What the manifest says of it.
    pub listed: ListedDepartment,
    /// Its data: a file for each year and kind, and one for what was found across them.
    pub data: Vec<File>,
    /// All of its documents, with what was found.
    pub dataset: Dataset,
}

impl DepartmentFiles {
    /// Those of an office of a dataset, whose documents say whose they are. The rules are applied to all of its documents
    /// together, and to each alone.
    ///
    /// # Errors
    /// Never: the types hold only what JSON can.
    pub fn of(dataset: &Dataset, office: &Office<'_>) -> Result<Self, serde_json::Error> {
        let mut positions: Vec<usize> = office.entries.iter().chain(&office.superseded).copied().collect();
        positions.sort_unstable();
        let entries = || positions.iter().filter_map(|at| dataset.entries.get(*at)).cloned();
        let together = Dataset::new(entries()).checked();
        let region = entries().rev().find_map(|entry| entry.disclosure.region);
        let region = region.map_or_else(String::new, |region| region.value);
        let folder = format!("{DEPARTMENTS}{}", fingerprint(&format!("{}\n{region}", office.department)));
        let mut data = Vec::new();
        let mut named = |content: String, name: &str| {
            let content = content.into_bytes();
            let file = DataFile::of(&content, |digits| format!("{folder}/{name}-{digits}.json"));
            data.push(File { path: format!("{DATA}{}", file.path), content: content.into() });
            file
        };
        let key = |entry: &Entry| (entry.year(), entry.kind());
        let (mut parts, mut files) = (Vec::new(), BTreeMap::new());
        for filings in together.entries.chunk_by(|one, other| key(one) == key(other)) {
            let part = Dataset::new(filings.iter().cloned()).checked();
            if let Some((year, kind)) = filings.first().map(key) {
                let name = format!("{year}-{}", DocumentKind::id(kind));
                files.insert((year, kind), named(export::dataset_json(&part).content, &name));
            }
            parts.push(part);
        }
        let across = AcrossFindings::between(&together, &Dataset::joined(parts));
        let across = across.map(|across| across.to_json()).transpose()?.map(|json| named(json, "across"));
        let own = together.offices();
        let listed = own.first().map(|own| ListedDepartment::of(&together, own, files));
        let listed = listed.map(|listed| ListedDepartment {
            initials: initials(&listed.name),
            folder,
            across,
            ..listed
        });
        Ok(Self { listed: listed.unwrap_or_default(), data, dataset: together })
    }
}

/// The manifest: the file that is referred to, whose name holds its hash, and the copy for people, which is to be written
/// after everything else.
///
/// # Errors
/// When it is longer than what is read.
pub fn manifest_files(collection: &Collection) -> Result<[File; 2], CollectionError> {
    let json = serde_json::to_string(collection).map_err(CollectionError::NotJson)?;
    // Held against the reader's own rules, so that none is published that no page takes.
    Collection::from_json(&json)?;
    let name = DataFile::of(json.as_bytes(), |digits| format!("{DATA}collection-{digits}.json")).path;
    Ok([File::text(name, json.clone()), File::text(MANIFEST, json)])
}

/// The headline figures of all departments as a table, for people.
pub fn departments_csv(collection: &Collection) -> File {
    const HEADINGS: [&str; 8] = ["部门", "地区", "编码", "年度", "类型", "科目", "金额（万元）", "来源"];
    let mut sheet = CsvSheet::new(HEADINGS.into_iter());
    for department in &collection.departments {
        let own = [Some(&department.name), department.region.as_ref(), department.code.as_ref()];
        let own = own.map(|text| text.cloned().unwrap_or_default());
        for year in &department.years {
            for figure in &year.figures {
                let source = if figure.is_derived { "推算" } else { "公开" };
                let said = [
                    year.year.to_string(),
                    year.kind.name().to_owned(),
                    figure.line.to_string(),
                    figure.amount.to_string(),
                    source.to_owned(),
                ];
                let cells: Vec<Cow<'_, str>> = own.iter().cloned().chain(said).map(Cow::Owned).collect();
                sheet.row(&cells);
            }
        }
    }
    File::text(format!("{DATA}departments.csv"), sheet.finish())
}
