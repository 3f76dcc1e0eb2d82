//! Which entries of a dataset are those of one office, so that they may be held against each other.

use super::{Dataset, Entry};
use crate::disclosure::DocumentKind;

/// The entries of one department over its years and kinds of documents.
///
/// Departments of one name in different regions are different ones. Each document of which department or
/// year is not known stands alone: it is compared with no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office<'a> {
    /// The department's name; empty where the document does not say.
    pub department: &'a str,
    /// The region, where documents of the same name come from several.
    pub region: Option<&'a str>,
    /// Positions of its entries, by year, then kind. Of several filings of one year and kind only the last
    /// is here: it is the one that counts.
    pub entries: Vec<usize>,
    /// Positions of filings that a later one of the same year and kind (更正) takes the place of.
    pub superseded: Vec<usize>,
}

impl Dataset {
    /// The offices, in the order of the entries.
    pub fn offices(&self) -> Vec<Office<'_>> {
        let mut offices = Vec::new();
        let mut from = 0;
        for same in self.entries.chunk_by(|one, other| one.department() == other.department()) {
            group(&self.entries, from..from + same.len(), &mut offices);
            from += same.len();
        }
        offices
    }

    /// The first office of that name.
    pub fn office(&self, department: &str) -> Option<Office<'_>> {
        let from = self.entries.partition_point(|entry| entry.department() < department);
        let to = from + self.entries[from..].partition_point(|entry| entry.department() == department);
        let mut offices = Vec::new();
        group(&self.entries, from..to, &mut offices);
        offices.into_iter().next()
    }

    /// The entry of a department and year that counts, with its position in [`Dataset::entries`]: the
    /// budget where there is one, else the first kind of document that there is.
    pub fn entry(&self, department: &str, year: u16) -> Option<(usize, &Entry)> {
        let positions = self.office(department)?.entries.into_iter();
        positions.filter_map(|at| Some((at, self.entries.get(at)?))).find(|(_, entry)| entry.year() == year)
    }
}

impl Office<'_> {
    /// The names that its documents give it where they are kept under another one, each once.
    pub fn former_departments(&self, dataset: &Dataset) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for former in self.entries.iter().filter_map(|at| dataset.entries.get(*at)?.former_department()) {
            if names.iter().all(|name| name != former) {
                names.push(former.to_owned());
            }
        }
        names
    }

    /// The position of the document of a year and kind.
    pub fn position(&self, dataset: &Dataset, year: u16, kind: DocumentKind) -> Option<usize> {
        let key = |at: usize| dataset.entries.get(at).map(|entry| (entry.year(), entry.kind()));
        let found = self.entries.binary_search_by_key(&Some((year, kind)), |&at| key(at)).ok()?;
        self.entries.get(found).copied()
    }
}

/// Whether a name is that of an office which every county has, and names no place: `县财政局`.
pub(super) fn is_of_any_place(name: &str) -> bool {
    const EVERYWHERE: [&str; 28] = [
        "财政局",
        "教育局",
        "教育和体育局",
        "民政局",
        "司法局",
        "审计局",
        "统计局",
        "水利局",
        "水务局",
        "农业农村局",
        "林业局",
        "交通运输局",
        "卫生健康局",
        "卫生健康委员会",
        "应急管理局",
        "医疗保障局",
        "公安局",
        "自然资源局",
        "生态环境局",
        "市场监督管理局",
        "住房和城乡建设局",
        "人力资源和社会保障局",
        "发展和改革局",
        "退役军人事务局",
        "文化和旅游局",
        "档案馆",
        "人民政府办公室",
        "信访局",
    ];
    EVERYWHERE.contains(&name.trim_start_matches(['省', '市', '县', '区', '州', '旗']))
        || EVERYWHERE.contains(&name)
}

/// Adds the offices among the entries at `positions`, which are all of one name.
fn group<'a>(entries: &'a [Entry], positions: std::ops::Range<usize>, offices: &mut Vec<Office<'a>>) {
    let region = |at: usize| entries[at].disclosure.region.as_ref().map(|region| region.value.as_str());
    let first_region = positions.clone().find_map(region);
    // Where every document names the same region or none, none is needed to tell them apart.
    let has_several = positions.clone().any(|at| region(at).is_some() && region(at) != first_region);
    let begin = offices.len();
    for at in positions {
        let entry = &entries[at];
        let own_region = if has_several { region(at) } else { None };
        let known = if entry.is_identified() {
            // Few regions share a name, so that looking at each is no loss.
            offices[begin..].iter_mut().find(|office| {
                office.region == own_region
                    && office.entries.iter().all(|&other| entries[other].is_identified())
            })
        } else {
            None
        };
        let Some(office) = known else {
            let department = entry.department();
            offices.push(Office {
                department,
                region: own_region,
                entries: vec![at],
                superseded: Vec::new(),
            });
            continue;
        };
        let last = office.entries.last().copied();
        if last
            .is_some_and(|last| (entries[last].year(), entries[last].kind()) == (entry.year(), entry.kind()))
        {
            office.superseded.extend(office.entries.pop());
        }
        office.entries.push(at);
    }
}
