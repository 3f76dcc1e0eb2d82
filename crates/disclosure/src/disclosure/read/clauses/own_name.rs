//! How a department speaks of itself within a clause.

use super::abbreviation::{names_another, with_abbreviation};

/// The ends of names are so long.
const SHORTEST_NAME: usize = 3;

/// `text` with the department's name, or the end of it at the front of the clause, as `own`: 档案馆 of
/// 云麓县档案馆. The front of a name is the region's.
pub(super) fn with_own_name(text: &str, department: &str, own: &str) -> String {
    let mut text = text.replace(department, own);
    // 镇本级 is what a town's own government has.
    for (government, level) in [("镇人民政府", "镇本级"), ("乡人民政府", "乡本级")] {
        if department.ends_with(government) {
            text = text.replace(level, own);
        }
    }
    let body = ["人民政府", "办事处", "管理委员会"].iter().find_map(|end| department.strip_suffix(end));
    for name in [Some(department), body].into_iter().flatten() {
        let Some((last, _)) = name.char_indices().rev().nth(SHORTEST_NAME - 1) else { continue };
        if !text.contains(&name[last..]) {
            continue;
        }
        // The whole name is gone already, the name without its sort of office is not: 云岭镇.
        let from = usize::from(name == department);
        for (at, _) in name.char_indices().skip(from).take_while(|&(at, _)| at <= last) {
            let found = text.find(&name[at..]).filter(|&found| begins_name(&text[..found]));
            if let Some(found) = found {
                return format!("{}{own}{}", &text[..found], &text[found + name.len() - at..]);
            }
        }
    }
    if let Some(short) = short_sort(department)
        && let Some(found) = text.find(short).filter(|&found| begins_name(&text[..found]))
    {
        text.replace_range(found..found + short.len(), own);
    }
    let text = with_short_name(with_abbreviation(text, department, own), department, own);
    with_sort(text, department, own)
}

/// The short form of a sort of office, where the department is of it: 管委会.
fn short_sort(department: &str) -> Option<&'static str> {
    const SORTS: [(&str, &str); 2] = [("管理委员会", "管委会"), ("街道办事处", "街道办")];
    SORTS.iter().find_map(|(sort, short)| department.ends_with(sort).then_some(*short))
}

/// `text` with the sort of office at its front as `own`, where the department's name ends with that sort:
/// 学院2022年, 镇政府支出预算. What goes on behind it as another name, 学院路, is of none of our words.
fn with_sort(text: String, department: &str, own: &str) -> String {
    const SORTS: [(&str, &str); 27] = [
        ("学院", "学校"),
        ("大学", "学校"),
        ("中学", "学校"),
        ("小学", "学校"),
        ("党校", "学校"),
        ("党校", "党校"),
        ("幼儿园", "幼儿园"),
        ("林场", "林场"),
        ("农场", "农场"),
        ("学院", "学院"),
        ("大学", "大学"),
        ("学校", "学校"),
        ("中学", "中学"),
        ("小学", "小学"),
        ("医院", "医院"),
        ("法院", "法院"),
        ("中心", "中心"),
        ("大队", "大队"),
        ("支队", "支队"),
        ("总队", "总队"),
        ("分局", "分局"),
        ("协会", "协会"),
        ("公司", "公司"),
        ("镇人民政府", "镇政府"),
        ("乡人民政府", "乡政府"),
        ("街道办事处", "街道"),
        ("街道办事处", "办事处"),
    ];
    let is_own = |(end, _): &&(&str, &str)| department.ends_with(end);
    let fronts = [Some(0), ["年度", "年"].iter().find_map(|word| Some(text.find(word)? + word.len()))];
    for (_, short) in SORTS.iter().filter(is_own) {
        for from in fronts.into_iter().flatten() {
            if let Some(rest) = text[from..].strip_prefix(short) {
                return format!("{}{own}{rest}", &text[..from]);
            }
        }
    }
    text
}

/// Whether a name may begin behind `before`: at the front, behind the year or 关于.
fn begins_name(before: &str) -> bool {
    before.chars().next_back().is_none_or(|before| matches!(before, '年' | '度' | '于'))
}

/// `text` with a short form of the department's name at its front as `own`: 市信访局 of 临河市人民政府信访局, 县教体局 of
/// 云麓县教育和体育局. A short form begins with the region's sort, ends as the name does, and has no character that
/// the name has not, in the name's order.
fn with_short_name(text: String, department: &str, own: &str) -> String {
    const LONGEST: usize = 10;
    const REGIONS: [char; 6] = ['市', '县', '区', '省', '州', '旗'];
    let Some(last) = department.chars().next_back() else { return text };
    let region = department.chars().rfind(|c| REGIONS.contains(c));
    let year = ["年度", "年"].iter().find_map(|word| Some(text.find(word)? + word.len()));
    for from in [Some(0), year].into_iter().flatten() {
        let rest = &text[from..];
        // 市水务局 is another office than 青源市清河区水务局.
        if region.is_none_or(|region| !rest.starts_with(region)) {
            continue;
        }
        let is_end = |c: char| c == last || matches!(c, '办' | '委' | '局');
        let ends = rest.char_indices().take(LONGEST).skip(SHORTEST_NAME - 1).filter(|&(_, c)| is_end(c));
        let names = ends.map(|(at, c)| &rest[..at + c.len_utf8()]);
        // 市人民医院 is another than 沧河市第二人民医院.
        let is_short = |name: &&str| {
            let mut characters = department.chars();
            // 县委办 is another than the office of one of 县委's committees.
            let committee = department.strip_suffix("委员会办公室");
            let is_of_committee =
                name.ends_with("委办") && committee.is_some_and(|name| !name.ends_with(REGIONS));
            let body = name.trim_start_matches(REGIONS);
            let is_another = body.ends_with(['委', '局'])
                && names_another(&body[..body.len() - "局".len()], proper_name(department));
            department.contains('第') == name.contains('第')
                && !is_another
                && !is_of_committee
                && name.chars().all(|c| characters.any(|other| other == c))
        };
        // The longest: 县政府办公室, and not 县政府办.
        if let Some(name) = names.filter(is_short).last() {
            return format!("{}{own}{}", &text[..from], &rest[name.len()..]);
        }
    }
    text
}

