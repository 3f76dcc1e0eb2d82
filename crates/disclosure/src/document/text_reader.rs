//! The plain-text form of a document, as word processors write it when they save a table as text.

use super::{Block, Cell, Document, Row, Table, pipe_table, trim};
use crate::cited::Span;

/// Reads the plain-text form: a table cell is a line that begins with a tab, of which only the first
/// line of a cell of many lines has it; rows are parted by an empty line. Or, as copied tables come, a
/// row is a line whose cells are parted by tabs, with another such line right above or below it; or by `|`,
/// as in Markdown. Every other line is a paragraph. Line ends are `\n`; `text` is kept as it is, so that spans are its byte offsets.
pub fn read_text(name: &str, text: &str) -> Document {
    let mut reader = TextReader { text, blocks: Vec::new(), table: None, copied: Vec::new() };
    let mut start = 0;
    let lines: Vec<Span> = text
        .split_inclusive('\n')
        .map(|line| {
            let span = Span::new(start, start + line.len());
            start = span.end;
            span
        })
        .collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some((table, taken)) = pipe_table::table(text, &lines[at..]) {
            reader.end_table();
            reader.end_copied();
            reader.blocks.push(Block::Table(table));
            at += taken;
        } else {
            reader.line(line.slice(text), line.start, line.end);
            at += 1;
        }
    }
    reader.end_table();
    reader.end_copied();
    Document { name: name.to_owned(), text: text.to_owned(), blocks: reader.blocks }
}

struct TextReader<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    table: Option<OpenTable>,
    /// Lines of cells parted by tabs, right above each other.
    copied: Vec<Span>,
}

/// A table of which more rows may come, and the row of which more cells may come.
#[derive(Default)]
struct OpenTable {
    rows: Vec<Row>,
    row: Vec<Span>,
}

impl TextReader<'_> {
    fn line(&mut self, line: &str, start: usize, end: usize) {
        let is_blank = line.trim().is_empty();
        // Within a table the last cell of a row may be empty.
        let ends_empty =
            || !self.copied.is_empty() && !is_blank && line.trim_end_matches(['\n', '\r']).ends_with('\t');
        if is_copied_row(line) || ends_empty() {
            self.end_table();
            self.copied.push(Span::new(start, end));
            return;
        }
        self.end_copied();
        let starts_cell = line.starts_with('\t');
        match self.table.as_mut() {
            _ if starts_cell => {
                let table = self.table.get_or_insert_default();
                table.row.push(Span::new(start + 1, end));
            }
            Some(table) if is_blank => table.end_row(self.text),
            Some(OpenTable { row, .. }) if !row.is_empty() => {
                if let Some(cell) = row.last_mut() {
                    cell.end = end;
                }
            }
            _ if is_blank => {}
            _ => {
                self.end_table();
                self.blocks.push(Block::Paragraph(trim(self.text, Span::new(start, end))));
            }
        }
    }

    /// One such line alone is a paragraph with a tab in it.
    fn end_copied(&mut self) {
        let lines = std::mem::take(&mut self.copied);
        if let [line] = lines.as_slice() {
            self.blocks.push(Block::Paragraph(trim(self.text, *line)));
        } else if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
            let span = trim(self.text, first.join(*last));
            let mut rows: Vec<Row> = lines.iter().map(|line| copied_row(self.text, *line)).collect();
            // Empty cells at a row's end are often lost.
            let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
            for row in &mut rows {
                let end = row.cells.last().map_or(0, |cell| cell.span.end);
                row.cells.resize(width, Cell { span: Span::new(end, end), columns: 1 });
            }
            self.blocks.push(Block::Table(Table { span, rows }));
        }
    }

    fn paragraphs(&mut self, text: &str, span: Span) {
        let mut start = span.start;
        for line in span.slice(text).split_inclusive('\n') {
            let line = Span::new(start, start + line.len());
            start = line.end;
            if !line.slice(text).trim().is_empty() {
                self.blocks.push(Block::Paragraph(trim(text, line)));
            }
        }
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        table.end_row(self.text);
        let cells = || table.rows.iter().flat_map(|row| &row.cells);
        // A single cell is a line that a tab indents, and the lines below it.
        if let ([row], None) = (&table.rows[..], cells().nth(1)) {
            let text = self.text;
            return row.cells.iter().for_each(|cell| self.paragraphs(text, cell.span));
        }
        if let (Some(first), Some(last)) = (cells().next(), cells().last()) {
            let span = first.span.join(last.span);
            self.blocks.push(Block::Table(Table { span, rows: table.rows }));
        }
    }
}

