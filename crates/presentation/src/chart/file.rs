//! Pictures as a file of their own: SVG, with the words that stand around them on the page.

use std::fmt::Write;

/// The width of the file, in its own units. Those of its letters are below.
pub const FILE_WIDTH: u32 = 1000;
const EDGE: u32 = 40;
const ROOM: u32 = FILE_WIDTH - 2 * EDGE;
const TITLE: u32 = 30;
const TEXT: u32 = 22;
const NOTE: u32 = 17;
/// The height of a picture that fills any room.
const BAR: u32 = 72;

/// What stands around pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    /// What they show.
    pub title: String,
    /// One for each picture.
    pub sections: Vec<PictureSection>,
    /// Where they are from.
    pub source: String,
}

/// What stands around one picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureSection {
    /// What stands above it; empty where the title says it.
    pub heading: String,
    /// What it shows, in lines.
    pub legend: Vec<String>,
}

/// A picture as it is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPicture {
    /// An SVG element that needs no style.
    pub markup: String,
    /// Its width and height in its own units; `None` for one that is drawn out to any room.
    pub size: Option<(u32, u32)>,
}

/// The look of the page, of whose style a file has nothing.
pub struct PictureStyle<'a> {
    /// The names of its letters, as style names them.
    pub font: &'a str,
    /// The colours of paper, words and notes.
    pub colours: [&'a str; 3],
}

impl PictureFile {
    /// The file, and its height. A line of the legends has a swatch for as long as there are any.
    pub fn svg(
        &self,
        pictures: &[SeenPicture],
        swatches: &[SeenPicture],
        style: &PictureStyle,
    ) -> (String, u32) {
        let [paper, ink, quiet] = style.colours;
        let mut file = FileBody { markup: String::new(), y: EDGE };
        file.words(EDGE, TITLE, ink, &self.title);
        let width = if self.sections.len() > 1 { ROOM / 2 } else { ROOM };
        let mut swatches = swatches.iter();
        for (section, picture) in self.sections.iter().zip(pictures) {
            file.y += TITLE / 2;
            if !section.heading.is_empty() {
                file.words(EDGE, TEXT, ink, &section.heading);
            }
            let height = picture.size.map_or(BAR, |(wide, high)| width * high / wide.max(1));
            file.picture((EDGE, file.y), (width, height), picture);
            file.y += height + TEXT;
            for line in &section.legend {
                let swatch = swatches.next();
                if let Some(swatch) = swatch {
                    file.picture((EDGE, file.y + 3), (TEXT, TEXT), swatch);
                }
                file.words(if swatch.is_some() { 2 * EDGE } else { EDGE }, TEXT, ink, line);
            }
        }
        file.y += NOTE;
        file.words(EDGE, NOTE, quiet, &self.source);
        let height = file.y + EDGE;
        let size = format!("width=\"{FILE_WIDTH}\" height=\"{height}\"");
        let (font, body) = (escaped(style.font), file.markup);
        (
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {FILE_WIDTH} {height}\" \
                 font-family=\"{font}\"><rect {size} fill=\"{paper}\"/>{body}</svg>"
            ),
            height,
        )
    }
}

/// What is in a file so far, and how far down it reaches.
struct FileBody {
    markup: String,
    y: u32,
}

impl FileBody {
    /// Writes a text below what is there.
    fn words(&mut self, x: u32, size: u32, colour: &str, text: &str) {
        for line in lines(text, 2 * (FILE_WIDTH - EDGE - x) / size) {
            self.y += size;
            let y = self.y;
            // Writing to a text cannot fail.
            let _ = write!(
                self.markup,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
                escaped(&line)
            );
            self.y += size / 2;
        }
    }

    fn picture(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), picture: &SeenPicture) {
        let _ = write!(
            self.markup,
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" overflow=\"visible\">{}</svg>",
            picture.markup
        );
    }
}

/// A text in lines of so many half widths: what is not ASCII takes two.
fn lines(text: &str, room: u32) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut taken) = (String::new(), 0);
    for character in text.chars() {
        let width = if character.is_ascii() { 1 } else { 2 };
        if taken + width > room {
            lines.push(std::mem::take(&mut line));
            taken = 0;
        }
        line.push(character);
        taken += width;
    }
    lines.push(line);
    lines
}

/// A text as XML may hold it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '"' => escaped.push_str("&quot;"),
            // No XML holds these, however they are written.
            '\0'..'\t' | '\u{b}'..' ' | '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}
