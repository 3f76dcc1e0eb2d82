//! Which pages search engines should look at.

use crate::File;
use crate::about::folder_of;
use crate::page::escaped;

/// The most addresses that one sitemap may have, by its format.
const MOST: usize = 50_000;

/// The sitemap of a site whose page is at `url`, with the pages at these paths.
pub fn sitemap(url: &str, paths: impl IntoIterator<Item = String>) -> File {
    let folder = folder_of(url);
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let further = paths.into_iter().map(|path| format!("{folder}/{path}"));
    for address in std::iter::once(url.to_owned()).chain(further).take(MOST) {
        xml.push_str("<url><loc>");
        xml.push_str(&escaped(&address));
        xml.push_str("</loc></url>\n");
    }
    xml.push_str("</urlset>\n");
    File::text("sitemap.xml", xml)
}
