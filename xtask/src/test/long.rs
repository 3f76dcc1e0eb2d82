//! The checks that take long: `cargo xtask test --all`.

use super::Report;
use super::count::cargo_test_with;

/// How often publishing is ended at a random moment.
const KILLS: &str = "300";
/// Seconds that each kind of mutated file is read for.
const FUZZING: &str = "600";

/// Runs them after the others.
pub fn run(report: &mut Report) {
    report.add("killed while publishing", || {
        cargo_test_with(&["-p", "disclosure-cli", "--test", "kills"], &[("DISCLOSURE_KILLS", KILLS)])
    });
    report.add("growth", || {
        let options = ["-p", "disclosure-cli", "--release", "--test", "growth", "--", "--ignored"];
        cargo_test_with(&options, &[])
    });
    report.add("mutated files", || {
        let options = ["-p", "documents", "--release", "--all-features", "--test", "mutations"];
        cargo_test_with(&options, &[("DOCUMENTS_FUZZ_SECONDS", FUZZING)])
    });
}
