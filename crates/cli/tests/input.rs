//! What the command says about the files it is given.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{disclosure, document, root, text};

/// A file in a folder of its own.
struct File {
    folder: tempfile::TempDir,
    path: PathBuf,
}

fn file(name: &str, content: impl AsRef<[u8]>) -> File {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("a file");
    File { folder, path }
}

/// Checks that `read` refuses a file, names it, and says `advice`.
#[track_caller]
fn check_refused(path: &Path, advice: &str) {
    let outcome = disclosure("read", &[path]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{}", path.display());
    let lines: Vec<&str> = outcome.stderr.lines().collect();
    let [line] = lines.as_slice() else { panic!("one line: {lines:?}") };
    assert!(line.starts_with(&*path.to_string_lossy()), "{line}");
    assert!(line.contains("错误: ") && line.contains(advice), "{line}");
}

#[test]
fn what_is_no_disclosure_is_refused_with_advice() {
    check_refused(Path::new("没有这个文件.txt"), "找不到这个文件");
    check_refused(&file("空.txt", "").path, "文件是空的");
    check_refused(file("文件夹", "").folder.path(), "文件夹");
    check_refused(&file("扫描.pdf", "%PDF-1.7\n").path, "PDF");
    check_refused(&file("零.txt", [0; 64]).path, "不是文档");
    check_refused(&file("天气.txt", "今天天气很好，适合出游。").path, "请确认选对了文件");
    check_refused(&file("坏.json", "{").path, "数据文件格式不正确");
    check_refused(&file("新.json", r#"{"version":999,"entries":[]}"#).path, "请更新程序");
    check_refused(&file("无.json", r#"{"version":1,"entries":[]}"#).path, "没有任何部门预算");
}

#[test]
fn a_huge_file_is_refused_at_once() {
    let huge = file("大.txt", "");
    fs::File::options().write(true).open(&huge.path).and_then(|file| file.set_len(1 << 30)).expect("1 GiB");
    check_refused(&huge.path, "超过上限");
}

#[test]
fn every_refused_file_is_told_and_nothing_is_written() {
    let (empty, out) = (file("空.txt", ""), tempfile::tempdir().expect("a folder"));
    let missing = Path::new("没有这个文件.txt");
    let target = out.path().join("dataset.json");
    let outcome = disclosure("read --out", &[&target, &empty.path, &document(), missing]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(outcome.stderr.lines().count(), 2, "{}", outcome.stderr);
    assert!(!target.exists());
}

#[test]
fn a_document_that_is_cut_off_is_read_with_a_warning() {
    let whole = text(document());
    let (upto, _) = whole.split_once("六、政府采购").expect("the heading");
    let cut = file("半.txt", upto);
    let outcome = disclosure("read", &[&cut.path]);
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.stdout.contains("召开会议次数"));
    assert!(!outcome.diagnostics().is_empty());
    for line in outcome.diagnostics() {
        assert!(line.starts_with(&*cut.path.to_string_lossy()), "{line}");
        assert!(line.contains(": 警告: ") || line.contains(": 提示: "), "{line}");
    }
}

#[test]
fn a_summary_tells_what_was_found_and_what_was_not() {
    let summary = |path: &Path| {
        let outcome = disclosure("read", &[path]);
        let lines: Vec<&str> = outcome.stderr.lines().filter(|line| line.contains(": 摘要: ")).collect();
        let [line] = lines.as_slice() else { panic!("one line: {}", outcome.stderr) };
        (*line).to_owned()
    };
    let whole = text(document());
    let line = summary(&document());
    let indicators = whole
        .lines()
        .filter(|line| line.starts_with(['\t']))
        .filter(|line| line.trim_start().starts_with(['≤', '≥']) || line.trim() == "100%");
    assert!(line.contains(&format!("2张绩效指标表共{}项指标", indicators.count())), "{line}");
    assert!(line.contains("读到20个科目和2个项目的金额") && line.ends_with("各预算科目都找到了"), "{line}");

    let (upto, _) = whole.split_once("六、政府采购").expect("the heading");
    let cut = file("半.txt", upto.replace("人员经费402.59万元", "人员经费XX万元"));
    let line = summary(&cut.path);
    for missing in
        ["没有找到：政府采购预算情况、国有资产信息、", "没有找到：人员经费、政府采购预算、固定资产"]
    {
        assert!(line.contains(missing), "{line}");
    }
}

#[test]
fn what_stands_in_the_place_of_a_number_is_told_with_its_line() {
    let whole = text(document());
    for odd in ["NaN", "1e400", "XX", "——", "**", "1234567890123456789012345678901234567890"] {
        let odd_file = file("数.txt", whole.replace("人员经费402.59万元", &format!("人员经费{odd}万元")));
        let outcome = disclosure("read", &[&odd_file.path]);
        let place = format!("{}:56: 警告: ", odd_file.path.display());
        let told = outcome.diagnostics();
        let [told] = told.as_slice() else { panic!("{odd}: {told:?}") };
        assert!(told.starts_with(&place) && told.contains("没有读懂数字") && told.contains(odd), "{told}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = text(document());
    let windows = file("hengshui-bianban-2021.txt", format!("\u{feff}{}", plain.replace('\n', "\r\n")));
    let expect = disclosure("read", &[&document()]);
    assert_eq!(disclosure("read", &[&windows.path]).stdout, expect.stdout);
}

#[test]
fn years_are_merged_and_a_second_of_one_year_is_told() {
    let first = document();
    let next = file("2022.txt", text(&first).replace("2021", "2022"));
    let again = file("again.txt", text(&first));
    let outcome = disclosure("read", &[&next.path, &first, &again.path]);
    assert_eq!(outcome.code, Some(0));
    let dataset: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    let entries = dataset["entries"].as_array().expect("entries");
    let seen: Vec<(u64, &str)> = entries
        .iter()
        .filter_map(|entry| {
            let name = entry["document"]["name"].as_str()?;
            Some((entry["disclosure"]["year"]["value"].as_u64()?, name))
        })
        .collect();
    // Both filings of 2021 are kept, the one that counts last.
    assert_eq!(seen, [(2021, "hengshui-bianban-2021.txt"), (2021, "again.txt"), (2022, "2022.txt")]);
    let told: Vec<&str> = outcome.stderr.lines().filter(|line| line.contains("以本文件为准")).collect();
    let [told] = told.as_slice() else { panic!("{}", outcome.stderr) };
    assert!(told.starts_with(&*again.path.to_string_lossy()) && told.contains(&*first.to_string_lossy()));
}

#[test]
fn a_wrong_command_line_is_told_in_chinese() {
    for (words, advice) in [
        ("", "用法"),
        ("read", "缺少"),
        ("什么", "没有“什么”这个命令"),
        ("read 甲.txt --怪", "不认识“--怪”"),
        ("export 甲.txt --out 乙 --format xls", "csv"),
    ] {
        let outcome = disclosure(words, &[]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{words}");
        assert!(outcome.stderr.contains(advice), "{words}: {}", outcome.stderr);
    }
    let help = disclosure("--help", &[]);
    assert_eq!((help.code, help.stderr.as_str()), (Some(0), ""));
    assert!(help.stdout.contains("export"));
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    let file = file("文件", "");
    let outcome = disclosure("read --out", &[&file.path.join("数据.json"), &document()]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("写入失败"), "{}", outcome.stderr);
}

#[test]
fn a_dataset_whose_places_do_not_exist_is_refused_with_the_place() {
    let dataset = text(root().join("public/data/hengshui-bianban-2021.json"));
    for span in [[1, 2], [900, 10], [5, 1 << 40], [u64::MAX, u64::MAX], [u64::MAX, 3]] {
        let mut json: serde_json::Value = serde_json::from_str(&dataset).expect("JSON");
        replace_spans(&mut json, &span);
        let broken = file("数据.json", json.to_string());
        let outcome = disclosure("check", &[&broken.path]);
        assert_eq!(outcome.code, Some(2), "{span:?}: {}", outcome.stderr);
        assert!(outcome.stderr.contains("entries[0].document.blocks"), "{span:?}: {}", outcome.stderr);
    }
}

/// Gives every span inside `value` the same place.
fn replace_spans(value: &mut serde_json::Value, place: &[u64; 2]) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                if key == "span" { *value = place.as_slice().into() } else { replace_spans(value, place) }
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| replace_spans(value, place)),
        _ => {}
    }
}

#[test]
fn many_files_are_told_of_in_the_order_in_which_they_were_given() {
    // Long ones first, so that those behind them are read before them.
    let folder = tempfile::tempdir().expect("a folder");
    let paths: Vec<PathBuf> =
        (1..=12_usize).map(|number| folder.path().join(format!("{number}.txt"))).collect();
    for (number, path) in paths.iter().enumerate() {
        let year = 2000 + number;
        let rest = "职责职责职责。\n".repeat(2_000 / (number + 1));
        let text = format!("某某局{year}年部门预算公开\n\n支出合计{number}万元，另有{number}5万元。\n{rest}");
        fs::write(path, text).expect("a file");
    }
    let alone: Vec<String> = paths.iter().map(|path| disclosure("read", &[path]).stderr).collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let together = disclosure("read", &paths);
    assert_eq!(together.code, Some(0), "{}", together.stderr);
    let lines = |kind: &str, text: &str| {
        text.lines().filter(|line| line.contains(kind)).map(str::to_owned).collect::<Vec<_>>()
    };
    for kind in ["警告", "摘要"] {
        let expect: Vec<String> = alone.iter().flat_map(|stderr| lines(kind, stderr)).collect();
        assert!(expect.len() >= paths.len(), "{expect:?}");
        assert_eq!(lines(kind, &together.stderr), expect);
    }
}
