//! Takes typed numbers off paragraphs, so that Word generates them.

/// The kinds of numbers that are taken off, as Word's number format and level text.
pub(crate) const KINDS: [(&str, &str); 4] =
    [("chineseCounting", "%1、"), ("chineseCounting", "（%1）"), ("decimal", "%1、"), ("decimal", "%1.")];

/// A number at the beginning of a paragraph: its kind, its value, and the text behind it.
pub(crate) fn split(text: &str) -> Option<(usize, u32, &str)> {
    KINDS.iter().enumerate().find_map(|(kind, (format, level))| {
        let (before, after) = level.split_once("%1")?;
        let rest = text.strip_prefix(before)?;
        let (number, rest) = rest.split_once(after)?;
        let value = if *format == "decimal" { decimal(number)? } else { chinese(number)? };
        // Behind a point, digits are decimals.
        let whole = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ' ') && !rest.is_empty();
        whole.then_some((kind, value, rest))
    })
}

fn decimal(text: &str) -> Option<u32> {
    let plain = !text.starts_with('0') && text.chars().all(|c| c.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// 一 to 九十九.
fn chinese(text: &str) -> Option<u32> {
    let digit = |c: char| {
        "一二三四五六七八九".chars().position(|other| other == c).and_then(|at| u32::try_from(at + 1).ok())
    };
    let signs: Vec<char> = text.chars().collect();
    match signs[..] {
        ['十'] => Some(10),
        [c] => digit(c),
        ['十', c] => Some(10 + digit(c)?),
        [c, '十'] if c != '一' => Some(digit(c)? * 10),
        [tens, '十', c] if tens != '一' => Some(digit(tens)? * 10 + digit(c)?),
        _ => None,
    }
}
