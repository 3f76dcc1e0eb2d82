//! Lists of contents: they repeat headings, state nothing and open no section.

use std::collections::{HashMap, HashSet};

use super::heading::Heading;
use crate::disclosure::read::numbering::{Style, numbered};
use crate::disclosure::read::source::squeeze;
use crate::document::{Block, Document};

/// Entries of a list of contents are short.
const LONGEST_ENTRY: usize = 60;
/// A whole list that lost its line ends is longer, yet no essay.
const LONGEST_LIST: usize = 600;
/// A list without the word 目录 stands this near to the start.
const START: usize = 20;

/// For each block whether it belongs to a list of contents.
pub(super) fn blocks(document: &Document) -> Vec<bool> {
    let lines: Vec<Option<Line<'_>>> =
        document.blocks.iter().map(|block| Line::of(document, block)).collect();
    let recurring = recurring(&lines);
    let mut is_contents = vec![false; lines.len()];
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let title = title_length(&lines[at..]);
        let begins = line.as_ref().is_some_and(|line| line.is_entry() && line.begins_list());
        if title == 0 && !begins {
            is_contents[at] =
                line.as_ref().is_some_and(|line| line.words.starts_with("目录") && line.holds_list());
            at += 1;
            continue;
        }
        let from = at + title;
        let run = run_from(&lines, from);
        let end =
            if title > 0 { titled_end(&lines, from, run) } else { untitled_end(&lines, at, run, &recurring) };
        is_contents[at..end].fill(true);
        // What is left of a run is no second list.
        at = run.max(end);
    }
    is_contents
}

/// A paragraph as an entry of a list.
struct Line<'d> {
    text: &'d str,
    /// Without leader and page, squeezed.
    words: String,
    /// Dots or a tab lead to a page, or to nothing.
    has_leader: bool,
    /// The page, where there is one.
    page: Option<u32>,
    /// A page stands right behind the words.
    has_page: bool,
    style: Option<Style>,
    ordinal: u32,
    is_heading: bool,
}

impl<'d> Line<'d> {
    fn of(document: &'d Document, block: &Block) -> Option<Self> {
        let Block::Paragraph(span) = block else { return None };
        let text = document.slice(*span);
        if text.chars().nth(LONGEST_LIST).is_some() {
            return None;
        }
        let (words, page) = without_page(text);
        let number = numbered(words);
        Some(Self {
            text,
            has_leader: page == Page::Led,
            has_page: page == Page::Attached,
            page: number_at_end(text),
            style: number.as_ref().map(|number| number.style),
            ordinal: number.map_or(0, |number| number.ordinal),
            is_heading: Heading::of(words).is_some_and(|heading| !heading.runs_in),
            words: squeeze(words),
        })
    }

    fn is_entry(&self) -> bool {
        let length = self.words.chars().count();
        (1..=LONGEST_ENTRY).contains(&length)
            && !self.words.contains(['。', '；', ';'])
            && (self.has_leader || !self.words.contains(['，', '：', ':']))
    }

    fn is_numbered(&self) -> bool {
        self.style.is_some() || self.is_heading
    }

    /// A list without a title begins with a number or a leader, lest it begin with the document's title.
    fn begins_list(&self) -> bool {
        self.style.is_some() || self.has_leader
    }

    fn is_led(&self) -> bool {
        self.has_leader || self.has_page
    }

    /// Whether one paragraph is a whole list: three headings or more and no sentence.
    fn holds_list(&self) -> bool {
        let numbers = ["一、", "二、", "三、", "第一部分", "第二部分", "第三部分"];
        !self.text.contains('。') && numbers.iter().filter(|number| self.text.contains(*number)).count() >= 3
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    None,
    Led,
    Attached,
}

/// The words of an entry, without the page and what leads to it.
fn without_page(text: &str) -> (&str, Page) {
    let text = text.trim();
    let rest = without_page_number(text);
    let page = &text[rest.len()..];
    let is_page = (1..=6).contains(&page.chars().count()) && page.contains(|c: char| c.is_ascii_digit());
    let head = if is_page { rest } else { text };
    let is_leader = |c: char| {
        matches!(c, '…' | '.' | '．' | '·' | '⋯' | '—' | '-' | '_' | '•' | '・') || c.is_whitespace()
    };
    let words = head.trim_end_matches(is_leader);
    let leader = &head[words.len()..];
    let dots = leader.chars().filter(|c| !c.is_whitespace()).count();
    let is_tab = leader.contains('\t') || leader.chars().filter(|c| c.is_whitespace()).count() >= 2;
    if words.is_empty() {
        (text, Page::None)
    } else if is_page && head.ends_with(['.', '．', ',']) && words.ends_with(|c: char| c.is_ascii_digit()) {
        // The decimals of an amount.
        (text, Page::None)
    } else if dots >= 3 || leader.contains('…') || (is_page && (dots > 0 || is_tab)) {
        (words, Page::Led)
    } else if is_page && leader.len() <= 1 && !words.ends_with(|c: char| c.is_ascii()) {
        (words, Page::Attached)
    } else {
        (text, Page::None)
    }
}

/// `text` without digits at its end and what stands around them: `3`, `-3-`, `（3）`, `（第3页）`.
fn without_page_number(text: &str) -> &str {
    let numbered = text.trim_end_matches([')', '）']).strip_suffix('页').and_then(|text| {
        let rest = text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
        (rest.len() < text.len()).then(|| rest.trim_end().strip_suffix('第'))?
    });
    let text = numbered.unwrap_or(text);
    text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '（' | '）' | '-'))
}

