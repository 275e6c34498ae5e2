//! Texts as people write them, and as they would have to be written to break something.

use super::dice::Dice;

const GOOD: &[&str] = &[
    "Районный семинар «Читаем вместе»",
    "Обзор новинок\nдля начальной школы",
    "Сферум",
    "Заведующая библиотекой",
    "Нечаевская ООШ",
    "Ярошенко Л. П.",
    "Library week: display and quiz",
    "каб. 12, 2-й этаж",
    "№ 4",
    "– – –",
];

const HOSTILE: &[&str] = &[
    "\"quoted\" and 'single' \\ backslash \\\" \\u0041 /",
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "{\"kind\":\"note\",\"id\":[1,{}]}",
    "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}",
    "\r\nстрока\rещё\n\n\tтабуляция\t",
    " \u{a0}\u{2003} ",
    "\u{202e}задом наперёд\u{202c}\u{200b}\u{feff}",
    "\u{2028}\u{2029}\u{85}",
    "👩‍🏫📚🇷🇺 и́ й",
    "\u{fffd}\u{fffe}\u{10ffff}",
    "null",
    "0123456789abcdef",
    "__proto__",
    "=СУММ(A1:A9)",
    "%s%n{}{0}$(id)`id`",
];

/// Any text: mostly good, sometimes empty, hostile, random or long.
pub fn text(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => String::new(),
        1 => dice.pick(HOSTILE).to_owned(),
        2 => random(dice),
        3 if dice.one_in(20) => "Мероприятие на целый год ".repeat(40),
        _ => dice.pick(GOOD).to_owned(),
    }
}

fn random(dice: &mut Dice) -> String {
    const RANGES: &[(u32, u32)] = &[
        (0x00, 0x7f),
        (0x400, 0x45f),
        (0x80, 0x7ff),
        (0x2000, 0x206f),
        (0x1f300, 0x1f5ff),
    ];
    let length = dice.below(12);
    let mut letter = || {
        let (from, to) = dice.pick(RANGES);
        char::from_u32(dice.between(from, to)).unwrap_or('?')
    };
    (0..length).map(|_| letter()).collect()
}
