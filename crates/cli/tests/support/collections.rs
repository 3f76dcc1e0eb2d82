//! Collections that the real command publishes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use disclosure::collection::Collection;
use disclosure::dataset::Dataset;
use tempfile::TempDir;

use super::{Outcome, disclosure, document, text};

/// Names that no address and no file system takes as they are, in the order of a collection.
pub const NAMES: [&str; 3] = ["A&B 100%创业服务中心", "云山县档案局", "云山县水利局"];

/// A built site in `dist`, and the documents of the departments.
pub fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, content: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("a file");
    };
    let views = "<div id=\"budget-disclosure-static\"></div>";
    let data = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";
    write("dist/index.html", &format!("<title></title><!--about--><!--/about-->{views}{data}"));
    write("dist/embed.js", "load('data/dataset-0000000000000000.js')");
    for (at, name) in NAMES.iter().enumerate() {
        write(&format!("{at}.txt"), &of(name));
    }
    write("later.txt", &of(NAMES[1]).replace("2021年", "2022年").replace("2020年", "2021年"));
    folder
}

/// The committed document as another department's.
pub fn of(name: &str) -> String {
    let original = text(document());
    let own = original.lines().next().expect("a first line").to_owned();
    original.replace(&own, name).replace("中共衡水市委编委", name)
}

pub fn publish(folder: &Path, files: &[&str], out: &str) -> Outcome {
    publish_as("--collection", folder, files, out)
}

pub fn publish_as(option: &str, folder: &Path, files: &[&str], out: &str) -> Outcome {
    let files: Vec<PathBuf> = files.iter().map(|file| folder.join(file)).collect();
    let (dist, out) = (folder.join("dist"), folder.join(out));
    let mut paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    paths.extend([Path::new("--site"), &dist, Path::new("--out"), &out]);
    disclosure(&format!("publish {option}"), &paths)
}

/// The manifest of a folder, of which each file is there and is what the manifest says.
pub fn manifest(out: &Path) -> Collection {
    let data = out.join("data");
    let json = text(data.join("collection.json"));
    let collection = Collection::from_json(&json).expect("it is a manifest");
    for department in &collection.departments {
        let mut parts = Vec::new();
        for (year, document) in department.documents() {
            let content = fs::read(data.join(&document.file.path)).expect("the file is there");
            parts.push(department.dataset_of(year, document, &content).expect("it is the file"));
        }
        let mut joined = Dataset::joined(parts);
        let across =
            department.across.as_ref().map(|file| fs::read(data.join(&file.path)).expect("it is there"));
        if let Some(across) = across {
            department.enter_across(&across, &mut joined).expect("it fits");
        }
        assert_eq!(joined, Dataset::new(joined.entries.clone()).checked());
    }
    collection
}

/// Every file below a folder, with its content.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else {
            let content = fs::read(&entry).expect("a file");
            found.insert(entry, content);
        }
    }
    found
}
