//! `disclosure publish` ended at any moment leaves each page wholly old or wholly new, with all that it
//! refers to.
//!
//! The ordinary run ends it a dozen times. Longer: `DISCLOSURE_KILLS=300 cargo test -p disclosure-cli --test
//! kills`.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use support::text;

/// How often the ordinary run ends the command.
const KILLS: usize = 12;
/// Bytes of a shipped file: enough that writing it takes a while.
const SHIPPED: usize = 3 << 20;
const PAGES: [&str; 3] = ["index.html", "embed.html", "offline.html"];

/// A site and a document to publish with it, and where.
struct Publication {
    site: PathBuf,
    document: PathBuf,
    out: PathBuf,
}

impl Publication {
    /// A site of which every file differs by `digit`.
    fn new(folder: &Path, digit: char, out: &str) -> Self {
        let (site, out) = (folder.join(format!("site-{digit}")), folder.join(out));
        let write = |path: &str, content: String| {
            let path = site.join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, content).expect("a file");
        };
        let digest = String::from(digit).repeat(16);
        let (style, program) =
            (format!("assets/style-{digest}.css"), format!("assets/program-{digest}.wasm"));
        write(&style, String::from(digit).repeat(SHIPPED));
        write(&program, String::from(digit).repeat(SHIPPED));
        write("embed.js", format!("load('{program}', 'data/dataset-0000000000000000.js')"));
        let views = "<div id=\"budget-disclosure-static\"></div>";
        let data = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";
        for page in PAGES {
            let head = format!("<title></title><link href='{style}'><script src='embed.js'></script>");
            write(page, format!("{head}{views}{data}"));
        }
        let document = folder.join(format!("{digit}.txt"));
        let original = text(support::document());
        fs::write(&document, original.replace("402.59", &format!("402.5{digit}"))).expect("a file");
        Self { site, document, out }
    }

    fn start(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_disclosure"));
        command.arg("publish").arg(&self.document).arg("--site").arg(&self.site).arg("--out").arg(&self.out);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts")
    }

    fn finish(&self) -> Duration {
        let started = Instant::now();
        assert!(self.start().wait().expect("it ends").success());
        started.elapsed()
    }
}

/// What is wrong with a folder that holds `old` or `new`: a page that is neither, or refers to what is not.
fn broken(folder: &Path, whole: &[&Publication]) -> Vec<String> {
    let mut broken = Vec::new();
    let mut check = |name: &str| -> Option<String> {
        let content = fs::read_to_string(folder.join(name)).ok();
        let is_whole = |one: &&Publication| fs::read_to_string(one.out.join(name)).ok() == content;
        if content.is_none() || !whole.iter().any(is_whole) {
            broken.push(format!("{name}: {:?} bytes", content.as_ref().map(String::len)));
        }
        content
    };
    for page in PAGES {
        let loader = check("embed.js");
        let referring = [check(page), loader];
        for name in referring.iter().flatten().flat_map(|content| content.split('\'')) {
            if name.starts_with("assets/") || name.starts_with("data/dataset-") {
                check(name);
            }
        }
    }
    broken
}

#[test]
fn a_page_is_never_half_written() {
    let asked = std::env::var("DISCLOSURE_KILLS").ok().and_then(|kills| kills.parse().ok());
    let kills: usize = asked.unwrap_or(KILLS);
    let folder = tempfile::tempdir().expect("a folder");
    let one = Publication::new(folder.path(), '1', "whole-1");
    let two = Publication::new(folder.path(), '2', "whole-2");
    let time = one.finish().max(two.finish());
    let out = folder.path().join("out");
    let into_out = [&one, &two].map(|it| Publication {
        out: out.clone(),
        site: it.site.clone(),
        document: it.document.clone(),
    });
    into_out[0].finish();
    let mut random = fastrand::Rng::with_seed(1);
    for kill in 1..=kills {
        // What was not finished is begun again, so that both directions are seen.
        let mut child = into_out[kill % 2].start();
        std::thread::sleep(time.mul_f64(random.f64()));
        child.kill().and_then(|()| child.wait()).expect("it is ended");
        assert_eq!(broken(&out, &[&one, &two]), [] as [String; 0], "kill {kill}");
    }
    into_out[1].finish();
    assert_eq!(broken(&out, &[&two]), [] as [String; 0]);
    let left = fs::read_dir(&out).expect("the folder").flatten().map(|entry| entry.file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}
