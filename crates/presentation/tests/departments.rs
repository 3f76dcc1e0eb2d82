//! One line of several departments side by side; each is the first document under another name, with other figures.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{DocumentKind, Unread};
use disclosure::findings::{Tally, VerdictKind};
use disclosure::ledger::percent_of;
use disclosure::line::Line;
use presentation::departments::{DepartmentList, DepartmentsPage, Ranking};
use presentation::text::{Language, Texts};
use presentation::{PageCell, text_of};

const LINE: Line = Line::ThreePublicExpenses;

fn texts() -> &'static Texts {
    Language::default().texts()
}

/// The first document as if it were of another department and year, with one amount for the line, or none.
fn document(name: &str, year: u16, amount: Option<&str>) -> Entry {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    let mut entry = Dataset::from_json(json).expect("the dataset").entries.remove(0);
    let own = &mut entry.disclosure;
    name.clone_into(&mut own.department.value);
    own.year.value = year;
    own.changes.clear();
    own.figures.retain(|figure| figure.line != LINE || amount.is_some());
    for figure in &mut own.figures {
        figure.year = year;
        if figure.line == LINE {
            figure.amount.value = amount.and_then(|amount| amount.parse().ok()).expect("an amount");
        }
    }
    entry
}

fn amount(text: &str) -> Amount {
    text.parse().expect(text)
}

/// What the page shows of the years 2021 and 2020.
fn shown<T>(dataset: &Dataset, show: impl FnOnce(&DepartmentsPage) -> T) -> T {
    let departments = DepartmentList::of(dataset);
    let years = (2021, Some(2020));
    let ranking = Ranking::new(dataset, &departments, &LINE, years, DocumentKind::Budget, texts());
    show(&DepartmentsPage { dataset, departments: &departments, ranking: &ranking, texts: texts() })
}

/// Each row as texts between bars.
fn rows(page: &DepartmentsPage) -> Vec<String> {
    let row = |at| {
        let row = page.row(at)?;
        let fields = row.fields.iter().map(|field| text_of(&field.passage, texts()));
        Some([text_of(&row.heading, texts())].into_iter().chain(fields).collect::<Vec<_>>().join("|"))
    };
    (0..).map_while(row).collect()
}

