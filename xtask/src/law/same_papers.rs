//! Papers that are the same paper of another person: the page shows them as one line. No rule knows of it.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value};

use super::Fault;
use super::yaml::{only, read, text};

const FILE: &str = "same_papers.yaml";

/// By paper, which paper it is the same as, and of whom.
///
/// # Errors
/// A paper that there is not, and a paper that is the same as one that is itself the same as another.
pub fn json(law: &Path, pack: &Pack) -> Result<Map<String, Value>, Fault> {
    let value = read(&law.join(FILE))?;
    let same = value.as_object().ok_or_else(|| format!("{FILE}: not an object"))?;
    for (id, of) in same {
        only(of, &["paper", "of"], FILE)?;
        text(of, "of", FILE)?;
        let first = text(of, "paper", FILE)?;
        if let Some(unknown) = [id.as_str(), first].iter().find(|id| !pack.documents.iter().any(|paper| paper.id == **id)) {
            return Err(format!("{FILE}: no such paper: `{unknown}`"));
        }
        if same.contains_key(first) {
            return Err(format!("{FILE}: `{id}`: `{first}` is itself the same as another paper"));
        }
    }
    Ok(same.clone())
}

/// The persons whose papers these are, as their words name them.
pub fn persons(same: &Map<String, Value>) -> Vec<String> {
    let others = same.values().filter_map(|of| of.get("of")?.as_str());
    let mut persons = ["self"].into_iter().chain(others).map(ToOwned::to_owned).collect::<Vec<_>>();
    persons.sort();
    persons.dedup();
    persons
}
