//! A day and an hour as files and fields write them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// Reads «2026-11-05», nothing else (ISO 8601, calendar date, extended format, years of four digits).
pub fn read(text: &str) -> Option<NaiveDate> {
    let digits = text.as_bytes();
    if digits.len() != 10 || digits[4] != b'-' || digits[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        digits[from..to].iter().try_fold(0_u32, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(0, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)
}

/// Reads «15:00» and «9:05».
pub fn read_hour(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Reads «2026-11-05T15:00:07»; parts of a second are passed over.
pub fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    let seconds = time.get(6..8)?.parse().ok()?;
    let time = read_hour(time.get(..5)?)?.with_second(seconds)?;
    Some(read(day)?.and_time(time))
}

/// «2026-11-05T15:00:07».
pub fn write_moment(moment: NaiveDateTime) -> String {
    let (day, hour) = (moment.date(), write_hour(moment.time()));
    format!("{day}T{hour}:{:02}", moment.second())
}

/// «15:00»; seconds are not kept.
pub fn write_hour(hour: NaiveTime) -> String {
    format!("{:02}:{:02}", hour.hour(), hour.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_was_written_and_as_older_pages_wrote_it() {
        let moment = NaiveDate::from_ymd_opt(2026, 11, 5).and_then(|day| day.and_hms_opt(9, 5, 7));
        let written = moment.map(write_moment);
        assert_eq!(written.as_deref(), Some("2026-11-05T09:05:07"));
        assert_eq!(read_moment("2026-11-05T09:05:07"), moment);
        assert_eq!(read_moment("2026-11-05T09:05:07.5"), moment);
        assert_eq!(read_moment("2026-11-05"), None);
    }

    #[test]
    fn a_day_is_read_in_one_way_of_writing_alone() {
        assert_eq!(read("2026-11-05"), NaiveDate::from_ymd_opt(2026, 11, 5));
        for wrong in [
            "",
            "2026-11-5",
            "2026-13-05",
            "2026-02-29",
            "2026/11/05",
            "+026-11-05",
            "2026-11-05 ",
            "２０２６-11-05",
            "-026-11-05",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
