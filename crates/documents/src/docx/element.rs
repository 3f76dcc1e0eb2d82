//! The elements of a Word document's body that matter, by what they do.

use crate::xml::Vocabulary;

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Paragraph,
    ParagraphProperties,
    ParagraphStyle,
    NumberingProperties,
    NumberingList,
    NumberingLevel,
    Run,
    RunProperties,
    RunStyle,
    Fonts,
    Hidden,
    /// A property of a run that decides whether its text is said.
    Look,
    Shading,
    /// A drawing, which may be hidden with the text in it.
    Drawing,
    /// Where a drawing says that it is hidden.
    DrawingProperties,
    /// A shape of the older kind, whose style may hide it.
    Shape,
    Text,
    Tab,
    Break,
    Hyphen,
    Symbol,
    FieldMark,
    FieldCode,
    SimpleField,
    Table,
    Row,
    RowProperties,
    ColumnsBefore,
    RowHidden,
    Cell,
    CellProperties,
    GridSpan,
    VerticalMerge,
    HorizontalMerge,
    CellDeleted,
    TextBox,
    Inserted,
    Deleted,
    Alternatives,
    Choice,
    Fallback,
    Control,
    ControlProperties,
    Placeholder,
    ControlContent,
    Comment,
    Footnote,
    Picture,
    EmbeddedObject,
    EmbeddedDocument,
    /// Neither it nor anything inside it is text of the document.
    Skipped,
    /// Only what is inside it matters.
    Transparent,
}

impl Tag {
    /// What an element is, by its name.
    pub fn of(vocabulary: Vocabulary, name: &str) -> Self {
        match vocabulary {
            Vocabulary::Word => word(name),
            Vocabulary::Compatibility => match name {
                "AlternateContent" => Self::Alternatives,
                "Choice" => Self::Choice,
                "Fallback" => Self::Fallback,
                _ => Self::Transparent,
            },
            Vocabulary::Math if name == "t" => Self::Text,
            Vocabulary::Other if matches!(name, "pic" | "imagedata") => Self::Picture,
            Vocabulary::Other => match name {
                "docPr" | "cNvPr" => Self::DrawingProperties,
                "shape" | "rect" | "roundrect" | "oval" | "group" | "textbox" => Self::Shape,
                _ => Self::Transparent,
            },
            Vocabulary::Math => Self::Transparent,
        }
    }
}

fn word(name: &str) -> Tag {
    match name {
        "t" => Tag::Text,
        "r" => Tag::Run,
        "rPr" => Tag::RunProperties,
        "p" => Tag::Paragraph,
        "pPr" => Tag::ParagraphProperties,
        "tc" => Tag::Cell,
        "tcPr" => Tag::CellProperties,
        "rFonts" => Tag::Fonts,
        "tr" => Tag::Row,
        "trPr" => Tag::RowProperties,
        "tbl" => Tag::Table,
        "pStyle" => Tag::ParagraphStyle,
        "numPr" => Tag::NumberingProperties,
        "numId" => Tag::NumberingList,
        "ilvl" => Tag::NumberingLevel,
        "rStyle" => Tag::RunStyle,
        "vanish" => Tag::Hidden,
        "strike" | "dstrike" | "vertAlign" | "position" | "color" | "sz" | "highlight" => Tag::Look,
        "shd" => Tag::Shading,
        "drawing" => Tag::Drawing,
        "tab" | "ptab" => Tag::Tab,
        "br" | "cr" => Tag::Break,
        "noBreakHyphen" => Tag::Hyphen,
        "sym" => Tag::Symbol,
        "fldChar" => Tag::FieldMark,
        "instrText" => Tag::FieldCode,
        "fldSimple" => Tag::SimpleField,
        "gridBefore" => Tag::ColumnsBefore,
        "hidden" => Tag::RowHidden,
        "gridSpan" => Tag::GridSpan,
        "vMerge" => Tag::VerticalMerge,
        "hMerge" => Tag::HorizontalMerge,
        "cellDel" => Tag::CellDeleted,
        "txbxContent" => Tag::TextBox,
        "ins" | "moveTo" => Tag::Inserted,
        "del" | "moveFrom" => Tag::Deleted,
        "sdt" => Tag::Control,
        "sdtPr" => Tag::ControlProperties,
        "showingPlcHdr" => Tag::Placeholder,
        "sdtContent" => Tag::ControlContent,
        "commentReference" => Tag::Comment,
        "footnoteReference" | "endnoteReference" => Tag::Footnote,
        "object" => Tag::EmbeddedObject,
        "altChunk" => Tag::EmbeddedDocument,
        // `…Change` holds the properties as they were before a tracked change; `rt` is the reading
        // above a word; `tabs` are tab stops; what is deleted may also stand without its mark.
        "pPrChange" | "rPrChange" | "tblPrChange" | "tblPrExChange" | "tblGridChange" | "trPrChange"
        | "tcPrChange" | "sectPrChange" | "numberingChange" | "sectPr" | "rt" | "tabs" | "delText"
        | "delInstrText" | "sdtEndPr" => Tag::Skipped,
        _ => Tag::Transparent,
    }
}
