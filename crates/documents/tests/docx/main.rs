//! What the reader of Word files makes of Word's ways.

mod numbering;
#[path = "../support/mod.rs"]
mod support;

use documents_testing::PackageWriter;
use numbering::list;
use support::outline;

/// Reads a .docx with these elements in its body, and expects paragraphs and tables, and a note with
/// each of these words.
fn check_with(body: &str, styles: &str, numbering: &str, expected: &[&str], notes: &[&str]) {
    let bytes = PackageWriter::new(body, styles, numbering).zip();
    let reading = documents::read("测试.docx", &bytes).unwrap_or_else(|error| panic!("{error}: {body}"));
    assert_eq!(outline(&reading.document), expected, "{body}");
    let messages: Vec<&str> = reading.notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(messages.len(), notes.len(), "{messages:?}");
    for note in notes {
        assert!(messages.iter().any(|message| message.contains(note)), "{note} in {messages:?}");
    }
}

fn check(body: &str, expected: &[&str], notes: &[&str]) {
    check_with(body, "", "", expected, notes);
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(&run(text)))
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

#[test]
fn runs_split_inside_a_number() {
    check(&paragraph(&[run("收入49"), run("2."), run("63万元")].concat()), &["收入492.63万元"], &[]);
    let marks = "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"a\"/>";
    check(&paragraph(&[run("4"), marks.to_owned(), run(".10")].concat()), &["4.10"], &[]);
    check(&paragraph(&run("A&amp;B &lt;c&gt; &#x4e07;&#20803;")), &["A&B <c> 万元"], &[]);
}

#[test]
fn breaks_tabs_and_hyphens() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs></w:pPr><w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>次</w:t></w:r></w:p>";
    check(body, &["甲 乙", "3-5次"], &[]);
}

#[test]
fn merged_cells() {
    let body = table(&[
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", "一"),
            cell("<w:gridSpan w:val=\"2\"/>", "二"),
            cell("", "三"),
        ]),
        row(&[cell("<w:vMerge/>", "看不见"), cell("", "2.1"), cell("", "2.2"), cell("", "3")]),
        row(&[
            cell("<w:vMerge w:val=\"continue\"/>", ""),
            cell("<w:hMerge w:val=\"restart\"/>", "横"),
            cell("<w:hMerge/>", ""),
            cell("", "4"),
        ]),
    ]);
    check(&body, &["一|二|三‖|2.1|2.2|3‖|横|4"], &[]);
    let reading = documents::read("合并", &PackageWriter::new(&body, "", "").zip()).expect("a document");
    let columns: Vec<Vec<usize>> = reading
        .document
        .blocks
        .iter()
        .filter_map(|block| match block {
            disclosure::document::Block::Table(table) => Some(&table.rows),
            disclosure::document::Block::Paragraph(_) => None,
        })
        .flatten()
        .map(|row| row.cells.iter().map(|cell| cell.columns).collect())
        .collect();
    assert_eq!(columns, [vec![1, 2, 1], vec![1, 1, 1, 1], vec![1, 2, 1]]);
}

/// Some programs say of every part of a merged cell that it goes on: the uppermost shows its content all the same.
#[test]
fn merged_cells_that_never_begin() {
    let goes_on = |text| cell("<w:vMerge/>", text);
    let body = table(&[
        row(&[cell("", "一级指标"), cell("", "二级指标"), cell("", "三级指标"), cell("", "指标值")]),
        row(&[goes_on("产出指标"), goes_on("数量指标"), cell("", "修渠"), cell("", "≥3公里")]),
        row(&[goes_on(""), goes_on(""), cell("", "植树"), cell("", "≥50棵")]),
        row(&[goes_on("看不见"), cell("", "质量指标"), cell("", "合格率"), cell("", "≥98%")]),
        row(&[cell("", "效益指标"), goes_on("社会效益"), cell("", "受益村"), cell("", "≥4个")]),
    ]);
    let rows = [
        "一级指标|二级指标|三级指标|指标值",
        "产出指标|数量指标|修渠|≥3公里",
        "||植树|≥50棵",
        "|质量指标|合格率|≥98%",
        "效益指标|社会效益|受益村|≥4个",
    ];
    check(&body, &[&rows.join("‖")], &[]);
    // What began in a deleted row begins below it.
    let deleted = row(&[cell("<w:vMerge w:val=\"restart\"/>", "旧"), cell("", "1")]);
    let deleted = deleted.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
    let body =
        table(&[row(&[cell("", "甲"), cell("", "乙")]), deleted, row(&[goes_on("新"), cell("", "2")])]);
    check(&body, &["甲|乙‖新|2"], &["修订"]);
}

