//! The words of deadlines: Russian and English, the commonest Ukrainian and Belarusian.
//!
//! A word is looked up folded (lower case, ё as е, no apostrophes). Knows no grammar; `reader` has it.

use crate::domain::reading::{Part, Period, Season};
use std::sync::LazyLock;

/// What a word can mean in a deadline, whatever its language and ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// 1 to 12.
    Month(u8),
    /// «понедельник», 0 Monday.
    Weekday(u8),
    /// «понедельникам», "Mondays": recurring by its form.
    Weekdays(u8),
    /// «осень».
    Season(Season),
    /// «осенние».
    SeasonAdjective(Season),
    /// «каникулы».
    Break,
    /// «первый».
    Nth(u8),
    /// «последний».
    Last,
    /// «два».
    Count(u8),
    /// «дважды», "twice".
    CountTimes(u8),
    /// «раз».
    Times,
    /// «месяц», «четверть».
    Unit(Unit),
    /// «ежемесячно».
    Adverb(Period),
    /// «каждый».
    Each,
    /// «течение», "throughout".
    During,
    /// «весь», "round".
    Whole,
    /// «учебный», "school".
    Academic,
    /// «календарный», «текущий»: says nothing new about a year.
    Current,
    /// «период».
    Span,
    /// «постоянно».
    Always,
    /// «начало».
    Part(Part),
    /// «половина».
    HalfOf,
    /// «числа».
    DayNumber,
    /// «с».
    From,
    /// «по».
    To,
    /// «до», "before".
    Until,
    /// "by", «к»: a bound only before a day or a month.
    Toward,
    /// «в», «на».
    In,
    /// «и», «или».
    And,
    /// "of", "the".
    Filler,
    /// «за».
    For,
    /// «не», "no".
    Not,
    /// «позднее».
    Later,
    /// «ранее».
    Earlier,
    /// «реже», «менее», "least".
    Less,
    /// «чем».
    Than,
    /// "a", "per": before a unit.
    Per,
    /// «через», «накануне»: another day than the one named.
    Relative,
    /// «после».
    After,
    /// «кроме».
    Except,
    /// «следующий», «прошлый».
    Next,
    /// «мере».
    Measure,
    /// «необходимости», «запросу».
    Need,
    /// «при», "as", "if": before a need.
    When,
    /// «графику», "schedule".
    Plan,
    /// «согласно».
    According,
    /// «установленные».
    Settled,
    /// «часов», "pm".
    Clock,
    /// «класс», «кабинет»: a number beside it is no day.
    Numbered,
}

/// A stretch of time that can be counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    Day,
    Week,
    Decade,
    Month,
    Quarter,
    CalendarQuarter,
    Term,
    Half,
    Year,
}

use Word::{
    Academic, According, Adverb, After, Always, And, Break, Clock, Count, CountTimes, Current,
    DayNumber, During, Each, Earlier, Except, Filler, For, From, HalfOf, In, Last, Later, Less,
    Measure, Month, Need, Next, Not, Nth, Numbered, Plan, Relative, SeasonAdjective, Settled, Span,
    Than, Times, To, Toward, Until, Weekday, Weekdays, When, Whole,
};

