//! The figures as files, beside the page.

use anyhow::Result;
use std::path::Path;

use crate::command::{run, tool};

/// The document whose dataset the page carries.
const DOCUMENT: &str = "documents/hengshui-bianban-2021.txt";

/// Writes the CSV files and the dataset through the `disclosure` command, as any user would.
pub fn export(folder: &Path) -> Result<()> {
    let command = ["run", "--quiet", "--release", "--package", "disclosure-cli", "--"];
    for format in ["csv", "json"] {
        run(tool("cargo").args(command).args(["export", DOCUMENT, "--format", format, "--out"]).arg(folder))?;
    }
    Ok(())
}
