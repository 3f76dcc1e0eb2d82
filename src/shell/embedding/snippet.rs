//! The three snippets, and what the other site must allow for them.

use disclosure::disclosure::DocumentKind;

use crate::session::embedded_part::EmbeddedPart;
use crate::session::state::{Location, NAMED};
use crate::session::use_texts;

/// What a sandboxed frame may do.
pub const SANDBOX: &str = "allow-scripts allow-downloads allow-popups";

/// What is pasted, in the order of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnippetKind {
    /// `<budget-disclosure>`.
    Element,
    /// `<iframe>`.
    Frame,
    /// `<a>`.
    Link,
}

/// What the reader chose about a snippet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SnippetOptions {
    /// The element carries the view's content, for pages where no script runs.
    pub content: bool,
    /// The element's script is checked before it runs.
    pub integrity: bool,
    /// The frame is as high as its content.
    pub resize: bool,
}

/// What a snippet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The address of the folder that everything is published in.
    pub base: String,
    /// The address of the dataset, where it is not the site's own.
    pub dataset: Option<String>,
    /// What the loader's content must hash to.
    pub integrity: Option<String>,
    /// What is shown.
    pub location: Location,
    /// The part that stands alone.
    pub part: Option<EmbeddedPart>,
    /// What it is, for people.
    pub title: String,
    /// The view's content as HTML.
    pub content: String,
}

/// What a `Content-Security-Policy` must allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// In a page of the site that the folder is in.
    pub same_site: String,
    /// In a page of another site.
    pub other_site: String,
}

impl SnippetKind {
    /// In the order of preference.
    pub const ALL: [Self; 3] = [Self::Element, Self::Frame, Self::Link];

    /// Its name, and when to choose it.
    pub fn words(self) -> (&'static str, &'static str) {
        use_texts().frame.embed.kinds[self as usize]
    }

    /// What the reader may choose about it: names for [`SnippetOptions::of`], and what they mean.
    pub fn options(self, has_integrity: bool) -> Vec<(&'static str, &'static str)> {
        let [content, integrity, resize] = use_texts().frame.embed.options;
        match self {
            Self::Element if has_integrity => vec![("content", content), ("integrity", integrity)],
            Self::Element => vec![("content", content)],
            Self::Frame => vec![("resize", resize)],
            Self::Link => Vec::new(),
        }
    }
}

impl SnippetOptions {
    /// The option of that name.
    pub fn of(&mut self, name: &str) -> Option<&mut bool> {
        match name {
            "content" => Some(&mut self.content),
            "integrity" => Some(&mut self.integrity),
            "resize" => Some(&mut self.resize),
            _ => None,
        }
    }
}

impl Snippet {
    /// What to paste. With `one_department` its name is left out: there is no other.
    pub fn text(&self, kind: SnippetKind, options: SnippetOptions, one_department: bool) -> String {
        let mut short = self.clone();
        if one_department {
            short.location.department = None;
        }
        match kind {
            SnippetKind::Element => short.element(options),
            SnippetKind::Frame => short.frame(options),
            SnippetKind::Link => short.link(),
        }
    }

    /// The address for a frame.
    pub fn frame_address(&self) -> String {
        let part = self.part.map_or(String::new(), |part| format!("?show={}", part.key()));
        format!("{}embed.html{part}{}", self.base, self.location.hash())
    }

    /// What the other site must allow; nothing for a link.
    pub fn policies(&self, kind: SnippetKind, options: SnippetOptions) -> Option<Policy> {
        let origin = origin(&self.base);
        let policy =
            |allow: &dyn Fn(&str) -> String| Policy { same_site: allow("'self'"), other_site: allow(origin) };
        match kind {
            SnippetKind::Element => Some(policy(&|site| {
                format!("script-src {site} 'wasm-unsafe-eval'; connect-src {site}; style-src {site}")
            })),
            SnippetKind::Frame if options.resize => {
                Some(policy(&|site| format!("frame-src {site}; script-src {site}")))
            }
            SnippetKind::Frame => Some(policy(&|site| format!("frame-src {site}"))),
            SnippetKind::Link => None,
        }
    }

    fn element(&self, options: SnippetOptions) -> String {
        let mut attributes = String::new();
        let mut attribute = |name: &str, value: &str| {
            if !value.is_empty() {
                attributes.extend([" ", name, "=\"", &escaped(value), "\""]);
            }
        };
        attribute("src", self.dataset.as_deref().unwrap_or(""));
        let location = &self.location;
        match self.part {
            Some(part) => attribute("show", part.key()),
            None => attribute("view", location.view.key()),
        }
        attribute("department", location.department.as_deref().unwrap_or(""));
        attribute("kind", location.kind.map_or("", DocumentKind::id));
        attribute("year", &location.year.map_or(String::new(), |year| year.to_string()));
        attribute("compare", &location.compare.map_or(String::new(), |year| year.to_string()));
        attribute("project", location.filters.get("project").unwrap_or(""));
        attribute("q", &location.query);
        attribute("filters", &unnamed(location));
        let content = if options.content && self.part.is_none() && !self.content.is_empty() {
            format!("<div class=\"budget-disclosure-static\">{}</div>", self.content)
        } else {
            self.link()
        };
        let integrity = self.integrity.as_deref().filter(|_| options.integrity);
        let integrity = integrity
            .map(|hash| format!(" integrity=\"{}\" crossorigin=\"anonymous\"", escaped(hash)))
            .unwrap_or_default();
        let base = escaped(&self.base);
        format!(
            "<budget-disclosure{attributes}>\n{content}\n</budget-disclosure>\n\
             <script defer src=\"{base}embed.js\"{integrity}></script>"
        )
    }

