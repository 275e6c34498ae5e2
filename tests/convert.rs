//! The command line, run as a program: formats, errors with their lines, nothing half-written.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::type_complexity,
    reason = "a test fails by panicking, and tells how long it took"
)]

#[allow(
    dead_code,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "each test file uses its own part; what is left out is said"
)]
mod common;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("a folder");
        let name = |entry: std::io::Result<fs::DirEntry>| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        };
        let mut names: Vec<String> = entries.map(name).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn convert(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_convert"))
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_text_becomes_a_plan_file_and_a_text_again() {
    let folder = Folder::new("round");
    let text = folder.file("rmo.txt", &common::fixture("rmo.txt"));
    let json = folder.0.join("rmo.plan.json");
    let back = folder.0.join("back.txt");
    let again = folder.0.join("again.plan.json");
    let last = folder.0.join("last.txt");
    for (from, to) in [
        (&text, &json),
        (&json, &back),
        (&back, &again),
        (&again, &last),
    ] {
        let output = convert(&[from, to]);
        assert!(output.status.success(), "{}", errors(&output));
    }
    let written = fs::read_to_string(&back).expect("a text");
    assert!(written.contains("1\tОбсуждение плана РМО на 2031-2032 учебный год. Разное.\tАвгуст\tРуководитель РМО Вебинар zoom"));
    assert_eq!(written, fs::read_to_string(&last).expect("a text"));
}

#[test]
fn markdown_has_headings_tables_and_harmless_signs() {
    let folder = Folder::new("markdown");
    let source = "План на 2031-2032 учебный год\n\nЗадачи:\n1. Читать *вслух*\n\n1. Работа\n№\tМероприятия\tСроки\n\
                  1\tДень <br>сказки | песни\tмай\nЗаседание №2\t\t\n«Стихи»\t\t\n1\tО стихах\tиюнь\n";
    let text = folder.file("a.txt", source.as_bytes());
    let output = convert(&[&text, &folder.0.join("a.md")]);
    assert!(output.status.success(), "{}", errors(&output));
    let written = fs::read_to_string(folder.0.join("a.md")).expect("a text");
    let expected = "# План на 2031-2032 учебный год\n\n**Задачи:**\n\n1. Читать *вслух*\n\n## 1. Работа\n\n\
                    | № | Мероприятия | Сроки |\n| --- | --- | --- |\n| 1.1 | День<br>сказки \\| песни | май |\n\
                    | | **Заседание №2**<br>«Стихи» | |\n| 1 | О стихах | июнь |\n";
    assert_eq!(written, expected);
}

#[test]
fn doubts_are_told_with_their_lines() {
    let folder = Folder::new("doubts");
    let text = folder.file("a.txt", &common::fixture("rmo-1251.txt"));
    let output = convert(&[&text, &folder.0.join("a.json")]);
    assert!(output.status.success());
    assert!(
        errors(&output).contains("a.txt:19: deadline not understood: после дождика"),
        "{}",
        errors(&output)
    );
}

#[test]
fn a_damaged_file_is_refused_with_its_line_and_nothing_is_written() {
    let folder = Folder::new("damaged");
    let damaged = folder.file("a.json", b"{\n  \"format\": \"metodplan\",\n  oops\n}");
    let output = convert(&[&damaged, &folder.0.join("b.txt")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("line 3"), "{}", errors(&output));
    assert_eq!(folder.names(), ["a.json"]);
}

#[test]
fn what_cannot_be_done_fails_with_code_one_and_leaves_the_output_alone() {
    let folder = Folder::new("wrong");
    let text = folder.file("a.txt", "План".as_bytes());
    let kept = folder.file("kept.md", b"kept");
    let nowhere = folder.0.join("no/such/folder.json");
    let missing = folder.0.join("missing.txt");
    let (one, docx) = (PathBuf::from("a.txt"), folder.0.join("a.docx"));
    for arguments in [
        vec![missing.as_path(), kept.as_path()],
        vec![kept.as_path(), text.as_path()],
        vec![text.as_path(), docx.as_path()],
        vec![text.as_path(), nowhere.as_path()],
        vec![one.as_path()],
        vec![],
    ] {
        let output = convert(&arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(errors(&output).contains("convert: "), "{arguments:?}");
    }
    assert_eq!(fs::read(&kept).expect("a file"), b"kept");
    assert_eq!(folder.names(), ["a.txt", "kept.md"]);
}

fn timing(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_convert"))
        .arg("timing")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("written");
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

#[test]
fn deadlines_are_read_line_by_line() {
    let output = timing(
        &["--year", "2023"],
        "Сентябрь\nдо 15 октября\nпосле дождика\nThroughout the year\n10/5/21\n",
    );
    assert!(output.status.success(), "{}", errors(&output));
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    let expected = "Сентябрь\tmonths 09\nдо 15 октября\tuntil 10-15\nпосле дождика\tunknown\nThroughout the year\tyear\n10/5/21\tdate 2021-10-05\n";
    assert_eq!(found, expected);
    for wrong in [
        vec!["--year", "soon"],
        vec!["--year"],
        vec!["--year", "3000"],
        vec!["x"],
    ] {
        assert_eq!(timing(&wrong, "").status.code(), Some(1), "{wrong:?}");
    }
}
