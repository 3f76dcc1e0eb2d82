//! What there is to tell about a sheet besides its cells.

use disclosure::diagnostic::Diagnostic;

use super::reference::CellPlace;

/// The notes of one sheet. Each is told once, with how often it occurs and where first.
#[derive(Debug)]
pub(super) struct SheetNotes {
    sheet: String,
    whole: Option<&'static str>,
    hidden: (usize, usize),
    seen: [Seen; KINDS],
}

/// Something about a cell that is worth telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellNote {
    /// Its number format cannot be followed.
    UnknownFormat,
    /// A date or a time.
    Date,
    /// An error such as `#REF!`.
    Error,
    /// A formula without a stored result.
    NoResult,
    /// A formula that asks another file.
    ExternalLink,
    /// Its number format shows nothing of the value.
    NotShown,
    /// It is struck through.
    Struck,
    /// It lies under a merged cell and does not show.
    Covered,
    /// Its place is none that a sheet has.
    Outside,
}

const KINDS: usize = 9;

/// So many cells are named with their places.
const EXAMPLES: usize = 12;

#[derive(Clone, Debug, Default)]
struct Seen {
    count: usize,
    examples: Vec<String>,
}

impl SheetNotes {
    /// Notes of the sheet of this name.
    pub fn new(sheet: &str) -> Self {
        Self {
            sheet: sheet.to_owned(),
            whole: None,
            hidden: (0, 0),
            seen: std::array::from_fn(|_| Seen::default()),
        }
    }

    /// The sheet is hidden.
    pub fn hidden_sheet(&mut self) {
        self.whole = Some("是隐藏的，没有读取；公开前请确认并删除");
    }

    /// The sheet is a chart or the like.
    pub fn no_cells(&mut self) {
        self.whole = Some("不是由单元格组成的，没有读取");
    }

    /// So many rows and columns with content are hidden.
    pub fn hidden(&mut self, rows: usize, columns: usize) {
        self.hidden = (rows, columns);
    }

    /// Notes something about the cell at `place`, which stores `stored`.
    pub fn cell(&mut self, note: CellNote, place: Option<CellPlace>, stored: &str) {
        let seen = &mut self.seen[note as usize];
        seen.count += 1;
        if seen.count <= EXAMPLES {
            let place = place.map(|place| place.to_string()).unwrap_or_default();
            let stored: String = stored.chars().take(24).collect();
            seen.examples.push(if stored.is_empty() { place } else { format!("{place}“{stored}”") });
        }
    }

    /// As diagnostics.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let sheet = format!("工作表“{}”", self.sheet);
        let whole = self.whole.map(|words| Diagnostic::warning(format!("{sheet}{words}"), None));
        let (rows, columns) = self.hidden;
        let hidden = (rows + columns > 0).then(|| {
            let message = format!("{sheet}有 {rows} 行、{columns} 列是隐藏的，没有读取；公开前请确认并删除");
            Diagnostic::warning(message, None)
        });
        let cells = self.seen.iter().zip(MESSAGES).filter(|(seen, _)| seen.count > 0).map(|(seen, words)| {
            let more = if seen.count > EXAMPLES { " 等" } else { "" };
            let examples = seen.examples.join("、");
            Diagnostic::warning(format!("{sheet}有 {} 个单元格{words}（{examples}{more}）", seen.count), None)
        });
        whole.into_iter().chain(hidden).chain(cells).collect()
    }
}

/// In the order of [`CellNote`].
const MESSAGES: [&str; KINDS] = [
    "的数字格式无法照样还原，没有采用；请把格式改成“数值”后再保存",
    "是日期或时间，没有采用；请改成文字",
    "是公式错误，没有采用；请改正公式",
    "的公式没有存下结果，没有采用；请用 Excel 或 WPS 打开并重新保存",
    "的公式引用了别的文件，按存下的结果读取；请核对，公开前请改成数值",
    "的格式使内容不显示，没有采用",
    "被划掉了，没有采用；公开前请删除",
    "被合并的单元格遮住，没有采用；公开前请删除",
    "的位置超出了工作表的范围，没有采用",
];
