//! One spelling for what documents write in many ways.

/// `text` with half-width characters and one sign for each operator and dash, without white space but
/// between digits (`5 6` must not become `56`), and without a closing full stop.
pub fn normalize(text: &str) -> String {
    let mut normalized = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().map(spelling) {
        if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') {
            gap = true;
            continue;
        }
        if gap && c.is_ascii_digit() && normalized.ends_with(|before: char| before.is_ascii_digit()) {
            normalized.push(' ');
        }
        gap = false;
        normalized.push(c);
    }
    let normalized = normalized.replace(">=", "≥").replace("<=", "≤");
    normalized.trim_end_matches(['。', ';', ',']).to_owned()
}

fn spelling(c: char) -> char {
    match c {
        // Full-width forms stand in the order of ASCII.
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        '≦' | '⩽' | '≯' => '≤',
        '≧' | '⩾' | '≮' => '≥',
        '﹪' => '%',
        '‐'..='―' | '−' | '─' => '-',
        '〜' | '∼' => '~',
        other => other,
    }
}
