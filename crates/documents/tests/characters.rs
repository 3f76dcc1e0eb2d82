//! What becomes of characters, in every format alike.

mod support;

use disclosure::diagnostic::Severity;
use documents_testing::{HtmlOptions, PackageWriter, docx_body, escape, html};
use support::outline;

/// Reads a line as text, as a Word file and as a web page; expects the same line of each, and a note
/// with these words, or none.
fn check(line: &str, expected: &str, note: Option<&str>) {
    let body = format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escape(line));
    let formats = [
        ("文本", line.as_bytes().to_vec()),
        ("Word", PackageWriter::new(&body, "", "").zip()),
        ("网页", format!("<html><body><p>{}</p></body></html>", escape(line)).into_bytes()),
    ];
    for (format, bytes) in formats {
        let reading = documents::read(format, &bytes).unwrap_or_else(|error| panic!("{format}: {error}"));
        assert_eq!(outline(&reading.document), [expected], "{format}: {line:?}");
        let messages: Vec<&str> = reading.notes.iter().map(|note| note.message.as_str()).collect();
        assert_eq!(messages.len(), note.into_iter().count(), "{format}: {line:?}: {messages:?}");
        assert!(note.is_none_or(|note| messages.concat().contains(note)), "{format}: {messages:?}");
    }
}

#[test]
fn full_width_figures_are_half_width() {
    let note = Some("半角");
    check("４９２．６３万元", "492.63万元", note);
    check("≥８０％", "≥80%", note);
    check("３－５次", "3-5次", note);
    check("Ａ０２０１", "A0201", note);
    check("＝１００．００（％）", "=100.00（%）", note);
    check("－５", "-5", note);
    check("／", "/", note);
    check("预算１，２３４，５６７．８９元", "预算1,234,567.89元", note);
}

#[test]
fn chinese_punctuation_stays() {
    check("（一）贯彻：甲、乙，丙；“三公”经费。", "（一）贯彻：甲、乙，丙；“三公”经费。", None);
    check("甲－乙／丙．丁", "甲－乙／丙．丁", None);
    check("第5，10项，2019，2020年，3.125，625", "第5，10项，2019，2020年，3.125，625", None);
}

#[test]
fn spaces_and_invisible_characters() {
    check("计量\u{3000}\u{A0}单位", "计量  单位", None);
    check("49\u{200B}2.\u{AD}6\u{FEFF}3", "492.63", None);
    check("49\u{202E}36.2", "4936.2", Some("书写方向"));
    check("\u{2066}甲\u{2069}\u{200F}", "甲", Some("3 个改变书写方向"));
}

#[test]
fn control_characters_go_and_are_told() {
    // XML has no NUL, and the tokenizer of HTML drops it.
    let reading = documents::read(
        "文本",
        "中共衡水市委机构编制委员会办公室2021年部门预算信息公开情况说明：预算4\u{0}9\u{1B}2万元\u{7}\n"
            .as_bytes(),
    )
    .expect("a text");
    assert_eq!(
        outline(&reading.document),
        ["中共衡水市委机构编制委员会办公室2021年部门预算信息公开情况说明：预算492万元"]
    );
    let [note] = reading.notes.as_slice() else { panic!("{:?}", reading.notes) };
    assert!(note.message.contains("3 个控制字符") && note.severity == Severity::Warning, "{}", note.message);
    assert_eq!(
        note.span.map(|span| reading.document.slice(span)),
        Some("中共衡水市委机构编制委员会办公室2021年部门预算信息公开情况说明：预算492万元")
    );
    check(
        "预算收入\u{80}和预算支出\u{9F}的总体情况说明如下",
        "预算收入和预算支出的总体情况说明如下",
        Some("2 个控制字符"),
    );
}

#[test]
fn broken_bytes_show_and_are_told() {
    let text = "中共衡水市委机构编制委员会办公室二〇二一年部门预算信息公开情况说明，预算收入如下表所示，单位为万元，其中一般公共预算收入见附表。";
    let mut bytes = text.as_bytes().to_vec();
    bytes.extend(b"\n\xE4\xB8 4.10");
    let reading = documents::read("文本", &bytes).expect("a text");
    assert_eq!(outline(&reading.document), [text, "\u{FFFD} 4.10"]);
    assert!(reading.notes.iter().any(|note| note.message.contains("1 处无法")), "{:?}", reading.notes);
}

#[test]
fn a_page_of_the_embedded_document_needs_no_note() {
    let document =
        disclosure::document::read_text("原文", include_str!("../../../documents/hengshui-bianban-2021.txt"));
    let page = html(&document, HtmlOptions { portal: true, charset: None });
    let word = PackageWriter::new(&docx_body(&document, 7), "", "").zip();
    for bytes in [page.into_bytes(), word] {
        assert_eq!(documents::read("原文", &bytes).expect("a document").notes, []);
    }
}
