//! Speeds of the core on one processor: deadlines, a long document, a plan file. Prints medians; judges nothing.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench reads the clock, prints, and a failure in it is a failed bench"
)]

use metodplan::domain::{IdSource, Language, SchoolYear};
use metodplan::format::json::{self, Saved};
use metodplan::format::text;
use metodplan::timing;
use std::hint::black_box;
use std::time::{Duration, Instant};

const RUNS: usize = 9;

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

fn main() {
    let year = SchoolYear::nearest(2023, 9);
    let corpus = include_str!("../tests/data/timings.tsv");
    let wordings: Vec<&str> = corpus
        .lines()
        .filter_map(|line| line.split('\t').next())
        .collect();
    let time = median(|| {
        for wording in &wordings {
            black_box(timing::read(wording, Language::Russian, &year));
        }
    });
    let number = u32::try_from(wordings.len()).expect("a few hundred");
    println!(
        "deadlines: {:.0} a second",
        f64::from(number) / time.as_secs_f64()
    );

    for rows in [1_000, 10_000] {
        let mut document = String::from(
            "План работы\nна 2026-2027 учебный год\n\n1. Работа\n\n№\tМероприятия\tСроки\tОтветственный\n",
        );
        for row in 1..=rows {
            document += &format!(
                "{row}\tОбзор новых книг номер {row}\tОктябрь – ноябрь\tРуководитель РМО\n"
            );
        }
        let import = median(|| drop(black_box(text::read(&document, &mut IdSource::new(1)))));
        let plan = text::read(&document, &mut IdSource::new(1)).plan;
        let write = median(|| drop(black_box(json::write(&plan, &Saved::default()))));
        let file = json::write(&plan, &Saved::default());
        let read = median(|| drop(black_box(json::read(&file))));
        println!(
            "{rows} rows: document {import:.1?}, plan file written {write:.1?}, read {read:.1?}, {} bytes",
            file.len()
        );
    }
}
