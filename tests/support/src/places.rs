//! Where facts and rows stand in the law: the places that numbers on the wire name.
use crate::naive::LAW;
use serde_json::Value as Json;

pub fn rows(list: &str) -> &'static Vec<Json> {
    LAW[list].as_array().expect("rows")
}

pub fn keys(of: &str) -> Vec<&'static String> {
    LAW["facts"][of].as_object().expect("facts").keys().collect()
}

pub fn place(list: &str, id: &Json) -> u32 {
    let place = rows(list).iter().position(|row| row["id"] == *id).expect("a row");
    u32::try_from(place).expect("a small number")
}
