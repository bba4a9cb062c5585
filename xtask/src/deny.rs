//! `cargo xtask deny`: all crates, tools included, held against `deny.toml`; and what is known of holes in other people's code,
//! where the lists of them can be reached.

use serde_json::Value;

use crate::prerequisites;
use crate::process::{not_started, run as succeed};
use crate::project::Project;

/// And whether a crate that `deny.toml` lets pass twice must be there twice: the list is that of the first.
const WORKSPACES: &[(&str, &str)] = &[("Cargo.toml", "--deny"), ("fuzz/Cargo.toml", "--allow")];

pub fn run(project: &Project) -> Result<(), String> {
    let program = prerequisites::cargo_deny(project)?;
    let deny = |manifest: &str, arguments: &[&str]| {
        let mut deny = project.program(&program);
        deny.args(["--config", "deny.toml", "--workspace", "--manifest-path", manifest]).args(arguments);
        deny
    };
    for (manifest, if_once) in WORKSPACES {
        let lists = [if_once, "unmatched-skip", if_once, "unnecessary-skip"];
        succeed(deny(manifest, &["check", "--hide-inclusion-graph"]).args(lists).args(["bans", "licenses", "sources"]))?;
    }
    if succeed(&mut deny("Cargo.toml", &["fetch", "db"])).is_ok() {
        for (manifest, _) in WORKSPACES {
            succeed(&mut deny(manifest, &["check", "--disable-fetch", "advisories"]))?;
        }
    } else {
        println!("RustSec could not be reached: whether a hole is known in a crate was not looked up");
    }
    npm_audit(project)
}

/// Holes known in the packages that the page may hold.
fn npm_audit(project: &Project) -> Result<(), String> {
    let mut audit = project.program("npm");
    audit.args(["audit", "--omit=dev", "--json"]);
    let output = audit.output().map_err(|error| not_started(&audit, &error))?;
    match known_holes(&String::from_utf8_lossy(&output.stdout)) {
        Some(holes) if holes.is_empty() => Ok(()),
        Some(holes) => Err(format!("holes are known in {}", holes.join(", "))),
        None => {
            println!("npm's list could not be reached: whether a hole is known in a package was not looked up");
            Ok(())
        }
    }
}

/// The packages that npm's answer names; none where it is no answer.
fn known_holes(answer: &str) -> Option<Vec<String>> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    Some(answer.get("vulnerabilities")?.as_object()?.keys().cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::known_holes;

    #[test]
    fn an_answer_of_npm_is_told_from_a_line_that_is_down() {
        let found = r#"{"auditReportVersion": 2, "vulnerabilities": {"a": {"severity": "low"}}, "metadata": {}}"#;
        assert_eq!(known_holes(found), Some(vec!["a".to_owned()]));
        assert_eq!(known_holes(r#"{"auditReportVersion": 2, "vulnerabilities": {}}"#), Some(Vec::new()));
        assert_eq!(known_holes(r#"{"error": {"code": "ENOTFOUND"}}"#), None);
        assert_eq!(known_holes(""), None);
    }
}
