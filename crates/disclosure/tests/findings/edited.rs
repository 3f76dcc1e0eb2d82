//! The first document with one thing changed.

use disclosure::findings::{RULES, Verdict, VerdictKind};
use disclosure::rules::check;

use super::{SEED, dataset, lines};

/// Replaces `from`, which stands once in the seed, and compares the findings of one rule.
#[track_caller]
fn check_edit(from: &str, to: &str, rule: &str, expect: &[(VerdictKind, &str)]) {
    assert_eq!(SEED.matches(from).count(), 1, "{from} stands once");
    check_text(&SEED.replace(from, to), rule, expect);
}

/// Compares the findings of one rule that are not 成立.
#[track_caller]
fn check_text(text: &str, rule: &str, expect: &[(VerdictKind, &str)]) {
    let findings = check(&dataset([text]));
    let seen: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.id == rule && finding.verdict.kind() != VerdictKind::Holds)
        .map(|finding| (finding.verdict.kind(), finding.explanation()))
        .collect();
    let seen: Vec<_> = seen.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(seen, expect);
}

#[test]
fn each_rule_notices_what_it_is_for() {
    use VerdictKind::{CannotCheck, Differs, Doubtful};
    check_edit(
        "人员经费402.59万元",
        "人员经费402.60万元",
        "basic-parts",
        &[(Differs, "左边算得451.64万元，右边是451.63万元，相差0.01万元。")],
    );
    check_edit(
        "人员经费402.59万元和",
        "",
        "basic-parts",
        &[(CannotCheck, "原文未公开人员经费。已公布的各项合计与总数相差402.59万元。")],
    );
    check_edit(
        "98.22",
        "98.23",
        "asset-parts",
        &[(
            Differs,
            "左边算得111.61万元，右边是111.6万元，相差0.01万元。各数保留的小数位数不同，四舍五入也可能造成这样的差额，请核对。",
        )],
    );
    check_edit(
        "2020年12月31日",
        "2019年12月31日",
        "asset-date",
        &[(Differs, "左边算得2020年，右边是2021年，相差1年。")],
    );
    check_edit(
        "公务用车运行维护费1.5万元",
        "公务用车运行维护费50万元",
        "vehicle-operation-within",
        &[(Doubtful, "超出0.96万元。项目经费或事业单位也可能负担车辆费用，请核对。")],
    );
    check_edit(
        "项目支出减少1万元",
        "项目支出减少2万元",
        "change-parts",
        &[(Differs, "左边算得32.06万元，右边是33.06万元，相差1.00万元。")],
    );
    check_edit(
        "机关运行经费共计安排49.04万元",
        "机关运行经费共计安排50万元",
        "operating-office",
        &[(Differs, "相差0.96万元。")],
    );
    check_edit(
        "A02010105",
        "A02010108",
        "procurement-code",
        &[(CannotCheck, "2013年版目录（财库〔2013〕189号）中的A02010108没有收录在本程序里。")],
    );
    check_edit(
        "A0201060901",
        "A02010105",
        "procurement-code",
        &[(
            Doubtful,
            "在2013年版目录（财库〔2013〕189号）中，A02010105是“便携式计算机”，原文写的是“扫描仪”。请核对。",
        )],
    );
    check_edit(
        "反映本部门当年全部收入。2021年",
        "反映本部门当年全部收入。2020年",
        "title-year",
        &[(Doubtful, "标题是2021年，这一句写的是2020年，请核对是否为往年留下的文字。")],
    );
    check_edit(
        "主要是人员增加，相应增加人员经费和日常公用经费",
        "主要是压减人员经费",
        "cause-of-change",
        &[
            (Doubtful, "基本支出比上年增加，原文给出的原因却只说到相反的变化，请核对。"),
            (
                Doubtful,
                "原文用今年安排的机构编制管理工作经费33万元、机构编制统计和实名制管理工作经费8万元来说明减少，\
             没有说明哪一项比上年少了、少了多少。请核对。",
            ),
        ],
    );
    check_edit("≤310元", "显著提升", "target-not-measurable", &[]);
    check_edit(
        "参与调查人员满意度占总体参训人员比率\n\t≥90%",
        "参与调查人员满意度占总体参训人员比率\n\t≥120%",
        "over-hundred-percent",
        &[(Doubtful, "指标值120%大于100%，请核对。")],
    );
}

#[test]
fn changes_headings_and_drafts_are_asked_about() {
    use VerdictKind::{Differs, Doubtful};
    check_edit(
        "“三公”经费较上年减少1万元，主要是我办",
        "“三公”经费较上年减少1万元，我办",
        "three-public-cause",
        &[(Doubtful, "原文没有说明增减的原因，请核对。")],
    );
    check_edit(
        "“三公”经费较上年减少1万元",
        "“三公”经费较上年增加4万元",
        "below-zero",
        &[(Differs, "超出0.5万元。")],
    );
    check_edit(
        "较2020年增加33.06万元",
        "较2019年增加33.06万元",
        "compared-year",
        &[(Doubtful, "本文是2021年的，这里与2019年相比，请核对是否为往年留下的文字。")],
    );
    check_edit(
        "四、财政拨款“三公”经费预算情况",
        "四、2020年财政拨款“三公”经费预算情况",
        "heading-year",
        &[(Doubtful, "本文是2021年的，标题写的是2020年，请核对是否为往年或另一类文件留下的文字。")],
    );
    check_edit(
        "召开机构编制工作会议，完成相关工作",
        "召开XX会议，，完成{单位}工作",
        "placeholder",
        &[(Doubtful, "文中有2处，如“XX”，请核对是否为模板里没有填写的内容。")],
    );
    check_edit(
        "召开机构编制工作会议，完成相关工作",
        "召开机构编制工作会议，，完成相关工作",
        "doubled-punctuation",
        &[(Doubtful, "文中有1处，如“，，”，请核对是否为删改时留下的标点。")],
    );
}

