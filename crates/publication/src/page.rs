//! A page of the built site, cut at the places where content goes.

use std::ops::Range;

use bytes::Bytes;

use crate::Pieces;

/// The element that holds the static views, up to its other attributes.
const VIEWS: &str = "<div id=\"budget-disclosure-static\"";
/// The data block, by which a page shows its dataset without a request.
const DATA: &str = "<script type=\"application/json\" id=\"budget-disclosure-data\">";
/// Around what the page says of itself to search engines.
const ABOUT: [&str; 2] = ["<!--about-->", "<!--/about-->"];
/// The attribute that says what the loader's content must hash to.
const INTEGRITY: &str = "data-integrity=\"";

/// How the element begins that links the page's style.
const STYLE: &str = "<link rel=\"stylesheet\"";

/// What goes into a page.
#[derive(Debug)]
pub(crate) struct PageContent<'a> {
    pub title: &'a str,
    /// What it says of itself, as elements of its head.
    pub about: &'a str,
    /// The static views.
    pub views: Pieces,
    /// The dataset, in which nothing ends a script element.
    pub json: Pieces,
    /// What the page holds, as attributes of the element of the views.
    pub attributes: &'a str,
    /// The loader's.
    pub integrity: &'a str,
}

/// A page without a program, in the style of another one.
pub(crate) fn plain(title: &str, style: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\">\
         {style}</head>\
         <body class=\"alone\">{body}</body></html>\n"
    )
}

/// The element that links a style, seen from a page that many folders below it.
pub(crate) fn style_from(style: &str, depth: usize) -> String {
    style.replace("href=\"", &format!("href=\"{}", "../".repeat(depth)))
}

/// A page and its places.
#[derive(Debug)]
pub(crate) struct SitePage<'a> {
    html: &'a Bytes,
    text: &'a str,
    attributes: Range<usize>,
    views: Range<usize>,
    data: Range<usize>,
    title: Option<Range<usize>>,
    about: Option<Range<usize>>,
    integrity: Option<Range<usize>>,
}

impl<'a> SitePage<'a> {
    /// The page, or `None` where that is no text with a place for views and data.
    pub fn parse(html: &'a Bytes) -> Option<Self> {
        let text = std::str::from_utf8(html).ok()?;
        let between = |start: &str, end: &str| {
            let from = text.find(start)? + start.len();
            Some(from..from + text[from..].find(end)?)
        };
        let attributes = between(VIEWS, ">")?;
        Some(Self {
            html,
            text,
            views: views_from(text, attributes.end + 1)?,
            attributes,
            data: between(DATA, "</script>")?,
            title: between("<title>", "</title>"),
            about: between(ABOUT[0], ABOUT[1]),
            integrity: between(INTEGRITY, "\""),
        })
    }

    /// The element that links its style; empty where it has none.
    pub fn style(&self) -> &'a str {
        let style = self.text.find(STYLE).and_then(|start| self.text[start..].split_inclusive('>').next());
        style.unwrap_or_default()
    }

    /// The page with other content, with which it shares the long pieces.
    pub fn filled(&self, content: &PageContent) -> Pieces {
        let mut places: Vec<(Range<usize>, Pieces)> = vec![
            (self.attributes.clone(), content.attributes.to_owned().into()),
            (self.views.clone(), content.views.clone()),
            (self.data.clone(), content.json.clone()),
        ];
        let optional =
            |range: &Option<Range<usize>>, text: String| range.clone().map(|range| (range, text.into()));
        places.extend(optional(&self.title, escaped(content.title)));
        places.extend(optional(&self.about, content.about.to_owned()));
        places.extend(optional(&self.integrity, content.integrity.to_owned()));
        places.sort_by_key(|(range, _)| range.start);
        let mut pieces: Vec<Pieces> = Vec::with_capacity(2 * places.len() + 1);
        let mut from = 0;
        for (range, piece) in places {
            pieces.extend([self.html.slice(from..range.start).into(), piece]);
            from = range.end;
        }
        pieces.push(self.html.slice(from..).into());
        pieces.into_iter().collect()
    }
}

/// What is inside the element of the views: from `start` up to the `</div>` that closes it.
fn views_from(html: &str, start: usize) -> Option<Range<usize>> {
    let mut depth = 1_usize;
    let mut at = start;
    loop {
        let close = at + html[at..].find("</div>")?;
        depth = depth + html[at..close].matches("<div").count() - 1;
        if depth == 0 {
            return Some(start..close);
        }
        at = close + "</div>".len();
    }
}

/// A text that may stand in an element or an attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA_BLOCK: &str =
        "<script type=\"application/json\" id=\"budget-disclosure-data\">{\"old\":0}</script>";

    fn check(html: &str, expect: Option<&str>) {
        let content = PageContent {
            title: "甲&乙",
            about: "<meta>",
            views: "<p>新</p>".to_owned().into(),
            json: "{}".to_owned().into(),
            attributes: " data-hash=\"1\"",
            integrity: "sha384-x",
        };
        let html = Bytes::from(html.to_owned());
        let seen = SitePage::parse(&html).map(|page| page.filled(&content).to_vec());
        assert_eq!(seen.as_deref(), expect.map(str::as_bytes));
    }

    #[test]
    fn content_goes_to_its_places() {
        check("<p>no page</p>", None);
        check(
            &format!(
                "<title>旧</title><!--about-->旧<!--/about--><script data-integrity=\"\"></script><div id=\"budget-disclosure-static\" \
                 data-hash=\"0\"><div>旧<div></div></div></div>{DATA_BLOCK}<p></p>"
            ),
            Some(
                "<title>甲&amp;乙</title><!--about--><meta><!--/about--><script data-integrity=\"sha384-x\"></script>\
                 <div id=\"budget-disclosure-static\" data-hash=\"1\"><p>新</p></div>\
                 <script type=\"application/json\" id=\"budget-disclosure-data\">{}</script><p></p>",
            ),
        );
    }

    #[test]
    fn a_page_that_is_cut_off_has_no_places() {
        check("<div id=\"budget-disclosure-static\"><div>", None);
        check("<div id=\"budget-disclosure-static\"", None);
        check("<div id=\"budget-disclosure-static\"></div>", None);
    }
}
