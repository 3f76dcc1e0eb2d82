//! The department's name.

use crate::cited::Span;
use crate::disclosure::read::{office_in_heading, office_on_line};
use crate::document::Block;
use crate::findings::Finding;
use crate::rules::case::Case;

/// So many lines of a document are looked at, and so many names shown.
const MOST_LINES: usize = 20_000;
const MOST_NAMES: usize = 20;

/// The ends of regions' names.
const REGIONS: [char; 7] = ['省', '市', '县', '区', '州', '盟', '旗'];

/// Cover, headings and captions call the department by its name. Another name is asked about where it stands nowhere
/// else in the document: an office that the text speaks of may well have a heading of its own.
pub(super) fn alike(case: &Case<'_>) -> Vec<Finding> {
    let document = &case.entry.document;
    let department = squeeze(&case.disclosure().department.value);
    if department.is_empty() {
        return Vec::new();
    }
    let mut others: Vec<(String, Vec<Span>)> = Vec::new();
    for block in document.blocks.iter().take(MOST_LINES) {
        let Block::Paragraph(line) = block else { continue };
        let headed = office_in_heading(document, *line);
        let Some(name) = headed.or_else(|| office_on_line(document, *line)) else { continue };
        let words = squeeze(document.slice(name));
        let is_other =
            is_mistyped(&words, &department) || (headed.is_some() && is_neighbour(&words, &department));
        if is_own(&words, &department) || !is_other {
            continue;
        }
        let count = others.len();
        match others.iter_mut().find(|(other, _)| *other == words) {
            Some((_, places)) => places.push(name),
            None if count < MOST_NAMES => others.push((words, vec![name])),
            None => {}
        }
    }
    others.retain(|(_, places)| {
        let words = places.first().map_or("", |place| document.slice(*place));
        document.text.matches(words).count() == places.len()
    });
    others
        .into_iter()
        .map(|(name, places)| {
            let note =
                format!("本文是“{department}”的，标题写的是“{name}”，请核对是否为其他部门的文件留下的文字。");
            case.doubt(&name, note, places)
        })
        .collect()
}

/// Whether a name is the department's, a short form of it, or that of one of its units.
fn is_own(name: &str, department: &str) -> bool {
    name.contains(department)
        || department.contains(name)
        || is_short_for(name, department)
        || is_short_for(department, name)
}

/// Whether all characters of `short` stand in `long` in its order: 县教体局 and 县教育和体育局.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|other| other == c))
}

/// Whether one character differs.
fn is_mistyped(name: &str, department: &str) -> bool {
    const SHORTEST: usize = 5;
    let (one, other): (Vec<char>, Vec<char>) = (name.chars().collect(), department.chars().collect());
    one.len() == other.len()
        && one.len() >= SHORTEST
        && one.iter().zip(&other).filter(|(one, other)| one != other).count() == 1
}

/// Whether it is an office of the same region and the same sort: 云麓县水利局 and 云麓县档案局.
fn is_neighbour(name: &str, department: &str) -> bool {
    let Some(end) = department.find(REGIONS).filter(|end| *end > 0) else { return false };
    let region = &department[..end + department[end..].chars().next().map_or(0, char::len_utf8)];
    let is_of_sort = name.chars().next_back() == department.chars().next_back();
    name.strip_prefix(region).is_some_and(|rest| rest.chars().count() >= 2) && is_of_sort
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
