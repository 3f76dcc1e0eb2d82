//! A page of the built site, cut at the places where content goes.

use std::ops::Range;

/// The element that holds the static views.
const VIEWS: &str = "<div id=\"budget-disclosure-static\"";
/// The data block of a page that must not fetch anything.
const DATA: &str = "<script type=\"application/json\" id=\"budget-disclosure-data\">";
/// The attribute by which a page names the dataset that it fetches.
const DATASET_ATTRIBUTE: &str = "data-dataset=\"";

/// A page and its places.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    html: &'a str,
    views: Range<usize>,
    title: Option<Range<usize>>,
    data: Option<Range<usize>>,
    dataset_attribute: Option<Range<usize>>,
}

impl<'a> Page<'a> {
    /// The page, or `None` where the text has no place for views.
    pub fn parse(html: &'a str) -> Option<Self> {
        let between = |start: &str, end: &str| {
            let from = html.find(start)? + start.len();
            Some(from..from + html[from..].find(end)?)
        };
        Some(Self {
            html,
            views: views_of(html)?,
            title: between("<title>", "</title>"),
            data: between(DATA, "</script>"),
            dataset_attribute: between(DATASET_ATTRIBUTE, "\""),
        })
    }

    /// The page with other content.
    pub fn filled(&self, title: &str, views: &str, dataset: &str) -> String {
        // In a script element only `</` and `<!--` would end the text; JSON may write `<` in another way.
        let data = self.data.clone().map(|range| (range, dataset.replace('<', "\\u003c")));
        let attribute = self
            .dataset_attribute
            .clone()
            .filter(|_| self.data.is_none())
            .map(|range| (range, crate::DATASET.to_owned()));
        let title = self.title.clone().map(|range| (range, escaped(title)));
        let mut places: Vec<(Range<usize>, String)> = [title, data, attribute]
            .into_iter()
            .flatten()
            .chain([(self.views.clone(), views.to_owned())])
            .collect();
        places.sort_by_key(|(range, _)| range.start);
        let mut filled = String::with_capacity(self.html.len() + views.len() + dataset.len());
        let mut from = 0;
        for (range, content) in places {
            filled.push_str(&self.html[from..range.start]);
            filled.push_str(&content);
            from = range.end;
        }
        filled.push_str(&self.html[from..]);
        filled
    }
}

/// What is inside the element of the views: up to the `</div>` that closes it.
fn views_of(html: &str) -> Option<Range<usize>> {
    let element = html.find(VIEWS)?;
    let start = element + html[element..].find('>')? + 1;
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: Option<&str>) {
        let seen = Page::parse(html).map(|page| page.filled("甲&乙", "<p>新</p>", "{\"a\":\"</script>\"}"));
        assert_eq!(seen.as_deref(), expect);
    }

    #[test]
    fn content_goes_to_its_places() {
        check("<p>no page</p>", None);
        check(
            "<title>旧</title><div id=\"budget-disclosure-static\" class=\"a\"><div>旧<div></div></div></div><p></p>",
            Some(
                "<title>甲&amp;乙</title><div id=\"budget-disclosure-static\" class=\"a\"><p>新</p></div><p></p>",
            ),
        );
        check(
            "<div id=\"budget-disclosure-static\"></div><script type=\"application/json\" id=\"budget-disclosure-data\"></script>",
            Some(
                "<div id=\"budget-disclosure-static\"><p>新</p></div>\
                 <script type=\"application/json\" id=\"budget-disclosure-data\">{\"a\":\"\\u003c/script>\"}</script>",
            ),
        );
        check(
            "<script data-dataset=\"\"></script><div id=\"budget-disclosure-static\"></div>",
            Some(
                "<script data-dataset=\"data/dataset.json\"></script><div id=\"budget-disclosure-static\"><p>新</p></div>",
            ),
        );
    }

    #[test]
    fn a_page_that_is_cut_off_has_no_places() {
        check("<div id=\"budget-disclosure-static\"><div>", None);
        check("<div id=\"budget-disclosure-static\"", None);
    }
}
