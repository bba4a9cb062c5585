//! Where facts and rows stand in the law: the indices that numbers on the wire are.
use crate::naive::LAW;
use serde_json::Value as Json;

pub fn rows(list: &str) -> &'static Vec<Json> {
    LAW[list].as_array().expect("rows")
}

pub fn keys(of: &str) -> Vec<&'static String> {
    LAW["facts"][of].as_object().expect("facts").keys().collect()
}

pub fn index(list: &str, id: &Json) -> u32 {
    let index = rows(list).iter().position(|row| row["id"] == *id).expect("a row");
    u32::try_from(index).expect("a small number")
}
