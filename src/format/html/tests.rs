//! Pages of several programs, and what is read of them.

use super::*;

/// Blocks in short: a text as it is, a table as `[a|b // c|d]`, lines in a cell parted by `/`.
#[track_caller]
fn check(html: &str, expected: &[&str]) {
    let short = |block: &Block| match block {
        Block::Text(text) => text.clone(),
        Block::Table(rows) => {
            let row = |row: &Vec<String>| row.join("|").replace('\n', "/");
            format!(
                "[{}]",
                rows.iter().map(row).collect::<Vec<_>>().join(" // ")
            )
        }
    };
    let found: Vec<String> = read(html).iter().map(short).collect();
    assert_eq!(found, expected, "{html}");
}

#[test]
fn text_keeps_its_lines_and_loses_its_markup() {
    check(
        "<p>Один  <b>два</b>\n три</p><p>четыре<br>пять&nbsp;</p>",
        &["Один два три\nчетыре\nпять"],
    );
    check(
        "<style>p{}</style><!--x--><script>alert(1)</script><p onclick=x>а&amp;б</p>",
        &["а&б"],
    );
    check(
        "<html xmlns:o=\"x\"><head><title>t</title><xml><w:x>1</w:x></xml></head><body>а<o:p></o:p></body></html>",
        &["а"],
    );
    check("", &[]);
    check("<p>без конца <b>и <i>тегов", &["без конца и тегов"]);
}

#[test]
fn lists_have_dashes_or_numbers() {
    check(
        "<ul><li>а</li><li><p>б</p></li></ul><p>в</p>",
        &["– а\n– б\nв"],
    );
    check("<ol start=3><li>а<li>б</ol>", &["3. а\n4. б"]);
}

#[test]
fn lists_of_word_are_lists() {
    let item = |sign: &str, text: &str| {
        format!(
            "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span \
                 style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New \
                 Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>"
        )
    };
    check(
        &(item("·", "чтение") + &item("·", "игра")),
        &["– чтение\n– игра"],
    );
    check(
        &(item("1.", "чтение") + &item("2.", "игра")),
        &["1. чтение\n2. игра"],
    );
}

#[test]
fn tables_are_cells_whatever_draws_them() {
    check(
        "<table><tr><th>№</th><th>Что</th></tr><tr><td><p>1</p></td><td><p>Чтение</p><p>вслух</p></td></tr></table>",
        &["[№|Что // 1|Чтение/вслух]"],
    );
    check(
        "до<table><tr><td>а<td>б<tr><td>в<td>г</table>после",
        &["до", "[а|б // в|г]", "после"],
    );
    check(
        "<table><tr><td>а</td><td></td><td>б</td></tr><tr><td>в</td><td> </td><td>г</td></tr></table>",
        &["[а|б // в|г]"],
    );
}

#[test]
fn what_spans_rows_or_columns_stands_in_the_first() {
    check(
        "<table><tr><td rowspan=2>май</td><td>а</td></tr><tr><td>б</td></tr><tr><td colspan=2>в</td></tr></table>",
        &["[май|а // |б // в|]"],
    );
}

#[test]
fn a_table_in_a_cell_is_text_of_the_cell() {
    check(
        "<table><tr><td>а<table><tr><td>б</td><td>в</td></tr></table></td><td>г</td></tr></table>",
        &["[а/б в|г]"],
    );
}
