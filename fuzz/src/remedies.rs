//! What would change the result, against trying every set of changes.

use libfuzzer_sys::arbitrary::Unstructured;

use crate::{PACK, answers, every_set, naive};

pub fn run(data: &[u8]) {
    let Ok(asked) = answers::request(&mut Unstructured::new(data), 3) else { return };
    let remedies = bauyr::remedies(&PACK, &naive::plain(&asked)).expect("the answers are in order");
    every_set::agree(&PACK, &asked, &serde_json::to_value(remedies).expect("remedies are JSON"));
}
