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
pub mod disclosure;
pub mod document;
pub mod export;
pub mod findings;
pub mod ledger;
pub mod line;
pub mod query;
pub mod target;
