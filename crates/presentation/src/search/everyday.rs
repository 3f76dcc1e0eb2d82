//! What people say, and what documents print for it.

/// How many ways of saying a query are looked for at most.
const MOST_WORDINGS: usize = 6;

/// Everyday words with what stands in documents instead. A word that contains the other, as 公务用车 contains 车, is
/// found without being listed.
const EVERYDAY: [(&str, &[&str]); 44] = [
    ("笔记本电脑", &["便携式计算机"]),
    ("手提电脑", &["便携式计算机"]),
    ("平板电脑", &["平板式计算机"]),
    ("台式电脑", &["台式计算机"]),
    ("台式机", &["台式计算机"]),
    ("电脑", &["计算机"]),
    ("笔记本", &["便携式计算机"]),
    ("手机", &["移动电话"]),
    ("投影机", &["投影仪"]),
    ("冷气", &["空调"]),
    ("桌子", &["桌"]),
    ("椅子", &["椅"]),
    ("柜子", &["柜"]),
    ("汽车", &["公务用车", "车辆"]),
    ("轿车", &["公务用车", "车辆"]),
    ("小车", &["公务用车", "车辆"]),
    ("公车", &["公务用车"]),
    ("买车", &["公务用车购置"]),
    ("养车", &["公务用车运行"]),
    ("油费", &["公务用车运行"]),
    ("吃饭", &["公务接待"]),
    ("吃喝", &["公务接待"]),
    ("请客", &["公务接待"]),
    ("招待", &["公务接待"]),
    ("宴请", &["公务接待"]),
    ("公款吃喝", &["公务接待"]),
    ("旅游", &["出国", "差旅"]),
    ("出差", &["差旅"]),
    ("开会", &["会议"]),
    ("上课", &["培训"]),
    ("讲课", &["培训"]),
    ("工资", &["人员经费"]),
    ("薪水", &["人员经费", "工资"]),
    ("奖金", &["绩效工资", "奖励"]),
    ("水电费", &["公用经费"]),
    ("办公费", &["公用经费"]),
    ("花钱", &["支出"]),
    ("开销", &["支出"]),
    ("一共", &["合计"]),
    ("总共", &["合计"]),
    ("家产", &["资产"]),
    ("房子", &["房屋"]),
    ("上网", &["网络"]),
    ("老百姓", &["群众", "公众"]),
];

/// The ways of saying what somebody typed: first as it was typed.
pub fn wordings(typed: &str) -> Vec<String> {
    let mut wordings = vec![String::new()];
    for word in typed.split_whitespace() {
        let others = others(word);
        let mut longer = Vec::with_capacity(wordings.len() * (others.len() + 1));
        for one in std::iter::once(word).chain(others.iter().map(String::as_str)) {
            let with_it =
                |before: &String| if before.is_empty() { one.to_owned() } else { format!("{before} {one}") };
            longer.extend(wordings.iter().map(with_it));
        }
        longer.truncate(MOST_WORDINGS);
        wordings = longer;
    }
    wordings
}

/// What documents print for a word that is or contains an everyday one; of several the longest counts.
fn others(word: &str) -> Vec<String> {
    let known = EVERYDAY.iter().filter(|(everyday, _)| word.contains(everyday));
    let longest = known.reduce(|most, one| if one.0.len() > most.0.len() { one } else { most });
    longest.map_or_else(Vec::new, |(everyday, official)| {
        official.iter().map(|official| word.replace(everyday, official)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_are_looked_for_as_documents_print_them() {
        let check = |typed: &str, expect: &[&str]| assert_eq!(wordings(typed), expect, "{typed}");
        check("电脑", &["电脑", "计算机"]);
        check("笔记本电脑", &["笔记本电脑", "便携式计算机"]);
        check("电脑桌", &["电脑桌", "计算机桌"]);
        check("培训", &["培训"]);
        check(" 采购\u{3000}电脑 ", &["采购 电脑", "采购 计算机"]);
        check("", &[""]);
    }

    #[test]
    fn a_long_query_is_not_said_in_a_thousand_ways() {
        let typed = "汽车 轿车 小车 桌子 椅子 柜子 薪水";
        let found = wordings(typed);
        assert!(found.len() <= MOST_WORDINGS);
        assert_eq!(found.first().map(String::as_str), Some(typed));
    }

    #[test]
    fn no_word_is_listed_twice_or_finds_nothing_new() {
        for (at, (word, official)) in EVERYDAY.iter().enumerate() {
            assert!(EVERYDAY.iter().skip(at + 1).all(|(other, _)| other != word), "{word}");
            // What contains the word is found by the word.
            assert!(
                official.iter().all(|official| !official.is_empty() && !official.contains(word)),
                "{word}"
            );
        }
    }
}
