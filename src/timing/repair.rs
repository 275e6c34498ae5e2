//! Heals broken, glued, abbreviated and misspelt words: «еж едн евно», «втечение», «необх.», «сентбярь».
//!
//! Only what leads to words of the lexicon and to nothing else is healed. Bounded work for each word.

use super::lexer::{Kind, Token};
use super::lexicon::{Word, abbreviated, alike, lookup};
use std::ops::Range;

/// The longest run of letters that is put together and cut anew.
const LONGEST_RUN: usize = 80;
/// Misspelt words looked at in one wording.
const MOST_MISSPELT: usize = 24;

/// Heals the noise among `tokens`, whose letters stand in `folded`.
pub(super) fn repair(tokens: &mut Vec<Token>, folded: &str) {
    if tokens.iter().all(|token| token.kind != Kind::Noise) {
        return;
    }
    join_broken(tokens, folded);
    let mut left = MOST_MISSPELT;
    for at in 0..tokens.len() {
        let token = tokens[at];
        if token.kind != Kind::Noise || token.start == token.end || left == 0 {
            continue;
        }
        let word = &folded[token.start..token.end];
        let dotted = tokens
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Mark('.') && !next.gap);
        let short = || (dotted && word.chars().count() >= 3).then(|| abbreviated(word));
        left -= 1;
        if let Some(known) = short().flatten().or_else(|| misspelt(word)) {
            tokens[at].kind = Kind::Word(known);
        }
    }
}

/// Puts runs of words together and cuts them anew where that gives known words only.
fn join_broken(tokens: &mut Vec<Token>, folded: &str) {
    let mut at = 0;
    while at < tokens.len() {
        let run = run_of_words(tokens, at);
        let next = run.end.max(at + 1);
        let broken = tokens[run.clone()]
            .iter()
            .any(|token| token.kind == Kind::Noise);
        let healed = if broken {
            cut_anew(tokens, run.clone(), folded)
        } else {
            None
        };
        at = match healed {
            Some(words) => {
                let end = run.start + words.len();
                tokens.splice(run, words);
                end
            }
            None if broken => part_glued(tokens, run, folded),
            None => next,
        };
    }
}

/// Cuts each unknown word of the run by itself; returns the place after the run.
fn part_glued(tokens: &mut Vec<Token>, run: Range<usize>, folded: &str) -> usize {
    let mut end = run.end;
    for at in run.rev() {
        let healed = match tokens[at].kind {
            Kind::Noise => cut_anew(tokens, at..at + 1, folded),
            _ => None,
        };
        if let Some(words) = healed {
            end += words.len() - 1;
            tokens.splice(at..=at, words);
        }
    }
    end
}

/// The words from `at` on, parted by nothing but blanks.
fn run_of_words(tokens: &[Token], at: usize) -> Range<usize> {
    let is_word = |token: &Token| match token.kind {
        Kind::Word(_) => true,
        Kind::Noise => token.start < token.end,
        Kind::Number { .. } | Kind::Mark(_) => false,
    };
    let len = tokens[at..]
        .iter()
        .take_while(|token| is_word(token))
        .count();
    at..at + len
}

fn cut_anew(tokens: &[Token], run: Range<usize>, folded: &str) -> Option<Vec<Token>> {
    let old = &tokens[run];
    let (first, last) = (old.first()?, old.last()?);
    let letters = &folded[first.start..last.end];
    if letters.len() > LONGEST_RUN * 2 {
        return None;
    }
    let cuts = fewest_words(letters)?;
    let words = cuts.len();
    let one_letter = |cut: &&Range<usize>| letters[(*cut).clone()].chars().count() == 1;
    let glued = old.len() == 1;
    let plausible = if glued {
        (2..=3).contains(&words) && cuts.iter().all(|cut| one_letter(&cut) || cut.len() >= 8)
    } else {
        words < old.len() || (words == old.len() && cuts.iter().filter(one_letter).count() < words)
    };
    if !plausible || letters.chars().count() < 4 {
        return None;
    }
    let mut healed: Vec<Token> = Vec::new();
    for (n, cut) in cuts.into_iter().enumerate() {
        let word = lookup(&letters[cut.clone()])?;
        let months = matches!(word, Word::Month(_))
            && healed
                .last()
                .is_some_and(|before| matches!(before.kind, Kind::Word(Word::Month(_))));
        let start = first.start + cut.start;
        let token = Token {
            kind: Kind::Word(word),
            gap: n > 0 || first.gap,
            latin: first.latin,
            capital: first.capital,
            roman: 0,
            start,
            end: first.start + cut.end,
        };
        let seam = old.iter().any(|token| token.start == start);
        if months && !seam {
            // Two months grown together had a dash at the end of a line.
            healed.push(Token {
                kind: Kind::Mark('-'),
                ..token
            });
        }
        healed.push(token);
    }
    Some(healed)
}

/// The cut of `letters` into the fewest known words.
fn fewest_words(letters: &str) -> Option<Vec<Range<usize>>> {
    const LONGEST_WORD: usize = 32;
    let mut best: Vec<Option<(usize, usize)>> = vec![None; letters.len() + 1];
    best[0] = Some((0, 0));
    for (end, _) in letters.char_indices().skip(1).chain([(letters.len(), ' ')]) {
        for start in end.saturating_sub(LONGEST_WORD)..end {
            let Some((count, _)) = best[start] else {
                continue;
            };
            let better = best[end].is_none_or(|(least, _)| count + 1 < least);
            if better && lookup(&letters[start..end]).is_some() {
                best[end] = Some((count + 1, start));
            }
        }
    }
    let mut cuts = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let (_, start) = best[end]?;
        cuts.push(start..end);
        end = start;
    }
    cuts.reverse();
    Some(cuts)
}

/// The one meaning at one slip from `word`: a letter wrong, missing, added, or two changed about.
fn misspelt(word: &str) -> Option<Word> {
    let letters: Vec<char> = word.chars().take(24).collect();
    // «Октябрята» are children, «лечение» and «match» begin or are short like nothing here.
    if letters.len() < 6 || letters.len() > 20 || word.starts_with("октябрят") {
        return None;
    }
    let mut meaning = None;
    for (form, known) in alike(word) {
        let close = is_slip_candidate(form, *known)
            && form.len().abs_diff(word.len()) <= 2
            && one_slip(&letters, &form.chars().collect::<Vec<_>>());
        if close && meaning.is_some_and(|other| other != *known) {
            return None;
        }
        if close {
            meaning = Some(*known);
        }
    }
    meaning
}

fn is_slip_candidate(form: &str, word: Word) -> bool {
    let letters = form.chars().count();
    match word {
        Word::Month(_) => letters >= 5 && form != "march",
        Word::Weekday(_)
        | Word::Adverb(_)
        | Word::During
        | Word::Always
        | Word::Need
        | Word::Unit(_)
        | Word::According => letters >= 7,
        _ => false,
    }
}

fn one_slip(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) => a1 == b2 && a2 == b1 && a == b,
        _ => false,
    }
}
