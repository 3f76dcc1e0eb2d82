//! Amounts that are given up where others show that they are no wholes.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::amount::Amount;
use crate::disclosure::read::source::Source;
use crate::disclosure::{Disclosure, Figure};
use crate::line::Line;

/// What an amount that bears a line's name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Namesake {
    /// A part of other expenditure.
    Part,
    /// A part of other expenditure, or the line itself.
    Doubtful,
    /// All of that name, of which the line is a part.
    All,
}

/// Takes what funds pay of a line, each with the message that tells of it, but where another amount of the line is
/// stated without a fund. How much such a part changed is forgotten too.
pub(super) fn parts_of_funds(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    of_fund: Vec<(Figure, String)>,
) {
    if of_fund.is_empty() {
        return;
    }
    let mut stated: HashMap<_, HashSet<Amount>> = HashMap::new();
    for figure in &disclosure.figures {
        stated
            .entry((figure.line.clone(), figure.year, figure.kind))
            .or_default()
            .insert(figure.amount.value);
    }
    let is_part = |figure: &Figure| {
        let amounts = stated.get(&(figure.line.clone(), figure.year, figure.kind));
        amounts.is_some_and(|amounts| is_other(amounts, figure.amount.value))
    };
    let (parts, wholes): (Vec<_>, Vec<_>) = of_fund.into_iter().partition(|(figure, _)| is_part(figure));
    disclosure.figures.extend(wholes.into_iter().map(|(figure, _)| figure));
    forget_changes(source, disclosure, &parts);
    for (figure, message) in parts {
        source.warn(message, figure.amount.span);
    }
}

/// Forgets what is said behind `parts`, up to the next figure of the line or the paragraph's end, of how much they changed.
fn forget_changes(source: &Source<'_>, disclosure: &mut Disclosure, parts: &[(Figure, String)]) {
    let lines: HashSet<&Line> = parts.iter().map(|(figure, _)| &figure.line).collect();
    let taken = disclosure.figures.iter().filter(|figure| lines.contains(&figure.line));
    let taken = taken.map(|figure| ((figure.line.clone(), figure.amount.span.start), None));
    let parts = parts
        .iter()
        .map(|(figure, _)| ((figure.line.clone(), figure.amount.span.start), Some(figure.amount.span)));
    let before: BTreeMap<_, _> = taken.chain(parts).collect();
    disclosure.changes.retain(|change| {
        let at = change.change.span.start;
        let last = before.range(..(change.line.clone(), at)).next_back();
        let part = last.filter(|((line, _), _)| *line == change.line).and_then(|(_, part)| *part);
        let block = part.and_then(|part| source.document.block_at(part));
        !block.is_some_and(|block| block.span().contains(change.change.span))
    });
}

/// What is known of the amounts that bear a line's name elsewhere.
#[derive(Default)]
struct Elsewhere {
    amounts: HashSet<Amount>,
    doubtful: HashSet<Amount>,
    is_contradicted: bool,
}

/// Tells of the amounts of lines of which other expenditure has a part of the same name and another amount. Where it is
/// not known which of two is the line's, neither is taken.
pub(super) fn namesakes(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    namesakes: &[(&'static Line, Amount, Namesake)],
) {
    let year = disclosure.year.value;
    let mut elsewhere: HashMap<&Line, Elsewhere> = HashMap::new();
    for (line, amount, sort) in namesakes.iter().filter(|(_, amount, _)| *amount != Amount::ZERO) {
        let of_line = elsewhere.entry(line).or_default();
        of_line.amounts.insert(*amount);
        if *sort == Namesake::Doubtful {
            of_line.doubtful.insert(*amount);
        }
    }
    for figure in disclosure.figures.iter().filter(|figure| figure.year == year) {
        if let Some(of_line) = elsewhere.get_mut(&figure.line) {
            of_line.is_contradicted |= is_other(&of_line.amounts, figure.amount.value);
        }
    }
    let is_namesake = |figure: &Figure| {
        elsewhere.get(&figure.line).filter(|_| figure.year == year).is_some_and(|of_line| {
            let amount = figure.amount.value;
            is_other(&of_line.amounts, amount)
                || (of_line.is_contradicted && of_line.doubtful.contains(&amount))
        })
    };
    let (given_up, kept): (Vec<Figure>, Vec<Figure>) =
        std::mem::take(&mut disclosure.figures).into_iter().partition(is_namesake);
    disclosure.figures = kept;
    let lines: HashSet<&Line> = given_up.iter().map(|figure| &figure.line).collect();
    disclosure.changes.retain(|change| !lines.contains(&change.line));
    for figure in &given_up {
        let name = figure.line.name();
        let amount = figure.amount.value;
        let why = "基本支出和其他支出里都有这一项，没有写明是不是全部";
        source.warn(format!("“{name}{amount}万元”：{why}，没有采用"), figure.amount.span);
    }
}

/// Whether one of `amounts` is another than `amount`.
fn is_other(amounts: &HashSet<Amount>, amount: Amount) -> bool {
    amounts.len() > usize::from(amounts.contains(&amount))
}
