//! 下载: the figures behind the page, as files for other programs. They are made in the browser from
//! the dataset that is shown, so that they work in a file from a disk and for a host's own dataset.

use disclosure::dataset::Dataset;
use disclosure::export;
use maud::{Markup, html};

use crate::components::{live_or, save};
use crate::session::Session;

/// The files: name and title.
const FILES: [(&str, &str); 6] = [
    ("figures.csv", "各项金额"),
    ("indicators.csv", "绩效指标"),
    ("procurement.csv", "政府采购"),
    ("assets.csv", "国有资产"),
    ("findings.csv", "勾稽核对"),
    (JSON, "全部数据及原文"),
];
const JSON: &str = "dataset.json";

/// Links to the files; buttons that make them where scripts run.
pub fn downloads() -> Markup {
    html! {
        details.downloads {
            summary { "下载数据" }
            p.quiet { "CSV 可用 Excel、WPS 等表格软件打开，金额单位为万元，与原文一致；推算的金额已注明。" }
            ul.downloads__list {
                @for (name, title) in &FILES {
                    @let label = html! { (title) " " span.downloads__name { (name) } };
                    li { (live_or(
                        || html! { button.button type="button" data-download=(name) { (label) } },
                        || html! { a href={ "data/" (name) } download=(name) { (label) } },
                    )) }
                }
            }
        }
    }
}

/// Makes the file of that name and has the browser save it. The JSON is the one that the dataset was read
/// from: writing it anew would double what the page has to know of the format.
pub fn download(session: &Session, name: &str) {
    let Some((name, _)) = FILES.iter().copied().find(|file| file.0 == name) else { return };
    if name == JSON {
        save(name, "application/json", session.json.as_deref().unwrap_or_default());
    } else if let Some(content) = csv(session.model.dataset(), name) {
        save(name, "text/csv;charset=utf-8", &content);
    }
}

/// The content of a CSV file; `None` for a name that is no such file's.
fn csv(dataset: &Dataset, name: &str) -> Option<String> {
    Some(match name {
        "figures.csv" => export::figures_csv(dataset),
        "indicators.csv" => export::indicators_csv(dataset),
        "procurement.csv" => export::procurement_csv(dataset),
        "assets.csv" => export::assets_csv(dataset),
        "findings.csv" => export::findings_csv(dataset),
        _ => return None,
    })
}
