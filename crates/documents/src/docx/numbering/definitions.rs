//! The definitions of lists, from the part `numbering.xml`.

use std::collections::HashMap;
use std::io::Read;

use super::LEVELS;
use crate::docx::styles::Styles;
use crate::error::ReadError;
use crate::package::for_each;
use crate::xml::{Element, Node, Vocabulary, Xml};

/// Every list that a document defines.
#[derive(Debug, Default)]
pub(in crate::docx) struct Definitions {
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
}

/// How one level of a list is numbered.
#[derive(Clone, Debug)]
pub(in crate::docx) struct NumberingLevel {
    /// The first number.
    pub start: u32,
    /// The number format, by its name in the standard.
    pub format: String,
    /// The text, with `%1` for the number of the first level and so on.
    pub text: String,
    /// It starts anew after a paragraph of any level above this one; 0 is never.
    pub restart: usize,
    /// Numbers of levels above are written in decimal whatever their format.
    pub legal: bool,
    /// What follows the number.
    pub suffix: Suffix,
    style: Option<String>,
}

/// What follows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum Suffix {
    Tab,
    Space,
    Nothing,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: [Option<NumberingLevel>; LEVELS],
    /// The style that holds the definition instead.
    style_link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    definition: String,
    levels: [Option<NumberingLevel>; LEVELS],
    starts: [Option<u32>; LEVELS],
}

impl NumberingLevel {
    fn new(level: usize) -> Self {
        Self {
            start: 0,
            format: "decimal".to_owned(),
            text: String::new(),
            restart: level,
            legal: false,
            suffix: Suffix::Tab,
            style: None,
        }
    }

    /// Whether it is a bullet, which is no text.
    pub fn is_bullet(&self) -> bool {
        self.format == "bullet"
    }

    fn set(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "start" => self.start = number(element).unwrap_or(0),
            // A format in pictures or of a later Word stands beside one for everybody, which follows.
            "numFmt" => self.format = element.value().map_or_else(String::new, Into::into),
            // Longer than any number; the text is repeated for each paragraph.
            "lvlText" => self.text = element.value().unwrap_or_default().chars().take(64).collect(),
            "lvlRestart" => self.restart = element.number().unwrap_or(self.restart),
            "isLgl" => self.legal = element.is_on(),
            "suff" => {
                self.suffix = match element.value().as_deref() {
                    Some("space") => Suffix::Space,
                    Some("nothing") => Suffix::Nothing,
                    _ => Suffix::Tab,
                };
            }
            "pStyle" => self.style = element.value().map(Into::into),
            _ => {}
        }
    }
}

impl Definitions {
    /// Reads the part `numbering.xml`.
    ///
    /// # Errors
    /// When the XML is broken.
    pub fn read<R: Read>(part: &mut Xml<R>) -> Result<Self, ReadError> {
        let mut definitions = Self::default();
        let mut open: Option<(String, Abstract)> = None;
        let mut list: Option<(String, List)> = None;
        let mut level: Option<(usize, NumberingLevel)> = None;
        let mut at_level = 0;
        let mut path: Vec<&'static str> = Vec::new();
        for_each(part, |node| match node {
            Node::Open(vocabulary, element) => {
                let name = if *vocabulary == Vocabulary::Word { element.name() } else { "" };
                path.push(match name {
                    "abstractNum" => {
                        open = Some((identifier(element, "abstractNumId"), Abstract::default()));
                        "abstractNum"
                    }
                    "num" => {
                        list = Some((identifier(element, "numId"), List::default()));
                        "num"
                    }
                    "lvl" => {
                        let at = element.attribute("ilvl").and_then(|at| at.parse().ok()).unwrap_or(at_level);
                        level = Some((at, NumberingLevel::new(at)));
                        "lvl"
                    }
                    _ => "",
                });
                match (name, &mut level, &mut list, &mut open) {
                    ("lvlOverride", _, Some(_), _) => {
                        at_level = element.attribute("ilvl").and_then(|at| at.parse().ok()).unwrap_or(0);
                    }
                    ("startOverride", _, Some((_, list)), _) => {
                        if let Some(start) = list.starts.get_mut(at_level) {
                            *start = number(element);
                        }
                    }
                    (name, Some((_, level)), _, _) => level.set(name, element),
                    ("abstractNumId", None, Some((_, list)), _) => {
                        list.definition = element.value().unwrap_or_default().into_owned();
                    }
                    ("numStyleLink", None, None, Some((_, open))) => {
                        open.style_link = element.value().map(Into::into);
                    }
                    _ => {}
                }
            }
            Node::Close => match path.pop() {
                Some("lvl") => {
                    let levels = match (&mut list, &mut open) {
                        (Some((_, list)), _) => Some(&mut list.levels),
                        (None, Some((_, open))) => Some(&mut open.levels),
                        (None, None) => None,
                    };
                    if let (Some((at, level)), Some(levels)) = (level.take(), levels)
                        && let Some(place) = levels.get_mut(at)
                    {
                        *place = Some(level);
                    }
                }
                Some("abstractNum") => definitions.abstracts.extend(open.take()),
                Some("num") => definitions.lists.extend(list.take()),
                _ => {}
            },
            _ => {}
        })?;
        Ok(definitions)
    }

    /// The identifier of the abstract list behind a list; lists that share it count on together.
    pub fn abstract_of<'d>(&'d self, list: &str, styles: &'d Styles) -> Option<&'d str> {
        let definition = &self.lists.get(list)?.definition;
        let Some(style) = self.abstracts.get(definition)?.style_link.as_deref() else {
            return Some(definition);
        };
        let (linked, _, _) = styles.numbering(Some(style))?;
        Some(&self.lists.get(linked)?.definition)
    }

    /// The level whose paragraphs have a style.
    pub fn level_of_style(&self, list: &str, style: &str, styles: &Styles) -> Option<usize> {
        let definition = self.abstracts.get(self.abstract_of(list, styles)?)?;
        definition
            .levels
            .iter()
            .position(|level| level.as_ref().and_then(|level| level.style.as_deref()) == Some(style))
    }

    /// How a level of a list is numbered.
    pub fn level(&self, list: &str, identifier: &str, level: usize) -> Option<&NumberingLevel> {
        let own = self.lists.get(list).and_then(|list| list.levels.get(level)).and_then(Option::as_ref);
        own.or_else(|| self.abstracts.get(identifier)?.levels.get(level)?.as_ref())
    }

    /// The number that a list starts a level with instead of going on.
    pub fn start_override(&self, list: &str, level: usize) -> Option<u32> {
        self.lists.get(list)?.starts.get(level).copied().flatten()
    }
}

fn identifier(element: &Element<'_>, name: &str) -> String {
    element.attribute(name).unwrap_or_default().into_owned()
}

fn number(element: &Element<'_>) -> Option<u32> {
    element.value()?.trim().parse().ok()
}
