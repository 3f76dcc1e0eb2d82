//! One module for each subcommand. Each returns the exit code, or the failures to print.

pub mod check;
pub mod export;
pub mod licenses;
pub mod publish;
pub mod read;
pub mod schema;

use std::process::ExitCode;

use disclosure::collection::CollectionError;
use disclosure::dataset::RenamingError;

use crate::formats::FormatError;
use crate::input::InputError;
use crate::output::OutputError;
use crate::site::SiteError;

/// How a subcommand ends.
pub type Outcome = Result<ExitCode, Vec<Failure>>;

/// Why a subcommand did nothing; prints as one line with its place.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read as a disclosure.
    Input(InputError),
    /// A result could not be written.
    Output(OutputError),
    /// There is no site to publish with.
    Site(SiteError),
    /// The dataset does not fit the format.
    Format(FormatError),
    /// The departments make no collection.
    Collection(CollectionError),
    /// Documents cannot be kept under other names.
    Renaming(RenamingError),
    /// No document says whose it is, so that none can be added to a collection.
    NothingToAdd,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Input(error) => error.fmt(formatter),
            Self::Output(error) => error.fmt(formatter),
            Self::Site(error) => error.fmt(formatter),
            Self::Format(error) => error.fmt(formatter),
            Self::NothingToAdd => {
                formatter.write_str("disclosure: 错误: 没有可以加入的文件：都不知道是哪个部门或哪一年的")
            }
            Self::Collection(error) => write!(formatter, "disclosure: 错误: {error}"),
            Self::Renaming(error) => write!(formatter, "disclosure: 错误: --renamed：{error}"),
        }
    }
}

impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl From<OutputError> for Vec<Failure> {
    fn from(error: OutputError) -> Self {
        vec![Failure::Output(error)]
    }
}

impl From<SiteError> for Vec<Failure> {
    fn from(error: SiteError) -> Self {
        vec![Failure::Site(error)]
    }
}
