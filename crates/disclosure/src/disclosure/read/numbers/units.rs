//! What stands behind digits: 万元, 亿元, 余万元, and the further parts of `1亿2000万元`.

use rust_decimal::Decimal;

use super::digits::{Digits, next_solid, plain, read};
use super::{Doubt, Exact, Reading};
use crate::amount::Amount;
use crate::disclosure::read::number::MoneyUnit;

/// A sum of money behind whose first digits we stand.
pub(super) struct Sum {
    pub reading: Reading,
    /// One past its last digit.
    pub digits_end: usize,
    /// One past its unit.
    pub end: usize,
}

/// Reads the unit behind `first`, and what else belongs to the sum; `None` where no money follows.
pub(super) fn sum(characters: &[char], first: &Digits, is_negative: bool) -> Option<Sum> {
    let mut parts: Vec<(Option<Decimal>, u64)> = Vec::new();
    let mut value = first.value;
    let mut digits_end = first.end;
    let mut at = first.end;
    let mut doubt: Option<Doubt> = None;
    loop {
        let unit = unit_at(characters, at)?;
        doubt = doubt.or(unit.doubt);
        if parts.last().is_some_and(|&(_, last)| last <= unit.yuan) {
            doubt = Some(Doubt::Unreadable);
        }
        parts.push((value, unit.yuan));
        at = unit.end;
        if unit.is_whole {
            break;
        }
        // 1亿2000万元: the next part's digits follow at once.
        let next = next_solid(characters, at).filter(|&next| plain(characters[next]).is_ascii_digit());
        let Some(next) = next else {
            if !ends_sum(characters, at) {
                return None;
            }
            break;
        };
        let more = read(characters, next);
        value = more.value;
        (digits_end, at) = (more.end, more.end);
        if unit_at(characters, at).is_none() {
            doubt = Some(Doubt::Unreadable);
            break;
        }
    }
    let reading = match doubt {
        Some(doubt) => Reading::Doubtful(doubt),
        None => exact(&parts, is_negative).map_or(Reading::Doubtful(Doubt::Unreadable), Reading::Exact),
    };
    Some(Sum { reading, digits_end, end: at })
}

fn exact(parts: &[(Option<Decimal>, u64)], is_negative: bool) -> Option<Exact> {
    let sign = |value: Decimal| if is_negative { -value } else { value };
    if let [(value, yuan)] = *parts {
        let value = sign(value?);
        let unit = match yuan {
            1 => Some(MoneyUnit::Yuan),
            10_000 => Some(MoneyUnit::TenThousandYuan),
            100_000_000 => Some(MoneyUnit::HundredMillionYuan),
            _ => None,
        };
        if let Some(unit) = unit {
            return Some(Exact { amount: unit.amount(value)?, unit, is_plain: true });
        }
    }
    let mut total = Decimal::ZERO;
    for &(value, yuan) in parts {
        total = total.checked_add(value?.checked_mul(Decimal::from(yuan))?)?;
    }
    in_yuan(sign(total))
}

/// `yuan` as a sum whose digits do not stand so in the text.
pub(super) fn in_yuan(yuan: Decimal) -> Option<Exact> {
    let amount: Amount = MoneyUnit::Yuan.amount(yuan)?;
    Some(Exact { amount, unit: MoneyUnit::TenThousandYuan, is_plain: false })
}

struct UnitAt {
    yuan: u64,
    end: usize,
    /// It ends with 元, so nothing further belongs to the sum.
    is_whole: bool,
    doubt: Option<Doubt>,
}

/// The unit at `at`, after white space, note's marks and 余.
fn unit_at(characters: &[char], at: usize) -> Option<UnitAt> {
    let mut at = after_marks(characters, at);
    let get = |index: usize| characters.get(index).copied().unwrap_or('\0');
    let mut doubt = None;
    let mut yuan: u64 = 1;
    let mut has_large = false;
    // 486.52（万元）
    for (words, yuan) in [("万元", 10_000), ("元", 1), ("亿元", 100_000_000)] {
        let end = at + 1 + words.chars().count();
        let is_inside =
            characters.get(at + 1..end).is_some_and(|inside| words.chars().eq(inside.iter().copied()));
        if matches!(get(at), '（' | '(') && is_inside && matches!(get(end), '）' | ')') {
            return Some(UnitAt { yuan, end: end + 1, is_whole: true, doubt });
        }
    }
    loop {
        at = next_solid(characters, at)?;
        match get(at) {
            '余' | '多' | '几' if doubt.is_none() && !has_large => doubt = Some(Doubt::Approximate),
            '余' | '多' | '几' | '来' if matches!(get(at + 1), '元' | '圆') => {
                doubt = Some(Doubt::Approximate);
            }
            // 2万人民币, 36万块
            '人' if has_large && (get(at + 1), get(at + 2)) == ('民', '币') => {
                return Some(UnitAt { yuan, end: at + 3, is_whole: true, doubt });
            }
            '块' if has_large => {
                return Some(UnitAt {
                    yuan,
                    end: at + 1,
                    is_whole: true,
                    doubt: doubt.or(Some(Doubt::Unreadable)),
                });
            }
            '百' if yuan == 1 => yuan = 100,
            '千' if yuan == 1 => yuan = 1000,
            '万' if !has_large => (yuan, has_large) = (yuan * 10_000, true),
            '亿' if !has_large || yuan == 10_000 => (yuan, has_large) = (yuan * 100_000_000, true),
            '元' | '圆' => return Some(UnitAt { yuan, end: at + 1, is_whole: true, doubt }),
            '美' | '港' | '欧' | '日' | '英' if matches!(get(at + 1), '元' | '圆' | '镑' | '币') => {
                return Some(UnitAt {
                    yuan,
                    end: at + 2,
                    is_whole: true,
                    doubt: Some(Doubt::ForeignCurrency),
                });
            }
            _ if has_large => return Some(UnitAt { yuan, end: at, is_whole: false, doubt }),
            _ => return None,
        }
        at += 1;
        if has_large && at >= characters.len() {
            return Some(UnitAt { yuan, end: at, is_whole: false, doubt });
        }
    }
}

/// Whether `万` or `亿` at the end of a sum stands for 万元: no word goes on with it (万人, 万亩).
pub(super) fn ends_sum(characters: &[char], at: usize) -> bool {
    let next = next_solid(characters, at).map_or('\0', |next| characters[next]);
    !next.is_alphanumeric() || matches!(next, '和' | '及' | '与' | '以')
}

/// Past the marks of notes between digits and unit: `①`, `¹`, `₁`, `[1]`, `〔2〕`.
fn after_marks(characters: &[char], mut at: usize) -> usize {
    let is_raised = |index: usize| {
        characters.get(index).is_some_and(|c| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹' | '₀'..='₉'))
    };
    while let Some(&c) = characters.get(at) {
        // 注⁵, ¹,²
        let joins = matches!(c, '注') || (matches!(c, ',' | '，' | '、') && at > 0 && is_raised(at - 1));
        let is_mark = matches!(c, '①'..='⑳' | '※' | '*') || is_raised(at) || (joins && is_raised(at + 1));
        let close = match c {
            '[' | '［' => Some([']', '］']),
            '(' | '（' if is_raised(at + 1) => Some([')', '）']),
            '〔' | '【' => Some(['〕', '】']),
            _ => None,
        };
        if is_mark {
            at += 1;
        } else if let Some(close) = close {
            let end =
                (at + 1..characters.len().min(at + 5)).find(|&index| close.contains(&characters[index]));
            let Some(end) = end else { break };
            at = end + 1;
        } else {
            break;
        }
    }
    at
}
