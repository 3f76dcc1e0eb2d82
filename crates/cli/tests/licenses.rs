//! `disclosure licenses`: the command carries the notices of what is compiled into it.

mod support;

use support::{disclosure, root, text};

#[test]
fn the_command_prints_the_notices_that_the_site_carries() {
    let outcome = disclosure("licenses", &[]);
    assert_eq!((outcome.code, outcome.stdout), (Some(0), text(root().join("public/licenses.txt"))));
    let lock = text(root().join("Cargo.lock"));
    let version = |package: &str| {
        let (_, rest) =
            lock.split_once(&format!("name = \"{package}\"\nversion = \"")).expect("it is locked");
        rest.split_once('"').expect("its end").0.to_owned()
    };
    for package in ["clap", "leptos", "quick-xml", "tempfile"] {
        let named = format!("{package} {}", version(package));
        assert!(text(root().join("public/licenses.txt")).contains(&named), "{named}");
    }
}
