//! How far a long read is, for whoever waits at a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::time::{Duration, Instant};

use super::name::name;
use crate::output::visible;

/// A read that takes longer than this tells how far it is, this often.
const PATIENCE: Duration = Duration::from_secs(1);

/// The line on the terminal that tells how far a read is. It is wiped when the read is over.
pub struct ProgressLine<'p> {
    path: &'p Path,
    told: Instant,
    shown: bool,
}

impl<'p> ProgressLine<'p> {
    /// The progress of reading a file.
    pub fn new(path: &'p Path) -> Self {
        Self { path, told: Instant::now(), shown: false }
    }

    /// Shows how far the read is, unless it was shown just now or nobody is there to see it.
    pub fn tell(&mut self, so_far: documents::Progress) {
        if self.told.elapsed() < PATIENCE || !stderr().is_terminal() {
            return;
        }
        self.told = Instant::now();
        self.shown = true;
        let percent = so_far.done.saturating_mul(100).checked_div(so_far.total).unwrap_or(100).min(100);
        // A terminal that cannot be written to loses nothing that matters.
        let _ = write!(stderr(), "\r{}: 正在读取，已完成 {percent}%", visible(&name(self.path)));
    }
}

impl Drop for ProgressLine<'_> {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
    }
}
