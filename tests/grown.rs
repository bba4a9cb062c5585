//! A law several times as large decides what each of its parts decides: what `benches/growth.rs` measures is work.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end with a panic"
)]

use bauyr::{Pack, Value, check};
use serde_json::Value as Json;
use support::{cases, grown};

const COPIES: usize = 10;

fn personas() -> Vec<Value<'static>> {
    cases::cases(cases::PERSONAS).into_iter().map(|case| serde_json::from_value(case["request"].clone()).unwrap()).collect()
}

fn report(pack: &Pack, request: &Value) -> Json {
    serde_json::to_value(check(pack, request).unwrap()).unwrap()
}

/// The rows of a copy, under the names of the first.
fn rows(report: &Json, table: &str, copy: usize) -> Vec<Json> {
    let ending = format!("_{copy}");
    let plain = |name: &str| name.strip_suffix(&ending).map(str::to_owned);
    let rows = report[table].as_array().unwrap().iter().filter_map(|row| {
        let mut row = row.clone();
        row["id"] = Json::from(plain(row["id"].as_str().unwrap())?);
        for fact in row["facts"].as_array_mut().unwrap() {
            *fact = Json::from(plain(fact.as_str().unwrap()).expect("a copy reads its own facts"));
        }
        Some(row)
    });
    rows.collect()
}

#[test]
fn every_copy_of_the_rules_decides_alike_with_more_facts_than_any_law_has() {
    let law: Value = serde_json::from_str(bauyr::PACK).unwrap();
    let pack = Pack::load(&law).unwrap();
    let value = grown::pack(&law, COPIES);
    let large = Pack::load(&value).unwrap_or_else(|error| panic!("{error}"));
    for request in personas() {
        let (one, many) = (report(&pack, &request), report(&large, &grown::request(&request, &value, COPIES)));
        for table in ["grounds", "documents"] {
            let wanted = one[table].as_array().unwrap();
            assert_eq!(many[table].as_array().unwrap().len(), wanted.len() * COPIES);
            for copy in 1..COPIES {
                assert_eq!(rows(&many, table, copy), *wanted, "{table} of copy {copy}");
            }
        }
        assert_eq!(many["outcome"], one["outcome"]);
    }
}
