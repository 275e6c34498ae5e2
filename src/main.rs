//! The page's entry: panic screen and mount. Knows nothing of the plan.
use metodplan::platform::panic_screen;
use metodplan::ui::App;

fn main() {
    panic_screen::install();
    leptos::mount::mount_to_body(App);
}
