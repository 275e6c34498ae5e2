//! A look at the tokens by place, with the small steps that every rule takes.
//!
//! Knows words, numbers and years; no rule of its own.

use crate::domain::{Language, SchoolYear};
use crate::timing::lexer::{Kind, Token};
use crate::timing::lexicon::{Unit, Word};

/// What a rule gives: its value and the place after it.
pub(super) type Step<T> = Option<(T, usize)>;

/// The tokens of one wording.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) tokens: &'a [Token],
    /// Decides the order of `9/9/21`.
    pub(super) language: Language,
    /// The plan's year.
    pub(super) plan: &'a SchoolYear,
    /// The month with which school years begin.
    pub(super) first_month: u32,
}

impl<'a> View<'a> {
    pub(super) fn of(tokens: &'a [Token], language: Language, plan: &'a SchoolYear) -> Self {
        Self {
            tokens,
            language,
            plan,
            first_month: plan.first_month(),
        }
    }
}

impl View<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn word(&self, at: usize) -> Option<Word> {
        match self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn is(&self, at: usize, word: Word) -> bool {
        self.word(at) == Some(word)
    }

    pub(super) fn mark(&self, at: usize, mark: char) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    /// Whether a mark stands at `at` and no blank before it.
    pub(super) fn tight(&self, at: usize, mark: char) -> bool {
        self.mark(at, mark) && !self.gap(at)
    }

