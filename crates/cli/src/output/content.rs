//! What is written, piece by piece, so that it need not stand in memory as a whole.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use disclosure::rules::WithFindings;
use publication::Pieces;

use super::visible::escaped_json;

/// The content of a file.
pub trait FileContent: Sync {
    /// Writes it.
    ///
    /// # Errors
    /// When the writer refuses.
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()>;
}

impl FileContent for Vec<u8> {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        writer.write_all(self)
    }
}

impl FileContent for Pieces {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        Self::write_to(self, writer)
    }
}

/// A dataset as a line of compact JSON.
impl FileContent for WithFindings<'_> {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        let mut writer = BufWriter::new(writer);
        serde_json::to_writer(&mut writer, self)?;
        writer.write_all(b"\n")?;
        writer.flush()
    }
}

/// Whether the file at `place` holds just that content.
pub fn is_content_of(place: &Path, content: &dyn FileContent) -> bool {
    let Ok(file) = File::open(place) else { return false };
    let mut there = Comparison(BufReader::new(file));
    content.write_to(&mut there).is_ok() && there.is_at_end()
}

/// Takes what stands in a file too, and refuses anything else.
struct Comparison(BufReader<File>);

impl Comparison {
    fn is_at_end(&mut self) -> bool {
        self.0.fill_buf().is_ok_and(<[u8]>::is_empty)
    }
}

impl Write for Comparison {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let there = self.0.fill_buf()?;
        let length = there.len().min(bytes.len());
        if there[..length] != bytes[..length] {
            return Err(io::ErrorKind::InvalidData.into());
        }
        // At the end of the file nothing more is taken, which writers report.
        self.0.consume(length);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes JSON of which no character is obeyed by a terminal. Serializers write whole characters.
pub struct HarmlessJson<W>(pub W);

impl<W: Write> Write for HarmlessJson<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text =
            str::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        self.0.write_all(escaped_json(text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
