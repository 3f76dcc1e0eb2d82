//! Reads a manifest, and believes nothing of it that can be told by itself.

use std::collections::BTreeSet;

use super::file::LARGEST;
use super::{
    COLLECTION_VERSION, Collection, CollectionError, DataFile, HeadlineFigure, LONGEST_MANIFEST,
    ListedDepartment, ListedDocument, ListedYear, is_within,
};
use crate::amount::Amount;
use crate::dataset::{Decode, Json, Problems};
use crate::disclosure::DocumentKind;
use crate::findings::{Tally, VerdictKind};
use crate::line::Line;

impl Collection {
    /// Whether a JSON text is meant to be a manifest, by how it begins; one that this crate wrote is.
    pub fn is_meant(json: &str) -> bool {
        let begin = json.get(..2000).unwrap_or(json);
        begin.contains("\"departments\"") && !begin.contains("\"entries\"")
    }

    /// Reads the JSON form.
    ///
    /// # Errors
    /// When the text is too long, no JSON of this format, of a newer version, when a path leads out of its folder, or when
    /// a department, a year or a file stands in it twice.
    pub fn from_json(json: &str) -> Result<Self, CollectionError> {
        if json.len() > LONGEST_MANIFEST {
            return Err(CollectionError::TooLong(json.len()));
        }
        let json = Json::parse(json).map_err(CollectionError::NotJson)?;
        let mut problems = Problems::default();
        let version = json.field("version", &mut problems);
        if version > COLLECTION_VERSION {
            return Err(CollectionError::UnknownVersion(version));
        }
        let collection = Self {
            publication: json.field::<Option<_>>("publication", &mut problems).unwrap_or_default(),
            unidentified: json.field::<Option<_>>("unidentified", &mut problems).unwrap_or_default(),
            departments: json.field("departments", &mut problems),
        };
        if !problems.is_any() {
            collection.find_doubles(&mut problems);
        }
        problems.first().map_or(Ok(collection), |problem| Err(CollectionError::Malformed(problem)))
    }

    /// Notes what stands in it twice, or not at all.
    fn find_doubles(&self, problems: &mut Problems) {
        let mut paths = BTreeSet::new();
        let is_ordered = |pair: &[ListedDepartment]| match pair {
            [one, other] => one.order() < other.order(),
            _ => true,
        };
        if self.departments.is_empty() {
            problems.note("departments 里没有任何部门".to_owned());
        }
        for pair in self.departments.windows(2).filter(|pair| !is_ordered(pair)) {
            let name = pair.last().map_or("", |department| &department.name);
            problems.note_text(name, "与前一个部门重复，或没有按名称排列");
        }
        for department in &self.departments {
            let keys = department.years.iter().map(|year| (year.year, year.kind));
            if !keys.is_sorted_by(|one, other| one < other) {
                problems.note_text(&department.name, "的年度有重复，或没有按顺序排列");
            }
            if department.documents().next().is_none() {
                problems.note_text(&department.name, "没有任何数据文件");
            }
            let files = department.documents().map(|(_, document)| &document.file);
            for file in files.chain(&department.across) {
                if !paths.insert(&file.path) {
                    problems.note_text(&file.path, "写了两次");
                }
            }
        }
    }
}

impl Decode for ListedDepartment {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let department = Self {
            name: json.field("name", problems),
            region: json.field("region", problems),
            code: json.field("code", problems),
            initials: json.field::<Option<_>>("initials", problems).unwrap_or_default(),
            former: json.field::<Option<_>>("former", problems).unwrap_or_default(),
            folder: json.field::<Option<_>>("folder", problems).unwrap_or_default(),
            years: json.field("years", problems),
            across: json.field("across", problems),
        };
        if department.name.is_empty() {
            problems.note("部门没有名称".to_owned());
        }
        if !department.folder.is_empty() && !is_within(&department.folder) {
            problems.note_text(&department.folder, "不是这个文件夹里的位置");
        }
        department
    }
}

impl Decode for ListedYear {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let file: Option<DataFile> = json.field("file", problems);
        let unread: Option<Vec<&'static Line>> = json.field("unread", problems);
        let found = json.field("found", problems);
        let mut figures = Vec::new();
        for (name, is_derived) in [("stated", false), ("derived", true)] {
            let amounts: Option<Amounts> = json.field(name, problems);
            let amounts = amounts.map_or_else(Vec::new, |Amounts(amounts)| amounts);
            figures.extend(amounts.into_iter().map(|(line, amount)| HeadlineFigure {
                line,
                amount,
                is_derived,
            }));
        }
        let place = |figure: &HeadlineFigure| Line::FIXED.iter().position(|line| line == figure.line);
        crate::order::sort(&mut figures, &|one, other| place(one).cmp(&place(other)));
        if !figures.is_sorted_by(|one, other| one.line != other.line) {
            problems.note("同一科目写了两次".to_owned());
        }
        Self {
            year: json.field("year", problems),
            kind: json.field::<DocumentKind>("kind", problems),
            document: file.map(|file| ListedDocument { file, found, unread: unread.unwrap_or_default() }),
            figures,
        }
    }
}

impl Decode for &'static Line {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        line(json.text(problems), problems)
    }
}

fn line(id: &str, problems: &mut Problems) -> &'static Line {
    Line::with_id(id).unwrap_or_else(|| {
        problems.note_text(id, "不是已知的科目");
        &Line::TotalIncome
    })
}

/// Lines with their amounts.
struct Amounts(Vec<(&'static Line, Amount)>);

impl Decode for Amounts {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let fields = json.fields(problems);
        Self(
            fields
                .iter()
                .map(|(id, amount)| (line(id, problems), Amount::decode(amount, problems)))
                .collect(),
        )
    }
}

impl Decode for Tally {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let mut count = |kind: VerdictKind| json.field(kind.id(), problems);
        Self {
            holds: count(VerdictKind::Holds),
            differs: count(VerdictKind::Differs),
            cannot_check: count(VerdictKind::CannotCheck),
            doubtful: count(VerdictKind::Doubtful),
        }
    }
}

impl Decode for DataFile {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let file = Self {
            path: json.field("path", problems),
            size: json.field("size", problems),
            sha256: json.field("sha256", problems),
        };
        if !is_within(&file.path) {
            problems.note_text(&file.path, "不是这个文件夹里的位置");
        }
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if file.sha256.len() != 64 || !file.sha256.bytes().all(is_digit) {
            problems.note_text(&file.sha256, "不是 SHA-256");
        }
        if file.size > LARGEST {
            problems.note(format!("文件超过了 {LARGEST} 字节的上限"));
        }
        file
    }
}
