//! The zip archive that a .docx or .xlsx is, and which of its parts is what.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::error::{Foreign, ReadError};
use crate::limits;
use crate::xml::{Node, Xml};

/// An opened .docx or .xlsx.
pub(crate) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The path of the main part.
    pub main: String,
    /// What the main part says it needs.
    relations: Vec<Relation>,
}

/// An unpacking part.
pub(crate) type Part<'a, 'b> = Xml<ZipFile<'a, Cursor<&'b [u8]>>>;

impl<'b> Package<'b> {
    /// Opens the archive and finds the parts. Paths inside it are looked up there and nowhere else.
    ///
    /// # Errors
    /// When it is no archive, or one of something else.
    pub fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_error("压缩包目录", &error))?;
        let mut package = Self { archive, main: String::new(), relations: Vec::new() };
        let relations = package.relations("_rels/.rels")?;
        package.main = relations
            .iter()
            .find(|relation| relation.kind == "officeDocument")
            .map_or_else(|| "word/document.xml".to_owned(), |relation| resolve("", &relation.target));
        if package.archive.index_for_name(&package.main).is_none() {
            return Err(package.without_main());
        }
        if !package.is_workbook()
            && let Some(foreign) = foreign(&package.main)
        {
            return Err(foreign.into());
        }
        let (folder, file) = package.main.rsplit_once('/').unwrap_or(("", &package.main));
        let path = resolve(folder, &format!("_rels/{file}.rels"));
        package.relations = package.relations(&path)?;
        Ok(package)
    }

    /// Whether it is an .xlsx.
    pub fn is_workbook(&self) -> bool {
        self.main.starts_with("xl/")
            && std::path::Path::new(&self.main).extension().is_some_and(|extension| extension == "xml")
    }

    /// The path of the first part of a kind, such as `styles`, that the main part names.
    pub fn related(&self, kind: &str) -> Option<String> {
        self.relations.iter().find(|relation| relation.kind == kind).map(|relation| self.path_of(relation))
    }

    /// The kind and path of the part that the main part calls `id`.
    pub fn related_by_id(&self, id: &str) -> Option<(&str, String)> {
        let relation = self.relations.iter().find(|relation| relation.id == id)?;
        Some((&relation.kind, self.path_of(relation)))
    }

    fn path_of(&self, relation: &Relation) -> String {
        let (folder, _) = self.main.rsplit_once('/').unwrap_or(("", ""));
        resolve(folder, &relation.target)
    }

    /// Begins to unpack a part, with its unpacked size as the archive states it.
    ///
    /// # Errors
    /// When it is missing, or protected by a password.
    pub fn part(&mut self, path: &str, limit: u64) -> Result<(Part<'_, 'b>, u64), ReadError> {
        let file = self.archive.by_name(path).map_err(|error| zip_error(path, &error))?;
        let (packed, size) = (file.compressed_size(), file.size());
        Ok((Xml::new(path, file, packed, limit), size))
    }

    /// Begins to unpack a part that may be missing.
    ///
    /// # Errors
    /// When it is protected by a password.
    pub fn optional_part(&mut self, path: Option<&str>) -> Result<Option<Part<'_, 'b>>, ReadError> {
        match path {
            Some(path) if self.archive.index_for_name(path).is_some() => {
                self.part(path, limits::SIDE_PART).map(|(part, _)| Some(part))
            }
            _ => Ok(None),
        }
    }

    /// What a part of relations says about the archive itself; a missing part says nothing.
    fn relations(&mut self, path: &str) -> Result<Vec<Relation>, ReadError> {
        let Some(mut part) = self.optional_part(Some(path))? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        loop {
            match part.next()? {
                Node::Open(_, element) if element.name() == "Relationship" => {
                    let external = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
                    if let (false, Some(kind), Some(target)) =
                        (external, element.attribute("Type"), element.attribute("Target"))
                    {
                        let kind = kind.rsplit('/').next().unwrap_or("").to_owned();
                        let id = element.attribute("Id").unwrap_or_default().into_owned();
                        relations.push(Relation { id, kind, target: target.into_owned() });
                    }
                }
                Node::End => return Ok(relations),
                _ => {}
            }
        }
    }

    /// Why there is no main part: the archive is of something else, or the part is missing.
    fn without_main(&self) -> ReadError {
        let names: Vec<&[u8]> = self.archive.file_names_raw().collect();
        let has = |name: &str| names.iter().any(|other| other.starts_with(name.as_bytes()));
        if let Some(foreign) = names.iter().find_map(|name| foreign(&String::from_utf8_lossy(name))) {
            foreign.into()
        } else if has("OFD.xml") {
            Foreign::Ofd.into()
        } else if has("mimetype") {
            Foreign::OpenDocument.into()
        } else if has("word/") || has("[Content_Types].xml") || has("_rels/") {
            ReadError::MissingPart(self.main.clone())
        } else {
            Foreign::Archive.into()
        }
    }
}

struct Relation {
    /// By which the part that needs it calls it.
    id: String,
    /// The last part of its type, such as `styles`.
    kind: String,
    target: String,
}

/// Whose main part it is, if not Word's.
fn foreign(path: &str) -> Option<Foreign> {
    if path.starts_with("xl/") {
        Some(Foreign::Spreadsheet)
    } else if path.starts_with("ppt/") {
        Some(Foreign::Presentation)
    } else {
        None
    }
}

/// A path inside the archive, from the folder of the part that names it.
fn resolve(folder: &str, target: &str) -> String {
    let absolute = target.starts_with('/');
    let mut steps: Vec<&str> = if absolute { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "." => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

fn zip_error(part: &str, error: &ZipError) -> ReadError {
    let reason = match error {
        ZipError::FileNotFound => return ReadError::MissingPart(part.to_owned()),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            return ReadError::Encrypted;
        }
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => "压缩方式不受支持",
        _ => "文件可能没有下载完整",
    };
    ReadError::Damaged { part: part.to_owned(), at: None, reason }
}

/// Reads a whole stream of XML for its elements, for parts that are small.
pub(crate) fn for_each<R: Read>(
    part: &mut Xml<R>,
    mut visit: impl FnMut(&Node<'_>),
) -> Result<(), ReadError> {
    loop {
        let node = part.next()?;
        visit(&node);
        if matches!(node, Node::End) {
            return Ok(());
        }
    }
}
