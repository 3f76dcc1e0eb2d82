//! The elements of a Word document's body that matter, by what they do.

use crate::xml::Vocabulary;

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum XmlTag {
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
    RunLook,
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

impl XmlTag {
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

fn word(name: &str) -> XmlTag {
    match name {
        "t" => XmlTag::Text,
        "r" => XmlTag::Run,
        "rPr" => XmlTag::RunProperties,
        "p" => XmlTag::Paragraph,
        "pPr" => XmlTag::ParagraphProperties,
        "tc" => XmlTag::Cell,
        "tcPr" => XmlTag::CellProperties,
        "rFonts" => XmlTag::Fonts,
        "tr" => XmlTag::Row,
        "trPr" => XmlTag::RowProperties,
        "tbl" => XmlTag::Table,
        "pStyle" => XmlTag::ParagraphStyle,
        "numPr" => XmlTag::NumberingProperties,
        "numId" => XmlTag::NumberingList,
        "ilvl" => XmlTag::NumberingLevel,
        "rStyle" => XmlTag::RunStyle,
        "vanish" => XmlTag::Hidden,
        "strike" | "dstrike" | "vertAlign" | "position" | "color" | "sz" | "highlight" => XmlTag::RunLook,
        "shd" => XmlTag::Shading,
        "drawing" => XmlTag::Drawing,
        "tab" | "ptab" => XmlTag::Tab,
        "br" | "cr" => XmlTag::Break,
        "noBreakHyphen" => XmlTag::Hyphen,
        "sym" => XmlTag::Symbol,
        "fldChar" => XmlTag::FieldMark,
        "instrText" => XmlTag::FieldCode,
        "fldSimple" => XmlTag::SimpleField,
        "gridBefore" => XmlTag::ColumnsBefore,
        "hidden" => XmlTag::RowHidden,
        "gridSpan" => XmlTag::GridSpan,
        "vMerge" => XmlTag::VerticalMerge,
        "hMerge" => XmlTag::HorizontalMerge,
        "cellDel" => XmlTag::CellDeleted,
        "txbxContent" => XmlTag::TextBox,
        "ins" | "moveTo" => XmlTag::Inserted,
        "del" | "moveFrom" => XmlTag::Deleted,
        "sdt" => XmlTag::Control,
        "sdtPr" => XmlTag::ControlProperties,
        "showingPlcHdr" => XmlTag::Placeholder,
        "sdtContent" => XmlTag::ControlContent,
        "commentReference" => XmlTag::Comment,
        "footnoteReference" | "endnoteReference" => XmlTag::Footnote,
        "object" => XmlTag::EmbeddedObject,
        "altChunk" => XmlTag::EmbeddedDocument,
        // `…Change` holds the properties as they were before a tracked change; `rt` is the reading
        // above a word; `tabs` are tab stops; what is deleted may also stand without its mark.
        "pPrChange" | "rPrChange" | "tblPrChange" | "tblPrExChange" | "tblGridChange" | "trPrChange"
        | "tcPrChange" | "sectPrChange" | "numberingChange" | "sectPr" | "rt" | "tabs" | "delText"
        | "delInstrText" | "sdtEndPr" => XmlTag::Skipped,
        _ => XmlTag::Transparent,
    }
}
