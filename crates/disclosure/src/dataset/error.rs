//! Why a JSON text is no dataset.

use std::fmt;

use super::{DecodeError, FORMAT_VERSION};

/// Why a JSON text is no dataset. Its [`Display`](fmt::Display) is Chinese.
#[derive(Debug)]
pub enum DatasetError {
    /// No JSON.
    NotJson(serde_json::Error),
    /// Not of this shape.
    Malformed(DecodeError),
    /// Written by a newer format than this crate reads.
    UnknownVersion(u32),
    /// It holds no disclosure.
    Empty,
    /// An amount that the words cited for it do not say.
    OtherWords {
        /// The position of its entry.
        entry: usize,
        /// The words.
        words: String,
    },
}

impl fmt::Display for DatasetError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => {
                let problem = if error.is_eof() { "文件不完整" } else { "不是 JSON" };
                let (line, column) = (error.line(), error.column());
                write!(formatter, "数据文件格式不正确：第 {line} 行第 {column} 列起{problem}")
            }
            Self::Malformed(error) => write!(formatter, "数据文件格式不正确：{error}"),
            Self::UnknownVersion(version) => {
                write!(formatter, "数据文件的格式版本是 {version}，本程序只认识 {FORMAT_VERSION}，请更新程序")
            }
            Self::OtherWords { entry, words } => {
                write!(formatter, "数据文件格式不正确：entries[{entry}] 里有金额与所引原文“{words}”不一致")
            }
            Self::Empty => formatter.write_str("数据文件里没有任何部门预算"),
        }
    }
}

impl std::error::Error for DatasetError {}
