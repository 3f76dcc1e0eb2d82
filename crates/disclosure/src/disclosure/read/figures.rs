//! The amounts in running text: what the year's figures are, and how they changed.

mod change;
mod token;

use super::label::{Subject, classify, core, is_exactly_a_line, project_name};
use super::source::{Source, squeeze};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::{Disclosure, Figure, SectionKind, Statement, YearChange};
use crate::line::Line;
use number::MoneyUnit;
use token::{Token, TokenKind, tokens};

use super::number;

/// So many amounts and so many changes are taken. A document has some hundred; a hostile one is not to
/// become findings and exports of gigabytes.
const MOST_AMOUNTS: usize = 100_000;
const TOO_MANY: &str = "文中的金额太多，从这里起没有采用。请确认选对了文件";

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut follows_change_heading = false;
    for (at, block) in source.document.blocks.iter().enumerate() {
        let crate::document::Block::Paragraph(span) = block else { continue };
        if source.is_heading[at] || !speaks_of_money(source.sections[at]) {
            follows_change_heading = false;
            continue;
        }
        let text = source.slice(*span);
        if text.chars().count() <= 30 && !text.contains('。') {
            let words = squeeze(text);
            follows_change_heading =
                ["增减", "比上年", "较上年", "变化"].iter().any(|word| words.contains(word));
        }
        PassageReader {
            source,
            disclosure,
            is_comparison: follows_change_heading,
            is_project_list: false,
            last_line: None,
            against: None,
        }
        .read(*span);
    }
}

/// Duties, goals and definitions speak of no figures of the budget.
fn speaks_of_money(section: Option<SectionKind>) -> bool {
    !matches!(
        section,
        Some(
            SectionKind::DutiesAndInstitutions
                | SectionKind::Performance
                | SectionKind::Glossary
                | SectionKind::OtherNotes
        )
    )
}

/// Reads one paragraph; what it knows of the sentence so far is forgotten at its end.
struct PassageReader<'a, 'd> {
    source: &'a mut Source<'d>,
    disclosure: &'a mut Disclosure,
    /// The passage compares with an earlier year.
    is_comparison: bool,
    /// The amounts that follow are those of named projects.
    is_project_list: bool,
    /// What the sentence spoke of last.
    last_line: Option<Line>,
    /// The earlier year that the sentence compares with.
    against: Option<u16>,
}

/// An amount in 万元, and how many 万元 its printed unit is.
#[derive(Clone, Copy)]
struct Money {
    amount: Amount,
    factor: rust_decimal::Decimal,
}

