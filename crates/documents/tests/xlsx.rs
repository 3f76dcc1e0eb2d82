//! Workbooks: a sheet is title lines and a table of what its cells show.

mod support;

use disclosure::document::{Block, Document, read_text};
use documents::{Foreign, Quantity, ReadError};
use documents_testing::{PackageWriter, workbook_package as workbook, xlsx_package};
use support::outline;

fn number(place: &str, style: usize, value: &str) -> String {
    format!("<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>")
}

fn words(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn sheet(cells: &[String]) -> String {
    format!("<sheetData><row>{}</row></sheetData>", cells.concat())
}

/// What is read of a workbook, and what is told.
fn read(package: &PackageWriter) -> (Vec<String>, Vec<String>) {
    let reading = documents::read("表.xlsx", &package.zip()).expect("a workbook");
    (outline(&reading.document), reading.notes.into_iter().map(|note| note.message).collect())
}

#[test]
fn a_sheet_is_its_title_lines_and_a_table() {
    let cells = [
        words("A1", "收支预算总表"),
        words("A2", "部门：某局"),
        words("C2", "单位：万元"),
        words("A3", "项目"),
        words("C3", "预算数"),
        words("A4", "收入总计"),
        number("C4", 1, "4.0999999999999996"),
        words("A5", "支出总计"),
        words("B5", "其中"),
        number("C5", 0, "3"),
        words("A7", "注：本表为收支总表。"),
    ];
    let merged = "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:B3\"/></mergeCells>";
    let (blocks, told) = read(&workbook(&[("总表", "visible", &(sheet(&cells) + merged))], ""));
    assert_eq!(
        blocks,
        [
            "收支预算总表",
            "部门：某局",
            "单位：万元",
            "项目|预算数‖收入总计||4.10‖支出总计|其中|3",
            "注：本表为收支总表。"
        ]
    );
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn what_does_not_show_is_left_out_and_told_of() {
    let cells = [
        words("A1", "项目"),
        words("B1", "金额"),
        number("A2", 2, "0.5"),
        number("B2", 3, "44562"),
        number("A3", 4, "738.26"),
        words("B3", "甲"),
        "<c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>".to_owned(),
        "<c r=\"B4\"><f>[1]Sheet1!A1</f><v>7</v></c>".to_owned(),
        "<c r=\"A5\"><f>B4+1</f><v></v></c>".to_owned(),
        words("B5", "乙"),
        number("C2", 0, "12345.6"),
        words("XFE1", "外"),
    ];
    let columns = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>";
    let (blocks, told) = read(&workbook(
        &[("一", "visible", &format!("{columns}{}", sheet(&cells))), ("二", "veryHidden", &sheet(&cells))],
        "",
    ));
    assert_eq!(blocks, ["一", "项目|金额‖|甲‖|7‖|乙"]);
    for words in [
        "A2“0.5”",
        "B2“44562”",
        "A3“738.26”",
        "A4“#DIV/0!”",
        "引用了别的文件",
        "A5",
        "1 列是隐藏的",
        "超出了工作表的范围",
        "“二”是隐藏的",
    ] {
        assert!(told.iter().any(|message| message.contains(words)), "{words}: {told:?}");
    }
}

#[test]
fn shared_texts_lose_what_is_struck_and_keep_raised_digits_apart() {
    let strings = "<si><t>项目</t></si><si><r><rPr><strike/></rPr><t>5</t></r><r><t>738.26</t></r></si>\
                   <si><r><t>638.26</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si>";
    let shared = |place: &str, index: usize| format!("<c r=\"{place}\" t=\"s\"><v>{index}</v></c>");
    let cells = [shared("A1", 0), shared("B1", 1), shared("A2", 2), shared("B2", 9)];
    let (blocks, told) = read(&workbook(&[("表", "visible", &sheet(&cells))], strings));
    assert_eq!(blocks, ["表", "项目|738.26‖638.26¹|"]);
    assert!(told.iter().any(|message| message.contains("划掉")), "{told:?}");
}

#[test]
fn hostile_workbooks_end_in_a_message() {
    let refused = |package: &PackageWriter| documents::read("表.xlsx", &package.zip()).err();
    let far =
        (0..50_000).map(|at| format!("<c r=\"A{}\"><v>1</v></c><c r=\"XFD{}\"><v>1</v></c>", at + 1, at + 1));
    let diagonal = (1..4000).map(|row| {
        let column = ["A", "B", "C", "D", "E", "F", "G", "H"][row % 8];
        format!("<c r=\"{column}{column}{column}{row}\"><v>1</v></c>")
    });
    let (blocks, _) = read(&workbook(&[("远", "visible", &sheet(&far.collect::<Vec<_>>()))], ""));
    assert_eq!(blocks.len(), 2);
    let (blocks, _) = read(&workbook(&[("散", "visible", &sheet(&diagonal.collect::<Vec<_>>()))], ""));
    assert!(!blocks.is_empty());
    let many = "<c><v>1</v></c>".repeat(2_000_001);
    assert_eq!(
        refused(&workbook(&[("多", "visible", &sheet(&[many]))], "")),
        Some(ReadError::TooLarge(Quantity::Cells))
    );
    let bomb = format!("<si><t>{}</t></si>", "零".repeat(8 << 20));
    assert!(matches!(refused(&workbook(&[], &bomb)), Some(ReadError::TooLarge(_))));
    let huge = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
    let (blocks, told) =
        read(&workbook(&[("合", "visible", &(sheet(&[words("A1", "甲"), words("B2", "9")]) + huge))], ""));
    assert_eq!((blocks.len(), told.len()), (1, 1));
    let sheets: Vec<(&str, &str, &str)> = vec![("多", "visible", ""); 501];
    assert_eq!(refused(&workbook(&sheets, "")), Some(ReadError::TooLarge(Quantity::Sheets)));
    let declared = workbook(&[], "").with("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook/>");
    assert!(matches!(refused(&declared), Some(ReadError::DocumentType(_))));
    let binary = workbook(&[], "").with("xl/workbook.bin", "x");
    let binary = binary.with(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>",
    );
    assert_eq!(refused(&binary), Some(ReadError::Foreign(Foreign::Spreadsheet)));
}

#[test]
fn the_tables_of_a_document_are_sheets() {
    let tables =
        |document: &Document| document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    for seed in 1..=3 {
        let document = read_text("原文", &specimens::Specimen::new(seed).text());
        let reading = documents::read("表.xlsx", &xlsx_package(&document).zip()).expect("a workbook");
        assert!(tables(&document) > 1);
        assert_eq!(tables(&reading.document), tables(&document));
    }
}
