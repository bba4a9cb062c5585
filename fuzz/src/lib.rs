//! What the fuzzer tries. Each module is a target: whatever the bytes are, its `run` must end without a panic.

pub mod answers;
pub mod boundary;
pub mod calendar;
pub mod differential;
pub mod pack;
pub mod remedies;
pub mod request;

pub use support::naive::{self, LAW, PACK};
pub use support::remedies::every_set;
