//! Words of 全部部门.

use super::Noun;
use crate::chart::KnownYear;

/// Words of 全部部门.
#[derive(Debug)]
pub struct DepartmentsTexts {
    /// What is counted.
    pub noun: Noun,
    /// An example of what to search for.
    pub example: &'static str,
    /// The titles of the filters: region, what the checks found.
    pub facets: [&'static str; 2],
    /// What the checks found: 不符, 疑似, neither.
    pub checks: [&'static str; 3],
    /// The list of lines.
    pub line: &'static str,
    /// How many departments there are, and how many of them state the line: year, line, both numbers.
    pub lead: fn(u16, &str, usize, usize) -> String,
    /// The caption of the table: the line, the year, the year compared with.
    pub caption: fn(&str, u16, Option<u16>) -> String,
    /// The headings: department, amount, share, amount of the year compared with, change, change in percent, all years, 不符,
    /// 疑似.
    pub columns: [&'static str; 9],
    /// A picture of all years, in words.
    pub trend: fn(&[KnownYear]) -> String,
    /// The order of the rows where none was chosen.
    pub ranked: &'static str,
    /// The sum of the rows that are shown, and how many of them state no amount.
    pub sum: fn(usize, usize) -> String,
    /// How shares are computed, and that sums of other departments may overlap.
    pub about_shares: &'static str,
    /// How pictures of all years are drawn.
    pub about_trends: &'static str,
    /// How many documents are left out, as they do not say whose or of which year they are.
    pub unidentified: fn(usize) -> String,
    /// Where figures of the table as a file come from: 公开, 推算.
    pub sources: [&'static str; 2],
    /// The headings of the table as a file.
    pub csv: [&'static str; 9],
    /// The field that finds a department by a part of its name or its code, an example, and one with initials.
    pub find: (&'static str, [&'static str; 2]),
    /// How many of them were found, and how many of those are listed.
    pub found: fn(usize, usize) -> String,
    /// What shows the list of departments, which is fetched then.
    pub choose: &'static str,
    /// The list of departments is on its way.
    pub waiting_for_list: &'static str,
    /// The data of a department is on its way, of whose files so many of so many have come.
    pub waiting: fn(&str, usize, usize) -> String,
    /// What asks again for what did not come, and what takes the message away.
    pub again: (&'static str, &'static str),
    /// The list of departments did not come; why.
    pub no_list: fn(&str) -> String,
    /// There is no department of that name.
    pub unknown: fn(&str) -> String,
    /// Nothing of a department came, and the one before is still shown: its name; what, and why.
    pub failed: fn(&str, &str) -> String,
    /// Something of a department did not come, and the rest is shown: its name; what, and why.
    pub partly: fn(&str, &str) -> String,
    /// A file that did not come: what it is of, and why.
    pub missing: fn(&str, &str) -> String,
    /// What was found across the years.
    pub across: &'static str,
    /// It cannot be shown where a year is missing.
    pub not_compared: &'static str,
    /// Why a file did not come: the network; an answer of the server.
    pub unreachable: &'static str,
    /// An answer of the server other than the file.
    pub refused: fn(u16) -> String,
    /// From a department's static page: to where it is live, and to all departments.
    pub to_live: (&'static str, &'static str),
    /// The page cannot fetch others; the link to where it can.
    pub elsewhere: (&'static str, &'static str),
}
