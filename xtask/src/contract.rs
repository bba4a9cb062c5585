//! `cargo xtask contract`: writes the package's part of what both sides of the boundary must say alike.

use std::fmt::Write as _;

use bauyr::contract::REFUSALS;
use bauyr::{GroundState, MAX_CHILDREN, Need, Outcome, State, wire};
use serde_json::json;

use crate::files::write;
use crate::project::Project;

const FILE: &str = "npm/src/contract.js";

pub fn run(project: &Project) -> Result<(), String> {
    write(&project.root.join(FILE), text())
}

fn text() -> String {
    let mut text =
        "/** What the engine and the package must say alike. Written by `cargo xtask contract`: not by hand. */\n".to_owned();
    let mut list = |name: &str, ids: Vec<&str>| {
        let ids = ids.into_iter().map(quoted).collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "export const {name} = /** @type {{const}} */ ([{ids}]);");
    };
    list("OUTCOMES", Outcome::ALL.iter().map(|outcome| outcome.id()).collect());
    list("SCOPES", State::ALL.iter().map(|state| state.id()).collect());
    list("STATES", GroundState::ALL.iter().map(|state| state.id()).collect());
    list("NEEDS", Need::ALL.iter().map(|need| need.id()).collect());
    text.push_str("\n/** Codes of answers; where these begin in a request; what stands for a refused change; children of one application. */\n");
    for (name, number) in [
        ("UNKNOWN", u64::from(wire::UNKNOWN)),
        ("FIRST_VALUE", wire::FIRST_VALUE.into()),
        ("ANSWERS", wire::ANSWERS as u64),
        ("REFUSED", wire::REFUSED.into()),
        ("MOST_CHILDREN", MAX_CHILDREN as u64),
    ] {
        let _ = writeln!(text, "export const {name} = {number};");
    }
    text.push_str("\n/** Why something is refused: code and message. */\n");
    for (name, refusal) in REFUSALS {
        let (code, message) = (quoted(refusal.code), quoted(refusal.message));
        let _ = writeln!(text, "export const {name} = /** @type {{const}} */ ([{code}, {message}]);");
    }
    text
}

/// A text as JavaScript of this project has it.
fn quoted(text: &str) -> String {
    if text.contains('\'') { json!(text).to_string() } else { ["'", text, "'"].concat() }
}

#[cfg(test)]
mod tests {
    use super::{FILE, text};

    #[test]
    fn the_package_has_the_contract_as_it_is() {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FILE);
        let there = std::fs::read_to_string(file).unwrap_or_default();
        assert!(there == text(), "{FILE} is out of date: `cargo xtask contract` writes it");
    }
}
