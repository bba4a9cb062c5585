//! dist/npm: the engine as a package for browsers and Node.

use std::path::Path;

use serde_json::{Value, json};

use super::wasm::Engine;
use crate::files::{entries, fresh, read, read_text, write};
use crate::project::Project;
use crate::{law, licences};

pub fn build(project: &Project, engine: &Engine) -> Result<(), String> {
    let npm = project.npm();
    fresh(&npm)?;
    let ours = project.root.join("xtask/npm");
    write(&npm.join("bauyr_bg.wasm"), read(&engine.wasm)?)?;
    write(&npm.join("bauyr_bg.js"), read(&engine.js)?)?;
    write(&npm.join("bauyr.js"), read(&ours.join("bauyr.js"))?)?;
    write(&npm.join("README.md"), read(&ours.join("README.md"))?)?;
    let types = read_text(&project.root.join("boundary/types.d.ts"))? + &read_text(&ours.join("bauyr.d.ts"))?;
    write(&npm.join("bauyr.d.ts"), types)?;
    write(&npm.join("package.json"), pretty(&manifest())?)?;
    write(&npm.join("THIRD-PARTY.txt"), licences::notices(project, licences::Of::Engine)?)?;
    copy_matching(&project.root, &npm, |name| name.starts_with("LICENSE"))?;

    copy_matching(&project.law, &npm, |name| name == "pack.json")?;
    copy_matching(&project.law.join("words"), &npm.join("words"), |name| name.ends_with(".ftl"))?;
    write(&npm.join("law.json"), law::law_json(&project.law)?.to_string())?;
    write(&npm.join("catalogue.json"), law::catalogue_json(&project.law)?.to_string())
}

fn manifest() -> Value {
    json!({
        "name": "bauyr",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Missing papers and grounds of refusal, before applying for the care of a child in Kazakhstan",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "sideEffects": false,
        "engines": { "node": ">=20.16" },
        "types": "./bauyr.d.ts",
        "exports": {
            ".": { "types": "./bauyr.d.ts", "default": "./bauyr.js" },
            "./bauyr_bg.wasm": "./bauyr_bg.wasm",
            "./law.json": "./law.json",
            "./catalogue.json": "./catalogue.json",
            "./pack.json": "./pack.json",
            "./words/*": "./words/*",
            "./package.json": "./package.json"
        },
        "files": ["*.js", "*.d.ts", "*.wasm", "*.json", "words", "THIRD-PARTY.txt"]
    })
}

fn pretty(value: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn copy_matching(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) -> Result<(), String> {
    for path in entries(from)? {
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| wanted(name)) {
            write(&to.join(name), read(&path)?)?;
        }
    }
    Ok(())
}
