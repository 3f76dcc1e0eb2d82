//! What the page shows, and its form in a URL: `#view=indicators&year=2021&compare=2020&q=改革`.

use disclosure::cited::Span;
use disclosure::disclosure::DocumentKind;

use super::filters::{Filters, is_filter_key};
use super::percent::{decode, encode};
use super::place::{At, NamedDocument, parse_span, parse_year};
use super::view::View;

/// What the page shows, as asked for. Whether a year, a department or a filter value exists is for
/// the reader of a location to see; what does not exist is treated as not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The view; [`View::Overview`] when not asked for.
    pub view: View,
    /// The department's name.
    pub department: Option<String>,
    /// The kind of documents; the department's budgets where it has any when not asked for.
    pub kind: Option<DocumentKind>,
    /// The year that is shown.
    pub year: Option<u16>,
    /// The year that it is compared with; the same as `year` for no comparison.
    pub compare: Option<u16>,
    /// The search text of the view.
    pub query: String,
    /// The view's filters: a key that the view owns (`level1`, `project`, `mode`) and the value chosen.
    pub filters: Filters,
    /// The column that the view is sorted by.
    pub sort: Option<Sort>,
    /// The highlighted place of the original.
    pub at: Option<At>,
}

/// A column to sort by, and which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column's key, which the view owns.
    pub key: String,
    /// From the largest down.
    pub descending: bool,
}

/// Parts that a host's page names one by one.
pub const NAMED: [&str; 7] = ["view", "department", "kind", "year", "compare", "project", "q"];

/// The longest value that is taken from a URL, in bytes: nobody's link needs more.
const LONGEST_VALUE: usize = 1000;
/// The most filters that are taken from a URL.
const MOST_FILTERS: usize = 32;

impl Location {
    /// A view, and nothing else asked for.
    pub fn of(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// The place `span` in the original of `document`.
    pub fn in_source(document: NamedDocument, span: Span) -> Self {
        let at = Some(At { document: Some(document), span });
        Self { view: View::Source, at, ..Self::default() }
    }

    /// Reads the form of a URL's hash, with or without `#`. What is not understood is left out.
    pub fn parse(hash: &str) -> Self {
        let mut location = Self::default();
        let mut document = None;
        for pair in hash.strip_prefix('#').unwrap_or(hash).split('&') {
            let Some((key, value)) = pair.split_once('=') else { continue };
            let value = decode(value);
            if value.is_empty() || value.len() > LONGEST_VALUE {
                continue;
            }
            match key {
                "view" => location.view = View::from_key(&value).unwrap_or_default(),
                "department" => location.department = Some(value),
                "kind" => location.kind = DocumentKind::from_key(&value),
                "year" => location.year = parse_year(&value),
                "compare" => location.compare = parse_year(&value),
                "q" => location.query = value,
                "sort" => location.sort = Some(Sort::parse(&value)),
                "doc" => document = NamedDocument::parse(&value),
                "at" => location.at = parse_span(&value).map(|span| At { document: None, span }),
                _ if is_filter_key(key) && location.filters.len() < MOST_FILTERS => {
                    location.filters.set(key, Some(value));
                }
                _ => {}
            }
        }
        if let Some(at) = &mut location.at {
            at.document = document;
        }
        location
    }

    /// The location with one part changed, under its name in a URL: an empty value takes the part
    /// away. The name `filters` stands for all parts that have no name among [`NAMED`], in the form
    /// of a URL: `level1=产出指标&sort=-amount`.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let part_of = |pair: &str| pair.split_once('=').map_or(pair, |(part, _)| part).to_owned();
        // Snippets of earlier versions name the department among the filters.
        let is_named = |part: &str| {
            NAMED.contains(&part)
                && (part != "department" || !value.split('&').any(|pair| part_of(pair) == part))
        };
        let changed = |pair: &str| {
            let part = part_of(pair);
            if name == "filters" { !is_named(&part) } else { part == name }
        };
        let hash = self.hash();
        let kept = hash.trim_start_matches('#').split('&').filter(|pair| !changed(pair));
        let mut hash = kept.collect::<Vec<_>>().join("&");
        hash.push('&');
        if name == "filters" {
            let pairs = value.split('&').filter(|pair| changed(pair));
            hash.push_str(&pairs.collect::<Vec<_>>().join("&"));
        } else {
            hash.push_str(name);
            hash.push('=');
            encode(value, &mut hash);
        }
        Self::parse(&hash)
    }