/// The department's name without its region and its end: 教育和体育 of 云麓县教育和体育局.
fn proper_name(department: &str) -> &str {
    const REGIONS: [char; 6] = ['市', '县', '区', '省', '州', '旗'];
    let ends = ["委员会", "委", "局", "厅", "办公室"];
    let name = ends.iter().find_map(|end| department.strip_suffix(end)).unwrap_or(department);
    let region = name.rfind(REGIONS).map_or(0, |at| at + "市".len());
    name.get(region..).unwrap_or(name)
}

/// `text` without the units of the department behind its name: 某某局及所属各单位, 我局本级及下属1家行政单位和2家事业单位的
/// are the whole department.
pub(super) fn with_own_units(text: String, own: &str) -> String {
    const JOINTS: [&str; 8] =
        ["及所属", "及其所属", "和所属", "及下属", "及其下属", "和下属", "及直属", "与所属"];
    const SORTS: &str = "各预算事业行政二三级全部家个参公直属基层照法管理务员单位、和及与的";
    let Some((joint, at)) = JOINTS.iter().find_map(|joint| Some((joint, text.find(joint)?))) else {
        return text;
    };
    let before = text[..at].trim_end_matches("本级").trim_end_matches("机关");
    let mut last_two = before.chars().rev().skip(1).take(2);
    let is_own = before.ends_with(own) || last_two.any(|c| matches!(c, '我' | '本'));
    let rest = &text[at + joint.len()..];
    let is_sort = |c: char| c.is_ascii_digit() || SORTS.contains(c);
    let sorts = rest.len() - rest.trim_start_matches(is_sort).len();
    match rest[..sorts].rfind("单位").filter(|_| is_own) {
        Some(end) => {
            let rest = &rest[end + "单位".len()..];
            format!("{before}{}", rest.strip_prefix('的').unwrap_or(rest))
        }
        None => text,
    }
}

/// What follows the name of one of several offices: 某某中心等2家参公事业单位.
fn after_example(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('等')?;
    let is_name = name.chars().all(|c| !c.is_ascii_digit() && !matches!(c, '、' | '（' | '费' | '元'));
    let is_count = rest.starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c));
    (is_name && is_count).then_some(rest)
}

/// `text` with 机关, where it is joined to a further sort of office before its byte `line`, as that sort alone: 局机关及参公单位
/// is all of what spends the line. 机关 alone is a part.
fn with_offices_joined(text: String, line: usize) -> String {
    const JOINTS: [char; 4] = ['及', '和', '与', '、'];
    let Some(at) = text[..line].find("机关") else { return text };
    let is_count = |c: char| c.is_ascii_digit() || matches!(c, '家' | '个');
    let Some(rest) = text[at + "机关".len()..].strip_prefix(JOINTS) else { return text };
    let rest = ["所属", "下属", "直属"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let rest = rest.trim_start_matches(is_count);
    let counted = text[..at].trim_end_matches(is_count);
    let before = counted.strip_suffix("下属").filter(|_| counted.len() < at).unwrap_or(counted);
    let before = before.trim_end_matches(['局', '厅', '委', '办', '行', '政']);
    // 下属1家机关和2家参公事业单位财政拨款的机关运行经费
    let rest = rest.replacen("财政拨款的机关运行经费", "机关运行经费", 1);
    if rest.starts_with("参") { format!("{before}{rest}") } else { text }
}

/// `text` without the sorts of offices that 机关运行经费 is spent by: 本部门1家行政单位及2家参公事业单位的机关运行经费
/// is all that the department has of it.
pub(super) fn without_offices(text: String) -> String {
    const LINE: &str = "机关运行经费";
    const SORTS: [&str; 10] = [
        "参照公务员法管理的事业单位",
        "参照公务员法管理事业单位",
        "参照公务员管理的事业单位",
        "参照公务员法管理单位",
        "参公管理的事业单位",
        "参公管理事业单位",
        "参公事业单位",
        "行政单位",
        "行政机关",
        "参公单位",
    ];
    let Some(line) = text.find(LINE) else { return text };
    let text = with_offices_joined(text, line);
    let Some(line) = text.find(LINE) else { return text };
    let before = &text[..line];
    let Some(first) = SORTS.iter().filter_map(|sort| before.find(sort)).min() else { return text };
    let is_count = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两家个（".contains(c);
    let count = before[..first].trim_end_matches(is_count).len();
    // 某某局等1家行政单位: one of them is named.
    let start = before[..count].strip_suffix('等').map_or(count, str::len);
    let mut rest = &before[count..];
    while let Some(c) = rest.chars().next() {
        let is_joint = is_count(c) || "和及与、以等的）含".contains(c);
        rest = match SORTS.iter().find_map(|sort| rest.strip_prefix(sort)) {
            Some(after) => after,
            None if is_joint => &rest[c.len_utf8()..],
            None if let Some(after) = after_example(rest) => after,
            None => return text,
        };
    }
    format!("{}{}", &text[..start], &text[line..])
}