/// `stem(ending ending)`; `_` is the empty ending.
const WORDS: &[(Word, &str)] = &[
    (
        Month(1),
        "январ(ь я ю е ем) янв січ(ень ня ні нем) студзен(ь я і ем) january jan",
    ),
    (
        Month(2),
        "феврал(ь я ю е ем) фев февр лют(ий ого ому ы ага ым) february feb",
    ),
    (
        Month(3),
        "март(_ а у е ом) мар берез(ень ня ні нем) сакавік(_ а у ом) march mar",
    ),
    (
        Month(4),
        "апрел(ь я ю е ем) апр квіт(ень ня ні нем) красавік(_ а у ом) april apr",
    ),
    (
        Month(5),
        "ма(й я ю е ем і) трав(ень ня ні нем) траўн(я і) may",
    ),
    (
        Month(6),
        "июн(ь я ю е ем _) черв(ень ня ні нем) чэрвен(ь я і ем) june jun",
    ),
    (
        Month(7),
        "июл(ь я ю е ем _) лип(ень ня ні нем) ліпен(ь я і ем) july jul",
    ),
    (
        Month(8),
        "август(_ а у е ом) авг серп(ень ня ні нем) жнівень жніўн(я і) august aug",
    ),
    (
        Month(9),
        "сентябр(ь я ю е ем) сент сен верес(ень ня ні нем) верасень верасн(я і) september sept sep",
    ),
    (
        Month(10),
        "октябр(ь я ю е ем) окт жовт(ень ня ні нем) кастрычнік(_ а у ом) october oct",
    ),
    (
        Month(11),
        "ноябр(ь я ю е ем) ноя нояб листопад(_ а і у ом) лістапад(_ а зе у ам) november nov",
    ),
    (
        Month(12),
        "декабр(ь я ю е ем) дек груд(ень ня ні нем) снежань снежн(я і) december dec",
    ),
    (
        Weekday(0),
        "понедельник(_ а у ом и) пн понеділ(ок ка ку) панядзел(ак ка) monday mon",
    ),
    (
        Weekday(1),
        "вторник(_ а у ом и) вт вівтор(ок ка) аўтор(ак ка) tuesday tue tues",
    ),
    (
        Weekday(2),
        "сред(а ы у е ой) ср серед(а у и) серад(а у ы) wednesday wed",
    ),
    (
        Weekday(3),
        "четверг(_ а у ом и) чт четвер чацвер thursday thu thurs thur",
    ),
    (
        Weekday(4),
        "пятниц(а ы у е ей я ю і) пт пятніц(а у) friday fri",
    ),
    (
        Weekday(5),
        "суббот(а ы у е ой) сб субот(а у и ы) saturday sat",
    ),
    (
        Weekday(6),
        "воскресен(ье ья ью ьем ьям) вс неділ(я ю і) нядзел(я ю) sunday sun",
    ),
    (Weekdays(0), "понедельникам понеділках понеділкам mondays"),
    (Weekdays(1), "вторникам вівторках tuesdays"),
    (Weekdays(2), "средам середах wednesdays"),
    (Weekdays(3), "четвергам четвергах thursdays"),
    (Weekdays(4), "пятницам пятницях fridays"),
    (Weekdays(5), "субботам суботах saturdays"),
    (Weekdays(6), "воскресеньям sundays"),
    (
        Word::Season(Season::Autumn),
        "осен(ь и ью) восень autumn fall",
    ),
    (Word::Season(Season::Winter), "зим(а ы у е ой ою) winter"),
    (
        Word::Season(Season::Spring),
        "весн(а ы у е ой ою) вясн(а ой) spring",
    ),
    (Word::Season(Season::Summer), "лет(о а ом у) summer"),
    (
        SeasonAdjective(Season::Autumn),
        "осенн(ие их им ий его ем яя юю ей) осінн(і іх) асенні(я х)",
    ),
    (
        SeasonAdjective(Season::Winter),
        "зимн(ие их им ий его ем яя юю ей) зимов(і их) зімов(ыя ых)",
    ),
    (
        SeasonAdjective(Season::Spring),
        "весенн(ие их им ий его ем яя юю ей) веснян(і их) веснав(ыя ых)",
    ),
    (
        SeasonAdjective(Season::Summer),
        "летн(ие их им ий его ем яя юю ей) літн(і іх) летн(ія іх)",
    ),
    (
        Break,
        "каникул(ы _ ам ах ами) канікул(и _ ах ы) break vacation holidays",
    ),
    (
        Nth(1),
        "перв(ый ая ое ые ого ой ую ом ому ых) перш(ий а у ого ому ы ая ую ай ага) first",
    ),
    (
        Nth(2),
        "втор(ой ая ое ые ого ую ом ому ых) друг(а у ого ы ая ую ога) другий second",
    ),
    (
        Nth(3),
        "трет(ий ья ье ьи ьего ьей ью ьем ьему ьих) трет(я ю ій) трэц(і яя юю) third",
    ),
    (
        Nth(4),
        "четверт(ый ая ое ые ого ой ую ом ому ых) четверт(ий а у) чацвёрт(ы ая) fourth",
    ),
    (
        Nth(5),
        "пят(ый ая ое ые ого ой ую ом ому) пят(ий а у) fifth",
    ),
    (
        Last,
        "последн(ий яя ее ие его ей юю ем ему их) посл останн(ій я ю ього) апошн(і яя юю) last",
    ),
    (Count(1), "один одна одну одного одной одно одним адзін one"),
    (Count(2), "два две двух дві двух two"),
    (Count(3), "три трех трьох тры трох three"),
    (Count(4), "четыре четырех чотири four"),
    (Count(5), "пять пяти пять five"),
    (Count(6), "шесть шести шість six"),
    (Count(10), "десять десяти ten"),
    (CountTimes(1), "однажды once"),
    (CountTimes(2), "дважды двічі двойчы twice"),
    (CountTimes(3), "трижды тричі thrice"),
    (Times, "раз раза разы разів разоў р time times"),
    (
        Word::Unit(Unit::Day),
        "день дня дней дню дни дні днів дзень дзён day days дневный дневной",
    ),
    (
        Word::Unit(Unit::Week),
        "недел(я и ю е ей ь ям ях) нед тиж(день ня ні нів день) тыд(зень ня ні) week weeks",
    ),
    (Word::Unit(Unit::Decade), "декад(а ы у е ой) дэкад(а ы у)"),
    (
        Word::Unit(Unit::Month),
        "месяц(_ а у е ем ы ев) мес місяц(ь я і ів) month months",
    ),
    (
        Word::Unit(Unit::Quarter),
        "четверт(ь и ью ям ей) четв чверт(ь і) чвэрц(ь і) quarter quarters",
    ),
    (
        Word::Unit(Unit::CalendarQuarter),
        "квартал(_ а е у ом ы і) кв q",
    ),
    (
        Word::Unit(Unit::Term),
        "триместр(_ а е у ом ы і) term terms trimester trimesters",
    ),
    (
        Word::Unit(Unit::Half),
        "полугоди(е я ю и ем) полгода семестр(_ а е у ом ы і) півріч(чя чі) паўгодд(зе зя зі) паўгоддзе semester semesters",
    ),
    (
        Word::Unit(Unit::Year),
        "год(_ а у е ом ы ов) г гг рік року році роки рр р-к годзе year years",
    ),
    (
        Adverb(Period::Day),
        "ежедневно щодня щоденно штодзённа штодзень daily everyday",
    ),
    (
        Adverb(Period::Week),
        "еженедельно щотижня щотижнево штотыдзень weekly",
    ),
    (
        Adverb(Period::Month),
        "ежемесячно помесячно щомісяця щомісячно штомесяц штомесячна monthly",
    ),
    (
        Adverb(Period::Quarter),
        "ежеквартально поквартально щоквартально щокварталу штоквартальна quarterly",
    ),
    (Adverb(Period::Half), "biannually semiannually"),
    (Adverb(Period::Term), "termly"),
    (
        Adverb(Period::Year),
        "ежегодно щорічно щороку штогод штогадова annually yearly annual",
    ),
    (
        Each,
        "кажд(ый ая ое ые ого ой ую ом ому ых) кожн(ий а у ого ої ого ы ую ага) each every",
    ),
    (
        During,
        "течени(е и ю я) теч протяжени(и е) продолжени(е и) ход(е у) протягом упродовж впродовж течени цягам працягу throughout during over",
    ),
    (
        Whole,
        "весь вся все всего всей всю всем всему цел(ый ого) кругл(ый ого) увесь усього всього весь усяго whole all entire round long",
    ),
    (
        Academic,
        "учебн(ый ого ом ому ая ой ую) уч школьн(ый ого ая ой ую) навчальн(ий ого ому) навучальн(ы ага ым) school academic",
    ),
    (
        Current,
        "календарн(ый ого ом) текущ(ий его ем) этого нынешнего настоящего поточного calendar current this",
    ),
    (Span, "период(_ а у е ом) перыяд(_ у) період(_ у і) period"),
    (
        Always,
        "постоян(но ная ный) систематически регулярно круглогодично непрерывно всегда постійно систематично пастаянна ongoing continuous continuously continually always permanent permanently",
    ),
    (
        Word::Part(Part::Begin),
        "начал(о а е у ом) нач початок початку пачат(ак ку) begin beginning start early",
    ),
    (
        Word::Part(Part::Middle),
        "середин(а ы е у ой) серед middle mid",
    ),
    (
        Word::Part(Part::End),
        "кон(ец ца це цу цом) кінець кінця кінці канец канцы канца end late",
    ),
    (HalfOf, "половин(а ы е у ой) половин(і) палов(а е) half"),
    (DayNumber, "числ(о а у е) число чисел"),
    (From, "с со з із зі од from since starting effective"),
    (To, "по па to through thru"),
    (Until, "до да until till before"),
    (Toward, "к ко by"),
    (In, "в во у ў на in on at"),
    (And, "и й і та ды или либо або чи and or"),
    (Filler, "of the of"),
    (For, "за"),
    (Not, "не ні no not"),
    (Later, "позднее позже пізніше later"),
    (Earlier, "ранее раньше раніше earlier sooner"),
    (Less, "реже менее рідше менше least minimum минимум"),
    (Than, "чем ніж than"),
    (Word::Per, "per a an"),
    (
        Relative,
        "от від через спустя накануне перед предшествующ(ий ая ие его) prior following within preceding",
    ),
    (After, "после після пасля after"),
    (
        Except,
        "кроме исключая исключением искл окрім крім except excluding",
    ),
    (
        Next,
        "следующ(ий его ем ая ей ую) прошл(ый ого ом ая) предыдущ(ий его ая) отчетн(ый ого ым ом) наступн(ий ого) next previous",
    ),
    (Measure, "мере мірі міру меры"),
    (
        Need,
        "необходимост(и ь ью) потребност(и ь ям) потреб(и ою і) надобности необхідност(і ь) неабходнасц(і ь) запрос(у ам а) требовани(ю ям) заявк(е ам) заявлени(ю ям) обращени(ю и ям) поступлени(и я ю) запит(у ом) needed need needs necessary required requested request requests demand arise arises",
    ),
    (When, "при пры as if when upon в-случае случае"),
    (
        Plan,
        "график(у а ом ам и) план(у а ом ам е) расписани(ю ем) программ(е ой ам) циклограмм(е ой) календар(ю ем) положени(ю ем) приказ(у ом ам) ктп графік(а у ом) плани розкладом розкладу schedule schedules timetable plan",
    ),
    (
        According,
        "согласно соответстви(и е) згідно відповідно згодна адпаведнасці according",
    ),
    (
        Settled,
        "установленн(ые ый ом ое ого) установл утвержденн(ые ому ым) намеченные определенные указанные",
    ),
    (
        Clock,
        "час часа часов часам ч мин минут минуты утра вечера годин годині am pm noon oclock hours",
    ),
    (
        Numbered,
        "класс(_ а ы ов ах е ам) кл клас(_ и ів) школ(а ы е) сош лицей гимназия урок(_ а и ов е) каб кабинет(_ а е ы) ауд аудитория зал этаж смен(а ы у) групп(а ы у е) заседани(е я) человек чел модул(ь я) семинар тур этап протокол приложение лет курс(_ а ы) смена корпус page class classes grade grades room session unit module meeting",
    ),
];