/// Whether a line holds cells parted by tabs. A tab behind a number only indents.
fn is_copied_row(line: &str) -> bool {
    let line = line.trim_end();
    let cells = line.strip_prefix('\t').unwrap_or(line);
    cells.split_once('\t').is_some_and(|(first, _)| {
        let is_number = !first.contains('元')
            && (1..=4).contains(&first.trim().chars().count())
            && first.trim().ends_with(['、', '.', '．', '）', ')']);
        !is_number
    })
}

fn copied_row(text: &str, line: Span) -> Row {
    let mut start = line.start;
    let cells = line
        .slice(text)
        .trim_end_matches(['\n', '\r'])
        .split('\t')
        .map(|cell| {
            let span = Span::new(start, start + cell.len());
            start = span.end + 1;
            Cell { span: trim(text, span), columns: 1 }
        })
        .collect();
    Row { cells }
}

impl OpenTable {
    fn end_row(&mut self, text: &str) {
        if !self.row.is_empty() {
            let cells = self.row.drain(..).map(|span| Cell { span: trim(text, span), columns: 1 }).collect();
            self.rows.push(Row { cells });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paragraphs as `text`, tables as `[cell|cell / cell|cell]`.
    fn check(text: &str, expect: &[&str]) {
        let document = read_text("test.txt", text);
        let slice = |span| document.slice(span).replace('\n', "⏎");
        let seen: Vec<String> = document
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(span) => slice(*span),
                Block::Table(table) => {
                    let row = |row: &Row| {
                        row.cells.iter().map(|cell| slice(cell.span)).collect::<Vec<_>>().join("|")
                    };
                    format!("[{}]", table.rows.iter().map(row).collect::<Vec<_>>().join(" / "))
                }
            })
            .collect();
        assert_eq!(seen, expect);
    }

    #[test]
    fn paragraphs_and_tables() {
        check("", &[]);
        check(" \n\n", &[]);
        check("一\n  二  \n\n三", &["一", "二", "三"]);
        check("\t甲\n\t乙\n\n\t\n\t丙\n\n\n后", &["[甲|乙 / |丙]", "后"]);
    }

    #[test]
    fn a_cell_of_many_lines_has_one_tab() {
        check(
            "\t目标\n\t1.甲\n2.乙\n3.丙\n\n\n\t一级\n\t二级\n\n后",
            &["[目标|1.甲⏎2.乙⏎3.丙 / 一级|二级]", "后"],
        );
    }

    #[test]
    fn copied_tables_have_a_row_a_line() {
        check("前\n甲\t乙\n\t丙\t丁\n后", &["前", "[甲|乙| / |丙|丁]", "后"]);
        check("前\n甲\t乙\n后", &["前", "甲\t乙", "后"]);
        check("一、\t甲\n二、\t乙", &["一、\t甲", "二、\t乙"]);
        check("1、车辆（辆）\t1\n2、其他\t2", &["[1、车辆（辆）|1 / 2、其他|2]"]);
    }

    #[test]
    fn tables_of_bars() {
        check("前\n| 甲 | 乙 |\n|---|:-:|\n| 丙 | |\n后", &["前", "[甲|乙 / 丙|]", "后"]);
        check("甲 | 乙\n--- | ---\n丙 | 丁\n", &["[甲|乙 / 丙|丁]"]);
        check("甲 | 乙\n丙 | 丁\n戊 | 己", &["[甲|乙 / 丙|丁 / 戊|己]"]);
        check("首页 | 公开\n甲", &["首页 | 公开", "甲"]);
        check("| 甲 | - |\n| 乙 | 1 |", &["[甲|- / 乙|1]"]);
    }

    #[test]
    fn a_table_at_the_end_without_a_line_end() {
        check("前\n\t甲\n\t乙", &["前", "[甲|乙]"]);
    }

    #[test]
    fn the_sentence_around_a_span() {
        let document = read_text("test.txt", "其一。收入3万元；支出2万元。\n\t甲乙\n\t丙\n");
        let sentence = |needle: &str| {
            let start = document.text.find(needle).unwrap_or_default();
            document.slice(document.sentence(Span::new(start, start + needle.len())))
        };
        assert_eq!(sentence("3"), "收入3万元；");
        assert_eq!(sentence("2"), "支出2万元。");
        assert_eq!(sentence("乙"), "甲乙");
    }
}
