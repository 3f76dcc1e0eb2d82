//! What files are called.

use std::borrow::Cow;
use std::path::Path;

/// What stands for the standard input.
const STANDARD_INPUT: &str = "-";

/// Whether a file is the standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}

/// What a file is called where it is spoken of.
pub fn name(path: &Path) -> Cow<'_, str> {
    if is_standard_input(path) { Cow::Borrowed("标准输入") } else { path.to_string_lossy() }
}
