//! The page's entry: panic screen and mount. Knows nothing of the plan.
fn main() {
    leptos::mount::mount_to_body(|| "Методплан");
}
