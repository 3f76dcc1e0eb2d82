//! The `disclosure` command.

fn main() {}
