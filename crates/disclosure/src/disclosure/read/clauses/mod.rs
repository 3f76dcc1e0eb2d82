//! The running text, clause by clause: what each speaks of, of which time and fund, and how its amount
//! relates to that.
//!
//! A clause gives a figure only where every word of it is understood and its subject is wholly the name
//! of a line. Whatever else holds an amount is told of, with its place.

mod abbreviation;
mod ahead;
mod aside;
mod behind;
mod brackets;
mod change;
mod clause;
mod decide;
mod doubts;
mod foreign;
mod given_up;
mod interpret;
mod joined;
mod leads;
mod left_over;
mod lexicon;
mod others;
mod own_name;
mod parse;
mod passages;
mod period;
mod planned;
mod projects;
mod punctuation;
mod reader;
mod scoped;
mod segments;
mod short_name;
mod stages;
mod state;
mod subject;
mod supposed;
mod tiers;
mod tree;
mod units;
mod walk;
mod wraps;

use super::source::Source;
use crate::disclosure::Disclosure;
pub(super) use foreign::speaks_of_another;
pub(super) use units::{is_own_name, of_units};

/// Reads the figures and changes that the running text states.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut withheld = scoped::Withheld::default();
    let mut carried = reader::Carried::default();
    let passages = passages::of(source, disclosure);
    let treasuries = tiers::Treasuries::of(
        &disclosure.department.value,
        passages.iter().map(|passage| source.slice(passage.span)),
    );
    let short_name = short_name::defined(&source.document.text, &disclosure.department.value);
    for passage in &passages {
        let mut reader = reader::Reader::new(source, disclosure, &mut withheld, passage, &treasuries);
        reader.short_name = short_name.as_deref();
        carried = reader.read(carried);
    }
    withheld.settle(source, disclosure);
    left_over::settle(source, disclosure);
    aside::tell(source, disclosure);
}
