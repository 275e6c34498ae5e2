//! Generators shared by the integration tests. Each test file uses the part it needs.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::expect_used,
    reason = "a module of tests: not all of it is used by each, and a failure here is a failed test"
)]

pub mod commands;
pub mod dice;
pub mod laws;
pub mod plans;
pub mod readings;
pub mod rollover;
pub mod texts;
pub mod unknown;
