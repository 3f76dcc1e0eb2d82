//! What a dataset's text is told apart by.

use fnv::FnvHasher;
use std::hash::Hasher;

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
    let mut hasher = FnvHasher::default();
    hasher.write(json.as_bytes());
    format!("{:016x}", hasher.finish())
}
