//! The page around the views.

mod actions;
mod app;
mod downloads;
mod embedding;
mod header;
mod links;
mod paper;
mod static_page;

pub use app::{App, Settings};
pub use embedding::Hosting;
pub use static_page::StaticPage;
