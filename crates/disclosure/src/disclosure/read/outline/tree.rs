//! The tree of headings while it is read: which headings are open, and where the next one belongs.

use super::heading::Heading;
use crate::disclosure::SectionKind;
use crate::disclosure::read::numbering::Style;

/// Headings lie within headings so deep; what is deeper takes the place of the deepest.
const DEEPEST: usize = 64;

/// The headings that are open, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Tree {
    open: Vec<Open>,
}

/// An open heading.
#[derive(Debug)]
pub(super) struct Open {
    number: Option<(Style, char)>,
    ordinal: u32,
    /// How the headings right below it are numbered.
    below: Option<Style>,
    /// The section that its text belongs to.
    pub kind: Option<SectionKind>,
    /// The position of the section in the disclosure, where the heading opened one.
    pub section: Option<usize>,
}

impl Tree {
    /// Closes what a heading closes. Numbers that go on show its level: `六、` goes on from `五、`, however
    /// deep the headings between them lie. A first number begins a level of its own.
    pub fn make_room(&mut self, heading: &Heading) {
        let Some(number) = heading.number else {
            // A heading without a number stands beside others without one, and below parts alone.
            let is_part = |open: &Open| open.number.is_some_and(|(style, _)| style == Style::Part);
            let parts = self.open.iter().take_while(|open| is_part(open)).count();
            self.open.truncate(parts);
            return;
        };
        let (style, _) = number;
        let is_next = |open: &Open| open.ordinal.checked_add(1) == Some(heading.ordinal);
        let same = |open: &Open| open.number == Some(number);
        let alike = |open: &Open| open.number.is_some_and(|(other, _)| other == style);
        let is_first = heading.ordinal <= 1;
        // A section goes on from sections, even where one is missing; a part from the innermost list.
        let of_section = || {
            let sections = |open: &Open| open.section.is_some() && same(open);
            let next = self.open.iter().position(|open| sections(open) && is_next(open));
            next.or_else(|| {
                self.open.iter().position(|open| sections(open) && open.ordinal < heading.ordinal)
            })
        };
        let of_part = || {
            let next = self.open.iter().rposition(|open| same(open) && is_next(open));
            let next = next.or_else(|| self.open.iter().rposition(|open| alike(open) && is_next(open)));
            next.or_else(|| self.open.iter().rposition(|open| alike(open) && !is_first))
        };
        let at = heading.kind.and_then(|_| of_section()).or_else(of_part);
        // What lists its own parts by inner numbers holds no outer ones.
        let holds_it = |open: &Open| open.below.is_none_or(|below| below <= style || style == Style::Part);
        let outer = || self.open.iter().position(|open| !holds_it(open)).unwrap_or(self.open.len());
        self.open.truncate(at.unwrap_or_else(outer));
    }

    /// Whether a heading's number goes on from that of an open section.
    pub fn goes_on(&self, heading: &Heading) -> bool {
        let sections = self.open.iter().filter(|open| open.section.is_some());
        sections.filter(|open| open.number == heading.number).any(|open| open.ordinal + 1 == heading.ordinal)
    }

    /// Opens a heading.
    pub fn push(&mut self, heading: &Heading, kind: Option<SectionKind>, section: Option<usize>) {
        if let (Some(above), Some((style, _))) = (self.open.last_mut(), heading.number) {
            above.below.get_or_insert(style);
        }
        let Heading { number, ordinal, .. } = *heading;
        self.open.truncate(DEEPEST - 1);
        self.open.push(Open { number, ordinal, below: None, kind, section });
    }

    /// The section that text belongs to now.
    pub fn kind(&self) -> Option<SectionKind> {
        self.open.last()?.kind
    }

    /// The sections that are open.
    pub fn sections(&self) -> impl Iterator<Item = usize> + '_ {
        self.open.iter().filter_map(|open| open.section)
    }
}
