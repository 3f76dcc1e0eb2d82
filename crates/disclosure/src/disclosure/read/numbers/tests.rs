use super::*;

fn check(text: &str, expect: &[&str]) {
    let seen: Vec<String> = find(text, Span::new(0, text.len()))
        .iter()
        .map(|number| {
            let printed = number.span.slice(text);
            match &number.reading {
                Reading::Exact(exact) => format!("{printed}={}", exact.amount),
                Reading::Doubtful(doubt) => format!("{printed}?{doubt:?}"),
                Reading::Percent(value) => format!("{value}%"),
                Reading::Bare(value) => format!("bare {value}"),
            }
        })
        .collect();
    assert_eq!(seen, expect, "{text}");
}

#[test]
fn sums_with_a_unit() {
    check("收入492.63万元，其中0万元", &["492.63=492.63", "0=0"]);
    check("4.10 万 元", &["4.10=4.10"]);
    check("492. 63万元", &["492. 63=492.63"]);
    check("4,926,300.00元", &["4,926,300.00=492.63"]);
    check("0.5亿元", &["0.5=5000.0"]);
    check("2021年，500万元", &["500=500"]);
    check("33万元，800万元", &["33=33", "800=800"]);
    check("１，２０４．６０万元", &["１，２０４．６０=1204.60"]);
    check("1，204.60万元", &["1，204.60=1204.60"]);
    check("支出￥89.5万元，人民币5万元", &["89.5=89.5", "5=5"]);
    check("基本支出548万，项目支出90.4万。", &["548=548", "90.4=90.4"]);
    check("638.4①万元、638.4[1]万元、638.4¹万元", &["638.4=638.4", "638.4=638.4", "638.4=638.4"]);
}

#[test]
fn compounds_and_numerals() {
    check("1亿2000万元", &["1亿2000=12000"]);
    check("3亿492.63万元", &["3亿492.63=30492.63"]);
    check("492万6300元", &["492万6300=492.63"]);
    check("4千万元，1234千元", &["4=4000", "1234=123.4"]);
    check("五百四十八万元，伍佰肆拾捌万元整", &["五百四十八万=548", "伍佰肆拾捌万=548"]);
    check("十五点八万元，一亿零五百万元", &["十五点八万=15.8", "一亿零五百万=10500"]);
    check("三百五万元、两万五元", &["三百五万?Unreadable", "两万五?Unreadable"]);
}

#[test]
fn signs() {
    check("较上年-1.5万元，上年结转−3.5万元", &["-1.5=-1.5", "−3.5=-3.5"]);
    check("结转–3.5万元，结转负3.5万元", &["–3.5=-3.5", "负3.5=-3.5"]);
    check("△3.5万元，（3.5）万元", &["3.5?Unreadable", "3.5?Unreadable"]);
    check("——3.5万元，— 3.5万元", &["3.5?Unreadable", "3.5?Unreadable"]);
}

#[test]
fn what_is_not_exact() {
    for dash in ["至", "到", "-", "–", "－", "～", "―", "—", "——"] {
        check(&format!("3.2{dash}5.4万元"), &[&format!("3.2{dash}5.4?Range")]);
        check(&format!("3.2万元{dash}5.4万元"), &["3.2?Range", "5.4?Range"]);
    }
    check("540余万元，3.5万余元，5.5万元以内", &["540?Approximate", "3.5?Approximate", "5.5?Approximate"]);
    check("3万元（含）以内，4万元内，5万元封顶", &["3?Approximate", "4?Approximate", "5?Approximate"]);
    check(
        "2万来元，6万元（左右），2万元与3万元之间",
        &["2?Approximate", "6?Approximate", "2?Range", "3?Range"],
    );
    check(".85万元，0.5万元×4次，18万元1辆", &["85?Unreadable", "0.5?PerUnit", "18?PerUnit"]);
    check("十余万元，几十万元，≤5万元", &["十余万?Approximate", "几十万?Approximate", "5?Approximate"]);
    check("1万美元，1.5万元/辆", &["1?ForeignCurrency", "1.5?PerUnit"]);
}

#[test]
fn what_cannot_be_read() {
    check(
        "1e400万元，NaN万元，XX万元，——万元",
        &["1e400?Unreadable", "NaN?Unreadable", "XX?Unreadable", "——?Unreadable"],
    );
    check(
        "9999999999999999999999999999999999999999万元",
        &["9999999999999999999999999999999999999999?Unreadable"],
    );
    check("548。9万元", &["548。9?Unreadable"]);
    check("89·5万元，2、5万元", &["89·5?Unreadable", "2、5?Unreadable"]);
    check("548,9万元，12,04.5万元", &["548,9?Unreadable", "12,04.5?Unreadable"]);
    check("548，410万元", &["548，410?Unreadable"]);
    check("2021 638.4万元，4 51.63万元", &["2021 638.4?Unreadable", "4 51.63?Unreadable"]);
}

#[test]
fn other_numbers() {
    check("占88.1%，3辆，2021年1-6月，表1，（1）", &["88.1%", "bare 1"]);
    check("为0。（万元）638.4，", &["bare 0", "bare 638.4"]);
    check("2019-2021年，12月31日，20万人，3万平方米", &[]);
    check("1.公务接待费 2 2.公务用车 1 3.会议费", &["bare 2", "bare 1"]);
    check("单位：万元，（万元）、状元镇、一元", &[]);
}
