//! Numbers as `DECIMAL(38,6)`.

/// How many digits the type has, …
const PRECISION: u32 = 38;
/// … and how many of them are decimals.
const SCALE: usize = 6;

/// A number that the type does not hold exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unheld;

/// A printed number in millionths; `None` for words.
///
/// # Errors
/// When it has more digits than the type.
pub fn held(printed: &str) -> Result<Option<i128>, Unheld> {
    let digits = printed.strip_prefix('-').unwrap_or(printed);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(decimals) {
        return Ok(None);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > SCALE {
        return Err(Unheld);
    }
    let sign = &printed[..printed.len() - digits.len()];
    let millionths: i128 = format!("{sign}{whole}{decimals:0<SCALE$}").parse().map_err(|_| Unheld)?;
    if millionths.unsigned_abs() < 10_u128.pow(PRECISION) { Ok(Some(millionths)) } else { Err(Unheld) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_held_exactly_or_not_at_all() {
        for (printed, millionths) in [
            ("492.63", 492_630_000),
            ("4.10", 4_100_000),
            ("-0.000001", -1),
            ("0", 0),
            ("1.10000000", 1_100_000),
            ("79228162514264337593543950335", 79_228_162_514_264_337_593_543_950_335_000_000),
        ] {
            assert_eq!(held(printed), Ok(Some(millionths)), "{printed}");
        }
        for printed in
            ["1.0000001", "-0.00000012", "100000000000000000000000000000000", &"9".repeat(50), "0.1234567"]
        {
            assert_eq!(held(printed), Err(Unheld), "{printed}");
        }
        for words in ["", "——", "3～5", "5次", "2021年12月", "1_000", "+5", "1.2.3", "."] {
            assert_eq!(held(words), Ok(None), "{words}");
        }
    }
}
