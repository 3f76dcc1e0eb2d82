//! How far a long read is, for whoever waits at a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::name::name;
use crate::output::visible;

/// A read that takes longer than this tells how far it is, this often.
const PATIENCE: Duration = Duration::from_secs(1);

/// The line on the terminal that tells how far the reading of the files is: of one file, how much of it; of several,
/// how many of them. It is wiped when all are read.
pub struct FilesProgress {
    files: usize,
    line: Mutex<ProgressLine>,
}

struct ProgressLine {
    finished: usize,
    told: Instant,
    is_shown: bool,
}

impl FilesProgress {
    /// The progress of reading so many files.
    pub fn new(files: usize) -> Self {
        let line = ProgressLine { finished: 0, told: Instant::now(), is_shown: false };
        Self { files, line: Mutex::new(line) }
    }

    /// Shows how far the reading of the only file is.
    pub fn tell(&self, path: &Path, so_far: documents::Progress) {
        if self.files == 1 {
            let percent = so_far.done.saturating_mul(100).checked_div(so_far.total).unwrap_or(100).min(100);
            self.show(|_| format!("{}: 正在读取，已完成 {percent}%", visible(&name(path))));
        }
    }

    /// Shows how many files are read, now that one more is.
    pub fn tell_finished(&self) {
        self.line.lock().unwrap_or_else(PoisonError::into_inner).finished += 1;
        self.show(|finished| format!("正在读取，已完成 {finished}/{} 个文件", self.files));
    }

    /// Shows a line, unless one was shown just now or nobody is there to see it.
    fn show(&self, words: impl FnOnce(usize) -> String) {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if line.told.elapsed() < PATIENCE || !stderr().is_terminal() {
            return;
        }
        line.told = Instant::now();
        line.is_shown = true;
        // A terminal that cannot be written to loses nothing that matters.
        let _ = write!(stderr(), "\r{}", words(line.finished));
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
    }
}
