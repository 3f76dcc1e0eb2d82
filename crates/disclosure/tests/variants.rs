//! The same disclosure in the wordings, numberings and shapes in which departments write it.

use disclosure::disclosure::{Change, Disclosure, Reading, SectionKind, Statement, read};
use disclosure::document::read_text;
use disclosure::line::Line;

const TEXT: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

fn reading(text: &str) -> Reading {
    read(&read_text("test.txt", text)).expect("it is a disclosure")
}

fn messages(reading: &Reading) -> Vec<&str> {
    reading.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect()
}

/// `text` with `from` replaced, which must be there.
fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in the document");
    text.replace(from, to)
}

/// All values without their places.
fn content(disclosure: &Disclosure) -> Vec<String> {
    let mut content: Vec<String> = disclosure
        .figures
        .iter()
        .map(|figure| format!("{:?} {} {}", figure.statement, figure.line, figure.amount.value))
        .collect();
    content.extend(
        disclosure
            .changes
            .iter()
            .map(|change| format!("{} {} {:?}", change.line, change.against, change.change.value)),
    );
    content.extend(disclosure.duties.iter().map(|duty| duty.value.clone()));
    content.extend(
        disclosure.institutions.iter().map(|unit| format!("{} {}", unit.name.value, unit.funding.value)),
    );
    content.extend(
        disclosure
            .sub_goals
            .iter()
            .map(|goal| format!("{} {:?}", goal.title.value, goal.goal.as_ref().map(|goal| &goal.value))),
    );
    content.extend(disclosure.safeguards.iter().map(|text| text.value.clone()));
    for project in &disclosure.projects {
        content.extend(project.goals.iter().map(|goal| format!("{} {}", project.name.value, goal.value)));
        content.extend(project.indicators.iter().map(|row| {
            let texts = [&row.level1, &row.level2, &row.level3, &row.description, &row.basis];
            let texts: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
            format!("{} → {}", texts.join("|"), row.target.value.text)
        }));
    }
    for group in disclosure.procurement.iter().flat_map(|table| &table.groups) {
        content.extend(group.items.iter().map(|item| {
            let amount = |amount: Option<&disclosure::cited::Cited<disclosure::amount::Amount>>| {
                amount.map_or(String::new(), |amount| amount.value.to_string())
            };
            format!(
                "{} {} {} {} {} {}",
                group.unit.value,
                item.project.value,
                item.name.value,
                item.code.value,
                amount(item.unit_price.as_ref()),
                amount(item.funds.total.as_ref())
            )
        }));
    }
    content.extend(
        disclosure
            .assets
            .iter()
            .flat_map(|assets| &assets.rows)
            .map(|row| format!("{} {:?}", row.name.value, row.value.as_ref().map(|value| value.value))),
    );
    content.extend(
        disclosure.glossary.iter().map(|term| format!("{}={}", term.name.value, term.definition.value)),
    );
    content.extend(disclosure.other_notes.iter().map(|note| note.value.clone()));
    content
}

fn assert_same_content(text: &str) {
    let expect = content(&reading(TEXT).disclosure);
    let seen = content(&reading(text).disclosure);
    for (expect, seen) in expect.iter().zip(&seen) {
        assert_eq!(seen, expect);
    }
    assert_eq!(seen.len(), expect.len());
}

#[test]
fn headings_with_other_numbers() {
    let seed = reading(TEXT).disclosure;
    for number in ["（{}）", "{}.", "({})", "第{}部分 ", "第{}部分、", "{} 、", ""] {
        let mut text = TEXT.to_owned();
        for (section, chinese) in seed.sections.iter().zip("一二三四五六七八九".chars()) {
            let heading = &section.heading.value;
            let words = heading.trim_start_matches([chinese, '、']);
            text = replaced(
                &text,
                &format!("\n{heading}\n"),
                &format!("\n{}{words}\n", number.replace("{}", &chinese.to_string())),
            );
        }
        assert_same_content(&text);
    }
}

#[test]
fn headings_in_arabic_numbers_and_other_words() {
    let mut text = TEXT.to_owned();
    for (from, to) in [
        ("一、部门职责及机构设置情况", "1、部门主要职责及机构设置"),
        ("二、部门预算安排的总体情况", "2、2021年部门预算收支情况说明"),
        ("三、机关运行经费安排情况", "3、机关运行经费安排情况说明"),
        ("四、财政拨款“三公”经费预算情况及增减变化原因", "4、“三公”经费预算情况"),
        ("五、预算绩效信息", "5、预算绩效情况说明"),
        ("\n六、政府采购预算情况", "\n6、政府采购情况说明"),
        ("七、国有资产信息", "7、国有资产占用情况"),
        ("八、名词解释", "8、专业名词解释"),
        ("九、其他需要说明的事项", "9、其他情况说明"),
    ] {
        text = replaced(&text, from, to);
    }
    assert_same_content(&text);
}

