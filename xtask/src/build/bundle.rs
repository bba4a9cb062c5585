//! The scripts and the style sheet of the page, each made one small file.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::assets::{Assets, FOLDER};
use crate::files::{read, read_text, remove, write};
use crate::process::run;
use crate::project::Project;

/// Languages old enough for phones of 2020. Top-level `await` and `import.meta` need no more.
pub(super) const TARGET: &str = "es2020";

/// What the page names: it asks for the rest.
const ENTRY: &str = "www/page/entry.js";
/// The page's script.
const SCRIPT: &str = "www/page/main.js";
/// What esbuild says it made of the page's script: inputs and outputs.
const METAFILE: &str = "bundle.json";
/// The same of the service worker.
const WORKER_METAFILE: &str = "service-worker.json";

/// Bundles the script into one file: what a first visit needs comes in one answer and is compressed as one text. What it loads only when
/// asked for stands in files of its own.
pub fn script(project: &Project, assets: &mut Assets) -> Result<(), String> {
    let folder = project.site().join(FOLDER);
    let mut esbuild = esbuild(project, SCRIPT, METAFILE)?;
    esbuild.args(["--splitting", "--format=esm", "--entry-names=[name].[hash]", "--chunk-names=[name].[hash]"]);
    // esbuild would make a file of each set of modules that the same files need. That every file needs all of the script makes it one.
    esbuild.arg(format!("--inject:{SCRIPT}"));
    run(esbuild.arg(format!("--outdir={}", folder.display())))?;

    let made = made(project, METAFILE)?;
    let outputs = made.get("outputs").and_then(Value::as_object).ok_or("esbuild made nothing")?;
    let entry = outputs.iter().find(|(_, output)| output.get("entryPoint").and_then(Value::as_str) == Some(SCRIPT));
    let (entry, output) = entry.ok_or("esbuild made no main.js")?;
    let text = |import: &Value, key| import.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let imports = output.get("imports").and_then(Value::as_array).into_iter().flatten();
    let whole: Vec<String> =
        imports.filter(|import| text(import, "kind") == "import-statement").map(|import| text(import, "path")).collect();
    // What is loaded is that file: the one esbuild calls main.js only imports it.
    let [whole] = whole.as_slice() else {
        return Err(format!("the script has become {} files", whole.len()));
    };
    // By these the page sees that it has come whole.
    if outputs.get(whole).and_then(|output| output.get("exports")).and_then(Value::as_array).is_none_or(Vec::is_empty) {
        return Err(format!("`{whole}` exports nothing"));
    }
    remove(&project.root.join(entry))?;
    assets.note("script", address(whole)?);
    Ok(())
}

/// What the page names, a file of its own: together with the script it would wait for it.
pub fn entry(project: &Project, assets: &mut Assets) -> Result<(), String> {
    let file = project.scratch.join("entry.js");
    let mut esbuild = esbuild(project, ENTRY, "entry.json")?;
    run(esbuild.args(["--format=esm"]).arg(format!("--outfile={}", file.display())))?;
    assets.add("entry", "entry.js", &read(&file)?)
}

/// The script of the plain lists.
pub fn plain(project: &Project, assets: &mut Assets) -> Result<(), String> {
    let file = project.scratch.join("plain.js");
    let mut esbuild = esbuild(project, "www/site/lists/uncover.js", "plain.json")?;
    run(esbuild.args(["--format=esm"]).arg(format!("--outfile={}", file.display())))?;
    assets.add("plain", "plain.js", &read(&file)?)
}

/// The service worker, which does not know the files of the site yet.
pub fn worker(project: &Project) -> Result<PathBuf, String> {
    let file = project.scratch.join("service-worker.js");
    let mut esbuild = esbuild(project, "www/page/offline/service-worker.js", WORKER_METAFILE)?;
    // Workbox would tell the console what it does.
    esbuild.args(["--format=iife", "--define:process.env.NODE_ENV=\"production\""]);
    run(esbuild.arg(format!("--outfile={}", file.display())))?;
    Ok(file)
}

