//! The bytes of what is asked for: a file, or the standard input.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::InputProblem;
use super::name::is_standard_input;

/// The most that is read, in bytes: a dataset of many departments and years.
const LARGEST: u64 = 512 << 20;

/// Reads a regular file, or the standard input where it is called `-`.
///
/// # Errors
/// At once where it is something else, which might have no end or never begin; and as soon as more came
/// than is read.
pub fn read(path: &Path) -> Result<Vec<u8>, InputProblem> {
    if is_standard_input(path) {
        return bounded(io::stdin().lock());
    }
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory).into());
    }
    if !metadata.is_file() {
        return Err(InputProblem::Special);
    }
    if metadata.len() > LARGEST {
        return Err(InputProblem::TooLarge { limit: LARGEST });
    }
    bounded(File::open(path)?)
}

/// Whether it can only be a dataset: no document begins as a JSON object does.
pub fn begin_as_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    text.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""))
}

fn bounded(source: impl Read) -> Result<Vec<u8>, InputProblem> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST) {
        Ok(bytes)
    } else {
        Err(InputProblem::TooLarge { limit: LARGEST })
    }
}