#[test]
fn sections_in_another_order() {
    let seed = reading(TEXT).disclosure;
    let slice = |kind: SectionKind| {
        let span = seed.section(kind).expect("the seed has all sections").span;
        &TEXT[span.start..span.end]
    };
    let opening = &TEXT[..seed.sections[0].span.start];
    let rest: Vec<&str> = SectionKind::ALL.into_iter().rev().map(slice).collect();
    let shuffled = format!("{opening}{}\n", rest.join("\n\n\n"));
    let mut expect = content(&seed);
    let mut found = content(&reading(&shuffled).disclosure);
    expect.sort();
    found.sort();
    for (expect, found) in expect.iter().zip(&found) {
        assert_eq!(found, expect);
    }
    assert_eq!(found.len(), expect.len());
}

#[test]
fn spaces_in_numbers_and_units() {
    let text = replaced(TEXT, "492.63万元", "492. 63 万元");
    let text = replaced(&text, "451.63万元", "451 .63万 元");
    let reading = reading(&text);
    assert_same_content(&text);
    assert!(messages(&reading).iter().any(|message| message.contains("按451.63读取")), "it is said");
}

/// `4 51.63` may be a note's mark, a list's number or a slip: it has no one reading.
#[test]
fn spaces_between_whole_digits_are_told() {
    let text = replaced(TEXT, "其中基本支出451.63万元", "其中基本支出4 51.63万元");
    let reading = reading(&text);
    assert_eq!(reading.disclosure.figure(&Line::BasicExpenditure), None);
    assert!(messages(&reading).iter().any(|message| message.contains("451.63万元”")), "it is told");
}

#[test]
fn yuan_is_converted_exactly_and_said() {
    let text = replaced(TEXT, "机关运行经费共计安排49.04万元", "机关运行经费共计安排490,400.00元");
    let reading = reading(&text);
    assert_same_content(&text);
    assert!(messages(&reading).contains(&"“490,400.00元”按49.04万元读取"));
}

#[test]
fn a_table_in_yuan_is_converted() {
    let text = replaced(TEXT, "\t单位：万元\n", "\t单位：元\n");
    let procurement = reading(&text).disclosure.procurement.expect("it has a table");
    let total = procurement.total.and_then(|funds| funds.total).expect("it has a total");
    assert_eq!(total.value.to_string(), "0.00041");
}

#[test]
fn changes_in_other_words() {
    let check = |from: &str, to: &str, line: Line, expect: &[Change]| {
        let disclosure = reading(&replaced(TEXT, from, to)).disclosure;
        let seen: Vec<Change> = disclosure
            .changes
            .iter()
            .filter(|change| change.line == line)
            .map(|change| change.change.value)
            .collect();
        assert_eq!(seen, expect, "{to}");
    };
    let by = |text: &str| Change::By(text.parse().expect("a number"));
    let percent = |text: &str| Change::ByPercent(text.parse().expect("a number"));
    let three = "“三公”经费较上年减少1万元";
    check(three, "“三公”经费与上年持平", Line::ThreePublicExpenses, &[Change::Unchanged]);
    check(three, "“三公”经费较去年下降了1万元", Line::ThreePublicExpenses, &[by("-1")]);
    check(three, "与2020年相比，“三公”经费减少1万元", Line::ThreePublicExpenses, &[by("-1")]);
    check(
        three,
        "“三公”经费比上年减少1万元，下降22.2%",
        Line::ThreePublicExpenses,
        &[by("-1"), percent("-22.2")],
    );
    check("公务接待费2万元", "公务接待费2万元，与上年持平", Line::OfficialReception, &[Change::Unchanged]);
    check("较2020年增加33.06万元", "较2020年增长7.2%", Line::TotalExpenditure, &[percent("7.2")]);
}

#[test]
fn the_reason_follows_amount_and_percentage() {
    let text = replaced(TEXT, "“三公”经费较上年减少1万元", "“三公”经费较上年减少1万元，下降22.2%");
    let disclosure = reading(&text).disclosure;
    let mut changes = disclosure.changes.iter().filter(|change| change.line == Line::ThreePublicExpenses);
    assert!(
        changes
            .all(|change| change.reason.as_ref().is_some_and(|reason| reason.value.starts_with("我办认真")))
    );
}

#[test]
fn figures_of_another_year_are_kept_under_that_year() {
    let text =
        replaced(TEXT, "2021年预算收入492.63万元，", "2020年预算收入459.57万元，2021年预算收入492.63万元，");
    let seed = reading(TEXT).disclosure;
    let mut disclosure = reading(&text).disclosure;
    let (earlier, own): (Vec<_>, Vec<_>) =
        disclosure.figures.drain(..).partition(|figure| figure.year != seed.year.value);
    let earlier: Vec<String> = earlier
        .iter()
        .map(|figure| format!("{} {} {}", figure.year, figure.line, figure.amount.value))
        .collect();
    assert_eq!(earlier, ["2020 预算收入合计 459.57"]);
    disclosure.figures = own;
    assert_eq!(content(&disclosure), content(&seed));
}

