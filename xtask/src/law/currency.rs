//! How current the law is: when it was last compared with its source, and which amendments the older wordings leave out.

use std::path::Path;

use bauyr::Pack;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::Fault;
use super::yaml::{day, only, read, text};

const FILE: &str = "editions.yaml";

/// The keys of `editions.yaml` that are not part of the pack: nothing is decided by them.
pub const KEYS: [&str; 2] = ["checked_on", "amended_since"];

/// The day on which the law was last compared with its source.
///
/// # Errors
/// There is none, or it is no date.
pub fn checked_on(law: &Path) -> Result<NaiveDate, Fault> {
    let value = read(&law.join(FILE))?;
    let given = value.get("checked_on").ok_or_else(|| format!("{FILE}: checked_on: the day is missing"))?;
    day(given).map_err(|fault| format!("{FILE}: checked_on: {fault}"))
}

/// What the page says of it.
pub fn json(law: &Path, pack: &Pack) -> Result<Value, Fault> {
    Ok(json!({ "checked_on": checked_on(law)?.to_string(), "amended_since": amended_since(law, pack)? }))
}

/// For each wording but the newest the amendments of its order that no wording here follows.
fn amended_since(law: &Path, pack: &Pack) -> Result<Value, Fault> {
    let value = read(&law.join(FILE))?;
    let amended = &value["amended_since"];
    let ids = pack.editions.iter().map(|edition| edition.id.as_str()).collect::<Vec<_>>();
    only(amended, &ids, &format!("{FILE}: amended_since"))?;
    for edition in ids.iter().rev().skip(1) {
        let place = format!("{FILE}: amended_since.{edition}");
        let acts = amended.get(*edition).and_then(Value::as_array).ok_or_else(|| format!("{place}: no list of amendments"))?;
        let mut last = NaiveDate::MIN;
        for act in acts {
            only(act, &["number", "date"], &place)?;
            text(act, "number", &place)?;
            let date = day(&act["date"]).map_err(|fault| format!("{place}: date: {fault}"))?;
            if date < last {
                return Err(format!("{place}: {date} stands after {last}"));
            }
            last = date;
        }
    }
    Ok(amended.clone())
}
