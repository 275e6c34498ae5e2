//! The table of words: a meaning and its forms, Russian and English, the commonest Ukrainian and Belarusian.

use super::meaning::Word::{
    Academic, According, Adverb, After, Always, And, Break, Clock, Count, CountTimes, Current,
    DayNumber, During, Each, Earlier, Except, Filler, For, From, HalfOf, In, Last, Later, Less,
    Measure, Month, Need, Next, Not, Nth, Numbered, Onward, Plan, Relative, SeasonAdjective,
    Settled, Span, Than, Times, To, Toward, Until, Weekday, Weekdays, When, Whole,
};
use super::meaning::{Unit, Word};
use crate::domain::reading::{Part, Period, Season};

/// `stem(ending ending)`; `_` is the empty ending.
pub(super) const WORDS: &[(Word, &str)] = &[
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
        "воскресен(ье ья ью ьем) вс неділ(я ю і) нядзел(я ю) sunday sun",
    ),
    (
        Weekdays(0),
        "понедельникам понеділках понеділкам щопонеділка mondays",
    ),
    (Weekdays(1), "вторникам вівторках щовівторка tuesdays"),
    (Weekdays(2), "средам середах щосереди wednesdays"),
    (Weekdays(3), "четвергам четвергах щочетверга thursdays"),
    (Weekdays(4), "пятницам пятницях щопятниці fridays"),
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
        "осенне осенн(ие их им ий его ем яя юю ей) осінн(і іх) асенні(я х)",
    ),
    (
        SeasonAdjective(Season::Winter),
        "зимне зимн(ие их им ий его ем яя юю ей) зимов(і их) зімов(ыя ых)",
    ),
    (
        SeasonAdjective(Season::Spring),
        "весенне весенн(ие их им ий его ем яя юю ей) веснян(і их) веснав(ыя ых)",
    ),
    (
        SeasonAdjective(Season::Summer),
        "летне летн(ие их им ий его ем яя юю ей) літн(і іх) летн(ія іх)",
    ),
    (
        Break,
        "каникул(ы _ ам ах ами) канікул(и _ ах ы) break vacation holidays",
    ),
    (
        Nth(1),
        "перв(ый ая ое ые ого ой ую ом ому ых) перш(ий а у ого ому ы ая ае ую ай ага) first",
    ),
    (
        Nth(2),
        "втор(ой ая ое ые ого ую ом ому ых) друг(а у ого ы ая ое ую ога) другий second",
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
    (Count(20), "двадцать twenty"),
    (Count(30), "тридцать thirty"),
    (Nth(6), "шест(ой ое ого ая) sixth"),
    (Nth(7), "седьм(ой ое ого ая) seventh"),
    (Nth(8), "восьм(ой ое ого ая) eighth"),
    (Nth(9), "девят(ый ое ого ая) ninth"),
    (Nth(10), "десят(ый ое ого ая) tenth"),
    (Nth(11), "одиннадцат(ое ого) eleventh"),
    (Nth(12), "двенадцат(ое ого) twelfth"),
    (Nth(13), "тринадцат(ое ого) thirteenth"),
    (Nth(14), "четырнадцат(ое ого) fourteenth"),
    (Nth(15), "пятнадцат(ое ого) fifteenth"),
    (Nth(16), "шестнадцат(ое ого) sixteenth"),
    (Nth(17), "семнадцат(ое ого) seventeenth"),
    (Nth(18), "восемнадцат(ое ого) eighteenth"),
    (Nth(19), "девятнадцат(ое ого) nineteenth"),
    (Nth(20), "двадцат(ое ого) twentieth"),
    (Nth(30), "тридцат(ое ого) thirtieth"),
    (CountTimes(1), "однажды once"),
    (CountTimes(2), "дважды двічі двойчы twice"),
    (CountTimes(3), "трижды тричі thrice"),
    (Times, "раз раза разы рази разів разоў р time times"),
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
        "полуг полугоди(е я ю и ем) полгода семестр(_ а е у ом ы і) півріч(чя чі) паўгодд(зе зя зі) паўгоддзе semester semesters",
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
        "окончани(е я ю и ем) кон(ец ца це цу цом) кінець кінця кінці канец канцы канца end late",
    ),
    (HalfOf, "пол половин(а ы е у ой) половин(і) палов(а е) half"),
    (DayNumber, "числ(о а у е ах) чисел"),
    (From, "с со з із зі од from since starting effective"),
    (To, "по па to through thru"),
    (Word::Between, "между між паміж between"),
    (Word::Going, "going"),
    (Until, "до да until till before prior"),
    (Toward, "к ко by"),
    (In, "в во у ў на in on at"),
    (And, "и й і та ды или либо або чи and or"),
    (Filler, "of the of commencing"),
    (Onward, "далее дальше onward onwards"),
    (For, "за"),
    (Not, "не ні no not"),
    (Later, "позднее позже пізніше later"),
    (Earlier, "ранее раньше раніше earlier sooner"),
    (Less, "реже менее рідше менше least minimum минимум"),
    (Than, "чем ніж than"),
    (Word::Per, "per a an"),
    (
        Relative,
        "от від через спустя накануне перед предшествующ(ий ая ие его) following within preceding",
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
    (When, "при пры as if when upon случае разі випадку"),
    (
        Plan,
        "график(у а ом ам и) план(у а ом ам е) расписани(ю ем) программ(е ой ам) циклограмм(е ой) календар(ю ем) положени(ю ем) приказ(у ом ам) ктп графік(а у ом) плани розкладом розкладу schedule schedules scheduled timetable plan",
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
