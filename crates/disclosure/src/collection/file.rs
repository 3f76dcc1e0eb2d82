//! A file that a manifest names.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::CollectionError;

/// The most bytes that a file of a collection may have.
pub(super) const LARGEST: usize = 512 << 20;

/// A file of a collection, and what it must be.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct DataFile {
    /// Its path, seen from the manifest's folder, with `/`.
    pub path: String,
    /// How many bytes it has.
    pub size: usize,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    pub sha256: String,
}

impl DataFile {
    /// The file with this content at a path that `name` makes of the first sixteen digits of its hash.
    pub fn of(content: &[u8], name: impl FnOnce(&str) -> String) -> Self {
        let sha256 = hash(content);
        Self { path: name(sha256.get(..16).unwrap_or_default()), size: content.len(), sha256 }
    }

    /// What came as this file, as a text.
    ///
    /// # Errors
    /// When it is longer, shorter, or another one.
    pub fn checked<'a>(&self, content: &'a [u8]) -> Result<&'a str, CollectionError> {
        let path = || self.path.clone();
        if content.len() != self.size {
            return Err(CollectionError::OtherSize { path: path(), is: content.len(), expected: self.size });
        }
        if hash(content) != self.sha256 {
            return Err(CollectionError::OtherContent { path: path() });
        }
        std::str::from_utf8(content).map_err(|_| CollectionError::OtherContent { path: path() })
    }
}

fn hash(content: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(content) {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Whether a path, seen from a folder, leads to a file within it, in every file system and address: of plain letters,
/// digits, `-`, `_` and `.`, and no part of it begins with a dot.
pub fn is_within(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    path.len() <= 200
        && path
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && part.bytes().all(is_plain))
}