#[test]
fn indicators_are_held_against_each_other() {
    use VerdictKind::Doubtful;
    let caps =
        "在“机构编制管理工作经费”中是“≤330元”，在“机构编制统计和实名制管理工作经费”中是“≤340元”，请核对。";
    let at = SEED.rfind("≤330元").expect("the second cap");
    let text = format!("{}≤340元{}", &SEED[..at], &SEED[at + "≤330元".len()..]);
    check_text(&text, "same-cost-cap", &[(Doubtful, caps)]);
    let row = SEED.split("\n\n").find(|row| row.contains("≤310元")).expect("a row of a table");
    let text = SEED.replacen(row, &format!("{row}\n\n{row}"), 1);
    check_text(&text, "duplicate-indicator", &[(Doubtful, "“机构编制管理工作经费”里列了两次，请核对。")]);
    check_edit("≤310元", "", "target-not-measurable", &[(Doubtful, "原文没有填写指标值，请核对。")]);
}

#[test]
fn the_deadline_is_counted_where_both_dates_are_given() {
    let dated = |disclosed: &str| format!("{SEED}\n本预算于2021年2月5日批复。\n公开时间：{disclosed}。\n");
    check_text(&dated("2021年2月25日"), "disclosure-deadline", &[]);
    let late = "原文的批复日期与公开日期相隔21日，请核对。";
    check_text(&dated("2021年2月26日"), "disclosure-deadline", &[(VerdictKind::Doubtful, late)]);
    let missing = "原文未公开财政部门批复的日期、公开的日期。";
    check_text(SEED, "disclosure-deadline", &[(VerdictKind::CannotCheck, missing)]);
}

#[test]
fn a_part_of_an_asset_is_not_more_than_the_asset() {
    let within = "\t其中：办公用房（平方米）\n\t——\n\t——\n";
    assert_eq!(SEED.matches(within).count(), 1, "the seed has this row");
    let text = SEED.replace("\t1、房屋（平方米）\n\t——\n\t——\n", "\t1、房屋（平方米）\n\t——\n\t5\n");
    let text = text.replace(within, "\t其中：办公用房（平方米）\n\t——\n\t5.5\n");
    check_text(&text, "asset-within", &[(VerdictKind::Differs, "超出0.5万元。")]);
}

/// State what the document says and ask to confirm it: nothing is called wrong, forged or illegal.
#[test]
fn the_wording_accuses_nobody() {
    let mut broken =
        SEED.replace("402.59", "402.69").replace("≤310元", "").replace("2020年12月31日", "2018年12月31日");
    broken.push_str("\n本预算于2021年2月5日批复。\n公开时间：2021年9月1日。\n");
    let findings = check(&dataset([broken.as_str()]));
    let said = findings.iter().flat_map(|finding| {
        [finding.explanation(), finding.rule.title.to_owned(), finding.rule.reason.to_owned()]
    });
    let rules = RULES.iter().flat_map(|rule| [rule.title.to_owned(), rule.reason.to_owned()]);
    for text in said.chain(rules) {
        for word in ["错误", "违", "虚假", "造假", "隐瞒", "弄虚", "问题", "不合法", "欺"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
    for finding in findings.iter().filter(|finding| finding.verdict == Verdict::Doubtful) {
        assert!(finding.note.contains("请核对"), "{}: {}", finding.rule.id, finding.note);
    }
}

/// A second disclosure of the same department, a year earlier, with one figure as the newer one derives it.
#[track_caller]
fn check_prior_year(basic: &str, expect: (VerdictKind, &str)) {
    let older = format!(
        "中共衡水市委机构编制委员会办公室\n2020年部门预算信息公开情况说明\n二、部门预算安排的总体情况\n\
         2、支出说明\n2020年部门支出预算为459.57万元，其中基本支出{basic}万元；项目支出42万元。\n"
    );
    let findings = check(&dataset([SEED, older.as_str()]));
    let finding = findings
        .iter()
        .find(|finding| finding.rule.id == "prior-year" && finding.subject.starts_with("基本支出"))
        .expect("a finding of 基本支出");
    let equation = finding.equation.as_ref().map(ToString::to_string).unwrap_or_default();
    assert_eq!((finding.verdict.kind(), equation.as_str()), expect);
}

#[test]
fn the_derived_prior_year_is_held_against_the_disclosed_one() {
    check_prior_year("417.57", (VerdictKind::Holds, "451.63 − 34.06 = 417.57"));
    check_prior_year("417.58", (VerdictKind::Differs, "451.63 − 34.06 = 417.58"));
}

#[test]
fn a_figure_too_large_for_an_exact_sum_is_said_so() {
    let huge = "9".repeat(28);
    let text = SEED.replace("人员经费402.59万元", &format!("人员经费{huge}万元"));
    let findings = check(&dataset([text.as_str()]));
    let basic = findings.iter().find(|finding| finding.rule.id == "basic-parts").expect("the rule applies");
    assert!(!matches!(basic.verdict, Verdict::Holds | Verdict::Doubtful), "{:?}", basic.verdict);
}

#[test]
fn amounts_are_exact_where_binary_floats_are_not() {
    let text = SEED
        .replace("人员经费402.59万元", "人员经费0.1万元")
        .replace("日常公用经费49.04万元", "日常公用经费0.2万元")
        .replace("基本支出451.63万元", "基本支出0.3万元");
    let held = lines(&check(&dataset([text.as_str()])), VerdictKind::Holds);
    assert!(held.contains(&"basic-parts: 0.1 + 0.2 = 0.3".to_owned()), "{held:#?}");
}
