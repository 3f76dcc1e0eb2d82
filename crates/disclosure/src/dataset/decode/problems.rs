//! What is wrong with JSON that is being read.

use std::fmt::{self, Write};

use crate::cited::{Place, Span};

/// What was found where something else belongs. Its [`Display`](fmt::Display) is Chinese and begins
/// with the path: `entries[0].disclosure.year.value：应为数字`.
#[derive(Debug)]
pub struct DecodeError {
    path: String,
    problem: String,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.path.is_empty() { "" } else { "：" };
        write!(formatter, "{}{separator}{}", self.path, self.problem)
    }
}

impl std::error::Error for DecodeError {}

/// Where the reader is, and the first problem that it met.
#[derive(Default)]
pub struct Problems {
    path: Vec<Step>,
    first: Option<DecodeError>,
    /// The texts of the documents read so far; spans speak of the last one.
    texts: Vec<String>,
    /// Which document spans speak of, where it is not the last one.
    spoken_of: Option<usize>,
}

/// One step into JSON.
pub enum Step {
    /// To a field of an object.
    Field(&'static str),
    /// To an item of a list.
    Item(usize),
}

impl Problems {
    /// The first problem, if there was any.
    pub fn first(self) -> Option<DecodeError> {
        self.first
    }

    /// Whether there was any problem.
    pub fn is_any(&self) -> bool {
        self.first.is_some()
    }

    /// Spans that are read from now on are of this document, the next one of the dataset.
    pub fn speak_of(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }

    /// Spans that are read from now on are of the dataset's document at this position. Notes when there is
    /// none.
    pub fn speak_of_document(&mut self, position: usize) {
        self.spoken_of = Some(position);
        if position >= self.texts.len() {
            self.note("没有这一份文件".to_owned());
        }
    }

    /// The words at a span of the document that is spoken of; `None` where it has no such place.
    pub fn words(&self, span: Span) -> Option<&str> {
        let text = match self.spoken_of {
            Some(position) => self.texts.get(position),
            None => self.texts.last(),
        };
        text?.get(span.start..span.end)
    }

    /// Whether the document that is spoken of has this place; nothing can be told before any was read.
    pub fn has_place(&self, span: Span) -> bool {
        self.texts.is_empty() || self.words(span).is_some()
    }

    /// The words at a place; `None` where there is no such place.
    pub fn words_at(&self, place: Place) -> Option<&str> {
        self.texts.get(place.entry)?.get(place.span.start..place.span.end)
    }

    /// The position of the document that is spoken of.
    pub fn document(&self) -> usize {
        self.spoken_of.unwrap_or(self.texts.len().saturating_sub(1))
    }

    /// Goes one step in.
    #[inline(never)]
    pub fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    /// Goes one step back.
    #[inline(never)]
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Notes `problem` at the present place, unless there was one before.
    #[cold]
    #[inline(never)]
    pub fn note(&mut self, problem: String) {
        if self.first.is_none() {
            self.first = Some(DecodeError { path: self.path(), problem });
        }
    }

    /// Notes that the text that stands here is of no use, and why. A long text is cut.
    #[cold]
    #[inline(never)]
    pub fn note_text(&mut self, text: &str, why: &str) {
        const LONGEST: usize = 40;
        let shown: String = text.chars().take(LONGEST).collect();
        let rest = if shown.len() < text.len() { "…" } else { "" };
        self.note(format!("“{shown}{rest}”{why}"));
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            // Writing to a string cannot fail.
            let _ = match step {
                Step::Field(name) if path.is_empty() => write!(path, "{name}"),
                Step::Field(name) => write!(path, ".{name}"),
                Step::Item(index) => write!(path, "[{index}]"),
            };
        }
        path
    }
}
