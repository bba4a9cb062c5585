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
mod text;
mod tried;

use std::path::Path;
use std::process::ExitCode;

use crate::input::{Done, Form, pack};
pub use certificate::prove;

/// Says the certificate.
pub(crate) fn run(pack_file: Option<&Path>, form: Form) -> Done {
    let certificate = &prove(&pack(pack_file)?)?;
    form.say(certificate, || text::written(certificate))?;
    let whole = certificate["faults"].as_array().is_some_and(Vec::is_empty);
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
