//! What belongs to the user and not to the plan: place, selection, language and look of the interface.
//!
//! Changes here enter no history. Settings are kept on the device.

use super::autosave::Autosave;
pub use super::choices::{Panel, Selection, Theme};
use super::marks::Marks;
use super::place::{self, Place, View};
use super::{Memo, State};
use super::{Store, folds, settings, shelf, trail};
use crate::domain::{EntryId, Language, Plan, PlanId, SectionId};
use crate::layout::filter::{self, Filter};
use crate::layout::{now, placement};
use crate::platform::storage::StorageError;
use crate::platform::{address, clock, focus, page, timer};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the user is and how the interface looks; copied freely.
#[derive(Clone, Copy)]
pub struct Session(&'static SessionParts);

/// What it holds, as long as the page lives: closures carry one address in place of all of it.
pub struct SessionParts {
    pub(super) store: Store,
    autosave: Autosave,
    /// Where the user is.
    pub place: State<Place>,
    /// The selected row.
    pub selection: State<Option<Selection>>,
    /// The rows marked to be handled together.
    pub marks: State<Marks>,
    /// Whether the inspector is open; on a narrow screen it covers the document.
    pub inspector: State<bool>,
    /// Which rows are shown.
    pub filter: State<Filter>,
    /// The sections of the open plan of which the document shows the title alone.
    pub folded: State<Vec<SectionId>>,
    /// Whether the search is open, with or without words in it.
    pub searching: State<bool>,
    /// The rows that the filter shows, in the order of their ids; all while there is no filter.
    pub matching: Memo<Option<Vec<EntryId>>>,
    /// Rows whose last day has passed, whatever became of them, in the order of their ids.
    pub(super) over: Memo<Vec<EntryId>>,
    /// What is edited in a dialog.
    pub panel: State<Option<Panel>>,
    /// Other plans that the calendar shows beside the open one; they are not changed here.
    pub beside: State<Vec<Arc<Plan>>>,
    /// Whether the cyclogram has a band for each person, and not for each section.
    pub by_person: State<bool>,
    /// Whether weeks of a month have their numbers.
    pub week_numbers: State<bool>,
    /// Whether the page is being printed: then lists are whole.
    pub printing: State<bool>,
    /// Language of the interface.
    pub language: State<Language>,
    /// Look of the interface.
    pub theme: State<Theme>,
    /// Why the plan of the address could not be opened.
    pub failure: State<Option<OpenFailure>>,
    /// Grows when a plan comes to the shelf or leaves it.
    pub shelf: State<u32>,
}

impl std::ops::Deref for Session {
    type Target = SessionParts;

    fn deref(&self) -> &SessionParts {
        self.0
    }
}

/// Why a plan of the device could not be opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OpenFailure {
    /// There is no such plan.
    Missing,
    /// Its text cannot be read.
    Unreadable(PlanId, crate::format::json::OpenError),
}

/// From this width on the inspector has a place of its own beside the document, in CSS pixels.
const WIDE: u32 = 1101;

/// What the user asked for is painted before it is noted; longer than a frame, in milliseconds.
const AFTER_PAINTING: u32 = 20;

