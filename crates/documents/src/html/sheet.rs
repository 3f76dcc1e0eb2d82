//! Style sheets: the rules that decide whether text is seen.

use std::collections::HashMap;

use super::look::ElementLook;

/// So many rules of the kind that matters are kept; real pages have some dozens.
const MOST_RULES: usize = 500;
/// So many elements around one are asked whether a rule is about it.
const AROUND: usize = 64;

/// An element as rules know it.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetElement {
    /// Its tag.
    pub tag: String,
    /// Its `id`.
    pub id: String,
    /// Its classes.
    pub classes: Vec<String>,
}

/// The rules of a page's style sheets.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// The rules by the last part of their selector, as `.class`, `#id` or `tag`.
    by_key: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Rule {
    /// What each element must be, the element itself last.
    path: Vec<Compound>,
    weight: usize,
    look: ElementLook,
}

#[derive(Debug, Default)]
struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
}

impl Sheet {
    /// Whether no rule matters.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Adds the rules of a style sheet. Those for paper, for narrow screens and for other states are not
    /// about the page as it is seen.
    pub fn add(&mut self, text: &str) {
        let text = without_comments(text);
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['{', ';', '}']) {
            let head = rest[..at].trim();
            if !rest[at..].starts_with('{') {
                rest = &rest[at + 1..];
                continue;
            }
            let body_and_more = &rest[at + 1..];
            if let Some(query) = head.strip_prefix("@media") {
                let is_screen = matches!(query.trim(), "screen" | "all" | "only screen" | "");
                if is_screen {
                    rest = body_and_more;
                    continue;
                }
            }
            let end = if head.starts_with('@') { closing(body_and_more) } else { body_and_more.find('}') };
            let end = end.unwrap_or(body_and_more.len());
            if !head.starts_with('@') {
                self.add_rule(head, &body_and_more[..end]);
            }
            rest = body_and_more.get(end + 1..).unwrap_or("");
        }
    }

    fn add_rule(&mut self, selectors: &str, declarations: &str) {
        let look = ElementLook::of(declarations);
        if look == ElementLook::default() {
            return;
        }
        for selector in selectors.split(',') {
            if self.rules.len() >= MOST_RULES {
                return;
            }
            let Some(path) = path_of(selector) else { continue };
            let Some(key) = path.last().and_then(Compound::key) else { continue };
            let weight = path.iter().map(Compound::weight).sum::<usize>()
                + if declarations.contains("!important") { 1_000_000 } else { 0 };
            self.by_key.entry(key).or_default().push(self.rules.len());
            self.rules.push(Rule { path, weight, look });
        }
    }

    /// What the rules make of an element, which stands in `around`, the innermost last.
    pub fn look<'e>(
        &self,
        element: &SheetElement,
        around: &(impl DoubleEndedIterator<Item = &'e SheetElement> + Clone),
    ) -> ElementLook {
        let mut keys = vec![element.tag.clone()];
        keys.extend(element.classes.iter().map(|class| format!(".{class}")));
        keys.push(format!("#{}", element.id));
        let found = keys.iter().filter_map(|key| self.by_key.get(key)).flatten();
        let mut rules: Vec<(usize, usize)> = found
            .filter(|at| self.rules[**at].is_about(element, around.clone()))
            .map(|at| (self.rules[*at].weight, *at))
            .collect();
        rules.sort_unstable();
        rules.iter().rev().fold(ElementLook::default(), |look, (_, at)| look.or(self.rules[*at].look))
    }
}

impl Rule {
    fn is_about<'e>(
        &self,
        element: &SheetElement,
        around: impl DoubleEndedIterator<Item = &'e SheetElement>,
    ) -> bool {
        let Some((own, above)) = self.path.split_last() else { return false };
        let mut around = around.rev().take(AROUND);
        own.fits(element) && above.iter().rev().all(|part| around.any(|outer| part.fits(outer)))
    }
}

impl Compound {
    fn fits(&self, element: &SheetElement) -> bool {
        self.tag.as_ref().is_none_or(|tag| *tag == element.tag)
            && self.id.as_ref().is_none_or(|id| *id == element.id)
            && self.classes.iter().all(|class| element.classes.contains(class))
    }

    fn key(&self) -> Option<String> {
        let class = self.classes.first().map(|class| format!(".{class}"));
        class.or_else(|| self.id.as_ref().map(|id| format!("#{id}"))).or_else(|| self.tag.clone())
    }

    fn weight(&self) -> usize {
        self.id.iter().len() * 10_000 + self.classes.len() * 100 + self.tag.iter().len()
    }
}

/// The parts of a selector; `None` where it has parts that are not understood, such as states.
fn path_of(selector: &str) -> Option<Vec<Compound>> {
    let parts = selector.split(|c: char| c.is_whitespace() || c == '>').filter(|part| !part.is_empty());
    let path: Vec<Compound> = parts.map(compound_of).collect::<Option<_>>()?;
    (!path.is_empty() && path.len() <= 8).then_some(path)
}

fn compound_of(part: &str) -> Option<Compound> {
    if part.contains([':', '[', '+', '~', '*', '(', '\\']) {
        return None;
    }
    let mut compound = Compound::default();
    let mut rest = part;
    while !rest.is_empty() {
        let end = rest.get(1..).and_then(|more| more.find(['.', '#'])).map_or(rest.len(), |at| at + 1);
        let (name, more) = rest.split_at_checked(end)?;
        match name.chars().next()? {
            '.' => compound.classes.push(name[1..].to_owned()),
            '#' => compound.id = Some(name[1..].to_owned()),
            _ => compound.tag = Some(name.to_ascii_lowercase()),
        }
        rest = more;
    }
    Some(compound)
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("<!--", "").replace("-->", "")
}

/// Where the block that is open at the start of `text` closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(tag: &str, class: &str) -> SheetElement {
        SheetElement { tag: tag.to_owned(), id: String::new(), classes: vec![class.to_owned()] }
    }

    #[test]
    fn rules_hide_what_they_are_about() {
        let check = |css: &str, around: &[SheetElement], expect| {
            let mut sheet = Sheet::default();
            sheet.add(css);
            let look = sheet.look(&element("span", "z"), &around.iter());
            assert_eq!(look.is_hidden(false), expect, "{css}");
        };
        let paragraph = [element("p", "")];
        check(".z { display: none }", &[], true);
        check("/* a */ p .z{opacity:0}", &paragraph, true);
        check("p .z{opacity:0}", &[], false);
        check("@media print { .z { display:none } } .y{}", &[], false);
        check("@media screen { .z { display:none } }", &[], true);
        check(".z:hover{display:none}", &[], false);
        check(".z{display:none} span.z{display:inline}", &[], false);
        check("span.z{display:inline} .z{display:none!important}", &[], true);
    }
}
