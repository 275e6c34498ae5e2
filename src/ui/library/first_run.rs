//! What stands on the start screen while there is no plan: what the program is for, and four ways to begin.

use super::sketch::{MonthSketch, Sketch};
use super::{Asking, TITLE};
use crate::app::Session;
use crate::platform::clock;
use crate::sample::{self, Template, Wish};
use crate::ui::controls::{Glyph, Icon};
use crate::ui::transfer::Transfer;
use crate::ui::words;
use leptos::prelude::*;

/// Rows and days of the picture: the same sections on the sheet and in the month.
const ROWS: [usize; 9] = [0, 0, 1, 1, 2, 2, 3, 4, 4];
const DAYS: &[(usize, usize)] = &[(3, 0), (9, 1), (10, 1), (18, 2), (24, 4), (30, 3)];

/// The first start.
#[component]
pub fn FirstRun() -> impl IntoView {
    let asking = Asking::expect();
    let (session, transfer) = (Session::expect(), Transfer::expect());
    let words = words();
    let open_example = move |_| {
        let language = session.language.get_untracked();
        let wish = Wish {
            template: Template::example(language),
            association: String::new(),
            first_year: sample::planned_year(clock::today()),
            language,
        };
        transfer.create(&wish);
    };
    view! {
        <section class="library-first" aria-labelledby=TITLE>
            <div class="library-picture">
                <Sketch rows=ROWS.to_vec() class="sketch-large"/>
                <Icon glyph=Glyph::Forth class="icon-l"/>
                <MonthSketch days=DAYS/>
            </div>
            <h1 id=TITLE tabindex="-1">{words.library.headline}</h1>
            <p class="library-lead">{words.library.lead}</p>
            <div class="library-ways">
                <button type="button" class="button button-primary" on:click=open_example>
                    {words.library.open_example}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| asking.new_plan.set(Some(Template::Empty))
                >
                    <Icon glyph=Glyph::Plus class="icon-s"/>
                    {words.library.new_plan}
                </button>
                <button type="button" class="button" on:click=move |_| Transfer::choose_file()>
                    <Icon glyph=Glyph::Folder class="icon-s"/>
                    {words.shell.open_file}
                </button>
                <button type="button" class="button" on:click=move |_| asking.paste.set(true)>
                    {words.library.paste_text}
                </button>
            </div>
            <p class="library-quiet">{words.library.first_note}</p>
        </section>
    }
}