impl Session {
    /// Reads settings and address, opens the plan of the address, and follows the address from then on.
    pub fn start(store: Store, autosave: Autosave) -> Self {
        let filter: State<Filter> = State::new(Filter::default());
        let session = Self(Box::leak(Box::new(SessionParts {
            store,
            autosave,
            place: State::new(Place::Library),
            selection: State::new(None),
            marks: State::new(Marks::default()),
            inspector: State::new(page::is_wider_than(WIDE)),
            filter,
            folded: State::new(Vec::new()),
            searching: State::new(false),
            matching: Memo::new(move |_| {
                let filter = filter.get();
                let matching = |plan: &_| filter::matching(plan, &filter, clock::today());
                (!filter.is_empty()).then(|| store.with(matching)).flatten()
            }),
            over: Memo::new(move |_| {
                let over = |plan: &_| now::over(&placement::of(plan), clock::today());
                store.with_times(over).unwrap_or_default()
            }),
            panel: State::new(None),
            beside: State::new(Vec::new()),
            by_person: State::new(settings::is_by_person()),
            week_numbers: State::new(settings::has_week_numbers()),
            printing: State::new(false),
            language: State::new(settings::language()),
            theme: State::new(settings::theme()),
            failure: State::new(None),
            shelf: State::new(0),
        })));
        folds::follow_selected(store, session);
        page::on_print(move |printing| session.printing.set(printing));
        Effect::new(move |_| page::set_language(settings::code(session.language.get())));
        Effect::new(move |_| page::set_theme(session.theme.get().attribute()));
        session.arrive(&address::hash());
        address::on_change(move |hash| session.arrive(&hash));
        page::on_hide(move || session.note_scroll());
        session
    }

    /// The session that the page provides to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Goes to `place`; the address follows. The filter stays while the plan does.
    pub fn go(self, place: Place) {
        self.go_to(&untrack(|| self.address_of(place)));
    }

    /// Goes into the plan `id`, to where it was left.
    pub fn reopen(self, id: PlanId) {
        self.go_to(&trail::address(id));
    }

    fn go_to(self, hash: &str) {
        address::go(hash);
        self.arrive(hash);
    }

    /// The address of `place`, which keeps the filter while the plan stays.
    pub fn address_of(self, place: Place) -> String {
        match (place, self.place.get()) {
            (Place::Plan(id, _), Place::Plan(open, _)) if id == open => {
                self.filter.with(|filter| place.print_filtered(filter))
            }
            _ => place.print(),
        }
    }

    pub(super) fn note_filter(self, filter: Filter) -> String {
        self.filter.set(filter);
        self.note_place()
    }

    /// Notes where the user is, for the next time; its address.
    fn note_place(self) -> String {
        let place = self.place.get_untracked();
        let address = untrack(|| self.address_of(place));
        match place {
            // One comes to a plan to work on it: its paper is asked for anew.
            Place::Library | Place::Plan(_, View::Paper(_)) => {}
            Place::Plan(id, _) => trail::note_address(id, &address),
        }
        address
    }

    /// Shows another view of the open plan.
    pub fn show(self, view: View) {
        if let Place::Plan(id, _) = self.place.get_untracked() {
            self.go(Place::Plan(id, view));
        }
    }

    /// The view shown of the open plan.
    pub fn view(self) -> Option<View> {
        match self.place.get() {
            Place::Plan(_, view) => Some(view),
            Place::Library => None,
        }
    }

    /// Shows the row `id` in the document, selected and focused.
    pub fn go_to_entry(self, id: EntryId) {
        self.show(View::Document);
        self.selection.set(Some(Selection::Entry(id)));
        focus::soon(format!("[data-entry='{id}'] button"));
        focus::reveal(format!("[data-entry='{id}']"));
    }

    /// Shows the row `id` in the document, where its day is set.
    pub fn go_to_appointment(self, id: EntryId) {
        self.show(View::Document);
        self.selection.set(Some(Selection::Entry(id)));
        self.inspector.set(true);
        focus::reveal(format!("[data-entry='{id}']"));
        focus::soon("#inspector input[type='date']");
    }