    /// The URL's hash, beginning with `#`. Reading it again gives the same location.
    pub fn hash(&self) -> String {
        let mut hash = self.view.hash();
        let mut push = |key: &str, value: &str| {
            if !value.is_empty() {
                hash.push('&');
                hash.push_str(key);
                hash.push('=');
                encode(value, &mut hash);
            }
        };
        push("department", self.department.as_deref().unwrap_or(""));
        push("kind", self.kind.map_or("", DocumentKind::id));
        push("year", &self.year.map_or(String::new(), |year| year.to_string()));
        push("compare", &self.compare.map_or(String::new(), |year| year.to_string()));
        push("q", &self.query);
        for (key, value) in self.filters.iter() {
            push(key, value);
        }
        push("sort", &self.sort.as_ref().map_or(String::new(), Sort::to_text));
        if let Some(At { document, span }) = self.at {
            push("doc", &document.map_or(String::new(), NamedDocument::to_text));
            push("at", &format!("{}-{}", span.start, span.end));
        }
        hash
    }
}

impl Sort {
    /// Reads `amount` or, from the largest down, `-amount`.
    /// Reads what [`to_text`](Self::to_text) writes.
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('-') {
            Some(key) => Self { key: key.to_owned(), descending: true },
            None => Self { key: text.to_owned(), descending: false },
        }
    }

    /// As links write it: `-amount` from the largest down.
    pub fn to_text(&self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(hash: &str, expect: &Location) {
        assert_eq!(&Location::parse(hash), expect, "{hash}");
        assert_eq!(&Location::parse(&expect.hash()), expect, "{}", expect.hash());
    }

    #[test]
    fn every_part_survives_the_url() {
        let mut filters = Filters::default();
        filters.set("unit", Some("次".to_owned()));
        filters.set("level1", Some("产出指标&效益".to_owned()));
        let location = Location {
            view: View::Indicators,
            department: Some("中共衡水市委 100%".to_owned()),
            year: Some(2021),
            compare: Some(2020),
            query: "“改革” #1+1=2".to_owned(),
            filters,
            sort: Some(Sort { key: "amount".to_owned(), descending: true }),
            kind: Some(DocumentKind::FinalAccounts),
            at: Some(At {
                document: Some(NamedDocument { year: 2021, kind: None }),
                span: Span::new(12, 30),
            }),
        };
        check(&location.hash(), &location);
        let document = NamedDocument { year: 2021, kind: Some(DocumentKind::SelfEvaluation) };
        let location = Location::in_source(document, Span::new(1, 2));
        check(&location.hash(), &location);
        assert!(location.hash().is_ascii(), "a link must survive chat programs: {}", location.hash());
    }

    #[test]
    fn readable_chinese_is_understood_too() {
        let mut expect = Location { query: "改革".to_owned(), ..Location::of(View::Procurement) };
        expect.filters.set("project", Some("机构编制管理工作经费".to_owned()));
        check("#view=procurement&q=改革&project=机构编制管理工作经费", &expect);
        check("#kind=决算", &Location { kind: Some(DocumentKind::FinalAccounts), ..Location::default() });
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let nothing = Location::default();
        for hash in [
            "",
            "#",
            "#view=nonsense",
            "#view",
            "#&&=&=x&year=&compare=abc",
            "#year=99999&compare=-1&at=5",
            "#at=9-3&doc=2021",
            "#at=-&Level=1&onclick%3D=1&__proto__x__yyyyyyyyyyyyyyyyyyyyyyyy=1",
            "#/some/other/router",
        ] {
            check(hash, &nothing);
        }
    }

    #[test]
    fn a_hostile_hash_stays_small() {
        let many = (0..1000).map(|index| format!("&k{index}=1")).collect::<Vec<_>>().concat();
        assert_eq!(Location::parse(&many).filters.iter().count(), MOST_FILTERS);
        let long = format!("#q={}", "改".repeat(LONGEST_VALUE));
        check(&long, &Location::default());
    }

    #[test]
    fn a_part_changes_alone() {
        let before = "#view=procurement&year=2021&q=%E7%94%B5%E8%84%91&level1=a&project=b&sort=-amount";
        let check = |name, value, expect: &str| {
            assert_eq!(Location::parse(before).with(name, value), Location::parse(expect), "{name}={value}");
        };
        check("year", "2020", "#view=procurement&year=2020&q=电脑&level1=a&project=b&sort=-amount");
        check("q", "", "#view=procurement&year=2021&level1=a&project=b&sort=-amount");
        check("q", "a&b=c", "#view=procurement&year=2021&q=a%26b%3Dc&level1=a&project=b&sort=-amount");
        check("filters", "level2=d&q=x", "#view=procurement&year=2021&q=电脑&project=b&level2=d");
        check("filters", "", "#view=procurement&year=2021&q=电脑&project=b");
    }

    #[test]
    fn filters_change_the_department_only_where_they_name_one() {
        let before = Location::parse("#view=procurement&department=甲&level1=a");
        let with = |value| before.with("filters", value);
        assert_eq!(with("level1=b"), Location::parse("#view=procurement&department=甲&level1=b"));
        assert_eq!(with("department=乙"), Location::parse("#view=procurement&department=乙"));
    }

    #[test]
    fn a_view_alone_is_its_section_id() {
        for view in View::ALL {
            assert_eq!(Location::of(view).hash(), view.hash());
            check(&view.hash(), &Location::of(view));
        }
    }
}
