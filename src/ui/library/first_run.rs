//! What stands on the start screen while there is no plan: what the program is for, and four ways to begin.

use super::sketch::{month_sketch, sketch};
use super::{Asking, Start, TITLE};
use crate::app::Session;
use crate::platform::clock;
use crate::sample::{self, Template, Wish};
use crate::ui::controls::{Glyph, icon_of, icon_s};
use crate::ui::transfer::Transfer;
use crate::ui::view::{View, button, el, of_class};
use crate::ui::words;

/// Rows and days of the picture: the same sections on the sheet and in the month.
const ROWS: [usize; 9] = [0, 0, 1, 1, 2, 2, 3, 4, 4];
const DAYS: &[(usize, usize)] = &[(3, 0), (9, 1), (10, 1), (18, 2), (24, 4), (30, 3)];

/// The first start.
pub fn first_run() -> View {
    let asking = Asking::expect();
    let (session, transfer) = (Session::expect(), Transfer::expect());
    let words = words();
    let text = &words.library;
    let open_example = move || {
        let language = session.language.get_untracked();
        let wish = Wish {
            template: Template::Example,
            association: String::new(),
            first_year: sample::planned_year(clock::today()),
            language,
        };
        transfer.create(wish, "#main");
    };
    let picture = of_class("div", "library-picture")
        .child(sketch(&ROWS, "sketch sketch-large"))
        .child(icon_of(Glyph::Forth, "icon icon-l"))
        .child(month_sketch(DAYS));
    let example = button("button button-primary")
        .click(open_example)
        .text(text.open_example);
    let new_plan = button("button")
        .click(move || asking.new_plan.set(Some(Start::Ours(Template::Empty))))
        .child(icon_s(Glyph::Plus))
        .text(text.new_plan);
    let open = button("button")
        .click(Transfer::choose_file)
        .child(icon_s(Glyph::Folder))
        .text(words.shell.open_file);
    let paste = button("button")
        .click(move || asking.paste.set(true))
        .text(text.paste_text);
    let ways = of_class("div", "library-ways").children([example, new_plan, open, paste]);
    of_class("section", "library-first")
        .attr("aria-labelledby", TITLE)
        .child(picture)
        .child(
            el("h1")
                .attr("id", TITLE)
                .attr("tabindex", "-1")
                .text(text.headline),
        )
        .child(of_class("p", "library-lead").text(text.lead))
        .child(ways)
        .child(of_class("p", "library-quiet").text(text.first_note))
}
