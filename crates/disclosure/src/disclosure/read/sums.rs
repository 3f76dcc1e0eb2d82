//! 收入合计 and 支出合计 beside 收入总计 and 支出总计: the sums of the year alone, without what was carried over.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::numbers::{self, Number, Reading};
use super::source::Source;
use crate::amount::Amount;
use crate::cited::Span;
use crate::disclosure::{Disclosure, DocumentKind, Figure, Statement};
use crate::line::Line;

/// The names of a sum of the year, the whole, the year's own line, and what the whole has besides.
const SUMS: [([&str; 3], Line, Line, Line); 2] = [
    (["收入合计", "收入预算", "预算收入"], Line::TotalIncome, Line::CurrentIncome, Line::CarriedOver),
    (
        ["支出合计", "支出预算", "预算支出"],
        Line::TotalExpenditure,
        Line::CurrentExpenditure,
        Line::CarriedForward,
    ),
];

/// Gives the year's sums, and the changes and shares behind them, the lines that they are of. Final accounts have
/// them by definition; a budget where what was carried over, or another amount of the sentence, makes up the rest.
pub(super) fn part(source: &Source<'_>, disclosure: &mut Disclosure) {
    for (names, whole, current, carried) in SUMS {
        let is_sum = |figure: &Figure| {
            figure.line == whole
                && figure.statement != Statement::Table
                && names.iter().any(|name| is_called(source, figure.amount.span, name))
        };
        let mut most: HashMap<(u16, DocumentKind), Amount> = HashMap::new();
        let mut rests: HashSet<(u16, DocumentKind, Amount)> = HashSet::new();
        for figure in &disclosure.figures {
            if figure.line == carried {
                rests.insert((figure.year, figure.kind, figure.amount.value));
            } else if figure.line == whole && !is_sum(figure) {
                let most = most.entry((figure.year, figure.kind)).or_insert(figure.amount.value);
                *most = figure.amount.value.max(*most);
            }
        }
        // Where the amounts of the line stand, and which of them are the year's.
        let mut places: BTreeMap<usize, bool> = BTreeMap::new();
        for figure in disclosure.figures.iter_mut().filter(|figure| figure.line == whole) {
            let amount = figure.amount.value;
            let most = most.get(&(figure.year, figure.kind));
            let is_year = is_sum(figure)
                && most.and_then(|most| most.checked_sub(amount)).is_some_and(|rest| {
                    rest > Amount::ZERO
                        && (figure.kind == DocumentKind::FinalAccounts
                            || rests.contains(&(figure.year, figure.kind, rest))
                            || is_in_sentence(source, figure, rest))
                });
            if figure.statement != Statement::Table {
                places.insert(figure.amount.span.start, is_year);
            }
            if is_year {
                figure.line = current.clone();
            }
        }
        let is_behind_year =
            |span: Span| places.range(..span.start).next_back().is_some_and(|(_, is_year)| *is_year);
        for change in &mut disclosure.changes {
            if change.line == whole && is_behind_year(change.change.span) {
                change.line = current.clone();
            }
        }
        for share in &mut disclosure.shares {
            if share.of == whole && is_behind_year(share.percent.span) {
                share.of = current.clone();
            }
        }
    }
}

/// Whether the sentence of a figure prints another amount too, whatever that is called.
fn is_in_sentence(source: &Source<'_>, figure: &Figure, amount: Amount) -> bool {
    let sentence = source.document.sentence(figure.amount.span);
    let is_same = |number: &Number| {
        number.span != figure.amount.span
            && matches!(number.reading, Reading::Exact(exact) if exact.amount == amount)
    };
    numbers::find(&source.document.text, sentence).iter().any(is_same)
}

/// Whether `name` stands right before an amount.
fn is_called(source: &Source<'_>, amount: Span, name: &str) -> bool {
    let before = source.document.text[..amount.start].trim_end();
    let before =
        ["为", "是", "：", ":", "共"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    before.trim_end().ends_with(name) && !before.trim_end_matches(name).ends_with("本年")
}
