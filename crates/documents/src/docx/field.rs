//! Fields: Word keeps their code and their last result; the result is the text.

/// More open fields than any document has; those beyond are only counted.
const OPEN: usize = 64;

/// The fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    beyond: usize,
}

#[derive(Debug)]
enum Field {
    Code(String),
    Result { contents: bool },
}

impl Fields {
    /// A field begins, with its code.
    pub fn begin(&mut self) {
        if self.open.len() < OPEN {
            self.open.push(Field::Code(String::new()));
        } else {
            self.beyond += 1;
        }
    }

    /// A piece of the code.
    pub fn code(&mut self, text: &str) {
        if let (Some(Field::Code(code)), 0) = (self.open.last_mut(), self.beyond) {
            let room = 32_usize.saturating_sub(code.chars().count());
            code.extend(text.chars().take(room));
        }
    }

    /// The result of the innermost field begins.
    pub fn separate(&mut self) {
        if let (Some(field @ Field::Code(_)), 0) = (self.open.last_mut(), self.beyond) {
            field.settle();
        }
    }

    /// The innermost field ends.
    pub fn end(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else {
            self.open.pop();
        }
    }

    /// A paragraph ends. A code that goes on over paragraphs is none: its end mark is missing.
    pub fn end_paragraph(&mut self) {
        for field in &mut self.open {
            field.settle();
        }
    }

    /// Whether text here is not shown, being a code.
    pub fn in_code(&self) -> bool {
        self.open.iter().any(|field| matches!(field, Field::Code(_)))
    }

    /// Whether text here is of a generated table of contents, which repeats the headings.
    pub fn in_contents(&self) -> bool {
        self.open.iter().any(|field| matches!(field, Field::Result { contents: true }))
    }
}

impl Field {
    fn settle(&mut self) {
        if let Self::Code(code) = self {
            *self = Self::Result { contents: is_contents(code) };
        }
    }
}

/// Whether a field's code is that of a table of contents.
pub(super) fn is_contents(code: &str) -> bool {
    code.trim_start().get(..3).is_some_and(|name| name.eq_ignore_ascii_case("TOC"))
}
