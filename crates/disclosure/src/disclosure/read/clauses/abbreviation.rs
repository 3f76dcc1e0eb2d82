//! Abbreviations of the department's own name: 科协 of 科学技术协会, 编办 of 机构编制委员会办公室.

/// Sorts of offices, and what an abbreviation ends with for them.
const SORTS: [(&str, &str); 7] = [
    ("联合会", "联"),
    ("协会", "协"),
    ("委员会办公室", "办"),
    ("委员会", "委"),
    ("大队", "大队"),
    ("支队", "支队"),
    ("总队", "总队"),
];

/// The sorts of region that a name begins with.
const REGIONS: [char; 6] = ['市', '县', '区', '省', '州', '旗'];

/// Longer ones are names.
const LONGEST: usize = 6;

/// What any office's name may have, so that it tells none apart: 县委办 is no 县委编办.
const COMMON: &str = "委员会办公室政府人民管理工作县市区省和与";

/// `text` with an abbreviation of `department` at its front, or behind its year, as `own`. It has, in the name's order,
/// characters of what tells the department apart, and ends as its sort does.
pub(super) fn with_abbreviation(text: String, department: &str, own: &str) -> String {
    let Some((sort, ending)) = SORTS.iter().find(|(sort, _)| department.ends_with(sort)) else { return text };
    let name = department.strip_suffix(sort).unwrap_or(department);
    let region = name.rfind(REGIONS).map_or(0, |at| at + name[at..].chars().next().map_or(0, char::len_utf8));
    let (region, proper) = name.split_at(region);
    let year = ["年度", "年"].iter().find_map(|word| Some(text.find(word)? + word.len()));
    for from in [Some(0), year].into_iter().flatten() {
        let rest = without_region(&text[from..], region);
        let start = text.len() - rest.len();
        let Some(body) = rest.find(ending).map(|at| &rest[..at]) else { continue };
        let mut characters = proper.chars();
        let is_own = body.chars().count() <= LONGEST
            && !(is_of_rank(ending) && names_another(body, proper))
            && body.chars().any(|c| !COMMON.contains(c))
            && body.chars().all(|c| characters.any(|other| other == c));
        if is_own {
            return format!("{}{own}{}", &text[..from], &text[start + body.len() + ending.len()..]);
        }
    }
    text
}

/// Whether an office of that end keeps its end when its name changes: 卫生委 became 卫生健康委.
fn is_of_rank(ending: &str) -> bool {
    matches!(ending, "委" | "局")
}

/// Whether `body` is a run of characters of `proper` and leaves out more than what any office's name may have: 卫生 of
/// 卫生健康 is the name of another office, or of an earlier one, and 退役军人 of 退役军人事务 is not.
pub(super) fn names_another(body: &str, proper: &str) -> bool {
    const WORDS: [&str; 15] = [
        "管理",
        "监督",
        "事务",
        "服务",
        "工作",
        "行政",
        "综合",
        "执法",
        "审批",
        "人民政府",
        "委员会",
        "委",
        "和",
        "与",
        "及",
    ];
    let Some(at) = proper.find(body).filter(|_| body != proper && body.chars().count() > 1) else {
        return false;
    };
    let rest = format!("{}|{}", &proper[..at], &proper[at + body.len()..]);
    WORDS.iter().fold(rest, |rest, word| rest.replace(word, "")) != "|"
}

/// `text` without the region's name, or its sort alone, at the front: 平川县残联, 县残联.
fn without_region<'t>(text: &'t str, region: &str) -> &'t str {
    let region = region.trim_start_matches("中共");
    let Some(sort) = region.chars().next_back() else { return text };
    text.strip_prefix(region).or_else(|| text.strip_prefix(sort)).unwrap_or(text)
}
