//! The worked cases, read once and asked often.

use bauyr::{Pack, Value, check};
use serde_json::{Value as Json, json};

use support::cases::{self, comparable};

/// A request and what the law gives for it.
pub struct Case {
    pub name: String,
    request: Value<'static>,
    expect: Json,
}

/// Cases of a JSON list, or of JSON Lines.
pub fn cases(text: &str) -> Vec<Case> {
    cases::cases(text).iter().map(case).collect()
}

/// The days that the cases touch: from each request to the last day for its decision.
pub fn touched(text: &str) -> Vec<(String, String)> {
    let day = |json: &Json| json.as_str().map(ToOwned::to_owned);
    cases::cases(text)
        .iter()
        .filter_map(|case| Some((day(&case["request"]["date"])?, day(&case["expect"]["dates"]["decision"])?)))
        .collect()
}

fn case(case: &Json) -> Case {
    let request = serde_json::from_value(case["request"].clone()).expect("any JSON is plain data");
    let expect = match case.get("error") {
        Some(error) => json!({ "code": error["code"], "path": error["path"] }),
        None => comparable(case["expect"].clone()),
    };
    Case { name: case["name"].to_string(), request, expect }
}

impl Case {
    /// Whether a pack gives what the case says.
    pub fn holds(&self, pack: &Pack) -> bool {
        match check(pack, &self.request) {
            Ok(report) => comparable(serde_json::to_value(report).expect("a report is JSON")) == self.expect,
            Err(error) => json!({ "code": error.code, "path": error.path }) == self.expect,
        }
    }
}
