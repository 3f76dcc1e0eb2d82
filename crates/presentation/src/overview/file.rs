//! What stands around the pictures of 概览 where they are a file.

use super::OverviewPage;
use crate::chart::{PictureFile, PictureSection};

impl OverviewPage<'_> {
    /// A file of pictures, with a note before where they are from.
    pub(super) fn file(&self, title: String, sections: Vec<PictureSection>, note: &str) -> PictureFile {
        let (facts, names) = (&self.dataset.publication, &self.texts.frame.footer);
        let told = [
            (names.publisher, &facts.publisher),
            (names.published, &facts.published),
            (names.url, &facts.url),
        ];
        let own = self.own().map(|own| (own.department(), own.kind()));
        let mut source = format!("{note}{}", (self.texts.overview.file_source)(own, self.year));
        for (name, fact) in told {
            source.extend(fact.iter().flat_map(|fact| ["；", name, fact.as_str()]));
        }
        PictureFile { title, sections, source }
    }
}
