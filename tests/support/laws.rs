//! How many cases the laws are tried on. `make test` tries the same ones each time, so that a commit is red or green by
//! what is in it; `make soak` tries others, and many more.

use proptest::prelude::ProptestConfig;

/// `cases` of a law, times `LAWS_FACTOR` where it is set.
pub(crate) fn runs(cases: u32) -> ProptestConfig {
    let factor = std::env::var("LAWS_FACTOR").ok();
    let factor = factor.and_then(|factor| factor.parse().ok()).unwrap_or(1);
    ProptestConfig {
        cases: cases.saturating_mul(factor),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