#[test]
fn columns_left_out_before_a_row() {
    let before = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
    let body = table(&[row(&[cell("", "甲"), cell("", "乙")]), format!("{before}{}</w:tr>", cell("", "丙"))]);
    check(&body, &["甲|乙‖|丙"], &[]);
}

#[test]
fn several_paragraphs_in_a_cell() {
    let cells = [
        format!("<w:tc>{}<w:p/>{}</w:tc>", paragraph(&run("1.调研")), paragraph(&run("2.培训"))),
        cell("", "乙"),
    ];
    check(&table(&[row(&cells)]), &["1.调研⏎2.培训|乙"], &[]);
}

#[test]
fn tables_inside_cells() {
    let nested = table(&[row(&[cell("", "a"), cell("", "b")]), row(&[cell("", "c"), cell("", "")])]);
    let holder = format!("<w:tc>{}{nested}{}</w:tc>", paragraph(&run("前")), paragraph(&run("后")));
    let data: Vec<String> = (1..=5).map(|number| cell("", &number.to_string())).collect();
    let body = table(&[row(&data), row(&[cell("", "名"), holder.clone()])]);
    check(&body, &["1|2|3|4|5‖名|前⏎a b⏎c⏎后"], &[]);
    // A table of a single cell, and one that holds more table than it is, only arrange the page.
    check(&table(&[row(std::slice::from_ref(&holder))]), &["前", "a|b‖c|", "后"], &[]);
    let frame = table(&[row(&[cell("", "左"), holder])]);
    check(&frame, &["左", "前", "a|b‖c|", "后"], &[]);
}

#[test]
fn tracked_changes_as_if_accepted() {
    let note = ["修订"];
    let inserted = format!("<w:ins w:id=\"1\" w:author=\"甲\">{}</w:ins>", run("5"));
    let deleted = "<w:del w:id=\"2\"><w:r><w:delText>3</w:delText></w:r></w:del>";
    check(
        &paragraph(&[run("公务接待费"), deleted.to_owned(), inserted, run("万元")].concat()),
        &["公务接待费5万元"],
        &note,
    );
    let moved = format!("<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", run("旧"), run("新"));
    check(&paragraph(&moved), &["新"], &note);
    // A deleted end joins two paragraphs.
    let joined =
        format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>{}", run("合"), paragraph(&run("计")));
    check(&joined, &["合计"], &note);
    let rows = [
        row(&[cell("", "甲"), cell("", "1")]),
        format!("<w:tr><w:trPr><w:del/></w:trPr>{}{}</w:tr>", cell("", "乙"), cell("", "2")),
        row(&[cell("", "丙"), cell("<w:cellDel/>", "3"), cell("", "4")]),
    ];
    check(&table(&rows), &["甲|1‖丙|4"], &note);
    let before = "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>";
    check_with(&format!("{before}{}</w:p>", run("文")), "", &list(&[("decimal", "%1、")]), &["文"], &[]);
}

#[test]
fn text_boxes_once_and_after_their_paragraph() {
    let content =
        format!("<w:txbxContent>{}{}</w:txbxContent>", paragraph(&run("框一")), paragraph(&run("框二")));
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>{}",
        run("标"),
        run("题"),
        paragraph(&run("正文"))
    );
    check(&body, &["标题", "框一", "框二", "正文"], &[]);
    let old = format!("<w:p><w:r><w:pict><v:textbox>{content}</v:textbox></w:pict></w:r></w:p>");
    check(&old, &["框一", "框二"], &[]);
}

#[test]
fn symbols_of_symbol_fonts() {
    let symbol = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>";
    check(&paragraph(&[symbol, &run("5次")].concat()), &["≤5次"], &[]);
    let typed =
        "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\u{F0B3}</w:t></w:r>";
    check(&paragraph(&[typed, &run("80%")].concat()), &["≥80%"], &[]);
    let unknown = "<w:r><w:sym w:font=\"Webdings\" w:char=\"F0FF\"/></w:r>";
    check(&paragraph(unknown), &["\u{F0FF}"], &["符号字体"]);
    let formula = "<m:oMath><m:r><m:t>≥90%</m:t></m:r></m:oMath>";
    check(&paragraph(formula), &["≥90%"], &[]);
}

