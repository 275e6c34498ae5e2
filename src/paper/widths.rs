//! How wide the columns of a table are: each has its share, and room for its longest word before others have more than
//! that. Knows no texts.

/// A column, as far as its width goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Width {
    /// How much room it wants beside others, in any unit.
    pub share: u16,
    /// Letters of its longest word.
    pub word: u16,
}

/// Letters of a word for which room is made; a longer one is broken.
pub const LONGEST: u16 = 18;
/// Letters that a line across a sheet holds which stands, in a table of the usual size.
pub const USUAL: u16 = 78;

/// Letters of a word that is never broken while there is room.
const SHORT: u16 = 6;

/// The whole width.
const ALL: u32 = 1000;

/// Widths of `columns`, in thousandths of a line that holds so many `letters`.
pub fn widths(columns: &[Width], letters: u16) -> Vec<u16> {
    let letters = u32::from(letters.max(1));
    // The frame of a cell takes a little more than a letter.
    let wanted = |column: &Width| (u32::from(column.word.max(1)) * 10 + 12) * ALL / 10 / letters;
    let wanted: Vec<u32> = columns.iter().map(wanted).collect();
    let mut done = vec![0; columns.len()];
    let fits = wanted.iter().sum::<u32>() <= ALL;
    if !fits {
        // Numbers and other short words are not broken for the sake of long ones.
        let mut rest = ALL / 3;
        for (at, column) in columns.iter().enumerate() {
            if column.word <= SHORT && wanted[at] <= rest {
                rest -= wanted[at];
                done[at] = wanted[at];
            }
        }
    }
    loop {
        let rest = ALL.saturating_sub(done.iter().sum());
        let open = |at: &usize| done[*at] == 0;
        let places = (0..columns.len()).filter(open);
        let shares: u32 = places.clone().map(|at| u32::from(columns[at].share)).sum();
        let share = |at: usize| u32::from(columns[at].share) * rest / shares.max(1);
        // With room for all words none has less than its own takes; without it none has more.
        let settled: Vec<usize> = places
            .clone()
            .filter(|at| {
                if fits {
                    share(*at) < wanted[*at]
                } else {
                    share(*at) > wanted[*at]
                }
            })
            .collect();
        if settled.is_empty() {
            let last: Vec<(usize, u32)> = places.map(|at| (at, share(at))).collect();
            for (at, width) in last {
                done[at] = width;
            }
            break;
        }
        for at in settled {
            done[at] = wanted[at].max(1);
        }
    }
    let whole = |width: u32| u16::try_from(width).unwrap_or(0);
    done.into_iter().map(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[(u16, u16)], letters: u16, expected: &[u16]) {
        let column = |(share, word): &(u16, u16)| Width {
            share: *share,
            word: *word,
        };
        let columns: Vec<Width> = columns.iter().map(column).collect();
        assert_eq!(widths(&columns, letters), expected);
    }

    #[test]
    fn columns_have_their_shares_where_no_word_wants_more() {
        check(&[(1, 0), (3, 0)], 75, &[250, 750]);
        check(&[(10, 3), (60, 12), (30, 13)], 75, &[100, 600, 300]);
        check(&[], 75, &[]);
    }

    #[test]
    fn a_long_word_has_room_and_the_others_share_the_rest() {
        check(&[(10, 0), (10, 16), (80, 0)], 50, &[72, 344, 583]);
    }

    #[test]
    fn where_not_all_words_have_room_short_ones_are_whole() {
        let columns = [(10, 4), (50, 18), (20, 18), (20, 18), (20, 5)];
        check(&columns, 50, &[104, 384, 194, 194, 124]);
    }

    #[test]
    fn widths_never_exceed_the_sheet() {
        for count in 1..14_u16 {
            for letters in [1, 20, 60, 120] {
                let column = |at| Width {
                    share: 5 + at % 3,
                    word: (at * 7) % 19,
                };
                let columns: Vec<Width> = (0..count).map(column).collect();
                let sum: u16 = widths(&columns, letters).iter().sum();
                assert!((900..=1000).contains(&sum) || letters == 1, "{sum}");
            }
        }
    }
}
