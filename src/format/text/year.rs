//! The plan's year in its own words: «2023-2024», «2024/25», «на март 2020г». Knows no clock.

/// What a text says about the year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Said {
    /// A school year, by the year in which it begins.
    School(i32),
    /// Several years, by the first.
    Several(i32),
    /// One calendar year.
    Calendar(i32),
}

/// The first pair of years in `text`.
pub(super) fn pair(text: &str) -> Option<Said> {
    numbers(text).find_map(|number| {
        let first = year(number.digits)?;
        let rest = text[number.end..].trim_start();
        let after_word = rest.trim_start_matches(['г', 'р', '.', ' ']);
        let sign = after_word
            .chars()
            .next()
            .filter(|c| super::words::is_dash(*c) || matches!(c, '/' | '\\'))?;
        let next = after_word[sign.len_utf8()..].trim_start();
        let length = next.len() - next.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let second = match length {
            4 => year(&next[..4])?,
            2 => first - first % 100 + next[..2].parse::<i32>().ok()?,
            _ => return None,
        };
        match second - first {
            1 => Some(Said::School(first)),
            2..=9 if length == 4 => Some(Said::Several(first)),
            _ => None,
        }
    })
}

/// The first single year in `text`, unless it belongs to a date.
pub(super) fn single(text: &str) -> Option<Said> {
    numbers(text)
        .find_map(|number| {
            let dated = text[..number.start].ends_with(['.', '/', '-']);
            year(number.digits).filter(|_| !dated)
        })
        .map(Said::Calendar)
}

struct Number<'a> {
    digits: &'a str,
    start: usize,
    end: usize,
}

fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
        let tail = &text[start..];
        let length = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        at = start + length;
        Some(Number {
            digits: &text[start..at],
            start,
            end: at,
        })
    })
}

fn year(digits: &str) -> Option<i32> {
    let fits = digits.len() == 4;
    let value = fits.then(|| digits.parse().ok()).flatten()?;
    (1950..=2150).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_write_them() {
        for (text, said) in [
            ("на 2023-2024 учебный год", Some(Said::School(2023))),
            ("НА 2024/2025 УЧЕБНЫЙ ГОД", Some(Said::School(2024))),
            ("2015 – 2016", Some(Said::School(2015))),
            ("на 2024-25 учебный год", Some(Said::School(2024))),
            ("1999/00", None),
            ("2009 - 2011", Some(Said::Several(2009))),
            ("2022/20223", None),
            ("тел. 2023-5544", None),
            ("12-13", None),
        ] {
            assert_eq!(pair(text), said, "{text}");
        }
        assert_eq!(single("на март 2020г"), Some(Said::Calendar(2020)));
        assert_eq!(single("от 27.09.2022 №1"), None);
    }
}
