//! The lines (科目) of a department's budget: one table, which readers, rules, ledger, exports and views ask.

mod lines;
mod row;
mod table;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

pub use lines::Line;
pub use row::{Breakdown, Scope, Statement};

use lines::row_of;

impl Line {
    /// The name in JSON, links and identifiers of elements: stable, `snake_case`. That of every project is
    /// `project`; its name tells it apart.
    pub fn id(&self) -> &'static str {
        row_of(self).id
    }

    /// The Chinese name; for a project its own name, without the `项目支出/` of exports.
    pub fn name(&self) -> &str {
        match self {
            Self::Project(name) => name,
            fixed => row_of(fixed).name,
        }
    }

    /// The line that this one is mainly a part of.
    pub fn parent(&self) -> Option<&'static Line> {
        row_of(self).part_of.first().map(|(whole, _)| whole)
    }

    /// How this line's main parent is broken down where this line is one of the parts.
    pub fn breakdown(&self) -> Option<Breakdown> {
        row_of(self).part_of.first().map(|&(_, breakdown)| breakdown)
    }

    /// Every line that this one is a part of, and by which breakdown, the main one first.
    pub fn part_of(&self) -> &'static [(Line, Breakdown)] {
        row_of(self).part_of
    }

    /// The parts of this line in one breakdown, in the document's order. Projects, which no table can list,
    /// are left out.
    pub fn parts(&self, breakdown: Breakdown) -> impl Iterator<Item = &'static Line> {
        Self::FIXED
            .iter()
            .filter(move |line| line.part_of().iter().any(|(whole, by)| whole == self && *by == breakdown))
    }

    /// How far below the top of the tree it stands: 0 for a line that is part of none.
    pub fn depth(&self) -> usize {
        std::iter::successors(self.parent(), |line| line.parent()).count()
    }

    /// Whose money it counts.
    pub fn scope(&self) -> Scope {
        row_of(self).scope
    }

    /// Whether every department's document states it, even if with 0.
    pub fn is_usual(&self) -> bool {
        row_of(self).is_usual
    }

    /// Where the template states it.
    pub fn statement(&self) -> Statement {
        row_of(self).statement
    }

    /// The whole names by which documents call it, besides [`Line::name`].
    pub fn aliases(&self) -> &'static [&'static str] {
        row_of(self).names
    }

    /// The line that `label` names as a whole; white space, quotation marks and the width of brackets do not
    /// matter. Words that only contain a name name nothing.
    pub fn named(label: &str) -> Option<&'static Line> {
        NAMES.get(plain(label).as_str()).copied()
    }

    /// The line that `label` names as a whole among the parts of `whole` in one breakdown: 其他支出 is one of
    /// the functions and one of the economic classes.
    pub fn named_part(whole: &Line, breakdown: Breakdown, label: &str) -> Option<&'static Line> {
        let label = plain(label);
        whole.parts(breakdown).find(|line| {
            plain(line.name()) == label || line.aliases().iter().any(|alias| plain(alias) == label)
        })
    }

    /// The line of an [`Line::id`]; `None` for `project`, which needs a name.
    pub fn with_id(id: &str) -> Option<&'static Line> {
        Self::FIXED.iter().find(|line| line.id() == id)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(name) => write!(formatter, "{}/{name}", Self::ProjectExpenditure.name()),
            other => formatter.write_str(other.name()),
        }
    }
}

/// Every name of every fixed line. Of lines that share a name the first one has it.
static NAMES: LazyLock<HashMap<String, &'static Line>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for line in Line::FIXED {
        for name in std::iter::once(line.name()).chain(line.aliases().iter().copied()) {
            names.entry(plain(name)).or_insert(line);
        }
    }
    names
});

/// `label` without white space and quotation marks, with brackets of full width.
fn plain(label: &str) -> String {
    label
        .chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '“' | '”' | '"' | '‘' | '’' | '\'' | '「' | '」' | '＂')
        })
        .map(|c| match c {
            '(' | '〔' | '[' => '（',
            ')' | '〕' | ']' => '）',
            other => other,
        })
        .collect()
}
