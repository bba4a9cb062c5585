//! Proof that the rules are whole, for each edition and list: everything that can be concluded can be reached, every
//! question matters, no set of answers is without an outcome, and no answer turns what has been concluded.
//!
//! Exhaustive rule by rule: a rule reads few facts, so all sets of answers to them are tried, those with answers missing
//! included. What holds for each rule holds for their report, which only puts them side by side.

mod certificate;
mod children;
mod counts;
pub(crate) mod engine;
mod exact;
mod findings;
mod matters;
mod outcomes;
mod reach;
pub mod rules;
pub mod space;
pub mod table;
mod text;

use std::process::ExitCode;

use serde_json::Value as Json;

use crate::input::{Done, pack, print, say};
pub use certificate::prove;

/// The proof in words.
pub(crate) fn text(pack_file: Option<&str>) -> Done {
    let certificate = prove(&pack(pack_file)?)?;
    say(text::written(&certificate).as_bytes())?;
    Ok(status(&certificate))
}

/// The certificate.
pub(crate) fn json(pack_file: Option<&str>) -> Done {
    let certificate = prove(&pack(pack_file)?)?;
    print(&certificate)?;
    Ok(status(&certificate))
}

fn status(certificate: &Json) -> ExitCode {
    let whole = certificate.get("faults").and_then(Json::as_array).is_some_and(Vec::is_empty);
    if whole { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
