//! Look.
mod common;

use metodplan::domain::IdSource;
use metodplan::format::text;

#[test]
fn look() {
    let Some(shared) = common::shared() else { return };
    let mut files: Vec<_> = std::fs::read_dir(shared.join("corpus/plans")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.insert(0, shared.join("seed/rmo-librarians-2023-24.txt"));
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let text = match text.strip_prefix("# source") { Some(rest) => rest.split_once('\n').unwrap().1.to_owned(), None => text };
        let read = text::read(&text, &mut IdSource::new(1));
        println!("======= {}", file.file_name().unwrap().to_string_lossy());
        println!("{}", common::outline(&read.plan));
        for loss in &read.report.losses { println!("  ! {} {:?} {}", loss.place, loss.kind, loss.text.replace('\n', " / ")); }
        println!("{:?}", read.counts);
        println!("LOST {:?}", common::lost_words(&text, &read.plan));
    }
}
