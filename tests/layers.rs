//! Each layer of the engine knows only what is below it, no files know one another in a circle, and what is on the phone stays
//! what it is: no text is made there, nothing is written with ids, and nothing panics with a text.
#![allow(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder or a file of `src/`, and of the others those that it may know.
const LAYERS: [(&str, &[&str]); 8] = [
    ("contract", &[]),
    ("error", &["contract"]),
    ("law", &[]),
    ("engine", &["law"]),
    ("plain", &["error"]),
    ("pack", &["error", "law", "plain"]),
    ("names", &["contract", "error", "law", "engine", "plain", "pack"]),
    ("lib", &["contract", "error", "law", "engine", "plain", "pack", "names"]),
];

/// The layers whose code the page's engine holds.
const ON_THE_PHONE: [&str; 2] = ["law", "engine"];

/// What brings the library's formatting code along, and what only the other layers do.
const KEPT_OUT: [&str; 8] = ["format!", "to_string()", "serde", "#[error", ".unwrap()", ".expect(", "panic!", "assert!"];

/// A file of `src/` and its code: without comments, and without its tests.
struct File {
    /// Its path as code has it: `engine::rows`; of a folder's own file that of the folder.
    module: String,
    code: String,
}

impl File {
    /// What the code refers to, from the crate's root on: `engine::rows::Rows`.
    fn refers_to(&self) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let folder = self.module.rsplit_once("::").map_or("", |(folder, _)| folder);
        let own = if self.module == "lib" { "" } else { &self.module };
        // `use child::…` leads into the folder's own files, or out of the crate.
        for (start, before) in [("crate::", ""), ("super::", folder), ("self::", own), ("\nuse ", own), ("\npub use ", own)] {
            for (at, _) in self.code.match_indices(start) {
                for path in paths(self.code.get(at + start.len()..).unwrap_or_default()) {
                    if !["crate", "super", "self"].contains(&layer(&path)) {
                        all.insert([before, &path].join("::").trim_start_matches("::").to_owned());
                    }
                }
            }
        }
        all
    }
}

/// The paths that begin here: one, or as many as stand in its braces.
fn paths(text: &str) -> Vec<String> {
    let end = text.find(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':')).unwrap_or(text.len());
    let (path, rest) = text.split_at(end);
    let Some(inner) = rest.strip_prefix('{').filter(|_| path.is_empty() || path.ends_with("::")) else {
        return vec![path.trim_end_matches(':').to_owned()];
    };
    let (mut all, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, sign) in inner.char_indices() {
        match sign {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                let one = inner.get(from..at).unwrap_or_default().trim();
                all.extend(paths(one).into_iter().map(|one| [path, &one].concat()));
                from = at + 1;
                if sign == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    all
}

/// All files of a crate's `src/`, by their modules.
fn files(source: &Path) -> BTreeMap<String, File> {
    let mut all = BTreeMap::new();
    let mut folders = vec![source.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).expect("a text");
                let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
                let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
                let module = path.strip_prefix(source).expect("within").with_extension("");
                let module = module.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("::");
                let module = module.trim_end_matches("::mod").to_owned();
                all.insert(module.clone(), File { module, code: format!("\n{code}") });
            }
        }
    }
    all
}

/// The file that a path leads into: the longest of its beginnings that is one, or else that of the crate's root.
fn file_of<'f>(files: &'f BTreeMap<String, File>, path: &str) -> Option<&'f str> {
    let mut path = Some(path);
    while let Some(one) = path {
        if let Some((module, _)) = files.get_key_value(one) {
            return Some(module);
        }
        path = one.rsplit_once("::").map(|(before, _)| before);
    }
    files.get_key_value("lib").map(|(module, _)| module.as_str())
}

fn engine() -> BTreeMap<String, File> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

