//! Files of a site.

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
/// is in memory once.
///
/// ```
/// use publication::Pieces;
///
/// let dataset = bytes::Bytes::from("{}");
/// let page: Pieces = ["<script>".into(), dataset.clone(), "</script>".into()].into_iter().collect();
/// assert_eq!(page.to_vec(), b"<script>{}</script>");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Bytes>);

impl Pieces {
    /// Its pieces, from the first to the last.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// All of it in one piece, copied only where it is in several.
    pub fn whole(&self) -> Bytes {
        match self.0.as_slice() {
            [piece] => piece.clone(),
            pieces => pieces.concat().into(),
        }
    }

    /// All of it, copied.
    pub fn to_vec(&self) -> Vec<u8> {
        self.0.concat()
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
        Self(vec![piece])
    }
}

impl FromIterator<Bytes> for Pieces {
    fn from_iter<I: IntoIterator<Item = Bytes>>(pieces: I) -> Self {
        Self(pieces.into_iter().collect())
    }
}
