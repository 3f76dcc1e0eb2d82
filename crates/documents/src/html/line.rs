//! A line of a web page in the making: white space collapses the way a browser shows it.

/// The line that text goes to.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// White space that will count once more text follows, and whether it holds a line end.
    space: Option<bool>,
}

impl Line {
    /// Adds text whose white space collapses. A line end between two Chinese characters is none: it
    /// is how the source is wrapped.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
                let line_end = matches!(c, '\n' | '\r');
                self.space = Some(self.space.unwrap_or(false) || line_end);
                continue;
            }
            if let Some(line_end) = self.space.take() {
                let before = self.text.chars().next_back();
                let wrapped = line_end && before.is_some_and(is_chinese) && is_chinese(c);
                if !wrapped && before.is_some_and(|before| before != '\n') {
                    self.text.push(' ');
                }
            }
            self.text.push(c);
        }
    }

    /// Adds text whose white space counts.
    pub fn push_as_is(&mut self, text: &str) {
        self.space = None;
        self.text.push_str(text);
    }

    /// Adds a line break.
    pub fn break_line(&mut self) {
        self.push_as_is("\n");
    }

    /// What was collected; the line is empty then.
    pub fn take(&mut self) -> String {
        self.space = None;
        std::mem::take(&mut self.text)
    }
}

/// Whether a character is Chinese text or punctuation, which has no spaces around it.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}'
        | '“' | '”' | '‘' | '’' | '—' | '…')
}
