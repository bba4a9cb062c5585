//! The built-in law with changes, and what becomes of it.

use serde_json::Value as Json;

use crate::naive::{self, LAW};

/// The built-in law with this at a pointer: an entry more, another one, or one less where this is null.
pub fn with(changes: &[(&str, Json)]) -> Json {
    let mut law = LAW.clone();
    for (pointer, value) in changes {
        let Some((of, key)) = pointer.rsplit_once('/') else {
            law = value.clone();
            continue;
        };
        match law.pointer_mut(of).unwrap_or_else(|| panic!("no {of}")) {
            Json::Object(entries) if value.is_null() => drop(entries.shift_remove(&key.replace("~1", "/"))),
            Json::Object(entries) => drop(entries.insert(key.replace("~1", "/"), value.clone())),
            Json::Array(list) => {
                let place = key.parse::<usize>().expect("a place");
                match value {
                    Json::Null => drop(list.remove(place)),
                    _ if place == list.len() => list.push(value.clone()),
                    _ => list[place] = value.clone(),
                }
            }
            other => panic!("{other} has no entries"),
        }
    }
    law
}

pub fn load(law: &Json) -> Result<bauyr::Pack, bauyr::Error> {
    bauyr::Pack::load(&naive::plain(law))
}

#[track_caller]
pub fn refused(changes: &[(&str, Json)], code: &str, path: &str) {
    match load(&with(changes)) {
        Ok(_) => panic!("taken with {changes:?}"),
        Err(error) => {
            let said = error.to_string();
            assert!(said.contains(code) && said.contains(path) && said.contains(&error.message), "{said}");
            assert_eq!((error.code, error.path.as_str()), (code, path), "{changes:?}: {}", error.message);
        }
    }
}

#[track_caller]
pub fn taken(changes: &[(&str, Json)]) {
    if let Err(error) = load(&with(changes)) {
        panic!("{error}\n{changes:?}");
    }
}

/// Each change alone is refused.
pub fn each_refused(code: &str, rows: &[(&str, Json, &str)]) {
    for (pointer, value, path) in rows {
        refused(&[(*pointer, value.clone())], code, path);
    }
}