fn number_at_end(text: &str) -> Option<u32> {
    let text = text.trim_end().trim_end_matches([')', '）', '-']);
    let text = text.strip_suffix('页').unwrap_or(text).trim_end();
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    text[start..].parse().ok()
}

/// How many blocks the title 目录 takes here: it may be parted into two lines.
fn title_length(lines: &[Option<Line<'_>>]) -> usize {
    let words = |at: usize| {
        lines.get(at)?.as_ref().map(|line| line.words.trim_matches(['【', '】', '[', ']', '：', ':']))
    };
    match (words(0), words(1)) {
        (Some("目录" | "目次" | "目錄" | "目录CONTENTS" | "CONTENTS"), _) => 1,
        (Some("目"), Some("录" | "次")) => 2,
        _ => 0,
    }
}

/// The end of the run of entries that begins at `from`.
fn run_from(lines: &[Option<Line<'_>>], from: usize) -> usize {
    let is_entry =
        |at: &usize| lines[*at].as_ref().is_some_and(Line::is_entry) && title_length(&lines[*at..]) == 0;
    (from..lines.len()).take_while(is_entry).last().map_or(from, |last| last + 1)
}

/// Where the list under the title 目录 ends, the lines that may be its entries being `from..run`.
fn titled_end(lines: &[Option<Line<'_>>], from: usize, run: usize) -> usize {
    if run > from {
        return from + end_of_entries(&lines[from..run]);
    }
    let is_whole_list = lines.get(from).and_then(Option::as_ref).is_some_and(Line::holds_list);
    from + usize::from(is_whole_list)
}

/// Where a list without a title ends; `from` where the run is no list of contents.
fn untitled_end(
    lines: &[Option<Line<'_>>],
    from: usize,
    run: usize,
    recurring: &HashMap<&str, usize>,
) -> usize {
    let led: Vec<&Line<'_>> = lines[from..run].iter().flatten().take_while(|line| line.has_leader).collect();
    let is_ascending = led.is_sorted_by_key(|line| line.page.unwrap_or(u32::MAX));
    let numbered = led.iter().filter(|line| line.is_numbered()).count();
    if led.len() >= 3 && is_ascending && numbered * 2 > led.len() {
        return from + led.len();
    }
    let end = from + end_of_entries(&lines[from..run]);
    let entries = || lines[from..end].iter().flatten().filter(|line| line.is_numbered());
    let again =
        entries().filter(|line| recurring.get(line.words.as_str()).is_some_and(|last| *last >= end)).count();
    if from < START && again >= 3 && again * 2 >= entries().count() { end } else { from }
}

/// How many of the lines are the list: it ends behind its last page, or where the body begins, which
/// repeats its entries or starts its numbers again.
fn end_of_entries(lines: &[Option<Line<'_>>]) -> usize {
    let lines: Vec<&Line<'_>> = lines.iter().flatten().collect();
    let first = lines.iter().find(|line| line.begins_list());
    let mut seen: HashSet<&str> = HashSet::new();
    let body = lines.iter().enumerate().position(|(at, line)| {
        let starts_again = at > 0
            && !line.has_leader
            && first.is_some_and(|first| {
                line.style.is_some() && line.style == first.style && line.ordinal <= first.ordinal
            });
        let repeats = !seen.insert(&line.words);
        (starts_again && !first.is_some_and(|first| std::ptr::eq(*first, *line))) || repeats
    });
    let entries = &lines[..body.unwrap_or(lines.len())];
    let led = entries.iter().filter(|line| line.is_led()).count();
    let last = entries.iter().rposition(|line| line.is_led());
    if let Some(last) = last
        && led >= 2
        && led * 2 > last
    {
        return last + 1;
    }
    // A plain line right before the body is its title.
    let plain = entries.iter().rev().take_while(|line| line.style.is_none()).count();
    if plain == entries.len() { entries.len() } else { entries.len() - plain }
}

/// The last block at which each heading's words stand.
fn recurring<'l>(lines: &'l [Option<Line<'_>>]) -> HashMap<&'l str, usize> {
    let mut last = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(line) = line
            && line.is_numbered()
        {
            last.insert(line.words.as_str(), at);
        }
    }
    last
}
