//! The short name that a document gives its own office: 某某区城市管理委员会（以下简称区城管委）.

/// Shorter ends of the department's name may be of others.
const SHORTEST_END: usize = 4;
/// Longer words in brackets are no short names.
const LONGEST: usize = 8;

/// The short name that stands in brackets behind the department's name, or the end of it.
pub(super) fn defined(text: &str, department: &str) -> Option<String> {
    const LEADS: [&str; 8] =
        ["（以下简称", "(以下简称", "（简称", "(简称", "（以下称", "(以下称", "（下称", "(下称"];
    let start = department.char_indices().rev().nth(SHORTEST_END - 1).map(|(at, _)| &department[at..])?;
    LEADS.iter().flat_map(|lead| text.match_indices(lead)).find_map(|(at, lead)| {
        let name = text[at + lead.len()..].split(['）', ')']).next()?;
        let name = name.trim_matches(|c: char| c.is_whitespace() || "：:“”\"‘’".contains(c));
        let count = name.chars().count();
        let is_name = (2..=LONGEST).contains(&count)
            && !name.contains(|c: char| c.is_ascii_digit() || "、，".contains(c));
        (text[..at].trim_end().ends_with(start) && is_name).then(|| name.to_owned())
    })
}

/// `words` with the short name at their front, or behind a year, as the department's name.
pub(super) fn expanded(words: &str, short: Option<&str>, department: &str) -> String {
    let Some(short) = short.filter(|short| !department.contains(*short)) else { return words.to_owned() };
    let Some(at) = words.find(short) else { return words.to_owned() };
    let before = words[..at].trim_end().chars().next_back();
    if before.is_none_or(|before| matches!(before, '年' | '度' | '于' | '“')) {
        format!("{}{department}{}", &words[..at], &words[at + short.len()..])
    } else {
        words.to_owned()
    }
}
