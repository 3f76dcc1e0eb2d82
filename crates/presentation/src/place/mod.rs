//! A place of a document: what stands around it, and what it is called.

mod head;
mod locate;
mod name;
mod peek;

pub use head::head_row;
pub use name::name_of;
pub use peek::{Peeked, PeekedBody, PeekedField, peek};