    fn frame(&self, options: SnippetOptions) -> String {
        let resize = if options.resize {
            format!("\n<script defer src=\"{}resize.js\"></script>", escaped(&self.base))
        } else {
            String::new()
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"720\" frameborder=\"0\" loading=\"lazy\" \
             sandbox=\"{SANDBOX}\"></iframe>{resize}",
            escaped(&self.frame_address()),
            escaped(&self.title),
        )
    }

    fn link(&self) -> String {
        let address = format!("{}index.html{}", self.base, self.location.hash());
        format!("<a href=\"{}\">{}</a>", escaped(&address), escaped(&self.title))
    }
}

/// The parts of the location that have no attribute of their own.
fn unnamed(location: &Location) -> String {
    let hash = location.hash();
    let named = |pair: &&str| !NAMED.contains(&pair.split_once('=').map_or(*pair, |(name, _)| name));
    hash.trim_start_matches('#').split('&').filter(named).collect::<Vec<_>>().join("&")
}

/// `https://example.cn` of an address.
fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    &address[..end]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet(hash: &str) -> Snippet {
        Snippet {
            base: "https://a.gov.cn/budget/".to_owned(),
            dataset: None,
            integrity: Some("sha384-x".to_owned()),
            location: Location::parse(hash),
            part: None,
            title: "某局2021年部门预算公开：绩效指标".to_owned(),
            content: "<table></table>".to_owned(),
        }
    }

    fn check(hash: &str, kind: SnippetKind, options: SnippetOptions, expect: &str) {
        assert_eq!(snippet(hash).text(kind, options, true), expect);
    }

    #[test]
    fn every_snippet_carries_view_and_filters() {
        let hash =
            "#view=indicators&department=a&year=2021&compare=2020&q=%22b%22&level1=c&project=d&sort=-e";
        check(
            hash,
            SnippetKind::Element,
            SnippetOptions { content: true, integrity: true, ..SnippetOptions::default() },
            "<budget-disclosure view=\"indicators\" year=\"2021\" compare=\"2020\" project=\"d\" \
             q=\"&quot;b&quot;\" filters=\"level1=c&amp;sort=-e\">\n<div class=\"budget-disclosure-static\"><table></table></div>\n</budget-disclosure>\n\
             <script defer src=\"https://a.gov.cn/budget/embed.js\" integrity=\"sha384-x\" \
             crossorigin=\"anonymous\"></script>",
        );
        check(
            hash,
            SnippetKind::Frame,
            SnippetOptions { resize: true, ..SnippetOptions::default() },
            "<iframe src=\"https://a.gov.cn/budget/embed.html#view=indicators&amp;year=2021&amp;compare=2020\
             &amp;q=%22b%22&amp;level1=c&amp;project=d&amp;sort=-e\" \
             title=\"某局2021年部门预算公开：绩效指标\" width=\"100%\" height=\"720\" frameborder=\"0\" \
             loading=\"lazy\" sandbox=\"allow-scripts allow-downloads allow-popups\"></iframe>\n\
             <script defer src=\"https://a.gov.cn/budget/resize.js\"></script>",
        );
        check(
            "#view=assets",
            SnippetKind::Link,
            SnippetOptions::default(),
            "<a href=\"https://a.gov.cn/budget/index.html#view=assets\">某局2021年部门预算公开：绩效指标</a>",
        );
    }

    #[test]
    fn a_part_is_named_in_place_of_the_view() {
        let mut snippet = snippet("#view=procurement&department=a&year=2021");
        snippet.part = Some(EmbeddedPart::Procurement);
        let element = snippet.text(SnippetKind::Element, SnippetOptions::default(), false);
        let begin = "<budget-disclosure show=\"procurement\" department=\"a\" year=\"2021\">";
        assert!(element.starts_with(begin), "{element}");
        let frame = snippet.text(SnippetKind::Frame, SnippetOptions::default(), true);
        assert!(frame.contains("embed.html?show=procurement#view=procurement&amp;year=2021"), "{frame}");
    }

    #[test]
    fn an_element_without_content_links_to_the_page() {
        let text = snippet("#view=assets").text(SnippetKind::Element, SnippetOptions::default(), true);
        assert!(text.contains("<a href=\"https://a.gov.cn/budget/index.html#view=assets\">"), "{text}");
    }

    #[test]
    fn the_policy_names_the_site() {
        let policy = |kind| snippet("").policies(kind, SnippetOptions::default());
        let element = policy(SnippetKind::Element).expect("an element needs a policy");
        assert_eq!(
            element.same_site,
            "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'"
        );
        let frame = policy(SnippetKind::Frame).expect("a frame needs a policy");
        assert_eq!(frame.other_site, "frame-src https://a.gov.cn");
        assert_eq!(policy(SnippetKind::Link), None);
    }
}