/// All forms in order, for binary search.
static LEXICON: LazyLock<Vec<(String, Word)>> = LazyLock::new(|| {
    let mut forms = Vec::new();
    for (word, list) in WORDS {
        expand(list, &mut |form| forms.push((form, *word)));
    }
    forms.sort_by(|a, b| a.0.cmp(&b.0));
    forms.dedup_by(|a, b| a.0 == b.0);
    forms
});

fn expand(list: &str, add: &mut impl FnMut(String)) {
    let mut rest = list;
    while let Some((group, after)) = next_group(rest) {
        match group.split_once('(') {
            Some((stem, endings)) => {
                for ending in endings.trim_end_matches(')').split(' ') {
                    add(format!("{stem}{}", ending.trim_matches('_')).replace('ё', "е"));
                }
            }
            None => add(group.replace('ё', "е")),
        }
        rest = after;
    }
}

fn next_group(list: &str) -> Option<(&str, &str)> {
    let list = list.trim_start();
    if list.is_empty() {
        return None;
    }
    let mut inside = false;
    let end = list.find(|c| {
        inside = (inside || c == '(') && c != ')';
        c == ' ' && !inside
    });
    Some(list.split_at(end.unwrap_or(list.len())))
}

/// The meaning of a folded word.
pub(super) fn lookup(word: &str) -> Option<Word> {
    let lexicon = &*LEXICON;
    let at = lexicon.binary_search_by(|(form, _)| form.as_str().cmp(word));
    at.ok().map(|at| lexicon[at].1)
}

