//! Why a result is not written, and what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A result could not be written; prints as one line with its place.
#[derive(Debug)]
pub struct OutputError {
    path: PathBuf,
    problem: OutputProblem,
}

/// Why a result is not written.
#[derive(Debug)]
pub enum OutputProblem {
    /// The file system refuses.
    Io(io::Error),
    /// The place is one of the files that are read.
    Input,
    /// The place is within the site that is published with.
    WithinSite,
    /// A link, which would lead to somewhere else.
    Link,
    /// A folder where a file is to be.
    Folder,
    /// A device, a pipe and the like.
    Special,
}

impl OutputError {
    /// At `path`, for that reason.
    pub fn new(path: &Path, problem: impl Into<OutputProblem>) -> Self {
        Self { path: path.to_owned(), problem: problem.into() }
    }
}

impl From<io::Error> for OutputProblem {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: 错误: 写入失败：{}", self.path.display(), self.problem)
    }
}

impl fmt::Display for OutputProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = match self {
            Self::Io(error) => error,
            Self::Input => return formatter.write_str("这是要读取的文件，不能覆盖，请换一个位置"),
            Self::WithinSite => {
                return formatter.write_str("这个位置在网页程序的文件夹里面，请换到它的外面");
            }
            Self::Link => {
                return formatter.write_str("这是一个链接，不会顺着它写到别处，请换成真正的文件夹");
            }
            Self::Folder => return formatter.write_str("这是一个文件夹，请写明文件名"),
            Self::Special => {
                return formatter.write_str("这不是普通文件；要输出到屏幕或管道，请不要写 --out");
            }
        };
        formatter.write_str(match error.kind() {
            ErrorKind::PermissionDenied => "没有写入权限，请换一个位置",
            ErrorKind::ReadOnlyFilesystem => "这个位置是只读的，请换一个位置",
            ErrorKind::NotFound => "找不到这个文件夹，也不能新建，请检查路径",
            ErrorKind::StorageFull => "磁盘已满，请清理后再试",
            ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "超出了允许的大小，请清理后再试",
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "路径中有一段是文件而不是文件夹，请换一个位置"
            }
            ErrorKind::IsADirectory => "这是一个文件夹，请写明文件名",
            _ => return error.fmt(formatter),
        })
    }
}
