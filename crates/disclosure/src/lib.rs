//! The domain of budget disclosure.
//!
//! Data flows one way: [`document`] → [`disclosure`] → [`ledger`] → findings → views and exports.
//! Nothing here knows a screen, a file system or a network.

pub mod amount;
pub mod catalogue;
pub mod cited;
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
