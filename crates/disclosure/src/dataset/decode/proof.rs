//! Whether a value is what the words cited for it say, as far as that can be told without a reader: plain
//! digits are checked here, numerals in words and compound amounts by the command, which reads them again.

use rust_decimal::Decimal;

/// What is told of a value that its words do not say.
pub(super) const OTHER_WORDS: &str = "与所引原文不一致";

/// How many 万元, or how many of a unit of count, printed units can be: 元, 百元, 千元, 万元, 百万元, 千万元, 亿元.
const FACTORS: [(i64, u32); 7] = [(1, 4), (1, 2), (1, 1), (1, 0), (100, 0), (1000, 0), (10_000, 0)];

/// The number that plain digits say; separators, white space, full width and a sign of either kind count.
/// `None` where there is more than digits, or none.
pub(in crate::dataset) fn plain_number(words: &str) -> Option<Decimal> {
    let mut digits = String::new();
    for c in words.chars() {
        match c {
            '0'..='9' | '.' => digits.push(c),
            '０'..='９' => digits.extend(char::from_digit(u32::from(c) - u32::from('０'), 10)),
            '．' => digits.push('.'),
            '-' | '－' | '−' | '–' | '+' if digits.is_empty() => {}
            ',' | '，' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let is_number = digits.bytes().any(|byte| byte != b'.');
    if is_number { Decimal::from_str_exact(digits.trim_end_matches('.')).ok() } else { None }
}

/// Whether `printed` of a unit that is so many 万元 is `value`, but for the sign, which may stand before the
/// cited number, as a minus or as a word.
pub(super) fn is_product(printed: Decimal, factor: Decimal, value: Decimal) -> bool {
    printed.checked_mul(factor).is_none_or(|product| product.abs() == value.abs())
}

/// Whether `printed` is `value` in some unit.
pub(super) fn is_in_some_unit(printed: Decimal, value: Decimal) -> bool {
    FACTORS.iter().any(|&(mantissa, scale)| is_product(printed, Decimal::new(mantissa, scale), value))
}

/// Whether all characters of `value` stand in `words`, in their order; white space does not count. Where no
/// words are cited, only a remark in brackets (`（原文未写名称）`) may stand.
pub(super) fn holds_letters(words: &str, value: &str) -> bool {
    if words.is_empty() && value.starts_with('（') && value.ends_with('）') {
        return true;
    }
    let mut words = words.chars();
    value.chars().filter(|c| !c.is_whitespace()).all(|c| words.any(|other| other == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_digits_are_a_plain_number() {
        for (words, number) in [
            ("4.10", Some("4.10")),
            ("−1,234.5", Some("1234.5")),
            ("４９２．６３", Some("492.63")),
            ("4 92.63", Some("492.63")),
            ("1亿2000万", None),
            ("四百", None),
            ("——", None),
            (".", None),
            ("", None),
        ] {
            assert_eq!(plain_number(words).map(|number| number.to_string()).as_deref(), number, "{words}");
        }
    }

    #[test]
    fn a_value_is_its_digits_in_some_unit() {
        let is = |printed: &str, value: &str| {
            is_in_some_unit(printed.parse().expect("a number"), value.parse().expect("a number"))
        };
        assert!(is("4926300", "492.63") && is("4.10", "-4.10") && is("2", "20000"));
        assert!(!is("4.10", "4.11") && !is("4.10", "0"));
    }

    #[test]
    fn a_text_is_in_its_words() {
        assert!(holds_letters("编 制\n部门", "编制部门") && holds_letters("≤\t30\t万元", "≤30万元"));
        assert!(!holds_letters("编制部门", "部门编制"));
    }
}
