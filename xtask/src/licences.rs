//! `cargo xtask licences`: may everything that is shipped be shipped, and the notices that go with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::files::{entries, read_text};
use crate::origins;
use crate::package::Package;
use crate::process::output;
use crate::project::Project;
use crate::spdx;

const ALLOWED: &[&str] = &["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Unicode-3.0", "Zlib"];

/// npm packages that the site holds parts of without esbuild knowing: those of the style sheet.
const STYLE_PACKAGES: &[&str] = &["govuk-frontend"];

pub fn run(project: &Project) -> Result<(), String> {
    let shipped: Vec<Package> = crates(project)?.into_iter().chain(npm_packages(project)?).collect();
    let mut refused = Vec::new();
    for Package { name, version, licence, .. } in &shipped {
        println!("{name} {version}: {licence}");
        if !spdx::allowed(licence, ALLOWED) {
            refused.push(format!("{name} ({licence})"));
        }
    }
    if !refused.is_empty() {
        return Err(format!("licences that are not allowed: {}", refused.join(", ")));
    }
    origins::check(project, &shipped)
}

/// The crates compiled into the engines, that for any law included: what only helps to compile them is not shipped.
fn crates(project: &Project) -> Result<Vec<Package>, String> {
    let mut tree = project.cargo();
    tree.args(["tree", "--package", "bauyr-wasm", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"]);
    let tree = output(tree.args(["--all-features", "--prefix", "none", "--format", "{p}\t{l}"]))?;
    let metadata = output(project.cargo().args(["metadata", "--all-features", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let known = metadata.get("packages").and_then(Value::as_array).ok_or("cargo metadata names no packages")?;

    let lines: BTreeSet<(&str, &str)> = tree.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut packages = BTreeMap::new();
    for (package, licence) in lines {
        // `name v1.2.3 (where it comes from)`
        let mut words = package.split(' ');
        let name = words.next().unwrap_or_default();
        let version = words.next().and_then(|word| word.strip_prefix('v')).unwrap_or_default();
        let found = known.iter().find(|known| text(known, "name") == name && text(known, "version") == version);
        let manifest = Path::new(found.map_or("", |found| text(found, "manifest_path")));
        let folder = manifest.parent().ok_or_else(|| format!("cargo metadata does not know {name} {version}"))?.to_owned();
        // The crates of this workspace are what the notices go with.
        if !folder.starts_with(&project.root) {
            // A package met twice is marked so, behind its licence.
            let licence = licence.trim_end_matches("(*)").trim().to_owned();
            let (name_of, version_of) = (name.to_owned(), version.to_owned());
            let package = Package { name: name_of, version: version_of, licence, registry: "cargo", folder };
            packages.insert((name, version), package);
        }
    }
    Ok(packages.into_values().collect())
}

/// The npm packages that the page may hold: `dependencies` and what they need.
fn npm_packages(project: &Project) -> Result<Vec<Package>, String> {
    let lock = read_text(&project.root.join("package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock).map_err(|error| format!("package-lock.json: {error}"))?;
    let packages = lock.get("packages").and_then(Value::as_object).ok_or("package-lock.json names no packages")?;
    let shipped = packages.iter().filter(|(path, package)| !path.is_empty() && package.get("dev").is_none());
    let package = |(path, package): (&String, &Value)| Package {
        name: path.rsplit_once("node_modules/").map_or(path.as_str(), |(_, name)| name).to_owned(),
        version: text(package, "version").to_owned(),
        licence: text(package, "license").to_owned(),
        registry: "npm",
        folder: project.root.join(path),
    };
    Ok(shipped.map(package).collect())
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Other people's code in the engine and, where npm packages that are bundled with it are given, in the page.
pub fn shipped(project: &Project, bundled: Option<&[String]>) -> Result<Vec<Package>, String> {
    let mut packages = crates(project)?;
    if let Some(bundled) = bundled {
        let is_in = |name: &str| STYLE_PACKAGES.contains(&name) || bundled.iter().any(|bundled| bundled == name);
        let npm = npm_packages(project)?;
        if let Some(tool) = bundled.iter().find(|name| npm.iter().all(|package| package.name != **name)) {
            return Err(format!("{tool} is part of the page: it belongs to `dependencies` in package.json"));
        }
        packages.extend(npm.into_iter().filter(|package| is_in(&package.name)));
    }
    Ok(packages)
}

/// The licence texts of what is shipped, each once.
pub fn notices(project: &Project, bundled: Option<&[String]>) -> Result<String, String> {
    let packages = shipped(project, bundled)?;
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in &packages {
        let user = format!("{} {} ({})", package.name, package.version, package.licence);
        users.entry(licence_text(package)?).or_default().push(user);
    }
    let mut notices =
        "This contains the Rust standard library (MIT OR Apache-2.0, https://www.rust-lang.org) and the following.\n"
            .to_owned();
    for (text, users) in users {
        let _ = write!(notices, "\n{}\n\n{}\n\n{text}\n", "-".repeat(72), users.join("\n"));
    }
    Ok(notices)
}

/// The text of the licence that is made use of: MIT where there is a choice, as it is the shortest.
fn licence_text(package: &Package) -> Result<String, String> {
    let is_licence = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file() && ["LICENSE", "LICENCE", "COPYING"].iter().any(|start| name.starts_with(start))
    };
    let files = entries(&package.folder)?;
    let mut licences: Vec<&PathBuf> = files.iter().filter(is_licence).collect();
    if let Some(mit) = licences.iter().find(|path| path.to_string_lossy().to_uppercase().ends_with("MIT")).copied() {
        licences = vec![mit];
    }
    let texts: Vec<String> = licences.into_iter().map(|path| read_text(path)).collect::<Result<_, _>>()?;
    Ok(texts.join("\n").replace("\r\n", "\n").trim().to_owned())
}