    pub(super) fn gap(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.gap)
    }

    pub(super) fn latin(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.latin)
    }

    pub(super) fn is_noise(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Noise)
    }

    /// A number and its count of digits.
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, digits, .. } => Some((value, digits)),
            _ => None,
        }
    }

    /// A number of one or two digits between `least` and `most`.
    pub(super) fn small(&self, at: usize, least: u32, most: u32) -> Option<u32> {
        let (value, digits) = self.number(at)?;
        (digits <= 2 && (least..=most).contains(&value)).then_some(value)
    }

    pub(super) fn month(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Word(Word::Month(month)) => Some(u32::from(month)),
            _ => None,
        }
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        match self.word(at)? {
            Word::Unit(unit) => Some(unit),
            _ => None,
        }
    }

    pub(super) fn skip_dot(&self, at: usize) -> usize {
        at + usize::from(self.tight(at, '.'))
    }

    /// Skips words for which `skipped` holds, and dots after them: eight at most, more are no phrase.
    pub(super) fn skip_words(&self, mut at: usize, skipped: impl Fn(Word) -> bool) -> usize {
        for _ in 0..8 {
            if !self.word(at).is_some_and(&skipped) {
                break;
            }
            at = self.skip_dot(at + 1);
        }
        at
    }

    /// Four digits between 1900 and 2200.
    pub(super) fn year_number(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        let year = i32::try_from(value).ok()?;
        (digits == 4 && (1900..=2200).contains(&year)).then_some(year)
    }

    /// A year with «г.», «года» and the like after it; also «23 г.».
    pub(super) fn year(&self, at: usize) -> Step<i32> {
        let after = self.skip_year_words(at + 1);
        if let Some(year) = self.year_number(at) {
            return Some((year, after));
        }
        let (value, digits) = self.number(at)?;
        let year = two_digit_year(value).filter(|_| digits == 2 && after > at + 1)?;
        Some((year, after))
    }

    /// Skips «г.», «гг.», «года», «р.».
    pub(super) fn skip_year_words(&self, at: usize) -> usize {
        let mut next = at;
        while self.unit(next) == Some(Unit::Year) || (next == at && self.is(next, Word::Times)) {
            next = self.skip_dot(next + 1);
        }
        next
    }

    /// «2023-2024», «2023/24» with «учебный год» or nothing after it; the year it begins in.
    pub(super) fn school_year(&self, at: usize) -> Step<i32> {
        let first = self.year_number(at)?;
        if !(self.mark(at + 1, '-') || self.mark(at + 1, '/')) {
            return None;
        }
        let (second, digits) = self.number(at + 2)?;
        let next = u32::try_from(first + 1).ok()?;
        let consecutive = match digits {
            4 => second == next,
            // «2026 – 27 января» goes on with a day.
            2 => second == next % 100 && !self.gap(at + 2) && self.month(at + 3).is_none(),
            _ => false,
        };
        consecutive.then_some((first, at + 3))
    }

    /// «учебного года», «уч. г.»
    pub(super) fn academic_year_words(&self, at: usize) -> Option<usize> {
        let words = self.skip_words(at, |word| {
            matches!(word, Word::Academic | Word::Current | Word::Filler)
        });
        (words > at && self.unit(words) == Some(Unit::Year)).then(|| self.skip_dot(words + 1))
    }

    /// A weekday in apposition: «, пятница», «(ср.)».
    pub(super) fn skip_weekday_note(&self, at: usize) -> usize {
        let open = at + usize::from(self.mark(at, ',') || self.mark(at, '('));
        if !matches!(self.word(open), Some(Word::Weekday(_))) {
            return at;
        }
        let next = self.skip_dot(open + 1);
        next + usize::from(self.mark(next, ')') && self.mark(at, '('))
    }

    /// A time of day: «10.00», «14:45», «в 15 часов», "9am", «с 10.00 до 12.00».
    pub(super) fn clock(&self, at: usize) -> Option<usize> {
        let start = self.skip_words(at, |word| {
            matches!(
                word,
                Word::In | Word::From | Word::Until | Word::To | Word::Toward
            )
        });
        let start = start + usize::from(self.mark(start, '@'));
        let mut next = self.clock_face(start, start > at)?;
        loop {
            let joint = next
                + usize::from(self.mark(next, '-'))
                + usize::from(matches!(
                    self.word(next),
                    Some(Word::Until | Word::To | Word::And)
                ));
            match self.clock_face(joint, false).filter(|_| joint > next) {
                Some(after) => next = after,
                None => return Some(next),
            }
        }
    }

    /// After a preposition «в 12.10» is a time, too.
    fn clock_face(&self, at: usize, after_preposition: bool) -> Option<usize> {
        let hour = self.small(at, 0, 24)?;
        let minutes = self
            .number(at + 2)
            .filter(|_| !self.gap(at + 1) && !self.gap(at + 2));
        if let Some((value, 2)) = minutes.filter(|(value, _)| *value < 60) {
            let dotted = (value == 0
                || value > 12
                || (after_preposition && self.is(at.wrapping_sub(1), Word::In)))
                && !self.tight(at + 3, '/')
                && !(self.tight(at + 3, '.') && self.number(at + 4).is_some());
            let is_clock = self.mark(at + 1, ':')
                || (self.mark(at + 1, '.') && dotted)
                || (self.mark(at + 1, '-') && value == 0);
            if is_clock {
                return Some(self.skip_clock_words(at + 3));
            }
        }
        if self.mark(at + 1, ':') && minutes.is_some() {
            return None;
        }
        let next = self.skip_clock_words(at + 1);
        // The p of "p.m." looks like the р of «раз».
        let letters = match self.tokens.get(at + 1) {
            Some(token) if token.kind == Kind::Word(Word::Times) => 1,
            Some(token) => token.end - token.start,
            None => 0,
        };
        // "p.m." comes as two words.
        let half_day = letters == 1
            && (self.latin(at + 1) || self.is(at + 1, Word::Times))
            && self.tight(at + 2, '.')
            && self
                .tokens
                .get(at + 3)
                .is_some_and(|token| token.latin && token.end - token.start == 1);
        if half_day && hour <= 12 {
            return Some(self.skip_dot(at + 4));
        }
        (next > at + 1).then_some(next)
    }

    fn skip_clock_words(&self, at: usize) -> usize {
        let next = self.skip_words(at, |word| word == Word::Clock);
        // «15 ч 30 мин»
        if next > at && self.small(next, 0, 59).is_some() && self.is(next + 1, Word::Clock) {
            return self.skip_dot(next + 2);
        }
        next
    }
}

/// The year meant by two digits: 1980 to 2079.
pub(super) fn two_digit_year(value: u32) -> Option<i32> {
    let value = i32::try_from(value).ok().filter(|value| *value < 100)?;
    Some(if value < 80 {
        2000 + value
    } else {
        1900 + value
    })
}
