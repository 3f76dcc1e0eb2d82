//! Why something is no collection, or not what its manifest says.

use std::fmt;

use super::{COLLECTION_VERSION, LONGEST_MANIFEST};
use crate::dataset::{DatasetError, DecodeError};

/// Why a manifest or a file that it names is not used. Its [`Display`](fmt::Display) is Chinese and says what to do.
#[derive(Debug)]
pub enum CollectionError {
    /// A manifest of more bytes than are read.
    TooLong(usize),
    /// No JSON.
    NotJson(serde_json::Error),
    /// A manifest or findings of another shape, or a manifest whose parts contradict each other.
    Malformed(DecodeError),
    /// Written by a newer format than this crate reads.
    UnknownVersion(u32),
    /// A file has another number of bytes.
    OtherSize {
        /// Which, as the manifest names it.
        path: String,
        /// How many it has.
        is: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A file of the right size is another one.
    OtherContent {
        /// Which, as the manifest names it.
        path: String,
    },
    /// A file is as it was published, and no dataset.
    NotADataset {
        /// Which, as the manifest names it.
        path: String,
        /// Why.
        error: DatasetError,
    },
    /// A file is a dataset of another department, year or kind than the manifest says.
    OtherDocument {
        /// Which, as the manifest names it.
        path: String,
    },
}

impl fmt::Display for CollectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(bytes) => write!(
                formatter,
                "部门目录有 {bytes} 字节，超过了 {LONGEST_MANIFEST} 字节的上限，请分成几个目录发布"
            ),
            Self::NotJson(error) => {
                let problem = if error.is_eof() { "文件不完整" } else { "不是 JSON" };
                let (line, column) = (error.line(), error.column());
                write!(formatter, "部门目录格式不正确：第 {line} 行第 {column} 列起{problem}")
            }
            Self::Malformed(error) => write!(formatter, "部门目录格式不正确：{error}"),
            Self::UnknownVersion(version) => write!(
                formatter,
                "部门目录的格式版本是 {version}，本程序只认识 {COLLECTION_VERSION}，请更新程序"
            ),
            Self::OtherSize { path, is, expected } => {
                write!(formatter, "{path}：应有 {expected} 字节，实有 {is} 字节，请重新上传这个文件")
            }
            Self::OtherContent { path } => {
                write!(formatter, "{path}：内容与发布时的不一致，请重新上传这个文件")
            }
            Self::NotADataset { path, error } => write!(formatter, "{path}：{error}"),
            Self::OtherDocument { path } => {
                write!(formatter, "{path}：不是目录所说的部门、年度和文件类型，请重新发布")
            }
        }
    }
}

impl std::error::Error for CollectionError {}