    fn arrive(self, hash: &str) {
        let (place, before) = (Place::parse(hash), self.place.get_untracked());
        let filter = place::filter_of(hash);
        if matches!(
            (place, before),
            (
                Place::Plan(_, View::Month(_)),
                Place::Plan(_, View::Month(_))
            )
        ) {
            page::lay_out_soon();
        }
        if place == before && self.filter.with_untracked(|own| *own == filter) {
            return;
        }
        let leaves = match place {
            Place::Library => true,
            Place::Plan(id, _) => self.store.with_untracked(|plan| plan.id) != Some(id),
        };
        if leaves && !self.autosave.may_close() {
            // The bar above the plan says why and offers the file; the plan stays on the screen.
            return address::replace(&untrack(|| self.address_of(before)));
        }
        let Place::Plan(id, view) = place else {
            self.note_scroll();
            self.close();
            return self.place.set(place);
        };
        let same =
            matches!(before, Place::Plan(own, last) if own == id && last.code() == view.code());
        if !same {
            self.note_scroll();
        }
        self.open(id);
        self.place.set(place);
        if self.failure.with_untracked(Option::is_some) {
            return;
        }
        self.filter.set(filter);
        self.searching.set(false);
        timer::once(AFTER_PAINTING, move || drop(self.note_place()));
        if !same {
            trail::restore_scroll(id, view);
        }
    }

    /// Notes how far the view is scrolled that the page shows, before another takes its place.
    fn note_scroll(self) {
        let open = self.store.with_untracked(|plan| plan.id);
        match self.place.get_untracked() {
            Place::Plan(id, view) if open == Some(id) => trail::note_scroll(id, view),
            _ => {}
        }
    }

    fn close(self) {
        self.autosave.flush();
        self.selection.set(None);
        self.marks.set(Marks::default());
        self.panel.set(None);
        self.beside.set(Vec::new());
        self.filter.set(Filter::default());
        self.searching.set(false);
        self.failure.set(None);
        self.store.replace(None);
    }

    fn open(self, id: PlanId) {
        if self.store.with_untracked(|plan| plan.id) == Some(id) {
            return;
        }
        self.close();
        match shelf::load(id) {
            Some(Ok(opened)) => {
                self.load_beside(id);
                self.folded.set(trail::folded(id));
                self.store.replace(Some(opened.plan));
            }
            Some(Err(error)) => self.failure.set(Some(OpenFailure::Unreadable(id, error))),
            None => self.failure.set(Some(OpenFailure::Missing)),
        }
    }

    /// Opens a plan that is not on the device yet, saves it and shows it.
    pub fn adopt(self, plan: Plan) {
        if !self.autosave.may_close() {
            return;
        }
        self.note_scroll();
        self.close();
        let place = Place::Plan(plan.id, View::Document);
        self.store.replace(Some(plan));
        self.autosave.save_now();
        self.go(place);
        self.shelf_changed();
    }

    /// Moves a plan aside; when it is the open one, the start screen comes first.
    ///
    /// # Errors
    /// As [`shelf::trash`]; the plan is then where it was.
    pub fn discard(self, id: PlanId) -> Result<(), StorageError> {
        if self.store.with_untracked(|plan| plan.id) == Some(id) {
            self.go(Place::Library);
        }
        shelf::trash(id)?;
        self.shelf_changed();
        Ok(())
    }

    /// Brings a plan back that was moved aside.
    ///
    /// # Errors
    /// As [`shelf::restore`].
    pub fn bring_back(self, id: PlanId) -> Result<(), StorageError> {
        shelf::restore(id)?;
        self.shelf_changed();
        Ok(())
    }

    /// Tells the start screen that a plan or a template has come or gone.
    pub fn shelf_changed(self) {
        self.shelf.update(|count| *count += 1);
    }

    /// Shows these plans beside the open one. What cannot be read is left out; what was deleted is forgotten.
    pub fn set_beside(self, ids: &[PlanId]) {
        if let Some(open) = self.store.with_untracked(|plan| plan.id) {
            shelf::note_beside(open, ids);
            self.load_beside(open);
        }
    }

    fn load_beside(self, open: PlanId) {
        let plans = shelf::beside(open).into_iter();
        let plans = plans.filter_map(|id| Some(Arc::new(shelf::load(id)?.ok()?.plan)));
        self.beside.set(plans.collect());
    }

    /// Opens the plan `id` at one of its rows.
    pub fn go_to_row_of(self, id: PlanId, row: EntryId) {
        self.go(Place::Plan(id, View::Document));
        self.go_to_entry(row);
    }
}
