//! The command line: a plan from one format to another, and deadlines to their readings. No browser, no clock.

use metodplan::domain::{IdSource, Language, Plan, SchoolYear};
use metodplan::format::kind::Kind;
use metodplan::format::{LossKind, Report, json, markdown, text};
use metodplan::timing::{self, notation, presets};
use std::fmt;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
convert INPUT OUTPUT              a plan from one format to another, chosen by the extensions:
                                  txt and json are read; txt, json and md are written
convert timing [--year 2026]      deadlines from standard input, one a line, to standard output:
                                  the wording, a tab, what was understood";

/// The year in which deadlines are read when none is given.
const YEAR: i32 = 2026;

/// Why nothing was written.
enum Failure {
    Usage(String),
    File { path: PathBuf, what: String },
    Stream(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{USAGE}"),
            Self::File { path, what } => write!(f, "{}: {what}", path.display()),
            Self::Stream(error) => write!(f, "standard input or output: {error}"),
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["--help" | "-h"] => writeln!(io::stdout(), "{USAGE}").map_err(Failure::Stream),
        ["timing", rest @ ..] => timings(rest),
        [input, output] => convert(Path::new(input), Path::new(output)),
        _ => Err(Failure::Usage("two files are needed".to_owned())),
    };
    let Err(failure) = done else {
        return ExitCode::SUCCESS;
    };
    // With standard error closed there is nobody left to tell.
    writeln!(io::stderr(), "convert: {failure}").ok();
    ExitCode::FAILURE
}

fn convert(input: &Path, output: &Path) -> Result<(), Failure> {
    let from = kind_of(input)?;
    let to = kind_of(output)?;
    if !from.is_readable() {
        return Err(failed(input, "this format is only written"));
    }
    let bytes = fs::read(input).map_err(|error| failed(input, error))?;
    let (plan, report) = read(from, &bytes).map_err(|what| failed(input, what))?;
    tell(input, &report)?;
    let written = match to {
        Kind::Text => text::write(&plan),
        Kind::Json => json::write(&plan, &json::Saved::default()),
        Kind::Markdown => markdown::write(&plan),
    };
    replace(output, written.as_bytes()).map_err(|error| failed(output, error))
}

fn kind_of(path: &Path) -> Result<Kind, Failure> {
    Kind::of(&path.to_string_lossy())
        .ok_or_else(|| Failure::Usage(format!("{}: unknown extension", path.display())))
}

fn failed(path: &Path, what: impl fmt::Display) -> Failure {
    Failure::File {
        path: path.to_owned(),
        what: what.to_string(),
    }
}

fn read(kind: Kind, bytes: &[u8]) -> Result<(Plan, Report), json::OpenError> {
    if kind == Kind::Json {
        let opened = json::read_bytes(bytes)?;
        return Ok((opened.plan, opened.report));
    }
    let read = text::read(&text::decode(bytes), &mut IdSource::new(seed(bytes)));
    Ok((read.plan, read.report))
}

/// A seed for ids: the same text gives the same plan file again (FNV-1a).
fn seed(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// Tells of each doubt where it stands. They stop nothing.
fn tell(input: &Path, report: &Report) -> Result<(), Failure> {
    for loss in &report.losses {
        let what = match &loss.kind {
            LossKind::UnreadTiming => "deadline not understood",
            LossKind::KeptAsNote => "fits nowhere, kept as a note",
            LossKind::GuessedColumns => "columns are not named, guessed",
            LossKind::JoinedRow => "joined with the row above",
            LossKind::LayoutRow => "only draws or repeats the table's heading, left out",
            LossKind::RunTogether => "cells run together, kept as one text",
            LossKind::GuessedYear => "no school year is named, assumed",
            LossKind::CutShort => "too long, the rest is left out",
            LossKind::OddRow => "more or fewer cells than columns",
            LossKind::BadRecord => "record not understood, kept as it is",
            LossKind::NewId => "id missing or repeated, made anew",
            LossKind::DanglingReference => "names a person who is not in the plan",
            LossKind::BadValue { .. } => "value not understood, counts as empty",
            LossKind::NewerVersion { .. } => "made by a newer program, what is unknown is kept",
        };
        let text = loss.text.replace('\n', " / ");
        let colon = if text.is_empty() { "" } else { ": " };
        let line = format!("{}:{}: {what}{colon}{text}", input.display(), loss.place);
        writeln!(io::stderr(), "{line}").map_err(Failure::Stream)?;
    }
    Ok(())
}

/// Writes a file whole or not at all: beside it first, then in its place.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(name);
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left of the attempt goes; the first error is the one to tell.
        fs::remove_file(&beside).ok();
    }
    written
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn timings(arguments: &[&str]) -> Result<(), Failure> {
    let year = match arguments {
        [] => YEAR,
        ["--year", year] => year
            .parse()
            .ok()
            .filter(|year| SchoolYear::new(*year, 9).is_some())
            .ok_or_else(|| Failure::Usage(format!("{year}: not a year from 1900 to 2200")))?,
        _ => return Err(Failure::Usage("timing takes only --year".to_owned())),
    };
    let mut bytes = Vec::new();
    io::stdin()
        .read_to_end(&mut bytes)
        .map_err(Failure::Stream)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for wording in text::decode(&bytes).lines() {
        let language = language_of(wording);
        let school = presets::russian_quarters(year, language);
        let reading = timing::read(wording, language, &school);
        writeln!(out, "{wording}\t{}", notation::print(&reading)).map_err(Failure::Stream)?;
    }
    out.flush().map_err(Failure::Stream)
}

/// The language of one wording. Without a letter it is Russian, but for slashes: «10/5/21» is how dates are written
/// in English.
fn language_of(wording: &str) -> Language {
    let cyrillic = wording.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c));
    let latin = wording.chars().any(|c| c.is_ascii_alphabetic());
    if !cyrillic && (latin || wording.contains('/')) {
        Language::English
    } else {
        Language::Russian
    }
}
