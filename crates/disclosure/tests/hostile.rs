//! Documents that are broken, cut, or none at all.

use disclosure::disclosure::{NotADisclosure, Reading, read};
use disclosure::document::{Block, Document, read_text};
use proptest::prelude::*;

const TEXT: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

fn read_of(text: &str) -> Result<Reading, NotADisclosure> {
    read(&read_text("test.txt", text))
}

/// What of the messages the reader of a broken document sees.
fn messages(text: &str) -> Vec<String> {
    read_of(text).map_or_else(
        |error| vec![error.message],
        |reading| reading.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect(),
    )
}

#[test]
fn what_is_no_disclosure_is_refused() {
    for text in ["", "  \n\n\t\n", "今天天气很好。\n我们去公园。", "\0\0\0", "a,b,c\n1,2,3"] {
        let error = read_of(text).expect_err(text);
        assert!(error.message.contains("请"), "says what to do: {}", error.message);
    }
}

#[test]
fn a_row_that_lacks_a_cell_is_told_and_the_rest_is_kept() {
    let broken = TEXT.replacen("\t≤5次\n", "", 1);
    let reading = read_of(&broken).expect("it is still a disclosure");
    assert_eq!(reading.disclosure.projects[0].indicators.len(), 13);
    assert!(
        messages(&broken).iter().any(|message| message.contains("一行有5格，表头有6格")),
        "{:?}",
        messages(&broken)
    );
}

#[test]
fn a_row_with_an_extra_cell_is_told_and_read() {
    let broken = TEXT.replacen("\t≥90%\n", "\t≥90%\n\t多余\n", 1);
    assert!(messages(&broken).iter().any(|message| message.contains("一行有7格，表头有6格")));
    let broken = TEXT.replacen("\t激光打印机\n", "\t激光打印机\n\t多余\n", 1);
    assert!(messages(&broken).iter().any(|message| message.contains("一行有14格，表头有13格")));
}

#[test]
fn a_number_that_is_none_is_told_and_not_guessed() {
    for number in ["1e400", "9999999999999999999999999999999999999999", "4-9"] {
        let broken = TEXT.replacen("机关运行经费共计安排49.04", &format!("机关运行经费共计安排{number}"), 1);
        let reading = read_of(&broken).expect("it is still a disclosure");
        let line = disclosure::line::Line::OperatingExpenses;
        assert_eq!(reading.disclosure.figure(&line), None, "{number}");
        let told = format!("{number}万元”");
        assert!(
            messages(&broken).iter().any(|message| message.contains(&told) && message.contains("没有采用")),
            "{number}"
        );
    }
}

#[test]
fn a_large_text_is_read_in_linear_time() {
    let large = format!("{TEXT}\n{}", "机构编制统计5元，".repeat(400_000));
    let reading = read_of(&large).expect("it is still a disclosure");
    assert!(reading.diagnostics.len() < 600, "a million odd amounts do not make a million messages");
}

/// Every span lies in the text and on character boundaries.
fn assert_spans_hold(document: &Document) {
    for block in &document.blocks {
        let spans: Vec<_> = match block {
            Block::Paragraph(span) => vec![*span],
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.span)).collect()
            }
        };
        for span in spans {
            assert!(document.text.get(span.start..span.end).is_some(), "{span:?}");
        }
    }
}

fn assert_reads(text: &str) {
    let document = read_text("test.txt", text);
    assert_spans_hold(&document);
    if let Ok(reading) = read(&document) {
        for figure in &reading.disclosure.figures {
            let printed = document.slice(figure.amount.span);
            let is_numeral = |c: char| c.is_numeric() || "零〇一二三四五六七八九十百千两".contains(c);
            assert!(printed.chars().any(is_numeral), "{printed}");
            let _ = document.slice(document.sentence(figure.amount.span));
        }
        for diagnostic in &reading.diagnostics {
            if let Some(span) = diagnostic.span {
                assert!(document.text.get(span.start..span.end).is_some(), "{diagnostic:?}");
            }
        }
    }
}

/// A place in the text, on a character boundary.
fn boundary(fraction: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "any place will do"
    )]
    let mut at = (TEXT.len() as f64 * fraction) as usize;
    while !TEXT.is_char_boundary(at) {
        at -= 1;
    }
    at
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,400}") {
        assert_reads(&text);
    }

    #[test]
    fn text_of_the_template_s_words_is_read_without_panic(
        words in prop::collection::vec(prop::sample::select(vec![
            "\n", "\n\n", "\t", "一、", "（一）", "1、", "第一部分", "预算", "收入", "支出", "2021年", "万元", "元", "4.10", "-3",
            "3-5", "，", "。", "：", "；", "较上年", "增加", "减少", "持平", "%", "绩效目标", "绩效指标", "三级指标", "指标值",
            "政府采购", "采购物品名称", "数量", "小计", "合计", "资产总额", "价值", "名词解释", "——", " ", "\u{202e}", "\0", "５",
        ]), 0..120)
    ) {
        assert_reads(&words.concat());
    }

    #[test]
    fn a_cut_document_is_read_without_panic(from in 0.0..1.0_f64, to in 0.0..1.0_f64) {
        let (from, to) = (boundary(from.min(to)), boundary(from.max(to)));
        assert_reads(&TEXT[..from]);
        assert_reads(&TEXT[from..to]);
        assert_reads(&format!("{}{}", &TEXT[..from], &TEXT[to..]));
    }

    #[test]
    fn a_document_with_noise_is_read_without_panic(at in 0.0..1.0_f64, noise in "[\\PC\\t\\n\\x00]{0,20}") {
        let at = boundary(at);
        assert_reads(&format!("{}{noise}{}", &TEXT[..at], &TEXT[at..]));
    }
}
