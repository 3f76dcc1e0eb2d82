//! The reader of meaning: from a document to a disclosure. It does not know which file format the
//! document came from.

mod assets;
mod clauses;
mod glossary;
mod goals;
mod identity;
mod indicators;
mod number;
mod numbering;
pub(crate) mod numbers;
mod organisation;
mod outline;
mod pasted;
mod procurement;
mod source;
mod sums;
mod table;
mod tables;
mod unread;

use super::{Disclosure, SectionKind, Unread};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use identity::Identity;
pub(crate) use identity::{office_in_heading, office_on_line};
use source::Source;

/// What was read: always everything that was understood, and what else there is to say.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the document says.
    pub disclosure: Disclosure,
    /// What is missing or was not understood, in the document's order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Nothing of a budget disclosure was found in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADisclosure {
    /// What was looked for and not found, in Chinese, with what to do.
    pub message: String,
}

impl std::fmt::Display for NotADisclosure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for NotADisclosure {}

/// Reads a disclosure from a document.
///
/// # Errors
/// Only when nothing of a disclosure is in it; anything less is told as diagnostics.
pub fn read(document: &Document) -> Result<Reading, NotADisclosure> {
    if document.blocks.is_empty() {
        return Err(NotADisclosure {
            message: "文件里没有任何文字。请检查是否选错了文件，或文件没有保存成功".to_owned(),
        });
    }
    let contents = outline::contents(document);
    let document = &*outline::without(document, &contents);
    let (document, unparted) = pasted::gathered(document);
    let document = &*document;
    let identity = Identity::of(document);
    let (is_other, others) = outline::others(document, identity.department(document));
    let document = &*outline::without(document, &is_other);
    let mut source = Source::new(document);
    let mut disclosure = Disclosure::default();
    identity.tell(&mut source, &mut disclosure);
    outline::report_others(&mut source, &others);
    outline::read(&mut source, &mut disclosure);
    source.is_of_unit = clauses::of_units(&source, &disclosure);
    organisation::read(&mut source, &mut disclosure);
    clauses::read(&mut source, &mut disclosure);
    tables::read(&mut source, &mut disclosure);
    sums::part(&source, &mut disclosure);
    goals::read(&mut source, &mut disclosure);
    indicators::read(&mut source, &mut disclosure);
    procurement::read(&mut source, &mut disclosure);
    assets::read(&mut source, &mut disclosure);
    glossary::read(&mut source, &mut disclosure);
    for span in unparted {
        source.warn("这里像是按行粘贴的表，分不清各列，没有采用其中的数；请保留表格再读取", span);
        disclosure.unread.push(Unread { line: None, section: source.section_at(span), span });
    }
    if is_nothing(&disclosure) && !speaks_of_public_money(&source, &disclosure) {
        return Err(NotADisclosure {
            message: format!(
                "没有找到部门预算信息公开的任何内容（查找过“{}”等标题、预算金额、绩效指标表和政府采购表）。请确认选对了文件",
                SectionKind::BudgetArrangement.name()
            ),
        });
    }
    unread::read(&mut source, &mut disclosure);
    outline::report_missing(&mut source, &disclosure);
    Ok(Reading { disclosure, diagnostics: source.into_diagnostics() })
}

/// Whether a document that nothing was taken from is a disclosure all the same: its title says so, or its amounts.
fn speaks_of_public_money(source: &Source<'_>, disclosure: &Disclosure) -> bool {
    const WORDS: [&str; 8] = [
        "三公",
        "一般公共预算",
        "财政拨款",
        "政府性基金",
        "机关运行经费",
        "部门收支",
        "部门收入",
        "部门支出",
    ];
    let is_titled = disclosure.title.is_some();
    source.untaken().any(|message| is_titled || WORDS.iter().any(|word| message.contains(word)))
}

/// A document in which only words were found is none: a heading alone may stand in any report.
fn is_nothing(disclosure: &Disclosure) -> bool {
    disclosure.figures.is_empty()
        && disclosure.changes.is_empty()
        && disclosure.projects.is_empty()
        && disclosure.procurement.is_none()
        && disclosure.assets.is_none()
        && disclosure.institutions.is_empty()
        && disclosure.sections.len() < 2
        && (disclosure.sections.is_empty() || disclosure.title.is_none())
}
