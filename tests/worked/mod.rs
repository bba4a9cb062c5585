//! What the files of worked cases hold, for every test that asks them.

use serde_json::Value as Json;

/// Cases of a JSON list, or of JSON Lines.
pub fn cases(text: &str) -> Vec<Json> {
    if text.trim_start().starts_with('[') {
        serde_json::from_str(text).expect("cases are JSON")
    } else {
        text.lines().map(|line| serde_json::from_str(line).expect("each line is a case")).collect()
    }
}

/// Lists are compared as sets; the keys that the cases leave out are taken away.
pub fn comparable(mut report: Json) -> Json {
    let object = report.as_object_mut().expect("a report");
    for key in ["pack", "service", "channel", "date"] {
        object.remove(key);
    }
    for key in ["grounds", "documents", "notes", "missing_facts", "unknown_facts"] {
        if let Some(Json::Array(list)) = object.get_mut(key) {
            for row in list.iter_mut().filter_map(Json::as_object_mut) {
                row.remove("facts");
            }
            list.sort_by_cached_key(ToString::to_string);
        }
    }
    report
}
