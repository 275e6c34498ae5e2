//! Long lists: only what is near the part that is seen is on the page, in pieces of a few rows; an empty room of the
//! same height stands for the others. Knows no rows; who builds them says how many there are.

use crate::app::{Memo, Session, State};
use crate::platform::dom::Node;
use crate::platform::near;
use crate::ui::view::{View, each, memo, of_class, when};
use leptos::prelude::*;

/// Rows of a piece: few enough to be built between two frames.
pub const PIECE: usize = 6;
/// A list of up to so many rows is built whole.
pub const WHOLE: usize = 60;
/// How many pieces are there before anything has been measured.
const FIRST: usize = 4;
/// Rows that are there before anything has been measured.
pub const FIRST_ROWS: usize = FIRST * PIECE;

/// The rows of a piece, as places in the list.
pub fn rows_of(piece: usize) -> std::ops::Range<usize> {
    piece * PIECE..(piece + 1) * PIECE
}

/// A list of `count` rows of about `height` CSS pixels, built by `build` piece by piece as they come near; a piece
/// that `keeps` something, as the selected row, is there in any case. Each piece has the `role` of a part of the list.
pub fn window(
    role: &'static str,
    count: Memo<usize>,
    height: i32,
    keeps: impl Fn(usize) -> bool + Copy + Send + Sync + 'static,
    build: impl Fn(usize) -> View + Copy + 'static,
) -> View {
    let pieces = move || (0..count.get().div_ceil(PIECE) as u64).collect::<Vec<_>>();
    each(pieces, move |piece: u64| {
        let piece = usize::try_from(piece).unwrap_or_default();
        let pieces = i32::try_from(PIECE).unwrap_or(1);
        let part = of_class("div", "piece").attr("role", role);
        let keeps = move || keeps(piece);
        near_part(part, piece < FIRST, height * pieces, keeps, move || {
            build(piece)
        })
    })
}

/// `view`, filled by `build` while it is near the part that is seen, is printed or `keeps` something; else an empty room of
/// about `height` CSS pixels. `first` says whether it is near before anything has been measured.
pub fn near_part(
    view: View,
    first: bool,
    height: i32,
    keeps: impl Fn() -> bool + Copy + Send + Sync + 'static,
    build: impl Fn() -> View + 'static,
) -> View {
    let printing = Session::expect().printing;
    let close = State::new(first);
    let room = State::new(height);
    let here = memo(move || close.get() || printing.get() || keeps());
    let view = view
        .style("--room", move || {
            (!here.get()).then(|| format!("{}px", room.get()))
        })
        .child(when(move || here.get(), build));
    let node: Node = view.node();
    let watch = near::watch(
        &node,
        Box::new(move |is_near, height| {
            if !is_near && here.get_untracked() {
                room.set(height);
            }
            close.set(is_near);
        }),
    );
    StoredValue::new_local(watch);
    view
}
