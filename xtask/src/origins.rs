//! Where other people's code comes from, and that none of it is shipped twice. What lock files say is enough for that: no network.

use serde_json::Value;

use crate::files::read_text;
use crate::package::Package;
use crate::project::Project;

const CRATES: &str = "\"registry+https://github.com/rust-lang/crates.io-index\"";
const NPM: &str = "https://registry.npmjs.org/";

const CARGO_LOCKS: &[&str] = &["Cargo.lock", "fuzz/Cargo.lock"];
const NPM_LOCKS: &[&str] = &["package-lock.json", "tests/hosts/package-lock.json", "xtask/vitals/package-lock.json"];

/// # Errors
/// Where code comes from elsewhere than the two registries, or two versions of a package are shipped.
pub fn check(project: &Project, shipped: &[Package]) -> Result<(), String> {
    for name in CARGO_LOCKS {
        refuse(name, &strange_crates(&read_text(&project.root.join(name))?))?;
    }
    for name in NPM_LOCKS {
        let lock = read_text(&project.root.join(name))?;
        let lock = serde_json::from_str(&lock).map_err(|error| format!("{name}: {error}"))?;
        refuse(name, &strange_packages(&lock))?;
    }
    refuse("shipped in two versions", &doubled(shipped.iter().map(|package| (package.registry, package.name.as_str()))))
}

fn refuse(what: &str, found: &[String]) -> Result<(), String> {
    if found.is_empty() { Ok(()) } else { Err(format!("{what}: {}", found.join(", "))) }
}

/// Sources of crates that are not the registry.
fn strange_crates(lock: &str) -> Vec<String> {
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
    sources.filter(|source| *source != CRATES).map(ToOwned::to_owned).collect()
}

/// Packages that do not come from the registry, or that nothing pins. One without an address comes from the registry.
fn strange_packages(lock: &Value) -> Vec<String> {
    let packages = lock.get("packages").and_then(Value::as_object).into_iter().flatten();
    let strange = packages.filter(|(path, package)| {
        let text = |key| package.get(key).and_then(Value::as_str);
        !path.is_empty() && (text("integrity").is_none() || text("resolved").is_some_and(|from| !from.starts_with(NPM)))
    });
    strange.map(|(path, _)| path.clone()).collect()
}

/// Names that stand there twice. Two versions of a crate weigh twice, and mend holes half.
fn doubled<'a>(packages: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut names: Vec<_> = packages.collect();
    names.sort_unstable();
    names.windows(2).filter(|pair| pair.first() == pair.last()).filter_map(|pair| Some(pair.first()?.1.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{doubled, strange_crates, strange_packages};

    #[test]
    fn a_crate_from_elsewhere_is_found() {
        let lock = "name = \"a\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
        assert!(strange_crates(lock).is_empty());
        let lock = format!("{lock}\nname = \"b\"\nsource = \"git+https://example.org/b#0\"\n");
        assert_eq!(strange_crates(&lock), ["\"git+https://example.org/b#0\""]);
    }

    #[test]
    fn a_package_from_elsewhere_or_without_a_fingerprint_is_found() {
        let lock = json!({ "packages": {
            "": {},
            "node_modules/a": { "integrity": "sha512-a" },
            "node_modules/b": { "integrity": "sha512-b", "resolved": "https://registry.npmjs.org/b/-/b-1.0.0.tgz" },
            "node_modules/c": { "integrity": "sha512-c", "resolved": "https://example.org/c.tgz" },
            "node_modules/d": { "resolved": "git+ssh://git@example.org/d.git#0" },
        } });
        assert_eq!(strange_packages(&lock), ["node_modules/c", "node_modules/d"]);
    }

    #[test]
    fn a_name_of_one_registry_may_stand_there_once() {
        let packages = [("cargo", "a"), ("npm", "a"), ("npm", "b"), ("npm", "b")];
        assert_eq!(doubled(packages.into_iter()), ["b"]);
    }
}