/// The script of the page in one file: whatever it loads is in there.
pub fn single_file(project: &Project) -> Result<PathBuf, String> {
    let file = project.scratch.join("single-file.js");
    let mut esbuild = esbuild(project, "www/page/single-file.js", "single-file.json")?;
    run(esbuild.args(["--format=esm"]).arg(format!("--outfile={}", file.display())))?;
    Ok(file)
}

fn esbuild(project: &Project, script: &str, metafile: &str) -> Result<Command, String> {
    let metafile = project.scratch.join(metafile);
    write(&metafile, "")?;
    let mut esbuild = project.node_program("esbuild");
    // Licences of what is bundled stand in licences.txt.
    esbuild.args([script, "--bundle", "--minify", "--log-level=warning", "--legal-comments=none", "--charset=utf8"]);
    esbuild.arg(format!("--target={TARGET}"));
    esbuild.arg(format!("--alias:bauyr={}", project.npm().join("bauyr.js").display()));
    esbuild.arg(format!("--alias:law:forms={}", project.law.join("forms.json").display()));
    esbuild.arg(format!("--alias:bauyr/pages.json={}", project.npm().join("pages.json").display()));
    esbuild.arg(format!("--metafile={}", metafile.display()));
    Ok(esbuild)
}

/// The address of what esbuild made; it names that by its path from the root of the project.
fn address(output: &str) -> Result<String, String> {
    let name = Path::new(output).file_name().and_then(|name| name.to_str()).ok_or_else(|| format!("`{output}` is no file"))?;
    Ok(format!("{FOLDER}/{name}"))
}

/// The npm packages that the scripts hold parts of.
pub fn packages(project: &Project) -> Result<Vec<String>, String> {
    let mut packages: Vec<String> = Vec::new();
    for metafile in [METAFILE, WORKER_METAFILE] {
        let made = made(project, metafile)?;
        let inputs = made.get("inputs").and_then(Value::as_object).ok_or("esbuild read nothing")?;
        packages.extend(inputs.keys().filter_map(|path| package(path)));
    }
    packages.sort();
    packages.dedup();
    Ok(packages)
}

/// `node_modules/@scope/name/file.js` is of the package `@scope/name`.
pub(super) fn package(path: &str) -> Option<String> {
    let (_, inside) = path.rsplit_once("node_modules/")?;
    let parts = if inside.starts_with('@') { 2 } else { 1 };
    Some(inside.split('/').take(parts).collect::<Vec<_>>().join("/"))
}

fn made(project: &Project, metafile: &str) -> Result<Value, String> {
    let text = read_text(&project.scratch.join(metafile))?;
    serde_json::from_str(&text).map_err(|error| format!("{metafile}: {error}"))
}

/// The style sheets: what every page has, and what the answers to check, the result and the plain pages have besides.
pub fn styles(project: &Project, assets: &mut Assets) -> Result<(), String> {
    for name in ["style", "later"] {
        let css = project.scratch.join(format!("{name}.css"));
        sass(project, &format!("www/styles/{name}.scss"), &css)?;
        assets.add(&format!("{name}.css"), &format!("{name}.css"), &read(&css)?)?;
    }
    Ok(())
}

/// Makes a style sheet, with what the page names and nothing else.
pub(super) fn sass(project: &Project, from: &str, to: &Path) -> Result<(), String> {
    let mut sass = project.node_program("sass");
    sass.args(["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps", "--load-path=node_modules"]);
    run(sass.arg(from).arg(to))?;
    run(project.program("node").arg("xtask/lean-style.mjs").arg(to).arg("www"))
}

#[cfg(test)]
mod tests {
    use super::package;

    #[test]
    fn a_path_names_its_package() {
        assert_eq!(package("node_modules/@fluent/bundle/esm/index.js").as_deref(), Some("@fluent/bundle"));
        assert_eq!(package("node_modules/axe-core/axe.js").as_deref(), Some("axe-core"));
        assert_eq!(package("www/page/main.js"), None);
    }
}
