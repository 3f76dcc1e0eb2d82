//! The procurement items in the Open Contracting Data Standard 1.1.
//!
//! Each item is a contracting process of its own, released with the tag `planning`; its tender section
//! says what is to be bought, as the standard has it for processes without a tender yet.
//! <https://standard.open-contracting.org/1.1/en/schema/reference/>

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::value::RawValue;

use super::ExportFile;
use super::yuan::yuan;
use crate::amount::Amount;
use crate::cited::Cited;
use crate::dataset::{Dataset, Entry};
use crate::disclosure::{CatalogueVersion, FundSource, Procurement, ProcurementGroup, ProcurementItem};

/// The release package of every procurement item; without releases where nothing is procured.
///
/// `published` is the moment of the export, as in `2021-01-31T08:00:00Z`: no disclosure says when it was
/// published. The `ocid`s carry no registered prefix; a publisher who has one puts it before them.
///
/// # Panics
/// Never: the types hold only what JSON can.
pub fn ocds_json(dataset: &Dataset, published: &str) -> ExportFile {
    let releases = dataset.entries.iter().flat_map(|entry| releases(entry, published)).collect();
    let package = Package {
        uri: format!("urn:budget-disclosure:{published}"),
        version: "1.1",
        published_date: published,
        publisher: Publisher { name: dataset.departments().join("、") },
        releases,
    };
    let content = serde_json::to_string_pretty(&package).expect("only strings and numbers");
    ExportFile { name: "ocds.json".to_owned(), content }
}

fn releases<'a>(entry: &'a Entry, published: &'a str) -> Vec<Release<'a>> {
    let Some(procurement) = &entry.disclosure.procurement else { return Vec::new() };
    let items = procurement.groups.iter().flat_map(|group| group.items.iter().map(move |item| (group, item)));
    items
        .zip(1..)
        .map(|((group, item), number)| release(entry, procurement, group, item, number, published))
        .collect()
}

fn release<'a>(
    entry: &'a Entry,
    procurement: &Procurement,
    group: &'a ProcurementGroup,
    item: &'a ProcurementItem,
    number: usize,
    published: &'a str,
) -> Release<'a> {
    let ocid = format!("budget-disclosure-{}-{}-{number}", entry.department(), entry.year());
    let buyer = Organization { id: entry.department(), name: entry.department() };
    let unit = Some(group.unit.value.as_str()).filter(|name| !name.is_empty());
    let procuring_entity = unit.map(|name| Organization { id: name, name });
    let mut parties = vec![Party { organization: buyer, roles: ["buyer"] }];
    parties.extend(procuring_entity.map(|organization| Party { organization, roles: ["procuringEntity"] }));
    let total = value(item.funds.total.as_ref());
    Release {
        id: format!("{ocid}-planning"),
        date: published,
        tag: ["planning"],
        initiation_type: "tender",
        language: "zh",
        parties,
        buyer,
        planning: Planning {
            budget: Budget {
                description: sources(item),
                amount: total.clone(),
                project: &item.project.value,
            },
            documents: [Document {
                id: "1",
                kind: "procurementPlan",
                title: &entry.document.name,
                language: "zh",
            }],
        },
        tender: Tender {
            id: ocid.clone(),
            title: &item.name.value,
            status: "planning",
            procuring_entity,
            items: [Item {
                id: "1",
                description: &item.name.value,
                classification: Classification {
                    scheme: scheme(procurement.catalogue),
                    id: &item.code.value,
                },
                quantity: item.quantity.as_ref().and_then(|quantity| number_of(quantity.value)),
                unit: Unit { name: &item.measure.value, value: value(item.unit_price.as_ref()) },
            }],
            value: total,
        },
        ocid,
    }
}

/// Which money pays, as the table prints it.
fn sources(item: &ProcurementItem) -> Option<String> {
    let sources: Vec<String> = FundSource::ALL
        .iter()
        .filter_map(|&source| {
            let amount = item.funds.from_source(source)?;
            Some(format!("{}{}万元", source.name(), amount.value))
        })
        .collect();
    (!sources.is_empty()).then(|| sources.join("，"))
}

/// The catalogue, by its name: the standard's list of schemes has no code for it.
fn scheme(catalogue: CatalogueVersion) -> &'static str {
    match catalogue {
        CatalogueVersion::V2013 => "政府采购品目分类目录（财库〔2013〕189号）",
        CatalogueVersion::V2022 => "政府采购品目分类目录（财库〔2022〕31号）",
    }
}

fn value(amount: Option<&Cited<Amount>>) -> Option<Value> {
    Some(Value { amount: number_of(yuan(amount?.value)?)?, currency: "CNY" })
}

/// A JSON number with exactly these digits; a [`serde_json::Number`] would be a float.
fn number_of(value: Decimal) -> Option<Box<RawValue>> {
    RawValue::from_string(value.to_string()).ok()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Package<'a> {
    uri: String,
    version: &'static str,
    published_date: &'a str,
    publisher: Publisher,
    releases: Vec<Release<'a>>,
}

#[derive(Serialize)]
struct Publisher {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Release<'a> {
    ocid: String,
    id: String,
    date: &'a str,
    tag: [&'static str; 1],
    initiation_type: &'static str,
    language: &'static str,
    parties: Vec<Party<'a>>,
    buyer: Organization<'a>,
    planning: Planning<'a>,
    tender: Tender<'a>,
}

#[derive(Clone, Copy, Serialize)]
struct Organization<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Party<'a> {
    #[serde(flatten)]
    organization: Organization<'a>,
    roles: [&'static str; 1],
}

#[derive(Serialize)]
struct Planning<'a> {
    budget: Budget<'a>,
    documents: [Document<'a>; 1],
}

#[derive(Serialize)]
struct Budget<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Value>,
    project: &'a str,
}

#[derive(Serialize)]
struct Document<'a> {
    id: &'static str,
    #[serde(rename = "documentType")]
    kind: &'static str,
    title: &'a str,
    language: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tender<'a> {
    id: String,
    title: &'a str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    procuring_entity: Option<Organization<'a>>,
    items: [Item<'a>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'static str,
    description: &'a str,
    classification: Classification<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<Box<RawValue>>,
    unit: Unit<'a>,
}

#[derive(Serialize)]
struct Classification<'a> {
    scheme: &'static str,
    id: &'a str,
}

#[derive(Serialize)]
struct Unit<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
}

#[derive(Clone, Serialize)]
struct Value {
    amount: Box<RawValue>,
    currency: &'static str,
}
