//! Writes a document as a web page.

use std::fmt::Write;

use disclosure::document::{Block, Document};

use crate::escape;
use crate::merge::{Merged, merge};

/// How the web page is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HtmlOptions {
    /// As an old portal publishes it: in a layout table, with nested `div` and `span`, inline styles,
    /// no-break spaces, end tags left out, a script. Otherwise plain.
    pub portal: bool,
    /// What the page says its encoding is.
    pub charset: Option<&'static str>,
}

/// The document as a web page.
pub fn html(document: &Document, options: HtmlOptions) -> String {
    let mut body = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(span) => {
                let text = text(document.slice(*span), options);
                let _ = writeln!(body, "{}", wrap(&text, options));
            }
            Block::Table(table) => rows(&mut body, merge(document, table), options),
        }
    }
    let charset = options.charset.map_or(String::new(), |charset| {
        format!("<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">")
    });
    if options.portal {
        format!(
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html><head>{charset}<title>部门预算公开</title>\n<style>td {{ border: 1px solid; }}</style><script>if (1 < 2) document.write('<table><tr><td>999.99')</script></head>\n<body><table width=\"980\"><tr><td><div id=\"content\" style=\"LINE-HEIGHT: 2\"><div>\n{body}</div></div></td></tr></table></body></html>"
        )
    } else {
        format!("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>{charset}</head><body>\n{body}</body></html>\n")
    }
}

fn wrap(text: &str, options: HtmlOptions) -> String {
    if options.portal {
        let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
        // A reference of a character must not be torn apart.
        let (before, after) = if text.contains('&') { ("", text) } else { text.split_at(half) };
        format!(
            "<P style=\"TEXT-INDENT: 2em\" align=left><SPAN style=\"FONT-FAMILY: 仿宋\">&nbsp;&nbsp;&nbsp;&nbsp;{before}<SPAN lang=EN-US><FONT size=4>{after}</FONT></SPAN><o:p></o:p></SPAN>"
        )
    } else {
        format!("<p>{text}</p>")
    }
}

/// Escaped, with spaces that a browser would swallow as no-break ones.
fn text(text: &str, options: HtmlOptions) -> String {
    let text = escape(text).replace("  ", "&nbsp;&nbsp;");
    if options.portal { text.replace(' ', "&nbsp;") } else { text }
}

fn rows(out: &mut String, rows: Vec<Vec<Merged>>, options: HtmlOptions) {
    out.push_str(if options.portal { "<TABLE class=MsoNormalTable border=1><TBODY>\n" } else { "<table>\n" });
    for row in rows {
        out.push_str("<tr>");
        for cell in row.iter().filter(|cell| cell.rows > 0) {
            out.push_str("<td");
            if cell.columns > 1 {
                let _ = write!(out, " colspan=\"{}\"", cell.columns);
            }
            if cell.rows > 1 {
                let _ = write!(out, " rowspan=\"{}\"", cell.rows);
            }
            out.push('>');
            let lines: Vec<String> = cell.text.lines().map(|line| text(line, options)).collect();
            if options.portal {
                let lines = if lines.is_empty() { vec!["&nbsp;".to_owned()] } else { lines };
                out.extend(lines.iter().map(|line| wrap(line, options)));
            } else {
                let _ = write!(out, "{}</td>", lines.join("<br>"));
            }
        }
        out.push_str(if options.portal { "\n" } else { "</tr>\n" });
    }
    out.push_str("</table>\n");
}
