//! From a clause and its number to a figure, a change, or words that tell why it is neither.

mod again;
mod difference;
mod figure;
mod level;
mod namesake;
mod project;
mod qualified;
mod remember;
mod several;
mod tell;
mod whole;

use difference::difference;
pub(super) use difference::{percent, unchanged};
use level::level;
use project::{is_limit, is_project, project};
use remember::inherit_scope;
pub(super) use several::is_all_of_one_part;
use several::{distributed, earlier, every};
pub(super) use tell::tell;
use tell::tell_reading;

use super::clause::{Clause, ClauseMarks, Subject, Verb};
use super::reader::{Reader, is_difference};
use super::state::Spoken;
use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::read::number::MoneyUnit;
use crate::disclosure::read::numbers::{Doubt, Exact, Number, Reading};
use crate::line::Line;

/// So many amounts and so many changes are taken. A document has some hundred; a hostile one is not to
/// become findings and exports of gigabytes.
const MOST_AMOUNTS: usize = 100_000;
const TOO_MANY: &str = "文中的金额太多，从这里起没有采用。请确认选对了文件";

/// What an amount is taken for.
enum Taken {
    Figure,
    Told(&'static str),
    /// Said already, or worth no word.
    Settled,
}

/// Decides on a sum of money, or a number that may be one, behind the words of segment `at`.
pub(super) fn money(reader: &mut Reader<'_, '_>, at: usize, number: &Number, clause: &Clause) {
    let is_line_of_region = reader.source.is_of_region && !matches!(number.reading, Reading::Bare(_));
    if is_line_of_region {
        return tell(reader, at, number, "说的是整个地区的数");
    }
    if reader.passage.context.is_of_unit && !matches!(number.reading, Reading::Bare(_)) {
        return tell(reader, at, number, "写在其他单位或某个项目的标题下");
    }
    if let Some(why) = reader.level.supposed.why().filter(|_| !matches!(number.reading, Reading::Bare(_))) {
        return tell(reader, at, number, why);
    }
    let exact = match exact_of(number, clause.unit.or(reader.level.unit.take())) {
        Ok(Some(exact)) => exact,
        Ok(None) => return bare(reader, at, number, clause),
        Err(Doubt::Approximate) if is_limit(reader, at) => return,
        Err(doubt) => {
            follow(reader, clause);
            return tell(reader, at, number, doubt.words());
        }
    };
    let taken = amount(reader, at, number, exact, clause);
    match taken {
        Taken::Figure => tell_reading(reader, number, exact),
        Taken::Told(why) => tell(reader, at, number, why),
        Taken::Settled => {}
    }
}

/// The sum that a number is; `None` where it has no unit.
fn exact_of(number: &Number, unit: Option<&str>) -> Result<Option<Exact>, Doubt> {
    match number.reading {
        Reading::Exact(exact) => Ok(Some(exact)),
        Reading::Doubtful(doubt) => Err(doubt),
        Reading::Bare(value) if value.is_zero() => {
            Ok(Some(Exact { amount: Amount::new(value), unit: MoneyUnit::TenThousandYuan, is_plain: true }))
        }
        Reading::Bare(value) => {
            let unit = unit.and_then(MoneyUnit::named_in);
            let exact =
                unit.and_then(|unit| Some(Exact { amount: unit.amount(value)?, unit, is_plain: true }));
            Ok(exact)
        }
        Reading::Percent(_) => Ok(None),
    }
}

/// A number without a unit is told of where it would be an amount of a line.
fn bare(reader: &mut Reader<'_, '_>, at: usize, number: &Number, clause: &Clause) {
    let awaits_amount = reader.level.subject.as_ref().is_some_and(|spoken| {
        clause.is_empty && !spoken.is_stated && !spoken.is_changed && spoken.line().is_some()
    });
    let names_a_line = awaits_amount
        || (matches!(reader.subject_of(clause), Some(Subject::Line(_))) && clause.is_understood());
    if names_a_line {
        follow(reader, clause);
        tell(reader, at, number, "没有写明单位");
    }
}

/// Keeps what a clause speaks of where its own amount is not taken.
fn follow(reader: &mut Reader<'_, '_>, clause: &Clause) {
    if clause.marks.is_except {
        // 不含上年结转的收入预算6000万元, 较上年…
        reader.level.subject = Some(reader.spoken(Subject::Unknown, clause));
    } else if let Some(subject) = reader.subject_of(clause) {
        resume(reader, &subject);
        let mut spoken = reader.spoken(subject, clause);
        inherit_scope(reader, &mut spoken);
        spoken.is_stated = true;
        reader.level.subject = Some(spoken);
        reader.level.items += 1;
    } else if let Some(spoken) = &mut reader.level.subject {
        spoken.is_stated = true;
    }
}

/// A line that belongs to a list around the present one takes up that list again.
fn resume(reader: &mut Reader<'_, '_>, subject: &Subject) {
    if let Subject::Line(line) = subject {
        reader.level.resume_list(line);
    }
}

fn amount(reader: &mut Reader<'_, '_>, at: usize, number: &Number, exact: Exact, clause: &Clause) -> Taken {
    let marks = clause.marks;
    let is_bare_zero = matches!(number.reading, Reading::Bare(_)) && clause.unit.is_none();
    if is_bare_zero && !clause.is_understood() {
        return Taken::Settled;
    }
    if !reader.level.pending.is_empty() || marks.is_each {
        return distributed(reader, at, number, exact, clause);
    }
    if marks.is_planned && clause.lines == [&Line::FixedAssets] {
        let assets = reader.disclosure.assets.get_or_insert_default();
        assets.planned_purchases.get_or_insert(Cited::new(exact.amount, number.span));
        reader.level.subject = None;
        return Taken::Settled;
    }
    if is_project(reader, at, clause) {
        return project(reader, at, number, exact);
    }
    if marks.is_template || clause.verb == Some(Verb::Open) && !marks.is_level {
        return if exact.amount.value().is_zero() {
            Taken::Settled
        } else {
            Taken::Told("没有写明是增加还是减少")
        };
    }
    let is_in_order = clause.marks.is_every
        && clause.lines.len() > 1
        && reader.amounts_in_a_row(at) == Some(clause.lines.len());
    if is_in_order {
        // 人员经费和日常公用经费各为360万元和52.6万元
        let marks = ClauseMarks { is_each: true, is_every: false, ..marks };
        return distributed(reader, at, number, exact, &Clause { marks, ..clause.clone() });
    }
    if gives_each_the_same(clause) {
        return every(reader, at, number, exact, clause);
    }
    if let Some(why) = excluded(clause).filter(|_| !repeats_unchanged(reader, clause)) {
        follow(reader, clause);
        if let Some(spoken) = reader.level.subject.as_mut().filter(|_| clause.verb_is_first) {
            (spoken.is_stated, spoken.is_changed) = (false, true);
        }
        return Taken::Told(why);
    }
    // 较上年-15.2万元
    let is_signed = clause.comparison.is_some() && clause.verb.is_none() && exact.amount < Amount::ZERO;
    if is_difference(clause) || (is_signed && !marks.is_level) {
        return difference(reader, at, number, exact, clause);
    }
    if clause.comparison.is_some() && clause.verb.is_none() && !marks.is_level {
        return earlier(reader, at, number, exact, clause);
    }
    level(reader, at, number, exact, clause)
}

/// Whether several lines are named and nothing is said but that each has the amount.
fn gives_each_the_same(clause: &Clause) -> bool {
    let but_for_every = Clause { marks: ClauseMarks { is_every: false, ..clause.marks }, ..clause.clone() };
    clause.marks.is_every
        && clause.lines.len() > 1
        && clause.is_understood()
        && clause.verb.is_none()
        && clause.comparison.is_none()
        && excluded(&but_for_every).is_none()
}

/// 与上年持平，均为495.6万元: both years have it.
fn repeats_unchanged(reader: &Reader<'_, '_>, clause: &Clause) -> bool {
    let marks = ClauseMarks { is_every: true, ..ClauseMarks::default() };
    let is_bare = !clause.names_something() && clause.period.is_none() && clause.is_understood();
    let of_one = |spoken: &Spoken| spoken.is_changed && spoken.line().is_some();
    is_bare && clause.marks == marks && reader.level.subject.as_ref().is_some_and(of_one)
}

/// Words that keep the amount from being the line's own.
fn excluded(clause: &Clause) -> Option<&'static str> {
    let marks = clause.marks;
    if marks.is_about {
        Some(Doubt::Approximate.words())
    } else if marks.is_per_unit {
        Some(Doubt::PerUnit.words())
    } else if marks.is_share {
        Some("是比例，不是金额")
    } else if marks.is_absent {
        Some("前面写明没有这一项")
    } else if marks.is_except {
        Some("不含其中一部分")
    } else if marks.is_planned {
        Some("是计划购置的金额")
    } else if clause.verb.is_some() && clause.verb_is_first && !marks.is_after {
        Some("是增减的金额，没有写明增减后的数")
    } else if marks.is_every && !clause.is_both {
        Some("没有写明各是哪一项的金额")
    } else {
        None
    }
}
