use rust_decimal::Decimal;

use super::*;
use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::disclosure::{CatalogueVersion, Funds, ProcurementGroup};
use crate::query::Filter;
use FundSource::{GeneralBudget, OwnFunds};

fn cited(text: &str) -> CitedText {
    Cited { value: text.to_owned(), ..Cited::default() }
}

fn amount(text: &str) -> Option<Cited<Amount>> {
    (!text.is_empty()).then(|| Cited::new(text.parse().expect("an amount"), Span::default()))
}

/// Project, its budget, name, code, quantity, price, total, of which general, own funds.
type Item<'a> = [&'a str; 9];

fn item([project, budget, name, code, quantity, price, total, general, own]: Item) -> ProcurementItem {
    ProcurementItem {
        project: cited(project),
        project_budget: amount(budget),
        name: cited(name),
        code: cited(code),
        measure: cited("台"),
        quantity: amount(quantity).map(|quantity| quantity.map(Amount::value)),
        unit_price: amount(price),
        funds: Funds {
            total: amount(total),
            general_budget: amount(general),
            own_funds: amount(own),
            ..Funds::default()
        },
        span: Span::default(),
    }
}

fn table(catalogue: CatalogueVersion, groups: &[(&str, &[Item])]) -> Procurement {
    let groups = groups.iter().map(|(unit, items)| ProcurementGroup {
        unit: cited(unit),
        subtotal: None,
        items: items.iter().map(|&fields| item(fields)).collect(),
    });
    Procurement { catalogue, groups: groups.collect(), ..Procurement::default() }
}

const PRINTER: Item = ["甲", "33.00", "打印机", "A02010601", "1", "1.00", "1.00", "1.00", ""];
const CABINET: Item = ["甲", "33.00", "柜", "A0605", "10", "0.10", "0.10", "", "0.10"];
const DESKTOP: Item = ["乙", "8.00", "电脑", "A02010104", "2", "0.60", "1.20", "0.70", "0.50"];
const PRINTER_TOO: Item = ["乙", "8.00", "打印机", "A02010601", "1", "1.00", "", "", ""];
const REPAIR: Item = ["乙", "8.00", "维修", "", "", "", "0.90", "0.90", ""];

fn this_year() -> Procurement {
    let groups = [("本级", &[PRINTER, CABINET][..]), ("事业", &[DESKTOP, PRINTER_TOO, REPAIR][..])];
    table(CatalogueVersion::V2013, &groups)
}

#[test]
fn sorting_is_stable_exact_and_puts_the_absent_last() {
    let procurement = this_year();
    let items = Items::new(&procurement, None);
    let check = |column: &str, up: [u32; 5], down: [u32; 5]| {
        let column = Column::from_key(column).expect("a column");
        assert_eq!(items.sorted(&procurement, &[0, 1, 2, 3, 4], column, false), up, "{column:?}");
        assert_eq!(items.sorted(&procurement, &[0, 1, 2, 3, 4], column, true), down, "{column:?}");
    };
    check("unit", [0, 1, 2, 3, 4], [2, 3, 4, 0, 1]);
    check("project", [0, 1, 2, 3, 4], [2, 3, 4, 0, 1]);
    check("budget", [2, 3, 4, 0, 1], [0, 1, 2, 3, 4]);
    check("name", [0, 3, 1, 2, 4], [4, 2, 1, 0, 3]);
    check("code", [2, 0, 3, 1, 4], [1, 0, 3, 2, 4]);
    check("measure", [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]);
    check("quantity", [0, 3, 2, 1, 4], [1, 2, 0, 3, 4]);
    check("price", [1, 2, 0, 3, 4], [0, 3, 2, 1, 4]);
    check("total", [1, 4, 0, 2, 3], [2, 0, 4, 1, 3]);
    check("general", [2, 4, 0, 1, 3], [0, 4, 2, 1, 3]);
    check("own", [1, 2, 0, 3, 4], [2, 1, 0, 3, 4]);
    check("fund", [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]);
    check("share", [1, 0, 4, 2, 3], [2, 4, 0, 1, 3]);
}

#[test]
fn every_column_comes_back_from_its_key() {
    for column in Column::ALL {
        assert_eq!(Column::from_key(column.key()), Some(column));
    }
    assert_eq!(Column::from_key("nonsense"), None);
}

#[test]
fn sums_take_what_is_stated_and_nothing_else() {
    let procurement = this_year();
    let items = Items::new(&procurement, None);
    let check = |shown: &[u32], total: &str, sources: &[(FundSource, &str)], unstated: usize| {
        let sums = items.sums(shown);
        let printed = |amount: Amount| amount.to_string();
        assert_eq!(sums.total.map(printed).unwrap_or_default(), total, "{shown:?}");
        let by_source: Vec<(FundSource, String)> =
            sums.by_source.into_iter().map(|(source, amount)| (source, printed(amount))).collect();
        let sources: Vec<(FundSource, String)> =
            sources.iter().map(|&(source, amount)| (source, amount.to_owned())).collect();
        assert_eq!(by_source, sources, "{shown:?}");
        assert_eq!(sums.unstated, unstated, "{shown:?}");
    };
    check(&[0, 1, 2, 3, 4], "3.20", &[(GeneralBudget, "2.60"), (OwnFunds, "0.60")], 1);
    check(&[0], "1.00", &[(GeneralBudget, "1.00")], 0);
    check(&[3], "", &[], 1);
    check(&[], "", &[], 0);
}

