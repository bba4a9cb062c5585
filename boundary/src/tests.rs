//! The door as JavaScript opens it, in a real browser. Names, and what is no plain data, are tested with the package.

use serde_json::{Value as Json, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::{Law, REFUSED};

wasm_bindgen_test_configure!(run_in_browser);

/// Plain data as `flat.js` writes it.
fn flat(value: &Json) -> Vec<f64> {
    let mut out = Vec::new();
    write(value, &mut out);
    out
}

fn write(value: &Json, out: &mut Vec<f64>) {
    match value {
        Json::Null => out.push(0.0),
        Json::Bool(truth) => out.push(if *truth { 2.0 } else { 1.0 }),
        Json::Number(number) => out.extend([3.0, number.as_f64().unwrap()]),
        Json::String(text) => {
            out.push(4.0);
            write_text(text, out);
        }
        Json::Array(list) => {
            out.extend([5.0, count(list.len())]);
            for one in list {
                write(one, out);
            }
        }
        Json::Object(entries) => {
            out.extend([6.0, count(entries.len())]);
            for (key, entry) in entries {
                write_text(key, out);
                write(entry, out);
            }
        }
    }
}

fn write_text(text: &str, out: &mut Vec<f64>) {
    out.push(count(text.chars().count()));
    out.extend(text.chars().map(|letter| f64::from(u32::from(letter))));
}

fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

fn check(law: &mut Law, request: &Json) -> Option<Vec<u16>> {
    let codes = law.read(&flat(request))?;
    law.decide(&codes)
}

#[cfg(not(feature = "any-law"))]
fn law() -> Law {
    Law::new()
}

#[cfg(feature = "any-law")]
fn law() -> Law {
    Law::new(&flat(&serde_json::from_str(&Law::built_in()).unwrap())).ok().unwrap()
}

fn request() -> Json {
    json!({
        "service": "guardianship", "channel": "portal", "date": "2026-11-23",
        "answers": { "applicant": { "sex": "female", "married": "unknown" }, "children": [{ "relationship": "relative" }] },
        "have": [{ "id": "kinship_proof", "child": 0 }],
    })
}

#[wasm_bindgen_test]
fn a_refusal_says_code_message_and_path() {
    let mut wrong = request();
    wrong["answers"]["children"][0]["тіл\nкөп"] = json!(7);
    let mut law = law();
    assert_eq!(check(&mut law, &wrong), None);
    assert_eq!(law.refusal(), "unknown_fact\nnot a fact of this law\nanswers.children.0.тіл\nкөп");
}

#[wasm_bindgen_test]
fn shapes_that_are_none_are_refused_and_the_instance_still_works() {
    let mut law = law();
    let wanted = check(&mut law, &request()).unwrap();
    let shape = flat(&request());
    for cut in 0..shape.len() {
        assert_eq!(law.read(&shape[..cut]), None, "cut at {cut}");
        for odd in [f64::NAN, -1.0, 1e300, 7.0, 65_536.5] {
            let mut shape = shape.clone();
            shape[cut] = odd;
            law.read(&shape);
        }
    }
    let deep = [5.0, 1.0].repeat(100_000);
    assert_eq!(law.read(&deep), None);
    assert_eq!(check(&mut law, &request()), Some(wanted));
}

#[cfg(feature = "any-law")]
#[wasm_bindgen_test]
fn another_pack_is_read_strictly() {
    let pack = bauyr::PACK.replacen("\"applies_when\"", "\"aplies_when\"", 1);
    let refusal = Law::new(&flat(&serde_json::from_str(&pack).unwrap())).err().and_then(|refusal| refusal.as_string()).unwrap();
    assert!(refusal.starts_with("pack_shape\n"), "{refusal}");
}

#[cfg(feature = "any-law")]
#[wasm_bindgen_test]
fn a_pack_that_is_cut_off_is_refused_and_a_whole_one_is_read_afterwards() {
    let shape = flat(&serde_json::from_str(bauyr::PACK).unwrap());
    for part in 0..20 {
        let refusal = Law::new(&shape[..shape.len() * part / 20]).err().and_then(|refusal| refusal.as_string()).unwrap();
        assert!(refusal.starts_with("pack_"), "{refusal}");
    }
    assert!(check(&mut law(), &request()).is_some());
}

#[cfg(not(feature = "any-law"))]
#[wasm_bindgen_test]
fn the_tables_name_what_the_pack_names() {
    let pack = bauyr::Pack::load(&serde_json::from_str(bauyr::PACK).unwrap()).unwrap();
    let tables: Json = serde_json::from_str(&law().tables()).unwrap();
    assert_eq!(tables, serde_json::to_value(pack.tables()).unwrap());
}

#[wasm_bindgen_test]
fn two_editions_are_compared_and_no_edition_is_refused() {
    let mut law = law();
    let request = law.read(&flat(&request())).unwrap();
    let codes = law.compare(&request, 0).unwrap();
    assert_eq!(codes[..2], [1, 0]);
    assert_eq!(law.compare(&request, u32::MAX), None);
    assert!(law.refusal().ends_with("\nedition"));
}

/// Guardianship through the portal on 23 November 2026, one child, no answer.
const NOTHING_SAID: [u32; 4] = [1, 0, 20_261_123, 1];

#[wasm_bindgen_test]
fn a_session_says_what_a_check_says_after_every_change() {
    let law = law();
    let slots = 26 + 9;
    let mut request = NOTHING_SAID.to_vec();
    request.resize(4 + slots, 0);
    let mut session = law.session(&request).unwrap();
    for step in 0u32..2000 {
        let number = step.wrapping_mul(0x9e37_79b1) >> 8;
        let slot = number as usize % slots;
        let code = [0, 1, 2, 3, 4, 20_140_502, 20_080_101][(number >> 10) as usize % 7];
        let outcome = session.set(slot.try_into().unwrap(), code);
        if outcome != REFUSED {
            request[4 + slot] = code;
        }
        let report = law.decide(&request).unwrap();
        assert_eq!(outcome == REFUSED, law.decide(&with(&request, 4 + slot, code)).is_none());
        assert_eq!(session.outcome(), u32::from(report[2]));
        if step % 7 == 0 {
            assert_eq!(session.report(), report, "step {step}");
        }
    }
}

fn with(request: &[u32], place: usize, code: u32) -> Vec<u32> {
    let mut request = request.to_vec();
    request[place] = code;
    request
}

#[wasm_bindgen_test]
fn requests_in_numbers_that_are_not_in_order_are_refused() {
    let law = law();
    let mut request = NOTHING_SAID.to_vec();
    request.resize(4 + 26 + 9, 0);
    assert!(law.decide(&request).is_some());
    for (place, code) in
        [(0, 99), (1, 3), (2, 20_261_131), (2, 19_990_101), (2, 0), (3, 0), (3, 2), (3, 21), (5, 4), (4, 20_270_101)]
    {
        assert!(law.decide(&with(&request, place, code)).is_none(), "{code} at {place}");
    }
    for papers in [&[0][..], &[99, 0], &[0, 1], &[6, 7], &[8, 0], &[8, 2], &[u32::MAX, u32::MAX]] {
        assert!(law.decide(&[&request, papers].concat()).is_none(), "{papers:?}");
    }
    assert!(law.decide(&request[..20]).is_none() && law.session(&[]).is_none());
}
