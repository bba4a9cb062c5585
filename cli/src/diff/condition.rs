//! A condition as its authors read it: the words of `law/README.md`, one test a line, indented.

use serde_json::{Map, Value as Json};

/// Options that do not fit on a line of this length stand one a line.
const LINE: usize = 64;

/// The lines of a condition. Two ways of writing the same test give the same lines.
pub fn lines(condition: &Json) -> Vec<String> {
    match condition {
        Json::Object(entries) => entries.iter().flat_map(|(key, value)| entry(key, value)).collect(),
        other => vec![word(other)],
    }
}

fn entry(key: &str, value: &Json) -> Vec<String> {
    match value {
        Json::Array(list) if list.iter().all(|one| !one.is_object()) => options(key, list),
        Json::Array(list) => headed(key, list.iter().flat_map(|one| bulleted(lines(one))).collect()),
        Json::Object(entries) if entries.values().all(Json::is_number) => vec![format!("{key}: {{ {} }}", years(entries))],
        Json::Object(_) => headed(key, lines(value)),
        one => vec![format!("{key}: {}", word(one))],
    }
}

fn options(key: &str, list: &[Json]) -> Vec<String> {
    let words = list.iter().map(word).collect::<Vec<_>>();
    let line = if words.len() == 1 { words.concat() } else { format!("[{}]", words.join(", ")) };
    if line.chars().count() <= LINE {
        vec![format!("{key}: {line}")]
    } else {
        headed(key, words.into_iter().flat_map(|word| bulleted(vec![word])).collect())
    }
}

fn years(tests: &Map<String, Json>) -> String {
    tests.iter().map(|(key, years)| format!("{key}: {}", word(years))).collect::<Vec<_>>().join(", ")
}

fn headed(key: &str, below: Vec<String>) -> Vec<String> {
    std::iter::once(format!("{key}:")).chain(below.into_iter().map(|line| format!("  {line}"))).collect()
}

fn bulleted(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().enumerate().map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " })).collect()
}

/// A value that stands on one line: text without quotation marks, whole numbers without a fraction.
pub fn word(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Number(number) => number.as_f64().map_or_else(|| number.to_string(), |number| number.to_string()),
        other => other.to_string(),
    }
}
