//! The domain of budget disclosure.
//!
//! Data flows one way: [`document`] → [`disclosure`] → [`ledger`] → findings → views and exports.
//! Nothing here knows a screen, a file system or a network.
//!
//! ```
//! # #[cfg(feature = "reading")] {
//! use disclosure::dataset::{Dataset, Entry};
//! use disclosure::disclosure::read;
//! use disclosure::document::read_text;
//! use disclosure::line::Line;
//!
//! let document = read_text(
//!     "示例.txt",
//!     "云山县档案局2021年部门预算信息公开\n一、部门预算安排的总体情况\n\
//!      2、支出说明\n2021年支出预算为12.30万元，其中基本支出12.30万元。\n",
//! );
//! let reading = read(&document).expect("it is a disclosure");
//! let total = reading.disclosure.figures.iter().find(|figure| figure.line == Line::TotalExpenditure);
//! let amount = &total.expect("it is stated").amount;
//! assert_eq!(amount.value.to_string(), "12.30");
//! assert_eq!(document.slice(amount.span), "12.30");
//!
//! let entry =
//!     Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics, continued_by: None };
//! let dataset = Dataset::new([entry]).checked();
//! assert!(dataset.findings.is_some());
//! # }
//! ```

pub mod amount;
pub mod catalogue;
pub mod cited;
pub mod collection;
pub mod columns;
pub mod dataset;
pub mod diagnostic;
mod digits;
pub mod disclosure;
pub mod document;
pub mod export;
pub mod findings;
pub mod ledger;
pub mod line;
pub mod order;
pub mod query;
#[cfg(feature = "reading")]
pub mod rules;
pub mod target;