#[test]
fn a_share_is_of_the_budget_stated_once() {
    let procurement = this_year();
    let items = Items::new(&procurement, None);
    let percent = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let of_items: Vec<String> = items.all(&procurement).map(|row| percent(row.share())).collect();
    assert_eq!(of_items, ["3.0", "0.3", "15.0", "", "11.3"]);
    let of_projects: Vec<(&str, usize, String, String)> = items
        .project_shares(&procurement)
        .iter()
        .map(|share| {
            let procured = share.procured.map(|amount| amount.to_string()).unwrap_or_default();
            (&*share.project, share.items, procured, percent(share.percent))
        })
        .collect();
    assert_eq!(
        of_projects,
        [("甲", 2, "1.10".to_owned(), "3.3".to_owned()), ("乙", 3, "2.10".to_owned(), "26.3".to_owned()),]
    );
}

#[test]
fn budgets_that_disagree_give_no_share() {
    let mut other = CABINET;
    other[1] = "34.00";
    let procurement = table(CatalogueVersion::V2013, &[("本级", &[PRINTER, other])]);
    let items = Items::new(&procurement, None);
    let shares = items.project_shares(&procurement);
    assert!(shares[0].budgets_differ);
    assert_eq!(shares[0].percent, None);
}

#[test]
fn facets_and_text_find_an_item() {
    let procurement = this_year();
    let items = Items::new(&procurement, None);
    let index = items.index();
    let shown = |facet: ProcurementFacet, value: &str, text: &str| {
        let mut filter = Filter { text: text.to_owned(), ..Filter::default() };
        filter.chosen.resize(ProcurementFacet::ALL.len(), None);
        filter.chosen[facet as usize] = Some(value.to_owned());
        index.apply(&filter).shown
    };
    assert_eq!(shown(ProcurementFacet::Unit, "事业", ""), [2, 3, 4]);
    assert_eq!(shown(ProcurementFacet::Project, "甲", "打印"), [0]);
    assert_eq!(shown(ProcurementFacet::Class, "A02 通用设备", ""), [0, 2, 3]);
    assert_eq!(shown(ProcurementFacet::Class, "未分类", ""), [4]);
    assert_eq!(shown(ProcurementFacet::FundSource, "一般公共预算拨款", ""), [0, 2, 4]);
    assert_eq!(shown(ProcurementFacet::FundSource, "own", ""), [1, 2]);
    assert_eq!(shown(ProcurementFacet::Class, "A06", ""), [1]);
    assert_eq!(shown(ProcurementFacet::Unit, "本级", "a06"), [1]);
    let facets = index.apply(&Filter::default()).facets;
    assert!(facets[ProcurementFacet::Standing as usize].is_empty(), "there is no other year");
}

fn check_years(earlier: &Procurement, standings: [Option<Standing>; 5], dropped: &[&str]) {
    let later = this_year();
    let items = Items::new(&later, Some(earlier));
    let found: Vec<Option<Standing>> = items.rows.iter().map(|row| row.standing).collect();
    assert_eq!(found, standings);
    let names: Vec<&str> = items.dropped(earlier).map(|item| item.name.value.as_str()).collect();
    assert_eq!(names, dropped);
}

#[test]
fn an_item_is_the_same_by_name_and_code_of_one_catalogue() {
    use Standing::{Added, Changed, Unchanged};
    let [added, changed, unchanged] = [Added, Changed, Unchanged].map(Some);
    check_years(&this_year(), [unchanged; 5], &[]);

    let mut dearer = DESKTOP;
    dearer[6] = "1.10";
    let mut recoded = CABINET;
    recoded[3] = "A0699";
    let v2013 = table(CatalogueVersion::V2013, &[("本级", &[PRINTER_TOO, dearer, recoded])]);
    // The one printer of the year before was bought by project 乙.
    check_years(&v2013, [added, added, changed, unchanged, added], &["柜"]);

    let mut server = DESKTOP;
    server[2] = "服务器";
    let mut desktop = DESKTOP;
    desktop[3] = "A02010105";
    let v2022 = table(CatalogueVersion::V2022, &[("本级", &[server, desktop, recoded])]);
    // The same code means a server there; the desktop computer is known by its name.
    check_years(&v2022, [added, unchanged, unchanged, added, added], &["服务器"]);
}

#[test]
fn an_undisclosed_table_makes_nothing_new() {
    check_years(&Procurement::default(), [None; 5], &[]);
    let none = Procurement { declared_none: Some(Span::default()), ..Procurement::default() };
    check_years(&none, [Some(Standing::Added); 5], &[]);
}
