//! Why a file could not be read.

use std::fmt;

/// Why a file is no document that can be read. Its [`Display`](fmt::Display) is Chinese: what is the
/// matter, where, and what to do. It does not name the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file has no content.
    Empty,
    /// Another file format, recognised by its content.
    Foreign(Foreign),
    /// Protected by a password.
    Encrypted,
    /// Cut off, or broken in some other way.
    Damaged {
        /// The part inside the file, such as `word/document.xml`.
        part: String,
        /// Byte offset in the unpacked part, where known.
        at: Option<u64>,
        /// What is wrong, in Chinese.
        reason: &'static str,
    },
    /// A Word file or workbook without a part that it needs.
    MissingPart(String),
    /// An XML part with a document type declaration, which no Word file has: entities could be
    /// declared there that grow without bound or fetch other files.
    DocumentType(String),
    /// Larger than any disclosure is.
    TooLarge(Quantity),
    /// Tables, text boxes or XML elements inside each other beyond any use.
    TooDeep,
    /// Neither text nor any format that is known.
    NotText,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Bytes of the file.
    File,
    /// Bytes that a part unpacks to.
    Unpacked,
    /// Bytes of a single XML tag or stretch of text.
    Event,
    /// Table cells.
    Cells,
    /// Sheets of a workbook.
    Sheets,
    /// Text.
    Text,
}

/// A file format that is recognised but not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// `.doc` and `.wps`
    OldWord,
    /// `.pdf`
    Pdf,
    /// `.ofd`
    Ofd,
    /// A picture, as scanners make.
    Image,
    /// `.rtf`
    RichText,
    /// `.xls`, `.xlsb`, `.et`
    Spreadsheet,
    /// `.ppt`, `.pptx`
    Presentation,
    /// `.odt` and its kin
    OpenDocument,
    /// `.mht`, `.mhtml`
    WebArchive,
    /// Word's XML in a single file.
    WordXml,
    /// `.zip`, `.rar`, `.7z`, `.gz`
    Archive,
}

const SAVE_AS: &str = "请用 Word 或 WPS 打开，另存为 .docx 后再读取";

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("文件是空的，请检查是否选错了文件"),
            Self::Foreign(foreign) => foreign.fmt(formatter),
            Self::Encrypted => {
                formatter.write_str("文件加了密码，无法读取；请用 Word 或 WPS 打开，取消密码后另存为 .docx")
            }
            Self::Damaged { part, at, reason } => {
                write!(formatter, "文件已损坏或不完整：{part}")?;
                if let Some(at) = at {
                    write!(formatter, " 第 {at} 字节附近")?;
                }
                write!(formatter, "，{reason}；请重新获取文件，或用 Word 或 WPS 打开并修复后另存为 .docx")
            }
            Self::MissingPart(part) => {
                write!(
                    formatter,
                    "文件里缺少 {part}；请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再读取"
                )
            }
            Self::DocumentType(part) => write!(
                formatter,
                "{part} 里有文档类型声明（DOCTYPE），Word 和 Excel 不会写出这样的文件，为安全起见不予读取；{SAVE_AS}"
            ),
            Self::TooLarge(quantity) => {
                write!(formatter, "{quantity}，超出部门预算文档的合理范围，已停止读取；请检查是否选错了文件")
            }
            Self::TooDeep => formatter
                .write_str("表格或文本框嵌套层数过多，已停止读取；请在 Word 里去掉多余的嵌套后另存为 .docx"),
            Self::NotText => {
                write!(
                    formatter,
                    "不是文档：既不是 .docx、.xlsx 和网页，也不是文本；如果能用 Word 或 WPS 打开，请另存为 .docx 后再读取"
                )
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::File => "文件太大",
            Self::Unpacked => "文件解压后太大（可能是压缩炸弹）",
            Self::Event => "文件里有一段内容太长",
            Self::Cells => "表格单元格太多",
            Self::Sheets => "工作表太多",
            Self::Text => "文字太多",
        })
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OldWord => write!(formatter, "这是旧格式的 Word 或 WPS 文档（.doc、.wps）；{SAVE_AS}"),
            Self::Pdf => formatter.write_str(
                "这是 PDF 文件，表格和数字无法可靠读出；请找到制作它的 Word 文档，另存为 .docx 后再读取",
            ),
            Self::Ofd => formatter.write_str(
                "这是 OFD 版式文件，表格和数字无法可靠读出；请找到制作它的 Word 文档，另存为 .docx 后再读取",
            ),
            Self::Image => formatter.write_str(
                "这是图片或扫描件，里面的文字读不出来；请找到制作它的 Word 文档，另存为 .docx 后再读取",
            ),
            Self::RichText => write!(formatter, "这是 RTF 文档；{SAVE_AS}"),
            Self::Spreadsheet => formatter.write_str(
                "这是旧格式的电子表格（.xls、.xlsb、.et）；请用 Excel 或 WPS 打开，另存为 .xlsx 后再读取",
            ),
            Self::Presentation => {
                formatter.write_str("这是演示文稿，不是部门预算公开文档；请选择公开用的 Word 文档（.docx）")
            }
            Self::OpenDocument => write!(formatter, "这是 OpenDocument 文档（.odt）；{SAVE_AS}"),
            Self::WebArchive => write!(formatter, "这是单个文件网页（.mht）；{SAVE_AS}"),
            Self::WordXml => write!(formatter, "这是 Word XML 文档；{SAVE_AS}"),
            Self::Archive => formatter.write_str("这是压缩包；请先解压，再选择里面的 Word 文档（.docx）"),
        }
    }
}

impl From<Foreign> for ReadError {
    fn from(foreign: Foreign) -> Self {
        Self::Foreign(foreign)
    }
}
