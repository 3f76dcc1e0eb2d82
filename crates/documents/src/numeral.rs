//! Numbers of lists, written the way a list's format asks for.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL_DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
const BRANCHES: [char; 12] = ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'];

/// Writes `number` in `format`, by the names of ECMA-376 Part 1, 17.18.59; an unknown one is `decimal`.
pub(crate) fn write(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" if number < 10 => format!("0{number}"),
        "upperLetter" => letters(number, 'A'),
        "lowerLetter" => letters(number, 'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanCounting" => counting(number, DIGITS, ['十', '百', '千', '万'], false),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            counting(number, LEGAL_DIGITS, ['拾', '佰', '仟', '万'], true)
        }
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "koreanDigital2" => number
            .to_string()
            .chars()
            .filter_map(|c| c.to_digit(10))
            .filter_map(|d| DIGITS.get(d as usize))
            .collect(),
        "ideographTraditional" => cyclic(number, &STEMS),
        "ideographZodiac" => cyclic(number, &BRANCHES),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" | "ideographEnclosedCircle" => {
            block(number, &[(1..=20, 0x2460), (21..=35, 0x3251), (36..=50, 0x32B1)])
        }
        "decimalEnclosedParen" => block(number, &[(1..=20, 0x2474)]),
        "decimalEnclosedFullstop" => block(number, &[(1..=20, 0x2488)]),
        "numberInDash" => format!("- {number} -"),
        _ => number.to_string(),
    }
}

/// A number and the text behind it. A list's number stands directly before the text, as authors who
/// type it write it; where digits or Latin letters meet, a space keeps them apart, lest `1.` and
/// `2021` become another number.
pub(crate) fn join(label: &str, text: &str) -> String {
    let open = label.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    let meets =
        text.starts_with(|c: char| c.is_ascii_alphanumeric() || ('\u{FF10}'..='\u{FF5A}').contains(&c));
    format!("{label}{}{text}", if open && meets { " " } else { "" })
}

/// A, B … Z, AA, BB …
fn letters(number: u32, first: char) -> String {
    let Some(index) = number.checked_sub(1) else { return number.to_string() };
    let letter = char::from_u32(u32::from(first) + index % 26).unwrap_or(first);
    // Longer than any list, so that a hostile start makes no long text.
    let times = (index / 26 + 1).min(30) as usize;
    std::iter::repeat_n(letter, times).collect()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 4999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in VALUES {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// 一, 十, 十一, 二十, 一百〇五, 一千二百. `full` keeps the one of ten to nineteen: 壹拾.
fn counting(number: u32, digits: [char; 10], units: [char; 4], full: bool) -> String {
    if number == 0 || number > 99_999 {
        return number.to_string();
    }
    let text: Vec<u32> = number.to_string().chars().filter_map(|c| c.to_digit(10)).collect();
    let mut written = String::new();
    let mut zero = false;
    for (at, &digit) in text.iter().enumerate() {
        let power = text.len() - 1 - at;
        if digit == 0 {
            zero = true;
            continue;
        }
        if zero && !written.is_empty() {
            written.extend(digits.first());
        }
        zero = false;
        if full || digit != 1 || power != 1 || !written.is_empty() {
            written.extend(digits.get(digit as usize));
        }
        written.extend(power.checked_sub(1).and_then(|power| units.get(power)));
    }
    written
}

fn cyclic(number: u32, signs: &[char]) -> String {
    number
        .checked_sub(1)
        .and_then(|index| signs.get(index as usize))
        .map_or_else(|| number.to_string(), ToString::to_string)
}

/// Characters that stand one after the other in Unicode, from the one for each range's first number.
fn block(number: u32, ranges: &[(std::ops::RangeInclusive<u32>, u32)]) -> String {
    ranges
        .iter()
        .find(|(range, _)| range.contains(&number))
        .and_then(|(range, first)| char::from_u32(first + number - range.start()))
        .map_or_else(|| number.to_string(), |c| c.to_string())
}
