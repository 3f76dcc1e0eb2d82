//! Chinese numerals, everyday and formal: 五百四十八, 伍佰肆拾捌, 十五点八万.

use rust_decimal::Decimal;

/// The characters of a numeral.
pub(super) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || small_unit(c).is_some() || large_unit(c).is_some() || matches!(c, '点' | '點')
}

/// Whether a numeral may begin with `c`: 万 and 亿 begin none.
pub(super) fn begins(c: char) -> bool {
    digit(c).is_some_and(|digit| digit > 0) || small_unit(c).is_some() || c == '零'
}

/// The number that `numeral` writes; `None` where it is none or has two readings (三百五).
pub(super) fn value(numeral: &[char]) -> Option<Decimal> {
    if let Some(point) = numeral.iter().position(|c| matches!(c, '点' | '點')) {
        return with_point(&numeral[..point], &numeral[point + 1..]);
    }
    let mut total: i64 = 0;
    let mut rest = numeral;
    let mut last_unit = i64::MAX;
    while let Some(at) = rest.iter().position(|&c| large_unit(c).is_some()) {
        let unit = large_unit(rest[at])?;
        if unit >= last_unit {
            return None;
        }
        total = total.checked_add(section(&rest[..at])?.checked_mul(unit)?)?;
        last_unit = unit;
        rest = &rest[at + 1..];
    }
    if !rest.is_empty() {
        // 两万五 is 25,000 in speech: after 万 stands a whole section, or a zero.
        let is_open = last_unit != i64::MAX && rest.len() == 1;
        total = total.checked_add(section(rest).filter(|_| !is_open)?)?;
    }
    Some(Decimal::from(total))
}

fn with_point(whole: &[char], fraction: &[char]) -> Option<Decimal> {
    let digits = fraction.iter().take_while(|&&c| digit(c).is_some()).count();
    let unit = match fraction[digits..] {
        [] => 1,
        [c] => large_unit(c)?,
        _ => return None,
    };
    if digits == 0 {
        return None;
    }
    let mut number = section(whole)?.to_string();
    number.push('.');
    for &c in &fraction[..digits] {
        number.push(char::from_digit(u32::try_from(digit(c)?).ok()?, 10)?);
    }
    Decimal::from_str_exact(&number).ok()?.checked_mul(Decimal::from(unit))
}

/// A number below 10,000: units descend, and each has its digit (十 may stand alone at the front).
fn section(numeral: &[char]) -> Option<i64> {
    let mut total = 0;
    let mut last_unit = 10_000;
    let mut pending: Option<i64> = None;
    let mut after_zero = true;
    for (at, &c) in numeral.iter().enumerate() {
        if let Some(unit) = small_unit(c) {
            let count = match pending.take() {
                Some(count) => count,
                None if at == 0 && unit == 10 => 1,
                None => return None,
            };
            if unit >= last_unit {
                return None;
            }
            total += count * unit;
            last_unit = unit;
            after_zero = false;
        } else {
            match digit(c)? {
                0 if pending.is_none() => after_zero = true,
                0 => return None,
                _ if pending.is_some() => return None,
                value => pending = Some(value),
            }
        }
    }
    match pending {
        Some(_) if last_unit > 10 && !after_zero && last_unit != 10_000 => None,
        Some(value) => Some(total + value),
        None => (!numeral.is_empty()).then_some(total),
    }
}

fn digit(c: char) -> Option<i64> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn small_unit(c: char) -> Option<i64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

fn large_unit(c: char) -> Option<i64> {
    Some(match c {
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}
