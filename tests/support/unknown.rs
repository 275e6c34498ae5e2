//! Fields and records from some future version: what a program of today does not know and must not lose.

use super::dice::Dice;
use super::texts::text;
use metodplan::domain::{Extra, Unread};

/// The text of any JSON value, without white space between its parts.
pub fn raw_value(dice: &mut Dice, depth: usize) -> String {
    const ODD: &[&str] = &[
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1e400",
        "-1.50E-7",
        "123456789012345678901234567890.10",
        "18446744073709551616",
        r#""\ud800""#,
        r#""\u0430\/\t""#,
        "[]",
        "{}",
        r#"{"b":1,"a":2}"#,
    ];
    let deeper = if depth == 0 { 2 } else { 4 };
    match dice.below(deeper) {
        0 => dice.pick(ODD).to_owned(),
        1 => quoted(&text(dice)),
        2 => {
            let count = dice.below(4);
            let members: Vec<_> = (0..count).map(|_| raw_value(dice, depth - 1)).collect();
            format!("[{}]", members.join(","))
        }
        _ => {
            let count = dice.below(4);
            let mut field =
                |n: usize| format!("{}:{}", quoted(&name(dice, n)), raw_value(dice, depth - 1));
            let fields: Vec<_> = (0..count).map(&mut field).collect();
            format!("{{{}}}", fields.join(","))
        }
    }
}

/// A name that no field of ours has; different for each `n`.
pub fn name(dice: &mut Dice, n: usize) -> String {
    format!("z{n}{}", text(dice))
}

pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is JSON")
}

/// Sometimes a few unknown fields.
pub fn fields(dice: &mut Dice) -> Extra {
    let mut extra = Extra::default();
    if dice.one_in(4) {
        for n in 0..=dice.below(3) {
            extra.keep(name(dice, n), raw_value(dice, 3));
        }
    }
    extra
}

/// Sometimes unread records of `list`, which has `good` records that were read.
pub fn records(dice: &mut Dice, extra: &mut Extra, list: &str, good: usize) {
    if !dice.one_in(8) {
        return;
    }
    let mut at = 0;
    for n in 0..=dice.below(2) {
        // Between the record before and the end of the list, all unread ones counted.
        at += dice.below(good + n + 1 - at);
        extra.keep_unread(Unread {
            list: list.to_owned(),
            at,
            raw: dice
                .pick(&["42", "null", "\"строка\"", "[{}]", "[[[]]]"])
                .to_owned(),
        });
        at += 1;
    }
}
