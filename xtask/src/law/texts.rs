//! The law's own sentences and the texts they stand in, in each official language.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::yaml::{self, list, only, text};
use super::{Fault, OFFICIAL};

const SOURCES: &str = "sources.yaml";

/// Reads `sources.yaml`. Each text must be the one whose fingerprint is written down.
pub fn sources(law: &Path) -> Result<Map<String, Value>, Fault> {
    let mut sources = Map::new();
    for source in yaml::read(&law.join(SOURCES))?.as_array().ok_or_else(|| format!("{SOURCES}: not a list"))? {
        let id = text(source, "id", SOURCES)?;
        let texts = source["texts"].as_object().filter(|texts| !texts.is_empty());
        for (language, copy) in texts.ok_or_else(|| format!("{SOURCES}: `{id}`: no `texts`"))? {
            let place = format!("{SOURCES}: `{id}`: {language}");
            if !OFFICIAL.contains(&language.as_str()) {
                return Err(format!("{place}: no official language"));
            }
            let path = law.join("source").join(Path::new(text(copy, "file", &place)?).file_name().unwrap_or_default());
            let found = sha256(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            if found != text(copy, "sha256", &place)? {
                return Err(format!("{place}: {} has the SHA-256 {found}", path.display()));
            }
        }
        if sources.insert(id.to_owned(), source.clone()).is_some() {
            return Err(format!("{SOURCES}: `{id}` stands twice"));
        }
    }
    Ok(sources)
}

/// Reads `passages/`: each with its text, place and lines in every language in which its source is there.
pub fn passages(law: &Path, sources: &Map<String, Value>) -> Result<Map<String, Value>, Fault> {
    let mut passages = Map::new();
    let folder = law.join("passages");
    let mut files = std::fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect::<Vec<_>>();
    files.sort();
    for file in files {
        let name = format!("passages/{}", file.file_name().unwrap_or_default().to_string_lossy());
        let value = yaml::read(&file)?;
        only(&value, &["source", "passages"], &name)?;
        for passage in list(&value, "passages") {
            only(passage, &["id", "place", "lines", "source", "status", "text"], &name)?;
            let id = text(passage, "id", &name)?;
            let place = format!("{name}: `{id}`");
            let source = text(if passage.get("source").is_some() { passage } else { &value }, "source", &name)?;
            let texts = sources.get(source).ok_or_else(|| format!("{place}: no such source: `{source}`"))?["texts"].as_object();
            let languages = texts.into_iter().flat_map(Map::keys).map(String::as_str).collect::<Vec<_>>();
            let mut read = json!({ "source": source, "texts": spoken(passage, &languages, &place)? });
            if let Some(status) = passage.get("status") {
                read["status"] = status.clone();
            }
            if passages.insert(id.to_owned(), read).is_some() {
                return Err(format!("{place} stands twice"));
            }
        }
    }
    Ok(passages)
}

/// What a passage says in each of the languages of its source: no more, no fewer.
fn spoken(passage: &Value, languages: &[&str], place: &str) -> Result<Value, Fault> {
    let mut spoken = Map::new();
    for language in languages {
        let mut of_language = Map::new();
        for key in ["text", "place", "lines"] {
            let value = passage.get(key).ok_or_else(|| format!("{place}: `{key}` is missing"))?;
            let by_language = value.as_object();
            if let Some(other) = by_language.into_iter().flat_map(Map::keys).find(|other| !languages.contains(&other.as_str()))
            {
                return Err(format!("{place}: `{key}` in `{other}`, in which its source is not there"));
            }
            // How a place is cited can be the same in every language; sentences and their lines cannot.
            let shared = languages.len() == 1 || key == "place";
            let value = match by_language {
                Some(values) => values.get(*language),
                None => Some(value).filter(|_| shared),
            };
            let value =
                value.ok_or_else(|| format!("{place}: no `{key}` in `{language}`, though its source is there in it"))?;
            let as_wanted = if key == "lines" { value.is_array() } else { value.is_string() };
            if !as_wanted {
                return Err(format!("{place}: `{key}` in `{language}` is of another type"));
            }
            of_language.insert(key.to_owned(), value.clone());
        }
        spoken.insert((*language).to_owned(), of_language.into());
    }
    Ok(spoken.into())
}

pub fn sha256(path: &Path) -> std::io::Result<String> {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let digest = Sha256::digest(std::fs::read(path)?);
    Ok(digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
