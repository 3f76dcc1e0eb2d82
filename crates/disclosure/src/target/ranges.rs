//! Ranges in running text.

use rust_decimal::Decimal;

/// The ranges in a text: `3-5次` is (3, 5).
pub fn ranges(text: &str) -> Vec<(Decimal, Decimal)> {
    let mut found = Vec::new();
    let mut before: Option<Decimal> = None;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let between = &rest[..start];
        let digits = &rest[start..];
        let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
        let number = Decimal::from_str_exact(digits[..end].trim_end_matches('.')).ok();
        let is_dash = matches!(between.trim(), "-" | "－" | "—" | "–" | "~" | "～" | "至" | "到");
        if let (true, Some(low), Some(high)) = (is_dash, before, number) {
            found.push((low, high));
        }
        before = number;
        rest = &digits[end..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_two_numbers_and_a_dash() {
        for (text, expected) in [
            ("组织召开3-5次机构编制工作相关会议", &[(3, 5)][..]),
            ("1～2次，每次10至20人", &[(1, 2), (10, 20)]),
            ("2021年12月", &[]),
            ("", &[]),
            ("3-", &[]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|&(low, high)| (Decimal::from(low), Decimal::from(high))).collect();
            assert_eq!(ranges(text), expected, "{text}");
        }
    }
}
