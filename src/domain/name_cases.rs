//! Full names in an oblique case, «Зиминой Анны Павловны», as talks are announced: how they are in the nominative.
//! Guesses by the ends of words, for a person to be suggested; changes no text. Knows nothing of plans.

/// The nominative of a surname, given name and patronymic that stand in the genitive or dative, the surname first; `None`
/// when the words are something else, or their ends do not tell.
pub fn nominative(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [surname, given, patronymic] = words[..] else {
        return None;
    };
    let is = |ends: &[&str]| ends.iter().any(|end| patronymic.ends_with(end));
    let parts = if is(&["вны", "чны", "вне", "чне"]) {
        [
            surname_of_her(surname)?,
            given_of_her(given)?,
            replaced(patronymic, 1, "а"),
        ]
    } else if is(&["вича", "ьича", "вичу", "ьичу"]) {
        [
            surname_of_him(surname)?,
            given_of_him(given)?,
            replaced(patronymic, 1, ""),
        ]
    } else {
        return None;
    };
    Some(parts.join(" "))
}

/// The word with `end` in place of its last `count` letters.
fn replaced(word: &str, count: usize, end: &str) -> String {
    let at = word.char_indices().rev().nth(count.saturating_sub(1));
    let kept = at.map_or("", |(at, _)| &word[..at]);
    format!("{kept}{end}")
}

/// The first of these ends that the word has, put right: letters to take off, letters to put there.
fn by_end(word: &str, ends: &[(&str, &str)]) -> Option<String> {
    let mut ends = ends.iter();
    let (end, right) = ends.find(|(end, _)| word.ends_with(end))?;
    Some(replaced(word, end.chars().count(), right))
}

/// Whether a surname of this end is the same in all cases.
fn is_fixed(surname: &str, consonants_too: bool) -> bool {
    let last = surname.chars().next_back();
    let fixed = ["о", "е", "их", "ых"]
        .iter()
        .any(|end| surname.ends_with(end));
    fixed || consonants_too && last.is_some_and(|last| !"аеёиоуыэюя".contains(last))
}

fn surname_of_her(word: &str) -> Option<String> {
    let ends = [
        ("овой", "ова"),
        ("евой", "ева"),
        ("ёвой", "ёва"),
        ("иной", "ина"),
        ("ыной", "ына"),
        ("ой", "ая"),
    ];
    by_end(word, &ends)
        .or_else(|| (!word.ends_with('й') && is_fixed(word, true)).then(|| word.to_owned()))
}

fn given_of_her(word: &str) -> Option<String> {
    let ends = [
        ("ови", "овь"),
        ("ии", "ия"),
        ("ьи", "ья"),
        ("ье", "ья"),
        ("аи", "ая"),
        ("айе", "айя"),
        ("ки", "ка"),
        ("ги", "га"),
        ("ы", "а"),
        ("е", "а"),
    ];
    by_end(word, &ends)
}

fn surname_of_him(word: &str) -> Option<String> {
    let ends = [
        ("ского", "ский"),
        ("цкого", "цкий"),
        ("скому", "ский"),
        ("цкому", "цкий"),
    ];
    if let Some(right) = by_end(word, &ends) {
        return Some(right);
    }
    if ["ого", "его", "ому", "ему"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        return None;
    }
    stem_of_him(word).or_else(|| is_fixed(word, false).then(|| word.to_owned()))
}

fn given_of_him(word: &str) -> Option<String> {
    let ends = [
        ("Петра", "Пётр"),
        ("Петру", "Пётр"),
        ("Павла", "Павел"),
        ("Павлу", "Павел"),
        ("Льва", "Лев"),
        ("Льву", "Лев"),
        ("ьи", "ья"),
        ("ье", "ья"),
        ("ты", "та"),
        ("те", "та"),
    ];
    by_end(word, &ends).or_else(|| stem_of_him(word))
}

/// What declines as «Иванов», «Игорь», «Алексей».
fn stem_of_him(word: &str) -> Option<String> {
    let before = word.chars().rev().nth(1)?;
    let vowel = "аеёиоуы".contains(before);
    match word.chars().next_back()? {
        'а' | 'у' if !vowel => Some(replaced(word, 1, "")),
        'я' | 'ю' if vowel => Some(replaced(word, 1, "й")),
        'я' | 'ю' => Some(replaced(word, 1, "ь")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_in_the_genitive_and_dative_come_back_to_the_nominative() {
        for (oblique, expected) in [
            ("Зиминой Анны Павловны", "Зимина Анна Павловна"),
            ("Луговой Надежды Анатольевны", "Лугова Надежда Анатольевна"),
            ("Беловой Юлии Ильиничны", "Белова Юлия Ильинична"),
            ("Орловской Натальи Петровны", "Орловская Наталья Петровна"),
            ("Кравченко Ольги Игоревны", "Кравченко Ольга Игоревна"),
            ("Седых Любови Юрьевны", "Седых Любовь Юрьевна"),
            ("Зиминой Анне Павловне", "Зимина Анна Павловна"),
            ("Орлова Петра Ильича", "Орлов Пётр Ильич"),
            ("Белинского Алексея Игоревича", "Белинский Алексей Игоревич"),
            ("Мельника Игоря Львовича", "Мельник Игорь Львович"),
            ("Кравченко Никиты Андреевича", "Кравченко Никита Андреевич"),
            ("Орлову Дмитрию Сергеевичу", "Орлов Дмитрий Сергеевич"),
        ] {
            assert_eq!(nominative(oblique).as_deref(), Some(expected), "{oblique}");
        }
    }

    #[test]
    fn what_is_in_the_nominative_or_no_full_name_is_left_alone() {
        for text in [
            "Зимина Анна Павловна",
            "Орлов Пётр Ильич",
            "Зиминой А. П.",
            "Руководитель РМО",
            "Анны Павловны",
            "Методиста центра Анны Павловны",
            "",
        ] {
            assert_eq!(nominative(text), None, "{text}");
        }
    }
}
