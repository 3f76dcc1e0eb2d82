//! Why a file is not read, and what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::str::Utf8Error;

use disclosure::dataset::DatasetError;
use disclosure::disclosure::NotADisclosure;

/// A file that cannot be read as a disclosure; prints as one line with its place.
#[derive(Debug)]
pub struct InputError {
    /// As it was asked for.
    pub path: PathBuf,
    /// What is the matter.
    pub problem: InputProblem,
}

/// Why a file is not read.
#[derive(Debug)]
pub enum InputProblem {
    /// The file system refuses.
    Io(io::Error),
    /// Larger than anything that is read.
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// A device, a pipe and the like, which may have no end or never begin.
    Special,
    /// No document of a format that is read.
    NotADocument(documents::ReadError),
    /// A document, but of something else.
    NotADisclosure(NotADisclosure),
    /// A .json in another encoding, or no text.
    NotUtf8(Utf8Error),
    /// A .json that is no dataset.
    NotADataset(DatasetError),
    /// Where something should be added, nothing was published yet.
    NoCollection,
}

impl fmt::Display for InputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: 错误: ", super::name::name(&self.path))?;
        match &self.problem {
            InputProblem::Io(error) => match error.kind() {
                ErrorKind::NotFound => formatter.write_str("找不到这个文件，请检查路径和文件名"),
                ErrorKind::PermissionDenied => formatter.write_str("没有读取权限，请检查文件的权限"),
                ErrorKind::IsADirectory => formatter.write_str("这是一个文件夹，请写明其中的文件"),
                _ => write!(formatter, "无法读取：{error}"),
            },
            InputProblem::TooLarge { limit } => {
                write!(formatter, "文件超过上限 {} MB。请确认选对了文件", limit >> 20)
            }
            InputProblem::Special => formatter
                .write_str("这不是普通文件（是设备、管道之类）；要读取另一个程序的输出，请把文件写作 -"),
            InputProblem::NoCollection => formatter
                .write_str("这里还没有部门目录；第一次请不写 --add，把已有的文件一起发布（只有一个部门时写 --collection）"),
            InputProblem::NotADocument(error) => error.fmt(formatter),
            InputProblem::NotUtf8(error) => write!(
                formatter,
                "数据文件不是 UTF-8 编码（第 {} 字节起），请用 disclosure read 重新生成",
                error.valid_up_to()
            ),
            InputProblem::NotADisclosure(error) => error.fmt(formatter),
            InputProblem::NotADataset(error) => error.fmt(formatter),
        }
    }
}

impl From<io::Error> for InputProblem {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<NotADisclosure> for InputProblem {
    fn from(error: NotADisclosure) -> Self {
        Self::NotADisclosure(error)
    }
}

impl From<DatasetError> for InputProblem {
    fn from(error: DatasetError) -> Self {
        Self::NotADataset(error)
    }
}

impl From<documents::ReadError> for InputProblem {
    fn from(error: documents::ReadError) -> Self {
        Self::NotADocument(error)
    }
}
