//! What stands behind a row of the files that the engine does not read: passages of our sources, or words that name another act.

use serde_json::{Map, Value};

use super::passages::Passages;
use super::yaml::list;
use super::{Fault, LANGUAGES};

/// The passages of a row, each of which must be there.
pub fn passages(row: &Value, place: &str, known: &Passages) -> Result<Vec<Value>, Fault> {
    let ids = list(row, "passages").cloned().collect::<Vec<_>>();
    match ids.iter().find(|id| !id.as_str().is_some_and(|id| known.ids().any(|other| other == id))) {
        Some(id) => Err(format!("{place}.passages: no such passage: {id}")),
        None => Ok(ids),
    }
}

/// The words of a row that name what is not among our sources, in every language.
pub fn refs(row: &Value, place: &str) -> Result<Option<Value>, Fault> {
    let Some(refs) = row.get("refs") else { return Ok(None) };
    match LANGUAGES.iter().find(|language| refs.get(**language).and_then(Value::as_str).is_none_or(str::is_empty)) {
        Some(language) => Err(format!("{place}.refs: nothing in `{language}`")),
        None => Ok(Some(refs.clone())),
    }
}

/// Puts passages behind an item of every list of a service in an edition, where the page looks for them.
pub fn cite(law_text: &mut Value, edition: &str, service: &str, item: &str, passages: &[Value]) {
    if passages.is_empty() {
        return;
    }
    let lists = law_text["cites"][edition].as_object_mut().into_iter().flat_map(Map::iter_mut);
    for (_, rows) in lists.filter(|(list, _)| list.split('/').next() == Some(service)) {
        rows[item] = passages.into();
    }
}
