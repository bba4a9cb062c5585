//! Laws that come written flat.

use serde_json::{Value as Json, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::nothing_said;
use crate::Law;

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

/// The law that is built in.
pub fn law() -> Law {
    Law::new(&flat(&serde_json::from_str(&Law::built_in()).unwrap())).ok().unwrap()
}

#[wasm_bindgen_test]
fn another_pack_is_read_strictly() {
    let pack = bauyr::PACK.replacen("\"applies_when\"", "\"aplies_when\"", 1);
    let refusal = Law::new(&flat(&serde_json::from_str(&pack).unwrap())).err().and_then(|refusal| refusal.as_string()).unwrap();
    assert!(refusal.starts_with("pack_shape\n"), "{refusal}");
}

#[wasm_bindgen_test]
fn a_pack_that_is_cut_off_is_refused_and_a_whole_one_is_read_afterwards() {
    let shape = flat(&serde_json::from_str(bauyr::PACK).unwrap());
    for part in 0..20 {
        let refusal = Law::new(&shape[..shape.len() * part / 20]).err().and_then(|refusal| refusal.as_string()).unwrap();
        assert!(refusal.starts_with("pack_"), "{refusal}");
    }
    assert!(law().decide(&nothing_said()).is_some());
}

#[wasm_bindgen_test]
fn shapes_that_are_none_are_refused_and_the_instance_still_works() {
    let shape = flat(&json!({ "id": "a", "editions": [{ "id": "b", "in_force_from": null }], "facts": { "applicant": {} } }));
    for cut in 0..shape.len() {
        assert!(Law::new(&shape[..cut]).is_err(), "cut at {cut}");
        for odd in [f64::NAN, -1.0, 1e300, 7.0, 65_536.5] {
            let mut shape = shape.clone();
            shape[cut] = odd;
            assert!(Law::new(&shape).is_err(), "{odd} at {cut}");
        }
    }
    assert!(Law::new(&[5.0, 1.0].repeat(100_000)).is_err());
    assert!(law().decide(&nothing_said()).is_some());
}
