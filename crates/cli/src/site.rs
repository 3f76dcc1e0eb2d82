//! The built site, which `publish` fills with another dataset.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use publication::{File, NotASite};

/// The folder that `cargo xtask build` writes.
const FOLDER: &str = "dist";
/// A file that every built site has.
const PAGE: &str = "index.html";

/// Why there is no site to publish with.
#[derive(Debug)]
pub struct SiteError {
    folder: PathBuf,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    NotFound,
    Missing,
    OtherVersion(NotASite),
    Io(io::Error),
}

impl SiteError {
    /// The site of `folder` has no place for content.
    pub fn other_version(folder: &Path, error: NotASite) -> Self {
        Self { folder: folder.to_owned(), problem: Problem::OtherVersion(error) }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ADVICE: &str = "请先运行 cargo xtask build 生成，或用 --site 指明它的位置";
        let folder = self.folder.display();
        match &self.problem {
            Problem::NotFound => {
                write!(
                    formatter,
                    "{folder}: 错误: 在当前位置和本程序附近都没有找到网页程序的文件夹；{ADVICE}"
                )
            }
            Problem::Missing => {
                write!(formatter, "{folder}: 错误: 这里没有网页程序（缺少 {PAGE}）；{ADVICE}")
            }
            Problem::OtherVersion(error) => write!(formatter, "{folder}: 错误: {error}"),
            Problem::Io(error) => write!(formatter, "{folder}: 错误: 读取失败：{error}"),
        }
    }
}

/// The folder of the built site: `asked`, or a `dist` in the current folder, or beside or above this
/// program.
///
/// # Errors
/// When there is none.
pub fn find(asked: Option<&Path>) -> Result<PathBuf, SiteError> {
    let is_site = |folder: &Path| folder.join(PAGE).is_file();
    if let Some(folder) = asked {
        return if is_site(folder) {
            Ok(folder.to_owned())
        } else {
            Err(SiteError { folder: folder.to_owned(), problem: Problem::Missing })
        };
    }
    let program = std::env::current_exe().unwrap_or_default();
    let mut places = std::iter::once(Path::new("")).chain(program.ancestors().skip(1));
    places
        .find_map(|place| Some(place.join(FOLDER)).filter(|folder| is_site(folder)))
        .ok_or(SiteError { folder: PathBuf::from(FOLDER), problem: Problem::NotFound })
}

/// Every file below `folder`.
///
/// # Errors
/// When the file system refuses.
pub fn read(folder: &Path) -> Result<Vec<File>, SiteError> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)
        .map_err(|error| SiteError { folder: folder.to_owned(), problem: Problem::Io(error) })?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if fs::metadata(entry.path())?.is_file() {
            files.push(File { path, content: fs::read(entry.path())?.into() });
        }
    }
    Ok(())
}
