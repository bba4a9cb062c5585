//! What tests, benchmarks and fuzz targets share: the worked cases, a naive evaluator, packs with changes.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]
#![allow(missing_docs, reason = "names of tests' helpers say what they do")]
#![allow(clippy::missing_errors_doc, clippy::return_self_not_must_use, reason = "nobody but our tests calls this")]
#![allow(clippy::missing_panics_doc, reason = "every helper of a test may panic: that is how it fails")]

pub mod cases;
pub mod contract;
pub mod grown;
pub mod indices;
pub mod naive;
pub mod packs;
pub mod people;
pub mod remedies;
