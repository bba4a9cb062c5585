//! What ships, as a list that machines read: `CycloneDX` 1.5 (<https://cyclonedx.org/docs/1.5/json/>).

use chrono::DateTime;
use serde_json::{Value, json};

use super::VERSION;
use crate::build::bundle;
use crate::licences;
use crate::package::Package;
use crate::process::output;
use crate::project::Project;

/// The list of the site that has just been built.
pub fn list(project: &Project, date: u64) -> Result<String, String> {
    let packages = licences::shipped(project, Some(&bundle::packages(project)?))?;
    let version = |program: &str| output(project.program(program).arg("--version")).map(|text| text.trim().to_owned());
    let list = document(&packages, &version("rustc")?, &version("node")?, date)?;
    serde_json::to_string_pretty(&list).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn document(packages: &[Package], rustc: &str, node: &str, date: u64) -> Result<Value, String> {
    let date = i64::try_from(date).ok().and_then(|date| DateTime::from_timestamp(date, 0)).ok_or("a date far away")?;
    // `rustc 1.95.0 (…)`, `v20.20.2`
    let rustc = rustc.split(' ').nth(1).ok_or("rustc says no version")?;
    let node = node.trim_start_matches('v');
    let standard_library = json!({
        "type": "library", "bom-ref": "rust-std", "name": "rust-std", "version": rustc,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }]
    });
    let components: Vec<Value> = std::iter::once(standard_library).chain(packages.iter().map(component)).collect();
    let own = format!("pkg:npm/bauyr@{VERSION}");
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": format!("{:?}Z", date.naive_utc()),
            // With other versions of these, other bytes come out.
            "tools": { "components": [
                { "type": "application", "name": "rustc", "version": rustc },
                { "type": "application", "name": "node", "version": node }
            ] },
            "component": {
                "type": "application", "bom-ref": own, "name": "bauyr", "version": VERSION, "purl": own,
                "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }]
            }
        },
        "components": components
    }))
}

fn component(package: &Package) -> Value {
    let Package { name, version, licence, registry, .. } = package;
    // In a package URL, `@` begins the version.
    let purl = format!("pkg:{registry}/{}@{version}", name.replace('@', "%40"));
    json!({
        "type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
        // Old packages write `/` and mean `OR`.
        "licenses": [{ "expression": licence.replace('/', " OR ") }]
    })
}
