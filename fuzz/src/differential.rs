//! The engine against the evaluator of the tests that tries every completion, for answers that are in order.

use libfuzzer_sys::arbitrary::Unstructured;

use crate::{LAW, PACK, answers, naive, request};

pub fn run(data: &[u8]) {
    let Ok(asked) = answers::request(&mut Unstructured::new(data), 3) else { return };
    let report = naive::ask(&PACK, &asked);
    assert!(report.get("error").is_none(), "{report}\nrequest {asked}");
    request::agrees_with_itself(&report);
    if let Err(difference) = naive::judge::agree(&LAW, &asked, &report) {
        panic!("{difference}");
    }
}
