//! What goes on to the next year: 收支总预算 has it, and 支出预算 beside that has not.

use crate::cited::Span;
use crate::disclosure::read::source::Source;
use crate::disclosure::{Disclosure, Statement};
use crate::document::Block;
use crate::line::Line;

/// Takes 支出预算 for what is spent in the year, where it is less than 收支总预算 and the words of that name 结转下年.
pub(super) fn settle(source: &Source<'_>, disclosure: &mut Disclosure) {
    const WORDS: [&str; 4] = ["结转下年", "年末结转", "年终结转", "结转至下年"];
    let block_of = |span: Span| source.document.block_at(span).map(Block::span);
    let names_rest = |span: Span| {
        WORDS.iter().any(|word| block_of(span).is_some_and(|block| source.slice(block).contains(word)))
    };
    let Some(both) = disclosure.figure_in(&Line::TotalExpenditure, Statement::YearOnYear) else { return };
    if !names_rest(both.amount.span) {
        return;
    }
    let (year, kind, amount) = (both.year, both.kind, both.amount.value);
    let mut blocks = Vec::new();
    for figure in &mut disclosure.figures {
        let is_less = figure.line == Line::TotalExpenditure
            && (figure.year, figure.kind) == (year, kind)
            && figure.statement == Statement::Expenditure
            && figure.amount.value < amount;
        if is_less {
            figure.line = Line::CurrentExpenditure;
            blocks.extend(block_of(figure.amount.span));
        }
    }
    for change in disclosure.changes.iter_mut().filter(|change| change.line == Line::TotalExpenditure) {
        if blocks.iter().any(|block| block.contains(change.change.span)) {
            change.line = Line::CurrentExpenditure;
        }
    }
}
