//! What the words right behind an amount say that it is: another time's, a stage's, one fund's, another body's.

use super::super::clause::{Clause, Kinds};
use super::super::others::names_unit;
use super::super::parse;
use super::super::reader::Reader;
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbers::Number;
use crate::line::{Line, Scope, Statement};

/// Longer words tell why, and not whose or of when.
const LONGEST: usize = 24;

/// What words begin with that say what the amount before them is, without a bracket.
const LEADS: [&str; 15] = [
    "已于",
    "将于",
    "已在",
    "均由",
    "都由",
    "全部由",
    "已由",
    "由",
    "均为",
    "都是",
    "系",
    "属于",
    "为",
    "是",
    "来自",
];

/// What words in brackets begin with that say what is contained, or where to find more.
const HARMLESS: [&str; 16] = [
    "含", "包括", "包含", "其中", "具体", "详见", "见", "注", "大写", "折合", "即", "占", "用于", "主要",
    "按照", "因",
];

/// Stages of a budget before or behind its approval.
const STAGES: [&str; 9] = ["申报", "调整前", "调整后", "追加", "控制数", "测算", "建议数", "一上", "送审"];

/// Money that is no part of what is allotted.
const OTHER_FUNDS: [&str; 10] = [
    "自有资金",
    "自筹",
    "结转资金",
    "结余资金",
    "专户",
    "非财政",
    "其他资金",
    "单位资金",
    "上级补助",
    "政府性基金",
];

/// Why an amount is not the line's of the department's year, by the words right behind it: 1.5万元（上年），
/// 1.5万元，由自有资金安排。 Amounts joined to it share what is said of the last: 1.5万元、2万元由自有资金安排.
pub(super) fn qualified(
    reader: &Reader<'_, '_>,
    number: &Number,
    line: Option<&Line>,
) -> Option<&'static str> {
    let text = &reader.source.document.text[..reader.passage.span.end];
    let mut end = number.whole.end;
    for next in reader.numbers.iter().filter(|next| next.whole.start >= number.whole.end) {
        let between = text[end..next.whole.start].trim_start();
        let is_joined = between.starts_with(['、', '和', '及'])
            && !between.contains(['，', '。', '；', '：', '（', '(', ',', ';', ':']);
        if !is_joined {
            break;
        }
        end = next.whole.end;
    }
    let rest = text[end..].trim_start();
    let (words, words_end) = match rest.strip_prefix(['（', '(']) {
        Some(inside) if end == number.whole.end => {
            let (words, behind) = inside.split_once(['）', ')'])?;
            let is_harmless = HARMLESS.iter().any(|word| words.starts_with(word));
            (Some(words).filter(|_| !is_harmless)?, text.len() - behind.len())
        }
        Some(_) => return None,
        None => {
            let behind = rest.strip_prefix(['，', ',']).unwrap_or(rest);
            let words = behind.split(['，', '。', '；', '：', ',', ';', '\n', '（', '(']).next()?;
            if words.starts_with("未纳入") || words.starts_with("未列入") {
                return Some("后面写明不在预算内");
            }
            let words_end = text.len() - behind.len() + words.len();
            (LEADS.iter().find_map(|lead| words.strip_prefix(lead))?, words_end)
        }
    };
    let holds_number = reader.numbers.iter().any(|next| (end..words_end).contains(&next.whole.start));
    if words.chars().count() > LONGEST || holds_number {
        return None;
    }
    if rest.starts_with(['，', ',']) && is_paid_elsewhere(reader, words, behind_lead(rest)) {
        return Some("后面写明由别处支付");
    }
    why(reader, words, line)
}

fn why(reader: &Reader<'_, '_>, words: &str, line: Option<&Line>) -> Option<&'static str> {
    let text = parse::normal(words, &reader.disclosure.department.value);
    let mut clause = Clause::of(&text, reader.year());
    clause.settle_tier(|tier| reader.treasuries.is_whole(tier));
    if clause.comparison.is_some() || clause.marks.is_same {
        return None;
    }
    let is_of_accounts = reader.disclosure.kind == DocumentKind::FinalAccounts;
    let is_stock = line.is_some_and(|line| line.scope() == Scope::Stock);
    let is_income = line.is_some_and(|line| line.statement() == Statement::Income);
    let Kinds { is_budget, is_final, is_spent, is_adjusted } = clause.kinds;
    let is_fund = matches!(
        clause.scope,
        Some(
            Scope::GeneralBudget
                | Scope::GovernmentFund
                | Scope::StateCapital
                | Scope::SpecialAccount
                | Scope::OwnFunds
        )
    ) && line.is_some_and(|line| line.scope() == Scope::AllFunds);
    let is_of_year = clause.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    if clause.unknown.is_empty() && !is_of_year && !is_stock {
        Some("后面写明是其他时期的数")
    } else if clause.marks.is_per_unit || text.starts_with('每') || text.starts_with('单') {
        Some("后面写明是单价或人均的数")
    } else if STAGES.iter().any(|stage| text.contains(stage))
        || (clause.unknown.is_empty() && (is_adjusted || (is_budget && is_of_accounts)))
        || (clause.unknown.is_empty() && (is_final || is_spent) && !is_of_accounts)
    {
        Some("后面写明不是同一阶段的数")
    } else if !is_income
        && (OTHER_FUNDS.iter().any(|fund| text.contains(fund))
            || clause.marks.is_of_one_treasury
            || reader.treasuries.pays_part(&text))
    {
        Some("后面写明是一部分资金")
    } else if line.is_some_and(|line| matches!(line, Line::TotalIncome | Line::TotalExpenditure))
        && is_fund
        && clause.unknown.is_empty()
        && !clause.marks.is_every
    {
        // 支出预算500万元（一般公共预算）
        Some("后面写明是一部分资金")
    } else if names_unit(&text) {
        Some("后面写明是其他单位或其中一部分")
    } else {
        None
    }
}

/// 由, in which words behind a comma begin.
fn behind_lead(rest: &str) -> bool {
    let words = rest.trim_start_matches(['，', ',']);
    ["由", "均由", "都由", "全部由", "已由"].iter().any(|lead| words.starts_with(lead))
}

/// Whether another office pays: 由省水利厅统一承担.
fn is_paid_elsewhere(reader: &Reader<'_, '_>, words: &str, is_by: bool) -> bool {
    let text = parse::normal(words, &reader.disclosure.department.value);
    is_by
        && ["承担", "负担", "支付", "列支", "解决"].iter().any(|end| text.ends_with(end))
        && !text.contains(parse::OWN_NAME)
        && !Clause::of(&text, reader.year()).is_understood()
}
