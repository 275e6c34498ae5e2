//! What has come and waits for the user's word, each in its own dialog. Stores nothing by itself.

use super::known::KnownDialog;
use super::preview::PreviewDialog;
use super::refused::RefusedDialog;
use super::{Incoming, Transfer};
use crate::ui::controls::dynamic;
use leptos::prelude::*;

/// The dialog of what has just come, if anything has.
#[component]
pub fn IncomingDialog() -> impl IntoView {
    let transfer = Transfer::expect();
    dynamic(move || {
        transfer.incoming.get().map(|incoming| match incoming {
            Incoming::Document { name, plan, report } => {
                view! { <PreviewDialog name plan=*plan report/> }.into_any()
            }
            Incoming::Known { plan, .. } => view! { <KnownDialog plan=*plan/> }.into_any(),
            Incoming::Refused { name, error } => view! { <RefusedDialog name error/> }.into_any(),
        })
    })
}
