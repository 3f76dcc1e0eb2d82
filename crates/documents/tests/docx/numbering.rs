//! Numbers that Word generates before paragraphs.

use super::{cell, check_with, row, run, table};

/// A definition of list 1 with levels of these formats and texts.
pub fn list(levels: &[(&str, &str)]) -> String {
    let levels: Vec<String> = levels
        .iter()
        .enumerate()
        .map(|(at, (format, text))| {
            format!("<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:pStyle w:val=\"级{at}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>")
        })
        .collect();
    let levels = levels.concat();
    format!(
        "<w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    )
}

fn numbered(list: usize, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>",
        run(text)
    )
}

#[test]
fn generated_numbers() {
    let levels =
        list(&[("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%1.%3")]);
    let body = [
        numbered(1, 0, "职责"),
        numbered(1, 1, "甲"),
        numbered(1, 1, "乙"),
        numbered(1, 2, "2021年"),
        numbered(1, 0, "预算"),
        numbered(1, 1, "丙"),
        numbered(2, 0, "重新开始"),
        numbered(2, 0, "接着"),
        numbered(0, 0, "不编号"),
    ];
    let expected = [
        "一、职责",
        "（一）甲",
        "（二）乙",
        "一.1 2021年",
        "二、预算",
        "（一）丙",
        "一、重新开始",
        "二、接着",
        "不编号",
    ];
    check_with(&body.concat(), "", &levels, &expected, &[]);
}

#[test]
fn generated_numbers_of_styles() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"级0\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"级1\"><w:basedOn w:val=\"级0\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"环\"><w:basedOn w:val=\"环\"/></w:style>";
    let of_style = |style: &str, more: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{}</w:p>", run(text))
    };
    let off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = [
        of_style("级0", "", "职责"),
        of_style("级1", "", "甲"),
        of_style("级0", off, "无"),
        of_style("环", "", "环"),
        of_style("级0", "", "预算"),
    ];
    let levels = list(&[("japaneseCounting", "%1、"), ("lowerLetter", "%2)")]);
    check_with(&body.concat(), styles, &levels, &["一、职责", "a)甲", "无", "环", "二、预算"], &[]);
}

#[test]
fn numbers_of_deleted_and_hidden_paragraphs_do_not_count() {
    let levels = list(&[("decimal", "%1、")]);
    let gone = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
    check_with(&[gone, &numbered(1, 0, "新")].concat(), "", &levels, &["1、新"], &["修订"]);
    let hidden = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>";
    check_with(&[hidden, &numbered(1, 0, "新")].concat(), "", &levels, &["1、新"], &["隐藏"]);
}

#[test]
fn number_formats() {
    let formats = [
        ("decimal", [1, 10, 11, 20, 105, 1234], ["1", "10", "11", "20", "105", "1234"]),
        (
            "chineseCounting",
            [1, 10, 11, 20, 105, 1234],
            ["一", "十", "十一", "二十", "一百〇五", "一千二百三十四"],
        ),
        (
            "chineseLegalSimplified",
            [1, 10, 11, 20, 105, 7],
            ["壹", "壹拾", "壹拾壹", "贰拾", "壹佰零伍", "柒"],
        ),
        ("ideographDigital", [1, 10, 11, 20, 105, 7], ["一", "一〇", "一一", "二〇", "一〇五", "七"]),
        ("ideographTraditional", [1, 2, 3, 4, 10, 11], ["甲", "乙", "丙", "丁", "癸", "11"]),
        ("upperLetter", [1, 2, 26, 27, 53, 3], ["A", "B", "Z", "AA", "AAA", "C"]),
        ("lowerRoman", [1, 4, 9, 14, 40, 1999], ["i", "iv", "ix", "xiv", "xl", "mcmxcix"]),
        ("decimalEnclosedCircleChinese", [1, 10, 20, 21, 50, 51], ["①", "⑩", "⑳", "㉑", "㊿", "51"]),
        ("decimalZero", [1, 9, 10, 11, 2, 3], ["01", "09", "10", "11", "02", "03"]),
        ("decimalFullWidth", [1, 2, 3, 4, 5, 6], ["1", "2", "3", "4", "5", "6"]),
    ];
    for (format, numbers, expected) in formats {
        for (number, expected) in numbers.into_iter().zip(expected) {
            let levels = list(&[(format, "（%1）")])
                .replace("<w:start w:val=\"1\"/>", &format!("<w:start w:val=\"{number}\"/>"));
            check_with(&numbered(1, 0, "甲"), "", &levels, &[&format!("（{expected}）甲")], &[]);
        }
    }
}

#[test]
fn what_follows_a_generated_number() {
    let cases = [
        ("第%1部分", "", "标题", "第一部分 标题"),
        ("第%1部分", "nothing", "标题", "第一部分标题"),
        ("%1、", "space", "标题", "一、 标题"),
        ("%1", "nothing", "、标题", "一、标题"),
        ("", "tab", "标题", "标题"),
    ];
    for (text, suffix, title, expected) in cases {
        let levels = list(&[("chineseCounting", text)])
            .replace("</w:lvl>", &format!("<w:suff w:val=\"{suffix}\"/></w:lvl>"));
        check_with(&numbered(1, 0, title), "", &levels, &[expected], &[]);
    }
    let bullets = list(&[("bullet", "\u{F06C}")]);
    check_with(&numbered(1, 0, "条目"), "", &bullets, &["条目"], &[]);
    // An empty cell with a number is how authors number rows.
    let body = table(&[row(&[format!("<w:tc>{}</w:tc>", numbered(1, 0, "")), cell("", "打印机")])]);
    check_with(&body, "", &list(&[("decimal", "%1")]), &["1|打印机"], &[]);
}
