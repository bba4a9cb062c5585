//! The element that others put into their pages: part of the package, and served by the site under `embed/`.

use std::path::Path;

use serde_json::Value;

use super::bundle::{TARGET, package, sass};
use super::words::{Parts, parts};
use crate::files::{below, entries, fresh, read, read_text, write};
use crate::process::{output, run};
use crate::project::Project;
use crate::{law, licences};

/// The folder of the element in the package, and of its texts among the half-done things.
const FOLDER: &str = "element";
/// What is about the page's own document, address or store: a host has others.
const OF_THE_PAGE: &str = "www/page/";
/// What the messages begin with that only the element shows.
const OURS: &str = "ui-element-";

/// Adds the element to the package, which has the engine, the words and the law already.
pub fn build(project: &Project) -> Result<(), String> {
    let (npm, texts) = (project.npm(), project.scratch.join(FOLDER));
    fresh(&texts)?;
    let mut esbuild = project.node_program("esbuild");
    esbuild.args(["www/element/bauyr-check.js", "--bundle", "--minify", "--splitting", "--format=esm", "--log-level=warning"]);
    esbuild.args(["--legal-comments=none", "--charset=utf8", "--entry-names=[name]", "--chunk-names=[name].[hash]"]);
    // The engine is the package's own, beside which the compiled file stands.
    esbuild.args(["--loader:.ftl=text", "--loader:.css=text", "--alias:bauyr=../bauyr.js", "--external:../bauyr.js"]);
    esbuild.arg(format!("--alias:law:forms={}", project.law.join("forms.json").display()));
    esbuild.arg(format!("--alias:bauyr/pages.json={}", npm.join("pages.json").display()));
    let mut text = |name: &str, file: &str, content: &[u8]| {
        esbuild.arg(format!("--alias:embed:{name}={}", texts.join(file).display()));
        write(&texts.join(file), content)
    };
    text("style", "style.css", style(project)?.as_bytes())?;
    text("known", "known.json", output(project.program("node").arg("www/site/embed/known.mjs"))?.as_bytes())?;
    text("checked", "checked.json", format!("\"{}\"", law::checked_on(&project.law)?).as_bytes())?;
    for path in entries(&npm.join("law"))? {
        let file = format!("law-{}", path.file_name().unwrap_or_default().to_string_lossy());
        text(&file, &file, &read(&path)?)?;
    }
    for path in entries(&npm.join("words"))? {
        let (words, lang) = (read_text(&path)?, path.file_stem().unwrap_or_default().to_string_lossy());
        let Parts { first, questions, later } = parts(&words);
        text(&format!("{lang}.ftl"), &format!("{lang}.ftl"), (first + &ours(&words)).as_bytes())?;
        text(&format!("{lang}-questions.ftl"), &format!("{lang}-questions.ftl"), questions.as_bytes())?;
        text(&format!("{lang}-later.ftl"), &format!("{lang}-later.ftl"), later.as_bytes())?;
    }
    let metafile = texts.join("bundle.json");
    esbuild.arg(format!("--target={TARGET}")).arg(format!("--outdir={}", npm.join(FOLDER).display()));
    run(esbuild.arg(format!("--metafile={}", metafile.display())))?;
    let (ours, element) = (project.root.join("npm/element"), npm.join(FOLDER));
    write(&element.join("bauyr-check.d.ts"), read(&ours.join("bauyr-check.d.ts"))?)?;
    for path in entries(&ours.join("frameworks"))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        write(&element.join(name.as_ref()), read(&path)?)?;
        write(&element.join(name.replace(".d.ts", ".js")), "export * from './bauyr-check.js';\n")?;
    }
    write(&npm.join("THIRD-PARTY.txt"), licences::notices(project, Some(&packages(&metafile)?))?)
}

fn ours(words: &str) -> String {
    let mut is_ours = false;
    let of_ours = |line: &&str| {
        // What is indented, or empty, belongs to the message before.
        if !line.starts_with(char::is_whitespace) {
            is_ours = line.starts_with(OURS);
        }
        is_ours
    };
    words.split_inclusive('\n').filter(of_ours).collect()
}

/// The style sheet of the page, made one for the inside of an element.
fn style(project: &Project) -> Result<String, String> {
    let css = project.scratch.join("embed.css");
    sass(project, "www/element/embed.scss", &css)?;
    output(project.program("node").arg("www/site/embed/shadow-style.mjs").arg(&css))
}

fn packages(metafile: &Path) -> Result<Vec<String>, String> {
    let made: Value =
        serde_json::from_str(&read_text(metafile)?).map_err(|error| format!("{}: {error}", metafile.display()))?;
    let inputs = made.get("inputs").and_then(Value::as_object).ok_or("esbuild read nothing")?;
    if let Some(part) = inputs.keys().find(|input| input.starts_with(OF_THE_PAGE)) {
        return Err(format!("{part} has come into the element"));
    }
    let mut packages: Vec<String> = inputs.keys().filter_map(|path| package(path)).collect();
    packages.dedup();
    Ok(packages)
}

/// Puts into the site what hosts without a package manager link to or copy: the element with its engine, the script that fits a
/// frame to its content, the guide's script and style.
pub fn serve(project: &Project) -> Result<(), String> {
    let (npm, embed, frameworks) = (project.npm(), project.site().join("embed"), project.root.join("npm/element/frameworks"));
    for path in entries(&npm)?.into_iter().chain(below(&npm.join(FOLDER))?) {
        // Entries for bundlers alone say no more than what they are an entry of.
        let of_bundlers = frameworks.join(path.with_extension("d.ts").file_name().unwrap_or_default()).exists();
        if !of_bundlers && path.extension().is_some_and(|extension| extension == "js" || extension == "wasm") {
            let inside = path.strip_prefix(&npm).map_err(|error| error.to_string())?;
            write(&embed.join(inside), read(&path)?)?;
        }
    }
    run(project.program("node").arg("www/site/embed/pin-engine.mjs").arg(&embed))?;
    let mut esbuild = project.node_program("esbuild");
    esbuild.args([
        "www/element/resize.js",
        "www/site/embed/guide.js",
        "www/site/embed/guide.css",
        "--minify",
        "--bundle",
        "--log-level=warning",
        "--charset=utf8",
        "--entry-names=[name]",
    ]);
    run(esbuild.arg(format!("--target={TARGET}")).arg(format!("--outdir={}", embed.display())))
}

#[cfg(test)]
mod tests {
    use super::ours;

    #[test]
    fn the_element_has_its_own_words() {
        assert_eq!(ours("a = 1\nui-element-b = 2\n    .c = 3\n# d\n    e = 4\n"), "ui-element-b = 2\n    .c = 3\n");
    }
}
