//! What of a plan is printed; how it looks is the page's affair.

use crate::layout::report::Period;

/// Choices of the one who prints.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice by itself")]
pub struct Options {
    /// Who approved the plan, above its title.
    pub approvals: bool,
    /// The agenda of meetings.
    pub agenda: bool,
    /// The day agreed on, below the words of a deadline.
    pub dates: bool,
    /// How rows went, in a column of its own.
    pub marks: bool,
    /// What a report is on.
    pub period: Period,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            approvals: true,
            agenda: true,
            dates: true,
            marks: false,
            period: Period::Year,
        }
    }
}

impl Options {
    /// A letter for each choice that is made, as it is kept and as it crosses to the workshop.
    pub fn code(self) -> String {
        let period = match self.period {
            Period::FirstHalf => (true, '1'),
            Period::SecondHalf => (true, '2'),
            Period::Year => (false, ' '),
        };
        let choices = [
            (self.approvals, 'a'),
            (self.agenda, 'g'),
            (self.dates, 'd'),
            (self.marks, 'm'),
            period,
        ];
        let made = choices.into_iter().filter(|(made, _)| *made);
        made.map(|(_, letter)| letter).collect()
    }

    /// Reads such letters; others say nothing.
    pub fn of_code(code: &str) -> Self {
        let period = if code.contains('1') {
            Period::FirstHalf
        } else if code.contains('2') {
            Period::SecondHalf
        } else {
            Period::Year
        };
        Self {
            approvals: code.contains('a'),
            agenda: code.contains('g'),
            dates: code.contains('d'),
            marks: code.contains('m'),
            period,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_read_back_from_their_letters() {
        for number in 0..16_u8 {
            for period in Period::ALL {
                let options = Options {
                    approvals: number & 1 > 0,
                    agenda: number & 2 > 0,
                    dates: number & 4 > 0,
                    marks: number & 8 > 0,
                    period,
                };
                assert_eq!(Options::of_code(&options.code()), options);
            }
        }
    }
}
