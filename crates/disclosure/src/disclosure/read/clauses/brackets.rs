//! Brackets and counts within a clause that change nothing of what it says.

use crate::line::Line;

/// `text` without brackets that only say what a word means: 机关运行经费（指行政单位的公用经费）.
pub(super) fn without_explanations(text: String) -> String {
    const LEADS: [&str; 3] = ["（指", "（是指", "（即"];
    let mut text = without_day(&without_project_count(without_codes(text)));
    for other_name in ["（公用经费）", "（日常公用经费）"] {
        text = text.replace(&format!("机关运行经费{other_name}"), "机关运行经费");
    }
    while let Some(start) = LEADS.iter().find_map(|lead| text.find(lead)) {
        let Some(length) = text[start..].find('）') else { break };
        text.replace_range(start..start + length + '）'.len_utf8(), "");
    }
    without_contents(text)
}

/// `text` without brackets that say what a line contains, as any line of that name does: 公务用车运行维护费（含燃油费、维修费）.
/// What has a name among the lines may be more than the line contains: 三公经费（含会议费）.
fn without_contents(text: String) -> String {
    const LEADS: [&str; 6] = ["（主要包括", "（其中包括", "（其中含", "（包括", "（包含", "（含"];
    const OTHERS: [&str; 7] = ["事业", "专项", "项目", "支出", "收入", "追加", "调整"];
    let found = LEADS.iter().find_map(|lead| Some((lead, text.find(lead)?)));
    let Some((lead, start)) = found else { return text };
    let Some(length) = text[start..].find('）') else { return text };
    let inside = &text[start + lead.len()..start + length];
    let before = &text[..start];
    let is_called = |line: &Line| {
        before.ends_with(line.name()) || line.aliases().iter().any(|alias| before.ends_with(alias))
    };
    let is_plain = |item: &str| match Line::named(item) {
        Some(line) => line.part_of().iter().any(|(whole, _)| is_called(whole)),
        None => !OTHERS.iter().any(|word| item.contains(word)),
    };
    if inside.split(['、', '和', '及', '等']).all(is_plain) {
        format!("{}{}", &text[..start], &text[start + length + '）'.len_utf8()..])
    } else {
        text
    }
}

/// `text` without the day in brackets behind words for it, and what a value is by: 上年末（2020年12月31日）固定资产金额（原值）.
fn without_day(text: &str) -> String {
    const ENDS: [&str; 6] = ["上年末（", "上年底（", "去年末（", "去年底（", "年末（", "年底（"];
    let text = text.replace("金额（原值）", "金额");
    let Some(start) = ENDS.iter().find_map(|end| Some(text.find(end)? + end.len())) else { return text };
    let Some(length) = text[start..].find('）') else { return text };
    let is_day = text[start..start + length].chars().all(|c| c.is_ascii_digit() || "年月日底末".contains(c));
    let (before, rest) = (&text[..start - '（'.len_utf8()], &text[start + length + '）'.len_utf8()..]);
    if is_day { format!("{before}{rest}") } else { text }
}

/// `text` without how many projects there are: 项目支出共安排9个项目.
fn without_project_count(text: String) -> String {
    let Some(end) = text.find("个项目").filter(|_| text.starts_with("项目支出")) else { return text };
    let before = text[..end].trim_end_matches(|c: char| c.is_ascii_digit());
    if before.len() == end { text } else { format!("{before}{}", &text[end + "个项目".len()..]) }
}

/// `text` without codes of subjects: 工资福利支出（301）.
fn without_codes(text: String) -> String {
    let mut text = text;
    let mut from = 0;
    while let Some(start) = text[from..].find('（').map(|at| from + at) {
        let inside = &text[start + '（'.len_utf8()..];
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        if (3..=7).contains(&digits) && inside[digits..].starts_with('）') {
            text.replace_range(start..start + '（'.len_utf8() + digits + '）'.len_utf8(), "");
        } else {
            from = start + '（'.len_utf8();
        }
    }
    text
}
