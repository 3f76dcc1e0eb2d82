//! What a dataset's text is told apart by.

use std::hash::Hasher;
use std::io::{self, Write};

use fnv::FnvHasher;

/// Sixteen hexadecimal digits that are others when the text is cut, changed or another one. They guard against
/// mishaps, not against malice.
///
/// ```
/// use disclosure::dataset::fingerprint;
///
/// assert_eq!(fingerprint("{}"), "08f44b07b5901a25");
/// assert_ne!(fingerprint("{}"), fingerprint("{"));
/// ```
pub fn fingerprint(json: &str) -> String {
    let mut written = FingerprintWriter::default();
    written.0.write(json.as_bytes());
    written.fingerprint()
}

/// The [`fingerprint`] of what is written into it.
#[derive(Default)]
pub struct FingerprintWriter(FnvHasher);

impl FingerprintWriter {
    /// That of everything written so far.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

impl Write for FingerprintWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
