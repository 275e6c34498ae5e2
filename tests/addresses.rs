//! Addresses of places with their filters. `app/place.rs` belongs to the page but needs no browser: it is compiled
//! here again, so that its own tests and these run natively.
#![allow(clippy::expect_used, reason = "a failure in a test is a failed test")]

use metodplan::{domain, layout, paper};

#[path = "../src/app/place.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the page uses more of it than tests do"
)]
mod place;

use layout::filter::Filter;
use place::{Place, filter_of, is_of};
use proptest::prelude::*;

const PLAN: &str = "0123456789abcdef";

proptest! {
    #[test]
    fn place_and_filter_read_back_from_their_address(find in any::<String>(), month in 1..=12u32) {
        let view = place::View::Month(chrono::NaiveDate::from_ymd_opt(2027, month, 1).expect("a date"));
        let here = Place::Plan(PLAN.parse().expect("an id"), view);
        let filter = Filter { find, ..Filter::default() };
        let address = here.print_filtered(&filter);
        prop_assert_eq!(Place::parse(&address), here);
        prop_assert_eq!(filter_of(&address), filter);
    }

    #[test]
    fn any_address_leads_somewhere(hash in any::<String>()) {
        let place = Place::parse(&hash);
        prop_assert_eq!(Place::parse(&place.print_filtered(&filter_of(&hash))), place);
    }
}

#[test]
fn an_address_without_a_filter_is_as_before_and_the_filter_stands_behind_it() {
    let id = PLAN.parse().expect("an id");
    let list = Place::Plan(id, place::View::List);
    let plain = format!("/plan/{PLAN}/list");
    assert_eq!(list.print_filtered(&Filter::default()), plain);
    let filter = Filter {
        status: Some(domain::Status::Held),
        ..Filter::default()
    };
    assert_eq!(list.print_filtered(&filter), format!("{plain}?status=held"));
    assert!(is_of(id, &plain) && !is_of(id, "/"));
}
