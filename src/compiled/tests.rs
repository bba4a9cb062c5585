//! A compiled law concludes what the pack it was made from concludes.

use crate::value::Value;
use crate::{Pack, Remedies, Request, decide};

fn pack() -> Pack {
    Pack::load(&serde_json::from_str::<Value>(crate::PACK).unwrap()).unwrap()
}

#[test]
fn a_compiled_law_concludes_alike_in_all_worked_cases() {
    let pack = pack();
    let compiled = Pack::compiled(&pack.compile());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let cases: Vec<serde_json::Value> = serde_json::from_str(&text)
            .unwrap_or_else(|_| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect());
        for case in cases {
            let Some(request) = case.get("request") else { continue };
            let request: Value = serde_json::from_value(request.clone()).unwrap();
            let Ok(request) = Request::codes(&pack, &request) else { continue };
            let codes = |law: &Pack| decide(law, &Request::from_codes(law, &request).unwrap()).unwrap().codes();
            assert_eq!(codes(&compiled), codes(&pack), "{case}");
            let codes = |law: &Pack| Remedies::of(law, &Request::from_codes(law, &request).unwrap()).unwrap().codes();
            assert_eq!(codes(&compiled), codes(&pack), "{case}");
            count += 1;
        }
    }
    assert!(count > 400, "{count} cases");
}

#[test]
fn whatever_the_bytes_are_reading_them_ends() {
    let bytes = pack().compile();
    for cut in 0..bytes.len().min(300) {
        Pack::compiled(&bytes[..cut]);
    }
}
