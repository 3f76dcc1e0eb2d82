//! What the readers have to tell about a file besides its content.

use std::collections::BTreeMap;

use disclosure::cited::Span;
use disclosure::diagnostic::{Diagnostic, Severity};
use disclosure::document::Document;

/// Something worth telling. Each is told once, with how often it occurs and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Note {
    /// NUL and other control characters.
    ControlCharacters,
    /// Characters that change the direction of writing, so that `12` can show as `21`.
    DirectionCharacters,
    /// Bytes that are no character in the file's encoding.
    UndecodedCharacters,
    /// Characters of a symbol font that have no known counterpart.
    UnknownSymbols,
    /// Full-width digits, letters and signs.
    FullWidth,
    /// Tracked changes, read as if accepted.
    TrackedChanges,
    /// Hidden text.
    HiddenText,
    /// Text that a line goes through.
    StruckText,
    /// Parts of a web page around the document: navigation, related pages, attachments.
    Surroundings,
    /// Placeholders of forms that nobody filled in.
    Placeholders,
    /// Paragraphs of a generated table of contents.
    TableOfContents,
    /// A table of contents whose end is missing, so that the text behind it is taken for part of it.
    EndlessTableOfContents,
    /// Comments.
    Comments,
    /// Footnotes and endnotes.
    Footnotes,
    /// Pictures, whose text is not read.
    Pictures,
    /// Embedded objects, such as a spreadsheet.
    EmbeddedObjects,
    /// Whole documents that Word would insert on opening.
    EmbeddedDocuments,
}

/// The notes of one file.
#[derive(Debug, Default)]
pub(crate) struct Notes(BTreeMap<Note, Seen>);

#[derive(Debug, Default)]
struct Seen {
    count: usize,
    line: Option<String>,
}

impl Notes {
    /// Notes one occurrence.
    pub fn add(&mut self, note: Note) {
        self.0.entry(note).or_default().count += 1;
    }

    /// Notes one occurrence on a line of the document, as the document will hold it.
    pub fn add_on_line(&mut self, note: Note, line: &str) {
        let seen = self.0.entry(note).or_default();
        seen.count += 1;
        if seen.line.is_none() {
            seen.line = Some(line.trim().to_owned());
        }
    }

    /// As diagnostics, with the place of the first occurrence where it is known.
    pub fn into_diagnostics(self, document: &Document) -> Vec<Diagnostic> {
        self.0
            .into_iter()
            .map(|(note, Seen { count, line })| {
                let span = line.filter(|line| !line.is_empty()).and_then(|line| {
                    document.text.find(&line).map(|start| Span::new(start, start + line.len()))
                });
                Diagnostic { severity: note.severity(), message: note.message(count), span }
            })
            .collect()
    }
}

impl Note {
    fn severity(self) -> Severity {
        match self {
            Self::FullWidth
            | Self::TableOfContents
            | Self::Surroundings
            | Self::Placeholders
            | Self::Comments
            | Self::Pictures => Severity::Note,
            _ => Severity::Warning,
        }
    }

    fn message(self, count: usize) -> String {
        match self {
            Self::ControlCharacters => {
                format!("文中有 {count} 个控制字符（如 NUL），已去掉；请核对附近的文字和数字")
            }
            Self::DirectionCharacters => {
                format!("文中有 {count} 个改变书写方向的不可见字符，已去掉；请核对附近的数字是否与显示的一致")
            }
            Self::UndecodedCharacters => {
                format!("文中有 {count} 处无法按文件编码识别的字符，显示为“\u{FFFD}”；请核对原文")
            }
            Self::UnknownSymbols => {
                format!("文中有 {count} 个符号字体里的字符无法识别；请在原文里改用普通字符")
            }
            Self::FullWidth => format!("{count} 个全角的数字、字母或符号已按半角读取"),
            Self::TrackedChanges => {
                format!("文档里有 {count} 处修订，已按“全部接受”读取；公开前请在 Word 里接受或拒绝全部修订")
            }
            Self::HiddenText => {
                format!("文档里有 {count} 处隐藏或看不见（白色、极小）的文字，没有读取；公开前请确认并删除")
            }
            Self::StruckText => format!("文档里有 {count} 处划掉的文字，没有读取；公开前请确认并删除"),
            Self::Surroundings => {
                format!("网页上有 {count} 处导航、相关链接、附件等，不是正文，没有读取")
            }
            Self::Placeholders => format!("有 {count} 处表单提示文字还没有填写，没有读取"),
            Self::TableOfContents => format!("自动目录（{count} 段）没有作为正文读取"),
            Self::EndlessTableOfContents => {
                "自动目录没有结束标记，目录之后的内容没有读取；请在 Word 里更新或删除目录后另存".to_owned()
            }
            Self::Comments => format!("文档里有 {count} 条批注，没有读取；公开前请删除"),
            Self::Footnotes => {
                format!("文档里有 {count} 条脚注或尾注，没有作为正文读取；如果其中有金额，请写进正文")
            }
            Self::Pictures => format!("文档里有 {count} 张图片，图片里的文字没有读取"),
            Self::EmbeddedObjects => {
                format!("文档里有 {count} 个嵌入对象（如 Excel 表格），里面的内容没有读取；请改成 Word 表格")
            }
            Self::EmbeddedDocuments => {
                format!("文档里嵌入了 {count} 个其他文档，里面的内容没有读取；请把内容粘贴到正文")
            }
        }
    }
}
