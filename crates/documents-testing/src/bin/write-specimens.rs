//! `write-specimens FOLDER`: writes the Word files that the browser tests of the staff's tool put in,
//! and `specimens.json` with what is in them.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use disclosure::document::read_text;
use documents_testing::{DocxOptions, docx};
use specimens::Specimen;

/// The words before a figure that is part of a sum.
const PART: &str = "包括人员经费";

/// Rows of the large document's table.
const ROWS: usize = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).map(PathBuf::from).ok_or("usage: write-specimens FOLDER")?;
    fs::create_dir_all(&folder)?;
    let first = Specimen::new(3);
    let second = first.next_year(4);
    let second_text = second.text();
    let (before, behind) = second_text.split_once(PART).ok_or("no sum to break")?;
    let mut large = first.text();
    for row in 1..=ROWS {
        let _ = write!(large, "\t{row}\n\t第{row}项附表内容\n\t台\n\t1\n\t0.35\n\n");
    }
    for (name, text) in [
        ("first.docx", &first.text()),
        ("second.docx", &second_text),
        ("second-with-a-wrong-sum.docx", &format!("{before}{PART}9{behind}")),
        ("large.docx", &large),
    ] {
        let options = DocxOptions { run_length: if text.len() > 1 << 20 { 0 } else { 3 }, numbering: true };
        fs::write(folder.join(name), docx(&read_text(name, text), options))?;
    }
    let about = format!(
        "{{\"department\": \"{}\", \"years\": [{}, {}], \"wrong\": \"{PART}9\", \"rows\": {ROWS}}}\n",
        first.content.department, first.content.year, second.content.year
    );
    fs::write(folder.join("specimens.json"), about)?;
    Ok(())
}
