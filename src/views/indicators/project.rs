//! A project with its budget, its goals and its indicators.

use disclosure::disclosure::ProjectPerformance;
use disclosure::ledger::Ledger;
use disclosure::line::Line;
use disclosure::query::indicators::Scorecard;
use maud::{Markup, html};

use super::card::{RowContext, cards};
use super::table::table;
use crate::components::{change, figure, quiet_link};

/// The project of `scorecard`, whose first row is number `first` of the index.
pub fn project(
    scorecard: &Scorecard,
    first: usize,
    year: u16,
    ledger: &Ledger,
    context: RowContext,
    as_table: bool,
) -> Markup {
    let name = scorecard.project.name.value.as_str();
    let rows = &scorecard.rows;
    let is_empty = (first..first + rows.len()).all(|row| context.hides(row));
    html! {
        section.project hidden[is_empty] {
            div.project__head {
                h3.project__name { (name) }
                (budget(name, year, context.compare, ledger))
            }
            (goals(scorecard.project, context.entry))
            @if as_table { (table(name, rows, first, context)) } @else { (cards(rows, first, context)) }
        }
    }
}

/// The project's budget in both years.
fn budget(name: &str, year: u16, compare: Option<u16>, ledger: &Ledger) -> Markup {
    let line = Line::Project(name.to_owned());
    let of_year = |year: u16| {
        let entry = ledger.get(&line, year);
        html! {
            div.project__figure {
                dt { (year) "年项目预算" }
                dd { (figure(entry)) @if entry.is_some() { " 万元" } }
            }
        }
    };
    html! {
        dl.project__budget {
            (of_year(year))
            @if let Some(compare) = compare {
                @let comparison = ledger.compare(&line, compare, year);
                (of_year(compare))
                @if comparison.difference.is_some() {
                    div.project__figure {
                        dt { "比" (compare) "年（推算）" }
                        dd { (change(&comparison)) }
                    }
                }
            }
        }
    }
}

fn goals(project: &ProjectPerformance, entry: usize) -> Markup {
    let goals = &project.goals;
    html! {
        @if !goals.is_empty() {
            details.goals open {
                summary.goals__title { "绩效目标（" (goals.len()) "条）" }
                ul.goals__list {
                    @for goal in goals {
                        @let (number, text) = numbered(&goal.value);
                        li { span.goals__number { (number) } " " (quiet_link(entry, goal.span, text)) }
                    }
                }
            }
        }
    }
}

/// The printed number of a goal (`1.`) and the rest of it.
fn numbered(goal: &str) -> (&str, &str) {
    let digits = goal.bytes().take_while(u8::is_ascii_digit).count();
    match goal.get(digits..).and_then(|rest| rest.chars().next()) {
        Some(mark @ ('.' | '．' | '、')) if digits > 0 => goal.split_at(digits + mark.len_utf8()),
        _ => ("", goal),
    }
}
