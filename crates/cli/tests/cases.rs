//! What a careful reader takes from small documents, held against what the command takes: `cases/README.md`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// What is amiss, by its name in `ratchet.txt`.
type Amiss = BTreeMap<String, usize>;

#[test]
fn nothing_is_more_amiss_than_the_ratchet_allows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let allowed = allowed(&folder.join("ratchet.txt"));
    let output = Command::new("python3")
        .arg(folder.join("run.py"))
        .args(["--cli", env!("CARGO_BIN_EXE_disclosure"), "-v"])
        .output()
        .expect("python3 starts");
    let report = String::from_utf8(output.stdout).expect("the runner prints UTF-8");
    let found = found(report.lines().last().unwrap_or_default());
    let worse: Vec<_> =
        found.iter().filter(|(name, count)| allowed.get(*name).is_none_or(|most| *count > most)).collect();
    assert!(worse.is_empty(), "{report}\nworse than {allowed:?}: {worse:?}");
}

/// The lines `name count` of the ratchet.
fn allowed(file: &Path) -> Amiss {
    let text = std::fs::read_to_string(file).expect("the ratchet is there");
    text.lines()
        .map(|line| {
            let (name, count) = line.split_once(' ').expect("a name and a count");
            (name.to_owned(), count.parse().expect("a count"))
        })
        .collect()
}

/// The counts of the runner's last line: `… Wrong values: 0. False alarms: 0. Recall: must 7/7, want 3/4.`
fn found(line: &str) -> Amiss {
    let after = |label: &str| {
        let at = line.find(label).unwrap_or_else(|| panic!("no “{label}” in “{line}”")) + label.len();
        line[at..].split(|c: char| !c.is_ascii_digit()).map(|digits| digits.parse().unwrap_or(0))
    };
    let count = |label| after(label).next().unwrap_or_default();
    let missed = |label| {
        let mut counts = after(label);
        let (taken, of): (usize, usize) = (counts.next().unwrap_or(0), counts.next().unwrap_or(0));
        of - taken
    };
    BTreeMap::from([
        ("wrong".to_owned(), count("Wrong values: ")),
        ("alarms".to_owned(), count("False alarms: ")),
        ("must".to_owned(), missed("must ")),
        ("want".to_owned(), missed("want ")),
    ])
}
