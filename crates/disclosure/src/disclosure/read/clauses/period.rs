//! The periods that clauses name: 2021年, 上年, 二〇二〇年, 2019-2021年, 一季度, 截至6月底.

/// A period as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// 2021年, 20年, 二〇二一年
    Year(u16),
    /// 本年, 今年
    ThisYear,
    /// 上年, 去年
    YearBefore,
    /// 全年: the whole of the year spoken of.
    Whole,
    /// 2020年末, 截至2020年12月31日
    EndOf(u16),
    /// 上年末
    EndOfYearBefore,
    /// 2021年一季度
    PartOf(u16),
    /// A part of a year, several years, a later year, so far: no year of a budget.
    Other,
}

/// Words that name a period without digits, parted by spaces.
pub(super) const WORDS: &[(Named, &str)] = &[
    (Named::ThisYear, "本年 本年度 今年 当年 当年度 本预算年度 今年度 本财年"),
    (
        Named::YearBefore,
        "上年 上年度 去年 上一年 上一年度 前一年 前一年度 上年同期 去年同期 去年度 上财年 \
         往年上年 上个年度 上一预算年度 同期 上期",
    ),
    (Named::Whole, "全年 全年度"),
    (Named::EndOfYearBefore, "上年末 上年底 上年年末 上年年底 去年末 去年底 去年年底 上年度末 年末 年底"),
    (
        Named::Other,
        "前年 明年 下年 次年 来年 下一年 下一年度 下年度 以前年度 往年 历年 近三年 近两年 近几年 \
         近五年 三年 两年 五年 前三年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 \
         第四季度 上半年 下半年 前三季度 季度 月份 月 本月 上月 每季度 年中 截至目前 目前 \
         截止目前 十三五 十四五 十二五 十五五 期间 三年期 本期 半年 五年规划 规划期 本季度 时期 \
         预计明年 中期 未来三年 今后三年 至今 迄今 以来 1-6月 上旬 届时 到期",
    ),
];

/// The period in digits that begins `characters`, with its length. `year` is the document's: `20年` is a
/// year only near it.
pub(super) fn at(characters: &[char], year: u16) -> Option<(usize, Named)> {
    let first = *characters.first()?;
    let may_begin = first.is_ascii_digit() || first == '截' || chinese_digit(first).is_some();
    if may_begin { digits(characters, year) } else { None }
}

fn starts_with(characters: &[char], word: &str) -> bool {
    let mut rest = characters.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

/// A period that begins with a year in digits.
fn digits(characters: &[char], year: u16) -> Option<(usize, Named)> {
    let is_as_of = starts_with(characters, "截至") || starts_with(characters, "截止");
    let lead = if is_as_of { 2 + usize::from(characters.get(2) == Some(&'到')) } else { 0 };
    let (length, first) = year_at(characters.get(lead..)?, year)?;
    let mut length = lead + length;
    let get = |at: usize| characters.get(at).copied().unwrap_or('\0');
    // 2019-2021年, 2019年至2021年, 2019、2020年
    if matches!(get(length), '-' | '－' | '–' | '—' | '~' | '～' | '至' | '到' | '、' | '和')
        && let Some((more, _)) = year_at(&characters[length + 1..], year)
    {
        return Some((length + 1 + more, Named::Other));
    }
    if get(length - 1) != '年' {
        // 2022基本支出预算: the document's own year, right before a name.
        let is_own = !is_as_of && first == year && is_before_name(get(length), get(length + 1));
        return is_own.then_some((length, Named::Year(first)));
    }
    if get(length) == '度' {
        length += 1;
    }
    let rest = &characters[length..];
    for word in ["年末", "年底", "末", "底"] {
        if starts_with(rest, word) {
            return Some((length + word.chars().count(), Named::EndOf(first)));
        }
    }
    // 2020年12月31日, 2021年1-6月, 2021年6月底
    if get(length).is_ascii_digit() {
        let end = (length..characters.len().min(length + 12))
            .take_while(|&at| {
                get(at).is_ascii_digit()
                    || matches!(
                        get(at),
                        '月' | '日' | '-' | '至' | '—' | '–' | '~' | '份' | '底' | '末' | '初'
                    )
            })
            .last()?;
        let words: String = characters[length..=end].iter().collect();
        if !words.contains('月') {
            return None;
        }
        let is_end = words.starts_with("12月31日") || matches!(words.as_str(), "12月底" | "12月末");
        return Some((end + 1, if is_end { Named::EndOf(first) } else { Named::PartOf(first) }));
    }
    Some((length, if is_as_of { Named::PartOf(first) } else { Named::Year(first) }))
}

/// Whether a name may begin with `c` and `next` behind digits that count nothing.
fn is_before_name(c: char, next: char) -> bool {
    if (c, next) == ('项', '目') {
        return true;
    }
    ('\u{4E00}'..='\u{9FFF}').contains(&c) && !"元万亿千百十余多几个人名辆台套件项次户年月日号".contains(c)
}

/// A year at the beginning, with or without 年: `2021年`, `2019` before a dash, `21年`, `二〇二一年`.
fn year_at(characters: &[char], year: u16) -> Option<(usize, u16)> {
    let digits = characters.iter().take_while(|c| c.is_ascii_digit()).count();
    let chinese = characters.iter().map_while(|&c| chinese_digit(c)).count();
    let has_sign = |length: usize| characters.get(length) == Some(&'年');
    if digits == 4 {
        let value = characters[..4].iter().collect::<String>().parse().ok()?;
        return (1990..=2100).contains(&value).then_some((4 + usize::from(has_sign(4)), value));
    }
    if digits == 2 && has_sign(2) {
        let value: u16 = characters[..2].iter().collect::<String>().parse().ok()?;
        let value = 2000 + value;
        return (value + 3 >= year && value <= year + 1).then_some((3, value));
    }
    if chinese == 4 && has_sign(4) {
        let value = characters[..4]
            .iter()
            .filter_map(|&c| chinese_digit(c))
            .fold(0, |value, digit| value * 10 + digit);
        return (1990..=2100).contains(&value).then_some((5, value));
    }
    None
}

fn chinese_digit(c: char) -> Option<u16> {
    const DIGITS: &str = "〇一二三四五六七八九";
    let other = match c {
        '○' | '零' | 'Ｏ' | 'O' | '0' => Some(0),
        _ => None,
    };
    other.or_else(|| DIGITS.chars().position(|digit| digit == c).and_then(|at| u16::try_from(at).ok()))
}

/// Whether words end as those for a time do: 过渡期内.
pub(super) fn is_time(words: &str) -> bool {
    ["期内", "期间", "时期", "阶段", "以来"].iter().any(|end| words.ends_with(end))
}
