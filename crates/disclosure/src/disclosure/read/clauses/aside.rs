//! Amounts of the budget's lines among duties, goals and definitions: those parts are kept as words, so that their
//! amounts are told of and not taken.

use super::clause::Clause;
use super::parse;
use super::segments::{self, End};
use crate::disclosure::read::numbering;
use crate::disclosure::read::numbers::{self, Reading};
use crate::disclosure::read::source::{Source, speaks_of_money, squeeze};
use crate::disclosure::{Disclosure, SectionKind};
use crate::document::Block;

/// What the money of projects is called among goals: 涉及预算2345万元.
const MONEY: [&str; 6] = ["预算", "资金", "经费", "支出", "拨款", "金额"];

/// Tells of each amount that a line's whole name stands before, and of the money of projects among goals.
pub(super) fn tell(source: &mut Source<'_>, disclosure: &Disclosure) {
    for at in 0..source.document.blocks.len() {
        let Block::Paragraph(span) = source.document.blocks[at] else { continue };
        if speaks_of_money(source.sections[at]) {
            continue;
        }
        let is_of_projects = source.sections[at] == Some(SectionKind::Performance)
            && MONEY.iter().any(|word| source.slice(span).contains(word));
        let numbers = numbers::find(&source.document.text, span);
        for segment in segments::of(&source.document.text, span, &numbers) {
            let End::Number(number) = segment.end else { continue };
            let number = &numbers[number];
            let words = numbering::without_number(source.slice(segment.span));
            let clause =
                Clause::of(&parse::normal(words, &disclosure.department.value), disclosure.year.value);
            let names_line = clause.is_understood() && clause.lines.len() == 1 && clause.verb.is_none();
            if matches!(number.reading, Reading::Exact(_)) && (names_line || is_of_projects) {
                let quoted = squeeze(&format!("{words}{}", source.slice(number.whole)));
                source.note(format!("“{quoted}”：写在职责、绩效或名词解释里，没有采用"), number.whole);
            }
        }
    }
}
