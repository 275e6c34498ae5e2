//! The page's entry: panic screen and mount. Knows nothing of the plan.
use metodplan::platform::panic_screen;

fn main() {
    panic_screen::install();
    leptos::mount::mount_to_body(|| "Методплан");
}