#[test]
fn no_procurement_at_all() {
    let seed = reading(TEXT).disclosure;
    let section = seed.section(SectionKind::Procurement).expect("the seed has procurement").span;
    let text = format!(
        "{}六、政府采购预算情况\n2021年，我部门未安排政府采购预算。\n{}",
        &TEXT[..section.start],
        &TEXT[section.end..]
    );
    let reading = reading(&text);
    let procurement = reading.disclosure.procurement.as_ref().expect("it is said that there is none");
    assert!(procurement.declared_none.is_some() && procurement.groups.is_empty());
    assert_eq!(messages(&reading), Vec::<&str>::new());
}

#[test]
fn dashes_and_blanks_in_cells_are_absent() {
    for blank in ["", "——", "/", "-", "—", "－"] {
        let text = replaced(TEXT, "\t98.22\n", &format!("\t{blank}\n"));
        let assets = reading(&text).disclosure.assets.expect("it has assets");
        assert_eq!(assets.rows.last().and_then(|row| row.value.clone()), None, "{blank:?}");
    }
}

#[test]
fn levels_that_are_repeated_or_left_out() {
    // The first level in every row.
    let mut level = "";
    let mut lines = Vec::new();
    for line in TEXT.lines() {
        level = match line.trim() {
            name @ ("产出指标" | "效益指标" | "满意度指标") => name,
            _ => level,
        };
        let is_next_of_indicators =
            line == "\t" && !level.is_empty() && lines.last().is_some_and(|last: &String| last.is_empty());
        lines.push(if is_next_of_indicators { format!("\t{level}") } else { line.to_owned() });
        if line.starts_with("六、") {
            level = "";
        }
    }
    let before_procurement = TEXT.find("六、政府采购").expect("the seed has procurement");
    let repeated = lines.join("\n");
    let at = repeated.find("六、政府采购").expect("it is still there");
    let text = format!("{}{}", &repeated[..at], &TEXT[before_procurement..]);
    assert_ne!(text, TEXT);
    assert_same_content(&text);
    // The merged cell is not written at all.
    let left_out = TEXT[..before_procurement].replace("\n\n\t\n\t", "\n\n\t");
    assert_same_content(&format!("{left_out}{}", &TEXT[before_procurement..]));
}

#[test]
fn weights_where_given() {
    let mut text = replaced(TEXT, "\t指标值确定依据\n", "\t指标值确定依据\n\t分值\n");
    for project in &reading(TEXT).disclosure.projects {
        for indicator in &project.indicators {
            let basis = format!("\t{}\n\n", indicator.basis.value);
            text = text.replace(&basis, &format!("\t{}\n\t5\n\n", indicator.basis.value));
        }
    }
    // The seed prints some of the bases with a space before them.
    text =
        text.replace("\t 《中国共产党机构编制工作条例》\n\n", "\t 《中国共产党机构编制工作条例》\n\t5\n\n");
    text = text.replace("委机构编制管理规定》\n\n", "委机构编制管理规定》\n\t5\n\n");
    let disclosure = reading(&text).disclosure;
    let weights = disclosure.projects.iter().flat_map(|project| &project.indicators);
    let with_weight = weights
        .filter(|row| row.weight.as_ref().is_some_and(|weight| weight.value.to_string() == "5"))
        .count();
    assert_eq!(with_weight, 23);
}

#[test]
fn a_procurement_header_of_one_row() {
    let top = TEXT.find("\t政府采购项目来源\n").expect("the seed has this header");
    let bottom = TEXT.find("\t合  计\n").expect("the seed has a total");
    let columns = [
        "项目名称",
        "预算资金",
        "采购物品名称",
        "政府采购目录序号",
        "计量单位",
        "数量",
        "单价",
        "合计",
        "一般公共预算拨款",
        "基金预算拨款",
        "国有资本经营预算拨款",
        "财政专户核拨",
        "单位资金",
    ];
    let header = columns.map(|name| ["\t", name, "\n"].concat()).concat();
    assert_same_content(&format!("{}{header}\n{}", &TEXT[..top], &TEXT[bottom..]));
}

#[test]
fn the_department_may_carry_the_words_of_a_line() {
    let name = "衡水市政府采购中心";
    let text = TEXT.replace("中共衡水市委机构编制委员会办公室", name);
    let disclosure = reading(&text).disclosure;
    assert_eq!(disclosure.department.value, name);
    let procurement = disclosure.figures.iter().filter(|figure| figure.line == Line::GovernmentProcurement);
    assert_eq!(procurement.map(|figure| figure.statement).collect::<Vec<_>>(), [Statement::Procurement]);
}

#[test]
fn projects_of_any_number() {
    let text = replaced(
        TEXT,
        "机构编制统计和实名制管理工作经费支出8万元。",
        "机构编制统计和实名制管理工作经费支出5万元、和谐机关建设经费2万元和党建经费1万元。",
    );
    let disclosure = reading(&text).disclosure;
    let names: Vec<String> =
        disclosure.projects_in(Statement::Expenditure).map(|figure| figure.line.name().to_owned()).collect();
    assert_eq!(
        names,
        ["机构编制管理工作经费", "机构编制统计和实名制管理工作经费", "和谐机关建设经费", "党建经费"]
    );
}