/// The meaning shared by all words that begin with `start`, for abbreviations; `None` when they differ.
pub(super) fn abbreviated(start: &str) -> Option<Word> {
    let lexicon = &*LEXICON;
    let from = lexicon.partition_point(|(form, _)| form.as_str() < start);
    let mut same = lexicon[from..]
        .iter()
        .take_while(|(form, _)| form.starts_with(start))
        .map(|(_, word)| *word);
    let first = same.next()?;
    same.all(|word| word == first).then_some(first)
}

/// The words that begin with the same letter and could be meant by a misspelt `word`.
pub(super) fn alike(word: &str) -> impl Iterator<Item = &'static (String, Word)> {
    let first = word.chars().next().unwrap_or(' ');
    let lexicon: &'static [(String, Word)] = &LEXICON;
    let from = lexicon.partition_point(move |(form, _)| form.chars().next() < Some(first));
    lexicon[from..]
        .iter()
        .take_while(move |(form, _)| form.starts_with(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_a_form_of_its_own() {
        for form in ["март", "марта", "мартом"] {
            assert_eq!(lookup(form), Some(Month(3)), "{form}");
        }
        assert_eq!(lookup("мартов"), None);
    }

    #[test]
    fn an_abbreviation_means_what_all_its_words_mean() {
        assert_eq!(abbreviated("ежемес"), Some(Adverb(Period::Month)));
        assert_eq!(abbreviated("еже"), None);
    }
}