fn layer(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

#[test]
fn each_layer_knows_only_what_is_below_it() {
    let files = engine();
    let known = files.keys().map(|module| layer(module)).collect::<BTreeSet<_>>();
    assert_eq!(known, LAYERS.iter().map(|(name, _)| *name).collect(), "a folder of src/ that is no layer");
    let mut seen = 0;
    for (name, below) in LAYERS {
        for file in files.values().filter(|file| layer(&file.module) == name) {
            for path in file.refers_to() {
                let other = file_of(&files, &path).map(layer).unwrap_or_default();
                if known.contains(other) && other != name {
                    assert!(below.contains(&other), "{} knows {path}", file.module);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 50, "{seen} references to other layers");
}

/// The files that refer to one another in a circle, and those that refer to them.
fn circles(files: &BTreeMap<String, File>, counts: impl Fn(&str, &str) -> bool) -> Vec<&str> {
    let mut knows = BTreeMap::new();
    for (module, file) in files {
        let paths = file.refers_to();
        let others = paths.iter().filter_map(|path| file_of(files, path)).filter(|other| counts(module, other));
        knows.insert(module.as_str(), others.collect::<BTreeSet<_>>());
    }
    // What knows nothing that is left is taken away, until nothing is left, or only circles.
    loop {
        let left = knows.keys().copied().collect::<BTreeSet<_>>();
        let before = left.len();
        knows.retain(|module, others| others.iter().any(|other| other != module && left.contains(other)));
        if knows.len() == before {
            return knows.into_keys().collect();
        }
    }
}

#[test]
fn no_files_of_the_engine_know_one_another_in_a_circle() {
    let files = engine();
    assert!(files.len() > 35, "{} files", files.len());
    assert_eq!(circles(&files, |_, _| true), [""; 0]);
}

#[test]
fn no_files_of_the_command_and_of_what_builds_know_one_another_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(circles(&files(&root.join("cli/src")), |_, _| true), [""; 0]);
    // Here the files of a folder share what stands in the folder's own file, which calls them.
    let others = |file: &str, other: &str| !file.starts_with(&format!("{other}::"));
    assert_eq!(circles(&files(&root.join("xtask/src")), others), [""; 0]);
}

#[test]
fn nothing_on_the_phone_makes_texts_or_knows_ids() {
    for file in engine().values().filter(|file| ON_THE_PHONE.contains(&layer(&file.module))) {
        let found = KEPT_OUT.iter().filter(|word| file.code.contains(**word)).collect::<Vec<_>>();
        assert!(found.is_empty(), "{} has {found:?}; see docs/adr/0006-no-formatting-on-the-phone.md", file.module);
    }
}

#[test]
fn ids_are_written_in_one_folder_alone() {
    for file in engine().values().filter(|file| !["names", "error"].contains(&layer(&file.module))) {
        assert!(!file.code.contains("Serialize"), "{} writes what belongs to names/", file.module);
    }
}

#[test]
fn references_are_found_as_they_are_written() {
    let code = "use crate::law::{Law, plan::{Plan, Rule}, date};\nuse super::rows;\nfn f() -> crate::Pack {}";
    let file = File { module: "engine::session".to_owned(), code: code.to_owned() };
    let wanted = ["Pack", "engine::rows", "law::Law", "law::date", "law::plan::Plan", "law::plan::Rule"];
    assert_eq!(file.refers_to(), wanted.iter().map(|path| (*path).to_owned()).collect());
}

#[test]
fn a_circle_is_found() {
    let file = |module: &str, code: &str| (module.to_owned(), File { module: module.to_owned(), code: code.to_owned() });
    let straight = [file("a", "\nuse crate::b::B;"), file("b", "\nuse crate::c;"), file("c", "")];
    assert_eq!(circles(&BTreeMap::from(straight), |_, _| true), [""; 0]);
    let round = [file("a", "\nuse crate::b::B;"), file("b", "\nuse crate::c;"), file("c", "fn f() -> super::b::B {}")];
    assert_eq!(circles(&BTreeMap::from(round), |_, _| true), ["a", "b", "c"]);
}
