//! What files are called.

use std::borrow::Cow;
use std::path::Path;

/// What stands for the standard input.
pub const STANDARD_INPUT: &str = "-";

/// What a file is called where it is spoken of.
pub fn name(path: &Path) -> Cow<'_, str> {
    if path.as_os_str() == STANDARD_INPUT { Cow::Borrowed("标准输入") } else { path.to_string_lossy() }
}
