//! From `law/` as people write it to what is shipped: the pack, the passages behind it, the schema for editors.
//! Anything that is not whole stops here, with file, place and reason.
#![allow(clippy::indexing_slicing, reason = "a JSON value without the key gives null; indices come from the pack itself")]

mod behind;
mod currency;
mod forms;
mod money;
mod one_language;
mod pack;
mod pages;
mod passages;
mod same_papers;
mod schema;
mod steps;
mod style;
mod texts;
mod words;
mod yaml;

use std::path::Path;

use bauyr::Pack;
use serde_json::Value;

pub use currency::checked_on;
use pages::Pages;
use passages::Passages;

/// A fault in `law/`: file, place and reason in one line.
pub type Fault = String;

/// Languages, the law's own first. A new one needs its file in `law/words/` and its name here.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The languages in which the law is published. Each text of it is equally its own.
const OFFICIAL: [&str; 2] = ["kk", "ru"];

/// Checks everything under `law/` and writes what is generated there: `pack.json`, `pages.json`, `law.json`, `forms.json` and `schema/`.
///
/// # Errors
/// The first fault found.
pub fn run(law: &Path) -> Result<(), Fault> {
    for (name, text) in generated(law)? {
        write(&law.join(name), &text)?;
    }
    Ok(())
}

/// Checks everything under `law/` and says which generated files are out of date.
///
/// # Errors
/// The first fault found.
#[cfg(test)]
fn stale(law: &Path) -> Result<Vec<String>, Fault> {
    let wanted = generated(law)?.into_iter();
    Ok(wanted
        .filter(|(name, text)| std::fs::read_to_string(law.join(name)).ok().as_ref() != Some(text))
        .map(|(name, _)| name)
        .collect())
}

/// Names and texts of the generated files, made only if everything is whole.
fn generated(law: &Path) -> Result<Vec<(String, String)>, Fault> {
    let assembled = pack::assemble(law)?;
    let pack = pack::load(law, &assembled)?;
    let pages = Pages::read(law, &pack)?;
    let passages = passages::read(law)?;
    let law_text = law_text(law, &pack, &passages)?;
    let forms = forms::read(law, &pack, &passages)?;
    let spoken =
        [spoken(law, &pack)?, pages::words::needed(&pack, &pages.pages), pages.examples.clone(), forms.messages()].concat();
    words::check(law, &pack, &passages, &spoken, &pages::words::allowed(&pack))?;
    pages.prove(&pack)?;
    let mut files = [("pack.json", &assembled), ("pages.json", &pages.json), ("law.json", &law_text)]
        .map(|(name, json)| (name.to_owned(), format!("{json}\n")))
        .to_vec();
    files.push(("forms.json".to_owned(), format!("{}\n", forms.json())));
    files.extend(
        schema::all(&pack, &passages, forms::schema(&pack, &passages))?
            .into_iter()
            .map(|(name, text)| (format!("schema/{name}"), text)),
    );
    Ok(files)
}

/// The passages, sources and readings behind every row, in every official language.
///
/// # Errors
/// The first fault found.
pub fn law_json(law: &Path) -> Result<Value, Fault> {
    let pack = pack::load(law, &pack::assemble(law)?)?;
    law_text(law, &pack, &passages::read(law)?)
}

/// What stands behind every row, and what the engine does not need: how current the law is, what is paid, what happens when.
fn law_text(law: &Path, pack: &Pack, passages: &Passages) -> Result<Value, Fault> {
    let mut text = passages.json(pack)?;
    text["currency"] = currency::json(law, pack)?;
    money::add(&mut text, law, pack, passages)?;
    steps::add(&mut text, law, pack, passages)?;
    text["same"] = same_papers::json(law, pack)?.into();
    text["forms"] = forms::read(law, pack, passages)?.papers();
    Ok(text)
}

/// The messages that these need.
fn spoken(law: &Path, pack: &Pack) -> Result<Vec<String>, Fault> {
    let of = |kind: &str, ids: Vec<String>| ids.into_iter().map(|id| format!("{kind}-{id}")).collect::<Vec<_>>();
    let persons = same_papers::persons(&same_papers::json(law, pack)?);
    Ok([of("step", steps::ids(law)?), of("payment", money::receivers(law)?), of("person", persons)].concat())
}

/// The editions in which a row stands: from `since` on, until `until`.
fn standing<'p>(pack: &'p Pack, row: &Value, place: &str) -> Result<Vec<&'p str>, Fault> {
    let edition = |key: &str, without: usize| match row.get(key) {
        None => Ok(without),
        Some(id) => {
            let known = pack.editions.iter().position(|edition| id.as_str() == Some(edition.id.as_str()));
            known.ok_or_else(|| format!("{place}.{key}: no such edition: {id}"))
        }
    };
    let (since, until) = (edition("since", 0)?, edition("until", pack.editions.len())?);
    Ok(pack.editions.iter().take(until).skip(since).map(|edition| edition.id.as_str()).collect())
}

/// The same for the readers of each language, with the sentences that are quoted to them.
///
/// # Errors
/// The first fault found.
pub fn by_language(law: &Path) -> Result<[(&'static str, Value); 3], Fault> {
    let whole = law_json(law)?;
    Ok(LANGUAGES.map(|language| (language, one_language::law_in(&whole, language))))
}

/// The catalogue with the lists of grounds and papers, for pages made without a browser.
///
/// # Errors
/// The first fault found.
pub fn catalogue_json(law: &Path) -> Result<Value, Fault> {
    let pack = pack::load(law, &pack::assemble(law)?)?;
    pack::catalogue(&pack)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests;
