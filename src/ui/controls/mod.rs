//! Small parts that every screen is made of. Each knows its looks and its keys, none knows a plan.

pub mod choice;
pub mod dialog;
pub mod edit_face;
pub mod edit_text;
pub mod icon;
pub mod menu;
pub mod suggest;
pub mod toast;

pub use dialog::{Dialog, DialogHandle};
pub use edit_text::EditText;
pub use icon::{Glyph, icon, icon_of, icon_s};
pub use menu::{Menu, MenuItem};
