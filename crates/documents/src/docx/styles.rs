//! Word's styles, as far as they decide what text there is: numbering and hidden text.

use std::collections::HashMap;
use std::io::Read;

use super::look::RunLook;
use crate::error::ReadError;
use crate::package::for_each;
use crate::xml::{Node, Vocabulary, Xml};

/// How many styles may be based on each other; a circle ends here.
const CHAIN: usize = 32;

/// The styles of a document, by their identifier.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default_paragraph: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    number: Option<String>,
    level: Option<usize>,
    hidden: Option<bool>,
    look: RunLook,
    /// It is the style of entries of a table of contents.
    contents: bool,
}

impl Styles {
    /// Reads the part `styles.xml`.
    ///
    /// # Errors
    /// When the XML is broken.
    pub fn read<R: Read>(part: &mut Xml<R>) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut current: Option<(String, Style)> = None;
        // Which element is open at each depth: a style holds both its own and table-part properties.
        let mut path: Vec<String> = Vec::new();
        for_each(part, |node| match node {
            Node::Open(vocabulary, element) => {
                let name = if *vocabulary == Vocabulary::Word { element.name() } else { "" };
                if name == "style" {
                    let identifier = element.attribute("styleId").unwrap_or_default().into_owned();
                    let default =
                        element.attribute("default").is_some_and(|value| value == "1" || value == "true");
                    if default && element.attribute("type").is_some_and(|kind| kind == "paragraph") {
                        styles.default_paragraph = Some(identifier.clone());
                    }
                    current = Some((identifier, Style::default()));
                }
                if let Some((_, style)) = &mut current {
                    match (path.last().map(String::as_str), name) {
                        (Some("style"), "basedOn") => style.based_on = element.value().map(Into::into),
                        (Some("numPr"), "numId") => style.number = element.value().map(Into::into),
                        (Some("numPr"), "ilvl") => style.level = element.number(),
                        (Some("rPr"), "vanish")
                            if path.iter().rev().nth(1).is_some_and(|up| up == "style") =>
                        {
                            style.hidden = Some(element.is_on());
                        }
                        (Some("rPr"), _) if path.iter().rev().nth(1).is_some_and(|up| up == "style") => {
                            style.look.set(element);
                        }
                        (Some("style"), "name") => {
                            let name = element.value().unwrap_or_default().to_ascii_lowercase();
                            style.contents = name.starts_with("toc ");
                        }
                        _ => {}
                    }
                }
                path.push(name.to_owned());
            }
            Node::Close => {
                if path.pop().as_deref() == Some("style")
                    && let Some((identifier, style)) = current.take()
                {
                    styles.styles.insert(identifier, style);
                }
            }
            _ => {}
        })?;
        Ok(styles)
    }

    /// The numbering of paragraphs of a style, `None` being the default one: the identifier of the
    /// numbering, the level if one is set, and the style that sets it.
    pub fn numbering<'s>(&'s self, style: Option<&'s str>) -> Option<(&'s str, Option<usize>, &'s str)> {
        let style = style.or(self.default_paragraph.as_deref())?;
        let mut level = None;
        for (identifier, style) in self.chain(style) {
            level = level.or(style.level);
            if let Some(number) = &style.number {
                return Some((number, level, identifier));
            }
        }
        None
    }

    /// Whether text of a style is hidden; `None` where the style does not say.
    pub fn hidden(&self, style: Option<&str>) -> Option<bool> {
        self.chain(style?).find_map(|(_, style)| style.hidden)
    }

    /// What text of a style looks like.
    pub fn look(&self, style: Option<&str>) -> RunLook {
        let chain = style.into_iter().flat_map(|style| self.chain(style));
        chain.fold(RunLook::default(), |look, (_, style)| look.or(&style.look))
    }

    /// Whether paragraphs of a style are entries of a table of contents.
    pub fn is_contents(&self, style: Option<&str>) -> bool {
        style.and_then(|style| self.styles.get(style)).is_some_and(|style| style.contents)
    }

    fn chain<'s>(&'s self, style: &'s str) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let mut next = Some(style);
        std::iter::from_fn(move || {
            let identifier = next?;
            let style = self.styles.get(identifier)?;
            next = style.based_on.as_deref();
            Some((identifier, style))
        })
        .take(CHAIN)
    }
}
