//! Writing files and to the screen.

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A result could not be written.
#[derive(Debug)]
pub struct OutputError {
    path: PathBuf,
    error: io::Error,
}

impl fmt::Display for OutputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let advice = match self.error.kind() {
            ErrorKind::PermissionDenied => "没有写入权限，请换一个位置",
            ErrorKind::ReadOnlyFilesystem => "这个位置是只读的，请换一个位置",
            ErrorKind::NotFound => "找不到这个文件夹，也不能新建，请检查路径",
            ErrorKind::StorageFull => "磁盘已满，请清理后再试",
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "路径中有一段是文件而不是文件夹，请换一个位置"
            }
            ErrorKind::IsADirectory => "这是一个文件夹，请写明文件名",
            _ => return write!(formatter, "{}: 错误: 写入失败：{}", self.path.display(), self.error),
        };
        write!(formatter, "{}: 错误: 写入失败：{advice}", self.path.display())
    }
}

/// Writes a file, and makes the folders that lead to it.
///
/// # Errors
/// When the file system refuses.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), OutputError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, content))
        .map_err(|error| OutputError { path: path.to_owned(), error })
}

/// Prints to the standard output; colours only where a terminal shows them.
///
/// # Errors
/// When it cannot be written to; that a reader such as `head` closed it is none.
pub fn print(text: &str) -> Result<(), OutputError> {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(OutputError { path: PathBuf::from("标准输出"), error })
        }
        _ => Ok(()),
    }
}
