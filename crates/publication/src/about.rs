//! What a page says of itself to search engines, and to those it is sent to.

use disclosure::dataset::{Dataset, Entry, Publication, is_web_address};
use disclosure::ledger::{Origin, build};
use disclosure::line::Line;
use serde_json::{Map, Value, json};

use crate::page::escaped;
use crate::{File, title};

/// What files are, by the ends of their names.
const KINDS: [(&str, &str); 3] = [
    (".json", "application/json"),
    (".csv", "text/csv"),
    (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The elements of a page's head, where `data` lies beside it. What nobody told stays out.
pub(crate) fn elements(dataset: &Dataset, data: &[File]) -> String {
    let title = title(dataset);
    let description = description(dataset);
    let facts = &dataset.publication;
    let meta = |kind: &str, name: &str, content: &str| {
        format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(content))
    };
    let mut elements = vec![
        meta("name", "description", &description),
        meta("property", "og:type", "website"),
        meta("property", "og:locale", "zh_CN"),
        meta("property", "og:title", &title),
        meta("property", "og:description", &description),
    ];
    if let Some(url) = &facts.url {
        elements.push(meta("property", "og:url", url));
        elements.push(format!("<link rel=\"canonical\" href=\"{}\">", escaped(url)));
    }
    elements.extend(facts.publisher.as_ref().map(|name| meta("property", "og:site_name", name)));
    let linked = linked_data(dataset, data, [&title, &description]).to_string().replace('<', "\\u003c");
    elements.push(format!("<script type=\"application/ld+json\">{linked}</script>"));
    elements.concat()
}

/// One sentence, with the largest figure of the last year where the document states it.
fn description(dataset: &Dataset) -> String {
    let parts = "收支、绩效指标、政府采购、资产，每个数字都可查到原文。";
    let stated = match dataset.departments().as_slice() {
        [department] => stated_total(dataset, department),
        _ => None,
    };
    format!("{}：{}{parts}", title(dataset), stated.unwrap_or_default())
}

fn stated_total(dataset: &Dataset, department: &str) -> Option<String> {
    let year = dataset.entries.iter().map(Entry::year).max()?;
    let ledger = build(dataset, department);
    let entry = ledger.get(&Line::TotalExpenditure, year)?;
    let is_disclosed = matches!(entry.origin, Origin::Disclosed(_));
    is_disclosed.then(|| format!("{year}年支出合计{}万元。", entry.amount))
}

/// The dataset in the words of schema.org, by which search engines for data find it.
fn linked_data(dataset: &Dataset, data: &[File], [title, description]: [&str; 2]) -> Value {
    let Publication { url, publisher, published, original, licence, .. } = &dataset.publication;
    let organization = |name: &str| json!({"@type": "GovernmentOrganization", "name": name});
    let departments = dataset.departments();
    let years = || dataset.entries.iter().map(Entry::year);
    let mut said = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        said.extend(value.map(|value| (name.to_owned(), value)));
    };
    say("@context", Some("https://schema.org".into()));
    say("@type", Some("Dataset".into()));
    say("name", Some(title.into()));
    say("description", Some(description.into()));
    say("inLanguage", Some("zh-CN".into()));
    say("isAccessibleForFree", Some(true.into()));
    say("creator", Some(departments.iter().map(|name| organization(name)).collect()));
    let covered = years().min().zip(years().max());
    say("temporalCoverage", covered.map(|(first, last)| format!("{first}/{last}").into()));
    say("url", url.as_deref().map(Value::from));
    say("publisher", publisher.as_deref().map(organization));
    say("datePublished", published.as_deref().map(Value::from));
    say("isBasedOn", original.as_deref().map(Value::from));
    // An address, or a work that has the words for its name.
    let work = |words: &str| json!({"@type": "CreativeWork", "name": words});
    say(
        "license",
        licence.as_deref().map(|words| if is_web_address(words) { words.into() } else { work(words) }),
    );
    // Search engines take whole addresses alone.
    say("distribution", url.as_deref().map(|url| downloads(data, url)));
    Value::Object(said)
}

/// The files beside the page at `url`.
fn downloads(data: &[File], url: &str) -> Value {
    let folder = folder_of(url);
    let download = |file: &File| {
        let kind = KINDS.iter().find(|(ending, _)| file.path.ends_with(ending)).map(|(_, kind)| *kind);
        let address = format!("{folder}/{}", file.path);
        json!({"@type": "DataDownload", "encodingFormat": kind, "contentUrl": address})
    };
    data.iter().map(download).collect()
}

/// The address of the folder that a page is in, without the `/` at its end.
pub(crate) fn folder_of(url: &str) -> &str {
    let page = url.split(['?', '#']).next().unwrap_or_default();
    let host = page.find("://").map_or(0, |at| at + "://".len());
    page[host..].rfind('/').map_or(page, |at| &page[..host + at])
}

#[cfg(test)]
mod tests {
    use super::folder_of;

    #[test]
    fn files_lie_in_the_folder_of_the_page() {
        for url in
            ["https://a.cn/b/", "https://a.cn/b/index.html", "https://a.cn/b/?c=/d", "https://a.cn/b/#e/f"]
        {
            assert_eq!(folder_of(url), "https://a.cn/b", "{url}");
        }
        assert_eq!(folder_of("https://a.cn"), "https://a.cn");
    }
}
