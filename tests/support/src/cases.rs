//! What the files of worked cases hold, for every test that asks them.

use serde_json::Value as Json;

/// Persons with a story.
pub const PERSONAS: &str = include_str!("../../cases/personas.json");
pub const PERSONAS_2026_06: &str = include_str!("../../cases/personas-2026-06.json");
/// Answers at the edge of a rule.
pub const EDGES: &str = include_str!("../../cases/edges.json");
pub const EDGES_2026_06: &str = include_str!("../../cases/edges-2026-06.json");
/// Requests that are refused.
pub const ERRORS: &str = include_str!("../../cases/errors.json");
/// What tells the law from a law with one change.
pub const MUTATIONS: &str = include_str!("../../cases/mutations.json");
/// Answers at random, decided by an independent program.
pub const RANDOM: &str = include_str!("../../cases/random.jsonl");
pub const RANDOM_2026: &str = include_str!("../../cases/random-2026.jsonl");
pub const RANDOM_2026_06: &str = include_str!("../../cases/random-2026-06.jsonl");

/// Every file of worked cases, those that catch most mutations first.
pub const ALL: [&str; 9] =
    [PERSONAS, EDGES, ERRORS, MUTATIONS, RANDOM, RANDOM_2026, PERSONAS_2026_06, EDGES_2026_06, RANDOM_2026_06];

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
