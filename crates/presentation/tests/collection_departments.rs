//! Departments that a manifest tells of are ranked as those of a dataset are.

use std::collections::BTreeMap;

use disclosure::collection::{Collection, DataFile, ListedDepartment};
use disclosure::dataset::{Dataset, Publication};
use disclosure::disclosure::DocumentKind;
use disclosure::line::Line;
use presentation::departments::{DepartmentList, DepartmentsPage, Ranking};
use presentation::text::Language;
use presentation::text_of;

/// The first document as three departments', of two years.
fn dataset() -> Dataset {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    let first = Dataset::from_json(json).expect("the dataset");
    // What was found about the first entry is said of the first of these.
    let first_findings = first.findings;
    let first = first.entries.into_iter().next().expect("an entry");
    let named = [("甲局", "12.50"), ("乙局", "100"), ("丙局", "0")].into_iter().flat_map(|(name, amount)| {
        [2020, 2021].map(|year| {
            let mut entry = first.clone();
            let own = &mut entry.disclosure;
            name.clone_into(&mut own.department.value);
            own.year.value = year;
            own.changes.retain(|_| name == "甲局");
            for figure in &mut own.figures {
                figure.year = year;
                if figure.line == Line::TotalExpenditure {
                    figure.amount.value = amount.parse().expect("an amount");
                }
            }
            own.figures.retain(|figure| figure.line != Line::ThreePublicExpenses || name == "乙局");
            entry
        })
    });
    Dataset { findings: first_findings, ..Dataset::new(named) }
}

fn listed(dataset: &Dataset) -> Collection {
    let departments = dataset.offices().into_iter().map(|office| {
        let entries = office.entries.iter().filter_map(|at| dataset.entries.get(*at));
        let files: BTreeMap<_, _> = entries
            .map(|entry| {
                ((entry.year(), entry.kind()), DataFile::of(b"", |_| format!("{}.json", entry.year())))
            })
            .collect();
        ListedDepartment { initials: "jj".to_owned(), ..ListedDepartment::of(dataset, &office, files) }
    });
    let departments = departments.collect();
    Collection { publication: Publication::default(), unidentified: 0, departments }
}

#[test]
fn a_manifest_ranks_as_its_datasets_do() {
    let texts = Language::default().texts();
    let dataset = dataset();
    let lists = [DepartmentList::of(&dataset), DepartmentList::of_collection(&listed(&dataset))];
    for line in [Line::TotalExpenditure, Line::ThreePublicExpenses] {
        for years in [(2021, Some(2020)), (2020, Some(2019)), (2022, None)] {
            let shown = lists.each_ref().map(|departments| {
                let ranking = Ranking::new(&dataset, departments, &line, years, DocumentKind::Budget, texts);
                let page = DepartmentsPage { dataset: &dataset, departments, ranking: &ranking, texts };
                let row = |at| {
                    let row = page.row(at)?;
                    let fields = row.fields.iter().map(|field| text_of(&field.passage, texts));
                    Some([text_of(&row.heading, texts)].into_iter().chain(fields).collect::<Vec<_>>())
                };
                let rows: Vec<_> = (0..).map_while(row).collect();
                let all: Vec<u32> = (0..u32::try_from(rows.len()).expect("a few")).collect();
                (rows, page.csv(&all), page.lead(), ranking.whole)
            });
            assert_eq!(shown[0], shown[1], "{line} {years:?}");
            assert_eq!(shown[0].0.len(), 3);
        }
    }
    assert_eq!(lists[0].lines(&[2021], DocumentKind::Budget), lists[1].lines(&[2021], DocumentKind::Budget));
    let found: Vec<usize> = lists
        .iter()
        .map(|list| list.all.iter().filter(|office| office.said().any(|said| said == "jj")).count())
        .collect();
    assert_eq!(found, [0, 3]);
}

#[test]
fn a_department_is_found_by_the_name_that_it_had() {
    let mut dataset = dataset();
    let named = dataset.entries[0].disclosure.department.value.clone();
    for entry in dataset.entries.iter_mut().filter(|entry| entry.department() == named) {
        entry.continued_by = Some("丁局".to_owned());
    }
    let dataset = Dataset::new(dataset.entries);
    for list in [DepartmentList::of(&dataset), DepartmentList::of_collection(&listed(&dataset))] {
        let found: Vec<&str> = list
            .all
            .iter()
            .filter(|office| office.said().any(|said| said == named))
            .map(|office| office.name.as_str())
            .collect();
        assert_eq!(found, ["丁局"]);
    }
}
