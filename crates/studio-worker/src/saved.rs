//! The files that a person saves.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use disclosure::collection::CollectionError;
use publication::{File, NotASite};

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// The page as one file that opens from a disk.
    Offline,
    /// The dataset, to which next year is added.
    Dataset,
    /// The tables for spreadsheets, in an archive.
    Tables,
    /// The folder for the web server, in an archive.
    Site,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name, which says what is in it.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

impl Product {
    /// The file's name for a site of that title.
    pub fn file_name(self, title: &str) -> String {
        let title = safe(title);
        match self {
            Self::Offline => format!("{title}（单个网页）.html"),
            Self::Dataset => format!("{title}（数据）.json"),
            Self::Tables => format!("{title}（表格）.zip"),
            Self::Site => format!("{title}（网站文件夹）.zip"),
        }
    }

    /// Which of the published files belong to it.
    pub(crate) fn has(self, file: &File) -> bool {
        match self {
            Self::Offline => file.path == "offline.html",
            Self::Dataset => file.path == publication::DATASET,
            Self::Tables => Path::new(&file.path).extension().is_some_and(|extension| extension == "csv"),
            Self::Site => true,
        }
    }

    /// Whether it is an archive of files.
    pub(crate) fn is_archive(self) -> bool {
        matches!(self, Self::Tables | Self::Site)
    }
}

/// Why nothing can be saved. Its [`Display`](fmt::Display) is Chinese and says what to do.
#[derive(Debug)]
pub enum SaveError {
    /// The built site is of another version.
    Site(NotASite),
    /// The departments make no collection.
    Collection(CollectionError),
}

impl From<NotASite> for SaveError {
    fn from(error: NotASite) -> Self {
        Self::Site(error)
    }
}

impl From<CollectionError> for SaveError {
    fn from(error: CollectionError) -> Self {
        Self::Collection(error)
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(error) => error.fmt(formatter),
            Self::Collection(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for SaveError {}

/// There is no such product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownProduct;

impl FromStr for Product {
    type Err = UnknownProduct;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "offline" => Ok(Self::Offline),
            "dataset" => Ok(Self::Dataset),
            "tables" => Ok(Self::Tables),
            "site" => Ok(Self::Site),
            _ => Err(UnknownProduct),
        }
    }
}

/// A title as every file system takes it.
fn safe(title: &str) -> String {
    const LONGEST: usize = 60;
    let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, '（' | '）' | '—' | '-' | '·' | ' ' | '_');
    let kept: String = title.chars().filter(is_plain).take(LONGEST).collect();
    kept.trim().replace(' ', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_is_inside_and_suit_every_file_system() {
        let name = |title| Product::Offline.file_name(title);
        assert_eq!(
            name("某市某局 2020—2021年部门预算公开"),
            "某市某局_2020—2021年部门预算公开（单个网页）.html"
        );
        assert_eq!(name("../a\\b:c\u{202e}*?\"<>|\0"), "abc（单个网页）.html");
    }
}