#[test]
fn hidden_text_is_left_out() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r>";
    check(&paragraph(&[run("公开"), hidden.to_owned()].concat()), &["公开"], &["隐藏"]);
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t></w:r>";
    check(&paragraph(shown), &["可见"], &[]);
    let styles = "<w:style w:type=\"character\" w:styleId=\"藏\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"子\"><w:basedOn w:val=\"藏\"/></w:style>";
    let derived = "<w:r><w:rPr><w:rStyle w:val=\"子\"/></w:rPr><w:t>秘密</w:t></w:r>";
    check_with(&paragraph(&[derived, &run("公开")].concat()), styles, "", &["公开"], &["隐藏"]);
}

#[test]
fn fields_show_their_result() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let field = |name: &str, result: &str| {
        [mark("begin"), code(name), mark("separate"), run(result), mark("end")].concat()
    };
    check(&paragraph(&[run("共"), field("=SUM(ABOVE)", "4.10"), run("万元")].concat()), &["共4.10万元"], &[]);
    check(&paragraph(&field(&"= ".repeat(400), "1")), &["1"], &[]);
    let contents = [
        paragraph(&[mark("begin"), code(" TOC \\o"), mark("separate"), run("一、职责"), run("1")].concat()),
        paragraph(&[run("二、预算"), run("2"), mark("end")].concat()),
        paragraph(&run("一、职责")),
    ];
    check(&contents.concat(), &["一、职责"], &["目录"]);
    check(&contents[..1].concat(), &[], &["目录（1 段）", "没有结束标记"]);
    // Without its end mark a code must not swallow the document.
    check(&[paragraph(&mark("begin")), paragraph(&run("正文"))].concat(), &["正文"], &[]);
    let simple = format!("<w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple>", run("7"));
    check(&paragraph(&simple), &["7"], &[]);
}

#[test]
fn content_controls() {
    let control = |properties: &str, content: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
    };
    check(&control("", &paragraph(&run("内容"))), &["内容"], &[]);
    check(
        &paragraph(&[run("金额"), control("<w:showingPlcHdr/>", &run("单击输入"))].concat()),
        &["金额"],
        &["没有填写"],
    );
    let rows = control("", &row(&[cell("", "甲"), cell("", "乙")]));
    check(&table(&[rows]), &["甲|乙"], &[]);
}

#[test]
fn what_is_not_read_is_told() {
    check(&paragraph("<w:r><w:object/></w:r>"), &[], &["嵌入对象"]);
    check("<w:altChunk/>", &[], &["其他文档"]);
    check(
        &paragraph(&[run("见"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".into()].concat()),
        &["见"],
        &["脚注"],
    );
    check(&paragraph("<w:r><w:commentReference w:id=\"1\"/></w:r>"), &[], &["批注"]);
    check(&paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"), &[], &["图片"]);
    let ruby = "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    check(&paragraph(ruby), &["音"], &[]);
}

#[test]
fn other_prefixes_strict_names_and_other_places() {
    let strict = PackageWriter::new("", "", "").with(
        "word/document.xml",
        "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>严格</d:t></d:r></d:p></d:body></d:document>",
    );
    let elsewhere = PackageWriter::new(&paragraph(&run("别处")), "", "");
    let document =
        elsewhere.parts.iter().find(|(path, _)| path == "word/document.xml").expect("a part").1.clone();
    let elsewhere = elsewhere
        .without("word/document.xml")
        .with("正文/主文.xml", document)
        .with(
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/正文/主文.xml\"/></Relationships>",
        );
    for (package, expected) in [(strict, "严格"), (elsewhere, "别处")] {
        let reading = documents::read("其他.docx", &package.zip()).expect("a document");
        assert_eq!(outline(&reading.document), [expected]);
    }
}

#[test]
fn notes_tell_their_place() {
    let body = [paragraph(&run("第一段")), paragraph(&run("金额\u{202E}21万元"))].concat();
    let reading = documents::read("方向.docx", &PackageWriter::new(&body, "", "").zip()).expect("a document");
    let place = reading.notes.first().and_then(|note| note.span).map(|span| reading.document.slice(span));
    assert_eq!(place, Some("金额21万元"));
}
