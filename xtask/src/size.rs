//! `cargo xtask size`: what the first visit weighs on the wire, against its budget and what docs/size.md says.

mod document;

use std::path::Path;

use self::document::Figure;
use crate::files::{below, read_text};
use crate::project::Project;

/// Bytes, as brotli sends them: everything that must arrive before the page works in one language.
const BUDGET: u64 = 54_000;
/// The part of it that is the engine.
const WASM_BUDGET: u64 = 18_500;

/// Links of a page that browsers fetch at once.
const FETCHED: &[&str] = &["stylesheet", "preload", "modulepreload", "icon", "manifest"];

/// Whether a file, by its name, is of a part.
type IsOf = fn(&str) -> bool;

/// The parts of the first visit, in the order of docs/size.md.
const PARTS: &[(&str, IsOf)] = &[
    ("the engine, with the law compiled into it", is_wasm),
    ("the script: one file, of which Fluent is a fifth and the engine's boundary a quarter", |name| {
        has_ending(name, "js") && !is_entry(name)
    }),
    ("what asks for it", is_entry),
    ("the first words, of the wordiest language", |name| has_ending(name, "ftl")),
    ("the style sheet", |name| has_ending(name, "css")),
    ("the page itself, with the first question in Kazakh", |name| has_ending(name, "html")),
    ("manifest and icon", |name| name.starts_with("static/")),
];

struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Writes the figures into docs/size.md, or holds it against them.
pub fn run(project: &Project, is_writing: bool) -> Result<(), String> {
    let site = project.site();
    let weights = first_visit(&site)?.iter().map(|name| weigh(&site, name)).collect::<Result<Vec<_>, _>>()?;
    println!("{:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for Weight { name, raw, gzip, brotli } in &weights {
        println!("{raw:>9} {gzip:>9} {brotli:>9}  {name}");
    }
    let sum = |part: fn(&Weight) -> u64| weights.iter().map(part).sum::<u64>();
    let total = sum(|weight| weight.brotli);
    println!("{:>9} {:>9} {total:>9}  of {BUDGET}", sum(|weight| weight.raw), sum(|weight| weight.gzip));
    let one_file = project.single_file();
    let bytes = std::fs::metadata(&one_file).map_err(|error| format!("{}: {error}", one_file.display()))?.len();
    println!("{bytes:>9}  the page in one file");
    let wasm: u64 = weights.iter().filter(|weight| is_wasm(&weight.name)).map(|weight| weight.brotli).sum();
    if total > BUDGET {
        return Err(format!("the first visit weighs {} bytes more than its budget", total - BUDGET));
    }
    if wasm > WASM_BUDGET {
        return Err(format!("the engine weighs {} bytes more than its budget of {WASM_BUDGET}", wasm - WASM_BUDGET));
    }
    let mut figures = parts(&weights)?;
    figures.push(("**together, up to the first question**", total));
    figures.push(("all that is kept for use without a network, in three languages", kept(&site)?));
    figures.push(("the page in one file, which is not compressed", bytes));
    document::run(project, &figures, is_writing)
}

/// What each part of the first visit weighs.
fn parts(weights: &[Weight]) -> Result<Vec<Figure>, String> {
    if let Some(strange) = weights.iter().find(|weight| !PARTS.iter().any(|(_, is_of)| is_of(&weight.name))) {
        return Err(format!("{} is of no part of the first visit that xtask/src/size.rs names", strange.name));
    }
    let part = |is_of: IsOf| weights.iter().filter(move |weight| is_of(&weight.name)).map(|weight| weight.brotli);
    Ok(PARTS.iter().map(|&(what, is_of)| (what, part(is_of).sum())).collect())
}

/// What the service worker keeps, by its own list.
fn kept(site: &Path) -> Result<u64, String> {
    let worker = read_text(&site.join("service-worker.js"))?;
    let names = worker.split("{\"url\":\"").skip(1).filter_map(|rest| rest.split_once('"'));
    names.map(|(name, _)| weigh(site, name).map(|weight| weight.brotli)).sum()
}

fn is_wasm(name: &str) -> bool {
    has_ending(name, "wasm")
}

fn is_entry(name: &str) -> bool {
    name.starts_with("assets/entry.")
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == ending)
}

/// The page, what it fetches by itself, the engine, and the words of the wordiest language.
fn first_visit(site: &Path) -> Result<Vec<String>, String> {
    let html = read_text(&site.join("index.html"))
        .map_err(|error| format!("{error}\nthere is no site to weigh: `cargo xtask build` makes it"))?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(fetched(&html).into_iter().filter(|name| !name.contains("/words/")));
    let mut all = Vec::new();
    for path in below(&site.join("assets"))? {
        let inside = path.strip_prefix(site).map_err(|error| error.to_string())?;
        all.push(inside.to_string_lossy().into_owned());
    }
    names.extend(all.iter().filter(|name| is_wasm(name)).cloned());
    let words = all.iter().filter(|name| has_ending(name, "ftl"));
    // Those of a part that comes later are `ru-<part>.<hash>.ftl`.
    let words = words.filter(|name| !name.contains('-'));
    let words = words.map(|name| weigh(site, name)).collect::<Result<Vec<_>, _>>()?;
    names.extend(words.into_iter().max_by_key(|weight| weight.brotli).map(|weight| weight.name));
    names.sort();
    names.dedup();
    Ok(names)
}

/// The files that the links and scripts of a page name.
fn fetched(html: &str) -> Vec<String> {
    let tags = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
    let addresses = |tag: &str| match tag.split_whitespace().next() {
        // The second is what the first loads.
        Some("script") => [attribute(tag, "src"), attribute(tag, "data-script")],
        Some("link") if attribute(tag, "rel").is_some_and(|rel| rel.split(' ').any(|rel| FETCHED.contains(&rel))) => {
            [attribute(tag, "href"), None]
        }
        _ => [None, None],
    };
    tags.flat_map(addresses)
        .flatten()
        .map(|address| address.trim_start_matches("./").trim_start_matches('/').to_owned())
        .collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value.to_owned())
}

fn weigh(site: &Path, name: &str) -> Result<Weight, String> {
    let path = site.join(name);
    let raw = path.metadata().map_err(|error| format!("{}: {error}", path.display()))?.len();
    // What is not compressed is sent as it is.
    let compressed = |ending: &str| site.join(format!("{name}.{ending}")).metadata().map_or(raw, |data| data.len());
    Ok(Weight { name: name.to_owned(), raw, gzip: compressed("gz"), brotli: compressed("br") })
}

#[cfg(test)]
mod tests {
    use super::fetched;

    #[test]
    fn what_a_page_fetches() {
        let html = r#"<link rel="stylesheet" href="a.css"><link rel="alternate" href="b"><script type="module" src="./c.js" data-script="f.js"></script>
            <link href="/d.svg" rel="icon"><a href="e">"#;
        assert_eq!(fetched(html), ["a.css", "c.js", "f.js", "d.svg"]);
    }
}
