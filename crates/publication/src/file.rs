//! Files of a site.

use std::fmt;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use bytes::Bytes;

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path in the site's folder, with `/`.
    pub path: String,
    /// What is in it.
    pub content: Pieces,
}

impl File {
    /// A file of text.
    pub fn text(path: impl Into<String>, content: impl Into<String>) -> Self {
        Self { path: path.into(), content: content.into().into() }
    }
}

/// What is in a file, in pieces. Files that hold the same piece share it, as the pages of a site do their dataset, so that it
/// is in memory once, or not at all where it is made while it is written.
///
/// ```
/// use publication::Pieces;
///
/// let dataset = Pieces::from("{}".to_owned());
/// let page: Pieces = ["<script>".to_owned().into(), dataset.clone(), "</script>".to_owned().into()].into_iter().collect();
/// assert_eq!(page.whole(), "<script>{}</script>");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Piece>);

/// Content that is made while it is written, the same each time.
pub trait Written: Send + Sync {
    /// Writes it, in as many small parts as it likes.
    ///
    /// # Errors
    /// When the writer refuses.
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()>;
}

#[derive(Clone)]
enum Piece {
    Held(Bytes),
    Written(Arc<dyn Written>),
}

impl Pieces {
    /// What is made while it is written.
    pub fn written(content: impl Written + 'static) -> Self {
        Self(vec![Piece::Written(Arc::new(content))])
    }

    /// Writes its pieces, from the first to the last.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Held(bytes) => writer.write_all(bytes),
            Piece::Written(content) => {
                let mut writer = BufWriter::new(&mut *writer);
                content.write_to(&mut writer)?;
                writer.flush()
            }
        })
    }

    /// All of it in one piece, copied unless it is held as one.
    pub fn whole(&self) -> Bytes {
        match self.0.as_slice() {
            [Piece::Held(piece)] => piece.clone(),
            _ => self.to_vec().into(),
        }
    }

    /// All of it, copied.
    ///
    /// # Panics
    /// Never: memory takes what is written to it.
    pub fn to_vec(&self) -> Vec<u8> {
        let mut whole = Vec::new();
        self.write_to(&mut whole).expect("memory refuses nothing");
        whole
    }
}

impl fmt::Debug for Piece {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Held(bytes) => bytes.fmt(formatter),
            Self::Written(_) => formatter.write_str("Written"),
        }
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Self) -> bool {
        self.whole() == other.whole()
    }
}

impl Eq for Pieces {}

impl From<String> for Pieces {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<Vec<u8>> for Pieces {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<Bytes> for Pieces {
    fn from(piece: Bytes) -> Self {
        Self(vec![Piece::Held(piece)])
    }
}

impl FromIterator<Self> for Pieces {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        Self(parts.into_iter().flat_map(|part| part.0).collect())
    }
}
