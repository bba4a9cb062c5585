//! What the fuzzer tries. Each module is a target: whatever the bytes are, its `run` must end without a panic.

pub mod answers;
pub mod calendar;
pub mod differential;
pub mod door;
pub mod pack;
pub mod remedies;
pub mod request;

/// How the door reads plain data, itself.
#[path = "../../boundary/src/plain.rs"]
pub mod plain;

#[path = "../../tests/remedies/every_set.rs"]
pub mod every_set;
#[path = "../../tests/naive/mod.rs"]
pub mod naive;

use std::sync::LazyLock;

use serde_json::Value as Json;

/// The built-in pack as JSON.
pub static LAW: LazyLock<Json> = LazyLock::new(naive::law);
/// The built-in pack, loaded.
pub static PACK: LazyLock<bauyr::Pack> = LazyLock::new(naive::pack);
