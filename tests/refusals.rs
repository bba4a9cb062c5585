//! Whatever comes in, what goes out is a report or an error of the contract.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::{LAW, PACK};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};
use support::contract::CODES;
use support::naive;

fn key() -> impl Strategy<Value = String> {
    let known = [
        "service",
        "channel",
        "date",
        "edition",
        "answers",
        "have",
        "applicant",
        "children",
        "id",
        "child",
        "birth_date",
        "sex",
        "married",
        "relationship",
        "mother_status",
        "raised_since",
        "unknown",
        "__proto__",
        "",
    ];
    prop_oneof![4 => select(known.to_vec()).prop_map(str::to_owned), 1 => "[^.]{0,6}"]
}

/// Any JSON.
fn junk() -> impl Strategy<Value = Json> {
    let words = [
        "guardianship",
        "portal",
        "unknown",
        "2022-08",
        "2026-02",
        "2026-11-23",
        "2026-02-29",
        "0000-01-01",
        "9999-12-31",
        "2022-08-31",
        "2100-01-01",
        "+2026-1-01",
        "application",
        "kinship_proof",
        "male",
        "true",
        "",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        select(vec![
            json!(0),
            json!(-1),
            json!(1.0),
            json!(0.5),
            json!(-0.0),
            json!(4_294_967_296_u64),
            json!(1e300),
            json!(20)
        ]),
        select(words.to_vec()).prop_map(Json::from),
        "\\PC{0,12}".prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 40, 22, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..22).prop_map(Json::from),
            prop::collection::vec((key(), inner), 0..6).prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}

/// Something done to a request: on the way down take the nth entry, at the end put this in, under a key perhaps.
#[derive(Clone, Debug)]
struct Damage {
    way: Vec<Index>,
    depth: usize,
    key: Option<String>,
    value: Option<Json>,
}

fn damage() -> impl Strategy<Value = Damage> {
    let way = prop::collection::vec(any::<Index>(), 5);
    (way, 0..=4_usize, prop::option::of(key()), prop::option::weighted(0.8, junk()))
        .prop_map(|(way, depth, key, value)| Damage { way, depth, key, value })
}

impl Damage {
    fn to(&self, json: &mut Json) {
        self.below(json, self.depth);
    }

    fn below(&self, json: &mut Json, depth: usize) {
        let way = self.way[depth];
        match json {
            Json::Object(entries) if depth > 0 && !entries.is_empty() => {
                let count = entries.len();
                if let Some((_, inner)) = entries.iter_mut().nth(way.index(count)) {
                    self.below(inner, depth - 1);
                }
            }
            Json::Array(list) if depth > 0 && !list.is_empty() => {
                let count = list.len();
                self.below(&mut list[way.index(count)], depth - 1);
            }
            Json::Object(entries) => {
                let known = entries.keys().nth(way.index(entries.len().max(1))).cloned();
                let Some(key) = self.key.clone().or(known) else { return };
                match &self.value {
                    Some(value) => entries.insert(key, value.clone()),
                    None => entries.remove(&key),
                };
            }
            Json::Array(list) => match &self.value {
                Some(value) => list.push(value.clone()),
                None => list.clear(),
            },
            other => *other = self.value.clone().unwrap_or_default(),
        }
    }
}

/// A report, or an error with a code of the contract and a path to something that is there or was expected there.
fn well_answered(request: &Json) -> Result<(), TestCaseError> {
    let answer = naive::ask(&PACK, request);
    let Some(error) = answer.get("error") else {
        prop_assert!(answer["outcome"].is_string());
        return Ok(());
    };
    let code = error["code"].as_str().expect("a code");
    prop_assert!(CODES.contains(&code), "{error}");
    prop_assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "{error}");
    let path = error["path"].as_str().expect("a path");
    if let Some((of, _)) = path.rsplit_once('.') {
        let pointer = format!("/{}", of.replace('~', "~0").replace('/', "~1").replace('.', "/"));
        prop_assert!(request.pointer(&pointer).is_some_and(|of| of.is_object() || of.is_array()), "{error}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(naive::requests::tries(1000))]

    #[test]
    fn any_json_is_answered_or_refused_with_a_known_code(request in junk()) {
        well_answered(&request)?;
    }

    #[test]
    fn a_damaged_request_is_answered_or_refused_with_a_known_code(
        request in naive::requests::request(&LAW, 3), damages in prop::collection::vec(damage(), 1..4),
    ) {
        let mut request = request;
        for damage in damages {
            damage.to(&mut request);
        }
        well_answered(&request)?;
    }

    #[test]
    fn text_that_is_no_request_is_refused(text in "\\PC{0,40}") {
        let answer = naive::ask(&PACK, &json!(text));
        prop_assert_eq!(&answer["error"]["code"], "invalid_shape");
        prop_assert_eq!(&answer["error"]["path"], "");
    }
}

#[test]
fn the_first_and_the_last_day_of_the_law_are_answered_and_no_day_beside_them() {
    let code = |date: &str| {
        let answers = json!({ "children": [{}] });
        let request = json!({ "service": "foster", "channel": "portal", "date": date, "answers": answers });
        naive::ask(&PACK, &request)["error"]["code"].clone()
    };
    for day in ["2022-09-01", "2099-12-31"] {
        assert_eq!(code(day), Json::Null, "{day}");
    }
    for day in ["2022-08-31", "2100-01-01"] {
        assert_eq!(code(day), "unsupported_date", "{day}");
    }
}

#[test]
fn a_key_that_stands_twice_is_refused_at_its_second_place_unless_one_of_the_two_is_null() {
    let error = |about: &str, children: &str| {
        let text = format!(
            r#"{{"service": "foster", "channel": "portal", "date": "2026-11-23", "answers": {{"applicant": {about}, "children": {children}}}}}"#
        );
        let request = serde_json::from_str::<bauyr::Value>(&text).expect("JSON");
        bauyr::check(&PACK, &request).err().map(|error| (error.code, error.path))
    };
    let twice = |path: &str| Some(("invalid_shape", path.to_owned()));
    // The same answer, another one, and one of them before another fact.
    for about in [
        r#"{"married": true, "married": true}"#,
        r#"{"married": true, "married": false}"#,
        r#"{"married": false, "sex": "male", "married": true}"#,
    ] {
        assert_eq!(error(about, "[{}]"), twice("answers.applicant.married"), "{about}");
    }
    let child = r#"[{}, {"birth_date": "2014-05-02", "birth_date": "2014-05-03"}]"#;
    assert_eq!(error("{}", child), twice("answers.children.1.birth_date"));
    for about in [r#"{"married": null, "married": true}"#, r#"{"married": true, "married": null}"#] {
        assert_eq!(error(about, "[{}]"), None, "{about}");
    }
}
