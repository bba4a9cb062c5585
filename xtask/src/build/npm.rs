//! dist/npm: the engine as a package for browsers and Node.

use std::path::Path;

use serde_json::{Value, json};

use super::wasm::Engine;
use crate::files::{entries, fresh, read, write};
use crate::project::Project;
use crate::{law, licences};

pub fn build(project: &Project, engine: &Engine, any_law: &Engine) -> Result<(), String> {
    let npm = project.npm();
    fresh(&npm)?;
    let ours = project.root.join("npm/src");
    write(&npm.join("bauyr_bg.wasm"), read(&engine.wasm)?)?;
    write(&npm.join("bauyr_bg.js"), read(&engine.js)?)?;
    write(&npm.join("any-law_bg.wasm"), read(&any_law.wasm)?)?;
    write(&npm.join("any-law_bg.js"), read(&any_law.js)?)?;
    copy(&ours, &npm, |name| name.extension().is_some_and(|extension| extension == "js"))?;
    for file in ["bauyr.d.ts", "any-law.d.ts"] {
        write(&npm.join(file), read(&ours.join(file))?)?;
    }
    write(&npm.join("README.md"), read(&project.root.join("npm/README.md"))?)?;
    // For what looks for files, and not into `exports`.
    for kind in ["js", "d.ts"] {
        write(&npm.join(format!("element.{kind}")), "export * from './element/bauyr-check.js';\n")?;
    }
    write(&npm.join("package.json"), pretty(&manifest())?)?;
    write(&npm.join("THIRD-PARTY.txt"), licences::notices(project, None)?)?;
    copy(&project.root, &npm, |name| name.to_string_lossy().starts_with("LICENSE"))?;

    for name in ["pack.json", "pages.json"] {
        write(&npm.join(name), read(&project.law.join(name))?)?;
    }
    copy(&project.law.join("words"), &npm.join("words"), |name| name.extension().is_some_and(|extension| extension == "ftl"))?;
    write(&npm.join("law.json"), law::law_json(&project.law)?.to_string())?;
    for (language, text) in law::by_language(&project.law)? {
        write(&npm.join("law").join(format!("{language}.json")), text.to_string())?;
    }
    write(&npm.join("catalogue.json"), law::catalogue_json(&project.law)?.to_string())
}

fn manifest() -> Value {
    // What has types of its own for `<bauyr-check>`: the same element.
    let of = |name: &str| json!({ "types": format!("./element/{name}.d.ts"), "default": format!("./element/{name}.js") });
    json!({
        "name": "bauyr",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Missing papers and grounds of refusal, before applying for the care of a child in Kazakhstan",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "sideEffects": ["./element.js", "./element/*.js"],
        "engines": { "node": ">=20.16" },
        // For what does not read `exports`.
        "main": "./bauyr.js",
        "types": "./bauyr.d.ts",
        "exports": {
            ".": { "types": "./bauyr.d.ts", "default": "./bauyr.js" },
            "./element": { "types": "./element/bauyr-check.d.ts", "default": "./element/bauyr-check.js" },
            "./element/react": of("react"),
            "./element/preact": of("preact"),
            "./element/solid": of("solid"),
            "./element/svelte": of("svelte"),
            "./element/vue": of("vue"),
            "./any-law": { "types": "./any-law.d.ts", "default": "./any-law.js" },
            "./bauyr_bg.wasm": "./bauyr_bg.wasm",
            "./any-law_bg.wasm": "./any-law_bg.wasm",
            "./law.json": "./law.json",
            "./law/*": "./law/*",
            "./catalogue.json": "./catalogue.json",
            "./pack.json": "./pack.json",
            "./pages.json": "./pages.json",
            "./words/*": "./words/*",
            "./package.json": "./package.json"
        },
        "files": ["*.js", "*.d.ts", "*.wasm", "*.json", "element", "law", "words", "THIRD-PARTY.txt"]
    })
}

fn pretty(value: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| error.to_string())
}

/// Copies the files of a folder whose name is wanted.
fn copy(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool) -> Result<(), String> {
    for path in entries(from)? {
        let name = Path::new(path.file_name().unwrap_or_default());
        if wanted(name) {
            write(&to.join(name), read(&path)?)?;
        }
    }
    Ok(())
}
