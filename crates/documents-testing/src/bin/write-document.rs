//! `write-document IN.txt OUT.docx`: writes a document in the plain-text form as a Word file or a web
//! page, by the name of the output. Browser tests make their Word files with it.

use std::error::Error;
use std::path::Path;

use disclosure::document::read_text;
use documents_testing::{DocxOptions, HtmlOptions, docx, html};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: write-document IN.txt OUT.docx|OUT.html".into());
    };
    let document = read_text(&input, &std::fs::read_to_string(&input)?);
    let bytes = match Path::new(&output).extension().and_then(|extension| extension.to_str()) {
        Some("docx") => docx(&document, DocxOptions { run_length: 3, numbering: true }),
        Some("html") => html(&document, HtmlOptions { portal: true, charset: Some("utf-8") }).into_bytes(),
        _ => return Err("OUT must end in .docx or .html".into()),
    };
    std::fs::write(output, bytes)?;
    Ok(())
}
