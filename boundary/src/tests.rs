//! What JavaScript sees, in a real browser.

use serde_json::{Value as Json, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::{Checker, parse_json};

wasm_bindgen_test_configure!(run_in_browser);

fn object(value: &Json) -> JsValue {
    parse_json(&value.to_string()).unwrap()
}

fn plain(value: &JsValue) -> Json {
    let text = stringify(value);
    serde_json::from_str(&text).unwrap()
}

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON)]
    fn stringify(value: &JsValue) -> String;
    #[wasm_bindgen(js_namespace = Reflect, js_name = has)]
    fn has(value: &JsValue, key: &str) -> bool;
    /// Calls a function made of source text: the only way to make odd JavaScript values here.
    #[wasm_bindgen(js_name = eval)]
    fn eval(source: &str) -> JsValue;
}

fn request() -> Json {
    json!({
        "service": "guardianship", "channel": "portal", "date": "2026-11-23",
        "answers": { "applicant": { "sex": "female", "married": "unknown" }, "children": [{ "relationship": "relative" }] },
        "have": [{ "id": "kinship_proof", "child": 0 }],
    })
}

fn refused(checker: &Checker, value: JsValue) -> Json {
    plain(&checker.check(value).unwrap_err())
}

#[wasm_bindgen_test]
fn a_report_is_a_plain_object_without_empty_keys() {
    let checker = Checker::new(None).unwrap();
    let report = checker.check(object(&request())).unwrap();
    assert!(!has(&report, "error"));
    let report = plain(&report);
    assert_eq!(report["pack"]["edition"], "2026-02");
    assert_eq!(report["outcome"], "undecided");
    assert_eq!(report["unknown_facts"], json!(["applicant.married"]));
    let kinship = report["documents"].as_array().unwrap().iter().find(|row| row["id"] == "kinship_proof").unwrap();
    assert_eq!(
        kinship,
        &json!({ "id": "kinship_proof", "item": 9, "child": 0, "need": "required", "have": true, "facts": ["children.0.relationship"] })
    );
    assert!(!report.to_string().contains("null"));
}

#[wasm_bindgen_test]
fn absent_undefined_and_null_are_the_same() {
    let checker = Checker::new(None).unwrap();
    let wanted = plain(&checker.check(object(&request())).unwrap());
    let source = format!(
        "(() => {{ const r = {}; r.edition = undefined; r.nothing = undefined; r.answers.applicant.birth_date = null; return r; }})()",
        request()
    );
    assert_eq!(plain(&checker.check(eval(&source)).unwrap()), wanted);
}

#[wasm_bindgen_test]
fn a_refusal_is_an_error_with_code_path_and_message() {
    let checker = Checker::new(None).unwrap();
    let mut wrong = request();
    wrong["answers"]["children"][0]["relationship"] = json!(7);
    let refusal = checker.check(object(&wrong)).unwrap_err();
    assert!(has(&refusal, "stack"), "it is an Error");
    let refusal = plain(&refusal);
    assert_eq!(refusal["code"], "unknown_value");
    assert_eq!(refusal["path"], "answers.children.0.relationship");
    assert!(refusal["message"].is_string());
}

#[wasm_bindgen_test]
fn after_any_bad_input_the_instance_still_works() {
    let checker = Checker::new(None).unwrap();
    let wanted = plain(&checker.check(object(&request())).unwrap());
    for source in [
        "undefined",
        "null",
        "1",
        "'text'",
        "[]",
        "(() => 1)",
        "Symbol('s')",
        "10n",
        "new Map([[1, 2]])",
        "new Uint8Array(3)",
        "new Date(NaN)",
        "(() => { const a = {}; a.answers = a; a.service = a; a.channel = a; a.date = a; return a; })()",
        "({ service: 'guardianship', channel: 'portal', date: '2026-11-23', answers: { children: [Symbol('s')] } })",
        "({ service: 'guardianship', channel: 'portal', date: '2026-11-23', answers: { children: [{ birth_date: new Date() }] } })",
        "({ service: '\\ud800', channel: 'portal', date: '2026-11-23', answers: { children: [{}] } })",
    ] {
        let refusal = refused(&checker, eval(source));
        assert!(refusal["code"].is_string() && refusal["path"].is_string(), "{source}: {refusal}");
        assert_eq!(plain(&checker.check(object(&request())).unwrap()), wanted, "after {source}");
    }
}

#[wasm_bindgen_test]
fn another_pack_is_read_strictly() {
    let whole = Checker::new(Some(bauyr::PACK.to_owned())).unwrap();
    assert_eq!(plain(&whole.check(object(&request())).unwrap())["pack"]["id"], "kz-order-158");
    let misspelt = bauyr::PACK.replacen("\"applies_when\"", "\"aplies_when\"", 1);
    for (text, code) in [
        ("", "pack_shape"),
        ("{", "pack_shape"),
        ("[]", "pack_shape"),
        (misspelt.as_str(), "pack_shape"),
        (&bauyr::PACK[..999], "pack_shape"),
    ] {
        let refusal = Checker::new(Some(text.to_owned())).err().map(|refusal| plain(&refusal)).unwrap();
        assert_eq!(refusal["code"], code);
    }
}

#[wasm_bindgen_test]
fn questions_come_in_asking_order_with_types_and_options() {
    let checker = Checker::new(None).unwrap();
    let all = plain(&checker.questions(None).unwrap());
    assert_eq!(all.as_array().unwrap().len(), 26 + 9);
    let old = plain(&checker.questions(Some("2022-08".into())).unwrap());
    assert_eq!(old.as_array().unwrap().len(), 21 + 9);
    let citizenship = all.as_array().unwrap().iter().find(|row| row["id"] == "applicant.citizenship").unwrap();
    assert_eq!(citizenship["options"], json!(["kazakhstan", "foreign", "stateless"]));
    assert_eq!(plain(&checker.questions(Some("1999".into())).unwrap_err())["code"], "unknown_edition");
}

#[wasm_bindgen_test]
fn two_editions_are_compared() {
    let checker = Checker::new(None).unwrap();
    let comparison = plain(&checker.compare(object(&request()), "2022-08".into()).unwrap());
    assert_eq!((&comparison["from"], &comparison["to"]), (&json!("2026-02"), &json!("2022-08")));
    let added = comparison["grounds"].as_array().unwrap().iter().find(|row| row["id"] == "unmarried_man").unwrap();
    assert_eq!(added, &json!({ "id": "unmarried_man", "change": "added", "states": [null, "clear"] }));
    assert_eq!(plain(&checker.compare(object(&request()), JsValue::NULL).unwrap_err())["path"], "edition");
}

#[wasm_bindgen_test]
fn today_is_the_local_date() {
    let today = Checker::new(None).unwrap().today();
    let local = eval(
        "(() => { const d = new Date(); return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`; })()",
    );
    assert_eq!(Some(today), local.as_string());
}
