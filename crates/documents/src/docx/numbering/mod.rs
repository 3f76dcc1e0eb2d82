//! The numbers that Word generates and does not store as text.

mod definitions;

use std::collections::{HashMap, HashSet};

pub(super) use definitions::Definitions;
use definitions::{NumberingLevel, Suffix};

use super::styles::Styles;
use crate::numeral;

/// Word has nine levels in a list.
const LEVELS: usize = 9;

/// Counts the numbered paragraphs of a document, in its order.
#[derive(Debug)]
pub(super) struct Numbering {
    definitions: Definitions,
    /// The last number of each level, by the identifier of the abstract list.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// Where a list has been told to start anew, and did.
    restarted: HashSet<(String, usize)>,
}

impl Numbering {
    /// Counts by these definitions, from the beginning.
    pub fn new(definitions: Definitions) -> Self {
        Self { definitions, counters: HashMap::new(), restarted: HashSet::new() }
    }

    /// The number of the next paragraph: `direct` is what its own properties say (list and level),
    /// which goes before what its style says. `None` where it has no number, or a bullet.
    pub fn next(
        &mut self,
        styles: &Styles,
        style: Option<&str>,
        direct: (Option<&str>, Option<usize>),
    ) -> Option<String> {
        let by_style = styles.numbering(style);
        let (list, level) = match (direct, by_style) {
            ((Some(list), level), _) => (list, level.or(by_style.and_then(|(_, level, _)| level))),
            ((None, level), Some((list, style_level, style))) => {
                let linked = || self.definitions.level_of_style(list, style, styles);
                (list, level.or(style_level).or_else(linked))
            }
            ((None, _), None) => return None,
        };
        let level = level.unwrap_or(0).min(LEVELS - 1);
        let (list, identifier) = (list.to_owned(), self.definitions.abstract_of(list, styles)?.to_owned());
        self.count(&list, &identifier, level);
        self.label(&list, &identifier, level)
    }

    fn count(&mut self, list: &str, identifier: &str, level: usize) {
        let definitions = &self.definitions;
        let counters = self.counters.entry(identifier.to_owned()).or_default();
        let start = definitions.level(list, identifier, level).map_or(1, |level| level.start);
        let restart = definitions.start_override(list, level);
        let next = match (restart, counters.get(level).copied().flatten()) {
            (Some(restart), _) if self.restarted.insert((list.to_owned(), level)) => restart,
            (_, Some(before)) => before.saturating_add(1),
            (_, None) => start,
        };
        for (below, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restarts_after =
                definitions.level(list, identifier, below).map_or(below, |below| below.restart);
            // A level restarts after any level up to the one it names; 0 is never.
            if level < restarts_after {
                *counter = None;
            }
        }
        if let Some(counter) = counters.get_mut(level) {
            *counter = Some(next);
        }
    }

    fn label(&self, list: &str, identifier: &str, level: usize) -> Option<String> {
        let counters = self.counters.get(identifier)?;
        let definition = self.definitions.level(list, identifier, level)?;
        if definition.is_bullet() {
            return None;
        }
        let number_of = |at: usize| {
            let of: Option<&NumberingLevel> = self.definitions.level(list, identifier, at);
            let number = counters.get(at).copied().flatten().or(of.map(|level| level.start)).unwrap_or(1);
            let format = if definition.legal && at < level {
                "decimal"
            } else {
                of.map_or("decimal", |of| &of.format)
            };
            numeral::write(number, format)
        };
        let mut label = String::new();
        let mut rest = definition.text.chars().peekable();
        while let Some(c) = rest.next() {
            match (c, rest.peek().and_then(|next| next.to_digit(10))) {
                ('%', Some(digit @ 1..=9)) => {
                    rest.next();
                    label.push_str(&number_of(digit as usize - 1));
                }
                _ => label.push(c),
            }
        }
        let space = match definition.suffix {
            Suffix::Space => true,
            Suffix::Tab => label.ends_with(char::is_alphanumeric),
            Suffix::Nothing => false,
        };
        if space {
            label.push(' ');
        }
        (!label.trim().is_empty()).then_some(label)
    }
}
