//! The page around the views.

mod announce;
mod app;
mod arrival;
mod downloads;
mod embedding;
mod footer;
mod gallery;
mod header;
mod links;
mod main_part;
mod on_its_way;
mod paper;
mod part_page;
mod sections;
mod share;
mod static_page;

pub use app::{App, Collected, Settings};
pub use embedding::Hosting;
pub use gallery::Gallery;
pub use static_page::{Among, StaticPages, StaticSite};