impl<'d> PassageReader<'_, 'd> {
    fn read(&mut self, paragraph: Span) {
        let mut from = paragraph.start;
        for token in tokens(&self.source.document.text, paragraph) {
            let gap = self.source.slice(Span::new(from, token.span.start));
            self.cross(gap);
            let label = label_of(gap);
            match token.kind {
                TokenKind::Money { unit, value, is_spaced } => {
                    let amount = value.and_then(|value| unit.amount(value));
                    match amount {
                        Some(amount) => {
                            self.tell_reading(&token, unit, amount, is_spaced);
                            let amount = Money { amount, factor: unit.factor() };
                            self.money(label, label.len() == gap.len(), &token, amount, paragraph);
                        }
                        None => self.source.warn(
                            format!("没有读懂数字“{}”，未采用，请核对", self.source.slice(token.span)),
                            token.span,
                        ),
                    }
                }
                TokenKind::Percent(value) => self.percent(label, &token, value, paragraph),
                TokenKind::Unchanged => self.unchanged(label, &token, paragraph),
            }
            from = token.end;
        }
    }

    /// Forgets what ends between two amounts.
    fn cross(&mut self, gap: &str) {
        if gap.contains('。') {
            self.last_line = None;
            self.is_project_list = false;
            self.against = None;
        } else if gap.contains(['；', ';']) {
            self.is_project_list = false;
        }
    }

    /// `is_joined`: the label follows the amount before it without a comma.
    fn money(&mut self, label: &'d str, is_joined: bool, token: &Token, money: Money, paragraph: Span) {
        let Money { amount, factor } = money;
        if let Some(change) = change::of_label(label) {
            return self.change(&change, change.signed(amount), token, paragraph);
        }
        let words = core(&label.replace(self.disclosure.department.value.as_str(), ""));
        if change::mentions(label) {
            self.source.note(format!("“{words}”后面的金额是增减说明，未作为预算数采用"), token.span);
            return;
        }
        let subject = if self.is_project_list && !is_exactly_a_line(&words) {
            let name = squeeze(project_label(label, is_joined));
            Some(Subject::Line(Line::Project(project_name(&name).to_owned()))).filter(|_| !name.is_empty())
        } else {
            classify(&words)
        };
        let line = match subject {
            Some(Subject::Line(line)) => line,
            Some(Subject::IncomeAndExpenditure) => {
                self.is_comparison = true;
                Line::TotalExpenditure
            }
            Some(Subject::PlannedPurchases) => {
                let assets = self.disclosure.assets.get_or_insert_default();
                assets.planned_purchases.get_or_insert(Cited::new(amount, token.span));
                return;
            }
            None => {
                self.source.warn(format!("没有识别“{words}”是哪一项预算，它后面的金额未采用"), token.span);
                return;
            }
        };
        if self.is_of_another_year(label, &line) {
            self.source.note(format!("“{}”后面的金额不是本年度的，未采用", squeeze(label)), token.span);
            return;
        }
        self.is_project_list = matches!(line, Line::ProjectExpenditure)
            || (self.is_project_list && matches!(line, Line::Project(_)));
        if !matches!(line, Line::Project(_)) {
            self.last_line = Some(line.clone());
        }
        if self.disclosure.figures.len() >= MOST_AMOUNTS {
            return self.source.warn(TOO_MANY, token.span);
        }
        let statement = self.statement_of(&line);
        self.disclosure.figures.push(Figure {
            line,
            amount: Cited::new(amount, token.span),
            factor,
            year: self.disclosure.year.value,
            kind: self.disclosure.kind,
            statement,
        });
    }

    fn is_of_another_year(&mut self, label: &str, line: &Line) -> bool {
        let span = self.source.span_of(label);
        let Some(named) = super::identity::first_year(self.source, span) else { return false };
        if *line == Line::FixedAssets {
            if label.contains("年末") || label.contains("年底") {
                self.disclosure.assets.get_or_insert_default().stated_year.get_or_insert(named);
            }
            return false;
        }
        let year = self.disclosure.year.value;
        year != 0 && named.value != year
    }

    fn statement_of(&self, line: &Line) -> Statement {
        match line.statement() {
            Statement::Income | Statement::Expenditure if self.is_comparison => Statement::YearOnYear,
            usual => usual,
        }
    }

    fn tell_reading(&mut self, token: &Token, unit: MoneyUnit, amount: Amount, is_spaced: bool) {
        let printed = self.source.slice(token.span);
        if unit != MoneyUnit::TenThousandYuan {
            let unit = unit.name();
            self.source.note(format!("“{printed}{unit}”按{amount}万元读取"), token.span);
        }
        if is_spaced {
            self.source.note(format!("数字“{printed}”中间有空格，按{}读取", squeeze(printed)), token.span);
        }
    }

    fn percent(&mut self, label: &str, token: &Token, value: rust_decimal::Decimal, paragraph: Span) {
        if let Some(change) = change::of_label(label) {
            let stated = change.signed_percent(value);
            self.change(&change, stated, token, paragraph);
        }
    }

    fn unchanged(&mut self, label: &str, token: &Token, paragraph: Span) {
        let change = change::unchanged(label);
        self.change(&change, crate::disclosure::Change::Unchanged, token, paragraph);
    }

    fn change(
        &mut self,
        change: &change::ChangeLabel,
        stated: crate::disclosure::Change,
        token: &Token,
        paragraph: Span,
    ) {
        let year = self.disclosure.year.value;
        self.against = change.against.map(|against| against.year(year)).or(self.against);
        let named = match classify(&core(&change.subject)) {
            Some(Subject::Line(line)) => Some(line),
            Some(Subject::IncomeAndExpenditure) => Some(Line::TotalExpenditure),
            None if core(&change.subject).is_empty() => self.last_line.clone(),
            Some(Subject::PlannedPurchases) | None => None,
        };
        let Some(line) = named else {
            self.source.note("没有识别这一处增减说的是哪一项预算，未采用", token.span);
            return;
        };
        self.is_project_list = line == Line::ProjectExpenditure;
        self.last_line = Some(line.clone());
        if self.disclosure.changes.len() >= MOST_AMOUNTS {
            return self.source.warn(TOO_MANY, token.span);
        }
        let reason = change::reason_after(self.source, Span::new(token.end, paragraph.end));
        // `增加3万元，增长5%，主要是…` gives its reason once.
        if reason.is_some()
            && let Some(earlier) = self.disclosure.changes.iter_mut().rfind(|earlier| earlier.line == line)
            && paragraph.contains(earlier.change.span)
            && earlier.reason.is_none()
        {
            earlier.reason.clone_from(&reason);
        }
        self.disclosure.changes.push(YearChange {
            line,
            change: Cited::new(stated, token.span),
            against: self.against.unwrap_or(year.saturating_sub(1)),
            against_kind: crate::disclosure::DocumentKind::Budget,
            reason,
        });
    }
}

/// The words right before an amount: the last clause that says anything.
fn label_of(gap: &str) -> &str {
    let mut rest = gap.trim_end();
    loop {
        let cut = rest
            .char_indices()
            .rev()
            .find(|(_, c)| matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\n'))
            .map(|(at, c)| (at, at + c.len_utf8()));
        let Some((at, after)) = cut else { return rest };
        if !squeeze(&rest[after..]).is_empty() {
            return &rest[after..];
        }
        rest = rest[..at].trim_end();
    }
}

/// The name of a project in a list, without the words that join the list. 和 joins only after an
/// amount; after a comma it may begin a name (`和谐机关建设经费`).
fn project_label(label: &str, is_joined: bool) -> &str {
    const LEADS: [&str; 7] = ["其中", "主要包括", "主要用于", "主要为", "主要是", "主要有", "包括"];
    const JOINTS: [&str; 4] = ["以及", "、", "和", "及"];
    let label = label.trim();
    let joints = if is_joined { JOINTS.as_slice() } else { &[] };
    let name = LEADS.iter().chain(joints).find_map(|joint| label.strip_prefix(joint)).unwrap_or(label);
    let name = name.trim_start_matches(['：', ':']).trim_start();
    let shorter = ["预算", "安排", "为", "共计", "约"].iter().find_map(|suffix| name.strip_suffix(suffix));
    shorter.filter(|shorter| shorter.chars().count() > 2).unwrap_or(name)
}
