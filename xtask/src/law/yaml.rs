//! Reading YAML strictly: a doubled key is a fault, and a fault names its line.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::Value;

use super::Fault;

/// Reads a file.
pub fn read(path: &Path) -> Result<Value, Fault> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_saphyr::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// A text at a key.
pub fn text<'v>(value: &'v Value, key: &str, file: &str) -> Result<&'v str, Fault> {
    value.get(key).and_then(Value::as_str).ok_or_else(|| format!("{file}: `{key}` is missing, or is no text, in {value}"))
}

/// A list at a key; none where the key is missing.
pub fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// An object's keys must be among these.
pub fn only(value: &Value, keys: &[&str], place: &str) -> Result<(), Fault> {
    let object = value.as_object().ok_or_else(|| format!("{place}: not an object"))?;
    match object.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => Err(format!("{place}: unknown key `{key}`")),
        None => Ok(()),
    }
}

/// A date, written `YYYY-MM-DD`.
pub fn day(value: &Value) -> Result<NaiveDate, Fault> {
    let date = value.as_str().filter(|date| date.len() == "YYYY-MM-DD".len());
    date.and_then(|date| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()).ok_or_else(|| format!("{value} is no date"))
}