fn names(page: &DepartmentsPage) -> Vec<String> {
    rows(page).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn with_more_years_than_two_each_department_has_a_picture_of_all() {
    let without = shown(&three(), |page| page.columns().len());
    let older = document("甲局", 2018, Some("1.50"));
    let dataset = Dataset::new(three().entries.into_iter().chain([older]));
    shown(&dataset, |page| {
        let columns = page.columns();
        assert_eq!(columns.len(), without + 1);
        let at = columns.iter().position(|column| column.id == "trend").expect("a column");
        assert!(!columns[at].is_sorted);
        let pictures: Vec<Option<(String, usize)>> = (0..)
            .map_while(|row| page.row(row))
            .map(|row| match row.fields[at - 1].passage.as_slice() {
                [PageCell::Trend { picture, label }] => Some((label.clone(), picture.points.len())),
                _ => None,
            })
            .collect();
        // A year without a document is a gap in the picture.
        assert!(
            pictures.contains(&Some(("2018年1.50，2020年4.50，2021年3.50".to_owned(), 4))),
            "{pictures:?}"
        );
        assert!(pictures.contains(&Some(("2020年14.50，2021年14.50".to_owned(), 2))), "{pictures:?}");
        assert!(page.notes().iter().any(|note| note.contains("各按自己的最大金额")));
    });
}

fn three() -> Dataset {
    Dataset::new([
        document("甲局", 2021, Some("3.50")),
        document("甲局", 2020, Some("4.50")),
        document("乙局", 2021, Some("14.50")),
        document("乙局", 2020, Some("14.50")),
        document("丙局", 2021, Some("2")),
        document("丙局", 2020, Some("0")),
    ])
}

#[test]
fn the_largest_amount_comes_first_with_its_share_and_change() {
    shown(&three(), |page| {
        let [first, second, third] =
            ["14.50", "3.50", "2"].map(|own| percent_of(amount(own), amount("20.00")).expect("a share"));
        assert_eq!(
            rows(page),
            [
                format!("乙局|14.50|{first}%|14.50|持平|||"),
                format!("甲局|3.50|{second}%|4.50|少1.00|−22.2%||"),
                // There is no percentage of nothing.
                format!("丙局|2|{third}%|0|多2|||"),
            ]
        );
        let sum = page.sum(&[0, 1, 2]).expect("a sum");
        let sums: Vec<String> = sum.fields.iter().map(|field| text_of(&field.passage, texts())).collect();
        assert_eq!(sums[..3], ["20.00", "100.0%", "19.00"]);
        assert_eq!(page.columns().len(), sum.fields.len() + sum.covers);
    });
}

#[test]
fn each_kind_of_nothing_is_said_and_no_sum_counts_it() {
    let mut unread = document("丁局", 2021, None);
    let span = Span::new(3, 90);
    unread.disclosure.unread.push(Unread { line: Some(LINE), section: None, span });
    let dataset = Dataset::new([
        document("甲局", 2021, Some("3.50")),
        document("乙局", 2021, None),
        document("丙局", 2020, Some("1")),
        unread,
    ]);
    shown(&dataset, |page| {
        let said = rows(page).join("\n");
        let of =
            |name: &str| said.lines().find(|row| row.starts_with(name)).map(str::to_owned).expect("a row");
        assert!(of("乙局").contains(texts().overview.nothing_in_document), "{said}");
        assert!(of("丙局").contains(texts().overview.nothing_without_document), "{said}");
        assert!(of("丁局").contains(texts().common.nothing_of.unread_here), "{said}");
        let place = (0..4).find_map(|at| {
            page.row(at)?.fields.into_iter().flat_map(|field| field.passage).find_map(|cell| match cell {
                PageCell::Unread { place } => Some(place.span),
                _ => None,
            })
        });
        assert_eq!(place, Some(span));
        assert!(of("甲局").contains("|100.0%|"), "{said}");
        let sum = page.sum(&[0, 1, 2, 3]).expect("a sum");
        assert!(text_of(&sum.heading, texts()).contains("3个没有金额"));
        // Of the year before other departments are known: their sum would be of something else.
        assert!(sum.fields[2].passage.is_empty() && sum.fields[3].passage.is_empty());
        assert!(page.sum(&[1]).is_none());
    });
}

#[test]
fn rows_are_sorted_by_any_column_and_found_by_name_and_code() {
    let mut dataset = three();
    for entry in dataset.entries.iter_mut().filter(|entry| entry.disclosure.department.value == "丙局") {
        entry.disclosure.code = Some(Cited::new("301007".to_owned(), Span::default()));
    }
    shown(&dataset, |page| {
        let all = [0, 1, 2];
        let sorted = |column: &str, descending| {
            let order = page.ranking.sorted(&all, column, descending).expect("a column");
            let names = names(page);
            order.into_iter().map(|at| names[at as usize].clone()).collect::<Vec<_>>()
        };
        assert_eq!(sorted("amount", false), ["丙局", "甲局", "乙局"]);
        assert_eq!(sorted("earlier", true), ["乙局", "甲局", "丙局"]);
        assert_eq!(sorted("change", false), ["甲局", "乙局", "丙局"]);
        // Nothing comes last, whichever way.
        assert_eq!(sorted("percent", true), ["乙局", "甲局", "丙局"]);
        for column in page.columns() {
            assert_eq!(sorted(column.id, true).len(), 3, "{}", column.id);
        }
        assert_eq!(page.ranking.sorted(&all, "nonsense", true), None);
        let found = |typed: &str| page.ranking.index.search(typed, None).rows().to_vec();
        assert_eq!((found("甲"), found("01007"), found("局")), (vec![1], vec![2], vec![0, 1, 2]));
    });
}

#[test]
fn what_was_found_is_counted_for_each() {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    let dataset = Dataset::from_json(json).expect("the dataset");
    let tally = Tally::of(dataset.findings_of(0));
    shown(&dataset, |page| {
        let row = rows(page).remove(0);
        let counts = format!("|{}|{}", tally.get(VerdictKind::Differs), tally.get(VerdictKind::Doubtful));
        assert!(row.ends_with(&counts), "{row}");
    });
}

#[test]
fn departments_of_one_name_in_two_regions_are_two() {
    let of = |region: &str, own: &str| {
        let mut entry = document("财政局", 2021, Some(own));
        entry.disclosure.region = Some(Cited::new(region.to_owned(), Span::default()));
        entry
    };
    let mut nobody = document("", 2021, Some("9"));
    nobody.disclosure.department.value.clear();
    let dataset = Dataset::new([of("云山县", "1"), of("清河县", "2"), nobody]);
    shown(&dataset, |page| {
        assert_eq!(names(page), ["财政局 清河县", "财政局 云山县"]);
        // The page shows the first of a name alone: no link leads to another one's figures.
        let is_link = |at| matches!(page.row(at).expect("a row").heading[0], PageCell::Department { .. });
        assert_eq!([is_link(0), is_link(1)].iter().filter(|is_link| **is_link).count(), 1);
        assert_eq!(page.departments.unidentified, 1);
        assert!(page.notes().iter().any(|note| note.contains("1份文件")));
    });
}

#[test]
fn the_file_has_the_amounts_as_they_are() {
    shown(&three(), |page| {
        let csv = page.csv(&[1]);
        let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1], format!("甲局,,{},2021,3.50,公开,2020,4.50,公开", LINE.name()));
    });
}
