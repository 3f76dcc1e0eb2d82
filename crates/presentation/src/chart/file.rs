//! A picture as a file of its own: SVG, with the words that stand around it on the page.

use std::fmt::Write;

use super::{HundredSquares, LENGTH, Paint, StackedBar};

/// The width of the file, in its own units. Those of its letters are below.
pub const FILE_WIDTH: u32 = 1000;
const EDGE: u32 = 40;
const ROOM: u32 = FILE_WIDTH - 2 * EDGE;
const TITLE: u32 = 30;
const TEXT: u32 = 22;
const NOTE: u32 = 17;
/// The height of a bar.
const BAR: u32 = 72;
/// The side of a square.
const SIDE: u32 = 8;

/// What stands around a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    /// What it shows.
    pub title: String,
    /// What each paint means, with its figure.
    pub legend: Vec<(Paint, String)>,
    /// Where it is from.
    pub source: String,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Width and height in its own units.
    pub size: (u32, u32),
    /// The height in the units of the file.
    pub height: u32,
    /// Closed paths with their paint.
    pub marks: Vec<(Paint, String)>,
    /// A line that ends the whole, where parts reach beyond it.
    pub end: Option<u32>,
}

/// The look of the page, of whose style a file has nothing.
pub struct PictureStyle<'a> {
    /// The names of its letters, as style names them.
    pub font: &'a str,
    /// The colours of paper, words and notes.
    pub colours: [&'a str; 3],
    /// The colour of a paint.
    pub fill: &'a dyn Fn(Paint) -> String,
}

impl From<&StackedBar> for Drawing {
    fn from(bar: &StackedBar) -> Self {
        let marks = bar
            .segments
            .iter()
            .map(|one| (one.paint, format!("M{} 0H{}V{BAR}H{}z", one.from, one.to, one.from)));
        Self { size: (LENGTH, BAR), height: BAR, marks: marks.collect(), end: bar.end }
    }
}

impl From<&HundredSquares> for Drawing {
    fn from(squares: &HundredSquares) -> Self {
        let (width, height) = squares.size;
        let marks = squares.groups.iter().map(|group| {
            let square = |(x, y): &(u32, u32)| format!("M{} {}h{SIDE}v{SIDE}h-{SIDE}z", x + 1, y + 1);
            (group.paint, group.corners.iter().map(square).collect())
        });
        Self { size: squares.size, height: ROOM * height / width.max(1), marks: marks.collect(), end: None }
    }
}

impl PictureFile {
    /// The file, and its height.
    pub fn svg(&self, drawing: &Drawing, style: &PictureStyle) -> (String, u32) {
        let [paper, ink, quiet] = style.colours;
        let mut body = String::new();
        let mut y = EDGE;
        // Writing to a text cannot fail.
        let words = |body: &mut String, x: u32, y: &mut u32, size: u32, colour: &str, text: &str| {
            for line in lines(text, 2 * (FILE_WIDTH - EDGE - x) / size) {
                *y += size;
                let _ = write!(
                    body,
                    "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\">{}</text>",
                    escaped(&line)
                );
                *y += size / 2;
            }
        };
        let painted = |paint: Paint, path: &str| {
            let (fill, edge) = if paint == Paint::Gap {
                ("none".to_owned(), format!("{ink}\" stroke-dasharray=\"4 4"))
            } else {
                ((style.fill)(paint), paper.to_owned())
            };
            format!(
                "<path d=\"{path}\" fill=\"{fill}\" stroke=\"{edge}\" vector-effect=\"non-scaling-stroke\"/>"
            )
        };
        words(&mut body, EDGE, &mut y, TITLE, ink, &self.title);
        y += TITLE / 2;
        let Drawing { size: (width, height), height: high, marks, end } = drawing;
        let _ = write!(
            body,
            "<svg x=\"{EDGE}\" y=\"{y}\" width=\"{ROOM}\" height=\"{high}\" viewBox=\"0 0 {width} {height}\" \
             preserveAspectRatio=\"none\" overflow=\"visible\">"
        );
        body.extend(marks.iter().map(|(paint, path)| painted(*paint, path)));
        if let Some(end) = end {
            let _ =
                write!(body, "<path d=\"M{end} -6V{}\" stroke=\"{ink}\" stroke-width=\"3\"/>", height + 6);
        }
        body.push_str("</svg>");
        y += high + TEXT;
        for (paint, name) in &self.legend {
            let top = y + 3;
            body.push_str(&painted(*paint, &format!("M{EDGE} {top}h{TEXT}v{TEXT}h-{TEXT}z")));
            words(&mut body, 2 * EDGE, &mut y, TEXT, ink, name);
        }
        y += NOTE;
        words(&mut body, EDGE, &mut y, NOTE, quiet, &self.source);
        let high = y + EDGE;
        let size = format!("width=\"{FILE_WIDTH}\" height=\"{high}\"");
        let font = escaped(style.font);
        (
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {FILE_WIDTH} {high}\" \
                 font-family=\"{font}\"><rect {size} fill=\"{paper}\"/>{body}</svg>"
            ),
            high,
        )
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
