//! Departments that go on under another name, as their publisher says. No document is taken for another's without that.

use std::collections::BTreeMap;
use std::fmt;

use super::Entry;
use crate::disclosure::DocumentKind;

/// Former names of departments, each with the name that it has now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenamedDepartments {
    now: BTreeMap<String, String>,
}

/// Why documents cannot be kept under other names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenamingError {
    /// No former name and present one with `=` between them.
    Malformed(String),
    /// A former name with two present ones.
    TwoNames(String),
    /// A name that comes back to itself.
    Circle(String),
    /// Two departments that both have a document of that year and kind cannot both be what one was before.
    SameYear {
        /// The name now.
        department: String,
        /// The names that the documents give.
        former: [String; 2],
        /// The year.
        year: u16,
        /// The kind.
        kind: DocumentKind,
    },
}

impl RenamedDepartments {
    /// Reads pairs such as `市编委办=市委编办`.
    ///
    /// # Errors
    /// When one is no pair, a name has two successors, or names follow one another in a circle.
    ///
    /// ```
    /// use disclosure::dataset::RenamedDepartments;
    ///
    /// let renamed = RenamedDepartments::parse(["市工商局=市市场监督管理局"])?;
    /// assert_eq!(renamed.former_names().collect::<Vec<_>>(), ["市工商局"]);
    /// # Ok::<(), disclosure::dataset::RenamingError>(())
    /// ```
    pub fn parse<'a>(pairs: impl IntoIterator<Item = &'a str>) -> Result<Self, RenamingError> {
        let mut now = BTreeMap::new();
        for pair in pairs {
            let malformed = || RenamingError::Malformed(pair.to_owned());
            let (former, name) = pair.split_once(['=', '＝']).ok_or_else(malformed)?;
            let (former, name) = (former.trim(), name.trim());
            if former.is_empty() || name.is_empty() || former == name {
                return Err(malformed());
            }
            let before = now.insert(former.to_owned(), name.to_owned());
            if before.is_some_and(|before| before != name) {
                return Err(RenamingError::TwoNames(former.to_owned()));
            }
        }
        let renamed = Self { now };
        match renamed.now.keys().find(|former| renamed.last(former).is_none()) {
            Some(former) => Err(RenamingError::Circle(former.clone())),
            None => Ok(renamed),
        }
    }

    /// The former names.
    pub fn former_names(&self) -> impl Iterator<Item = &str> {
        self.now.keys().map(String::as_str)
    }

    /// The name that an office has now, if it is another one.
    pub fn name_now(&self, former: &str) -> Option<&str> {
        self.last(self.now.get(former)?)
    }

    /// The name that an office has now, and all that it had before.
    pub fn names_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let now = self.name_now(name).unwrap_or(name);
        let former = self.former_names().filter(move |former| self.name_now(former) == Some(now));
        [now].into_iter().chain(former)
    }

    /// Keeps documents of former names under the present ones.
    ///
    /// # Errors
    /// When two departments would be one in the same year.
    pub fn apply(&self, entries: &mut [Entry]) -> Result<(), RenamingError> {
        for entry in entries.iter_mut() {
            if let Some(name) = self.name_now(entry.department()) {
                entry.continued_by = Some(name.to_owned());
            }
        }
        let mut known: BTreeMap<(&str, u16, DocumentKind), &str> = BTreeMap::new();
        // Nobody takes a document of no year for another's.
        for entry in entries.iter().filter(|entry| entry.is_identified()) {
            let own = &*entry.disclosure.department.value;
            let key = (entry.department(), entry.year(), entry.kind());
            let other = known.insert(key, own);
            if let Some(other) = other.filter(|other| *other != own) {
                return Err(RenamingError::SameYear {
                    department: entry.department().to_owned(),
                    former: [other.to_owned(), own.to_owned()],
                    year: entry.year(),
                    kind: entry.kind(),
                });
            }
        }
        Ok(())
    }

    /// The last of the names that follow one another; `None` where they have no end.
    fn last<'a>(&'a self, former: &'a str) -> Option<&'a str> {
        let next = |name: &&'a str| self.now.get(*name).map(String::as_str);
        // In a circle there are more steps than names.
        let names = std::iter::successors(Some(former), next).take(self.now.len() + 1);
        names.last().filter(|last| !self.now.contains_key(*last))
    }
}

impl fmt::Display for RenamingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(pair) => {
                write!(formatter, "“{pair}”应写成“原名称=现名称”，两个名称不能相同")
            }
            Self::TwoNames(name) => write!(formatter, "“{name}”有两个不同的现名称，只能写一个"),
            Self::Circle(name) => write!(formatter, "从“{name}”开始的更名又回到了原来的名称，请检查"),
            Self::SameYear { department, former: [one, other], year, kind } => write!(
                formatter,
                "“{one}”和“{other}”都有{year}年度{}，不能都作为“{department}”以前的文件，请只写其中一个",
                kind.name()
            ),
        }
    }
}

impl std::error::Error for RenamingError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cited::Cited;
    use crate::disclosure::Disclosure;
    use crate::document::Document;

    fn entry(name: &str, year: u16) -> Entry {
        let disclosure = Disclosure {
            department: Cited { value: name.to_owned(), ..Cited::default() },
            year: Cited { value: year, ..Cited::default() },
            ..Disclosure::default()
        };
        Entry { document: Document::default(), disclosure, diagnostics: Vec::new(), continued_by: None }
    }

    #[test]
    fn documents_are_kept_under_the_last_name() {
        let renamed = RenamedDepartments::parse(["甲局=乙局", "乙局＝丙局"]).expect("pairs");
        let mut entries =
            [entry("甲局", 2018), entry("乙局", 2019), entry("丙局", 2020), entry("丁局", 2018)];
        renamed.apply(&mut entries).expect("they are one");
        let kept: Vec<_> =
            entries.iter().map(|entry| (entry.department(), entry.former_department())).collect();
        let expected = [("丙局", Some("甲局")), ("丙局", Some("乙局")), ("丙局", None), ("丁局", None)];
        assert_eq!(kept, expected);
    }

    #[test]
    fn two_departments_of_one_year_never_become_one() {
        let renamed = RenamedDepartments::parse(["文化局=文旅局", "旅游局=文旅局"]).expect("pairs");
        let apply = |years: [u16; 2]| {
            renamed.apply(&mut [entry("文化局", years[0]), entry("旅游局", years[1])]).is_ok()
        };
        assert!(apply([2017, 2018]));
        assert!(!apply([2018, 2018]));
        let error =
            renamed.apply(&mut [entry("旅游局", 2019), entry("文旅局", 2019)]).expect_err("both have it");
        assert!(error.to_string().contains("2019年度预算"), "{error}");
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let refused =
            |pairs: &[&str]| RenamedDepartments::parse(pairs.iter().copied()).expect_err("a problem");
        assert_eq!(refused(&["甲局"]), RenamingError::Malformed("甲局".to_owned()));
        assert_eq!(refused(&["甲局=甲局"]), RenamingError::Malformed("甲局=甲局".to_owned()));
        assert_eq!(refused(&["=乙局"]), RenamingError::Malformed("=乙局".to_owned()));
        assert_eq!(refused(&["甲局=乙局", "甲局=丙局"]), RenamingError::TwoNames("甲局".to_owned()));
        assert_eq!(refused(&["乙局=丙局", "丙局=乙局"]), RenamingError::Circle("丙局".to_owned()));
    }
}
