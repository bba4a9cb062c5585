//! Laws given as text.

use wasm_bindgen_test::wasm_bindgen_test;

use super::nothing_said;
use crate::Law;

/// The law that is built in.
pub fn law() -> Law {
    Law::new(None).ok().unwrap()
}

fn refusal(text: &str) -> String {
    Law::new(Some(text.as_bytes().to_vec())).err().and_then(|refusal| refusal.as_string()).unwrap()
}

#[wasm_bindgen_test]
fn another_pack_is_read_strictly() {
    let refusal = refusal(&bauyr::PACK.replacen("\"applies_when\"", "\"aplies_when\"", 1));
    assert!(refusal.starts_with("pack_shape\n"), "{refusal}");
}

#[wasm_bindgen_test]
fn a_key_that_stands_twice_is_refused() {
    let refusal = refusal(&bauyr::PACK.replacen('{', "{\"id\":\"other\",", 1));
    assert!(refusal.starts_with("pack_duplicate\n") && refusal.ends_with("\nid"), "{refusal}");
}

#[wasm_bindgen_test]
fn a_pack_that_is_cut_off_is_refused_and_a_whole_one_is_read_afterwards() {
    for part in 0..20 {
        let Some(text) = bauyr::PACK.get(..bauyr::PACK.len() * part / 20) else { continue };
        let refusal = refusal(text);
        assert!(refusal.starts_with("pack_"), "{refusal}");
    }
    assert!(law().decide(&nothing_said()).is_some());
}

#[wasm_bindgen_test]
fn texts_that_are_no_packs_are_refused_and_the_instance_still_works() {
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    for text in ["", "null", "[]", "{}", "1e400", "\"\\ud800\"", "{\"id\":", &deep, &"[1,".repeat(100_000)] {
        assert!(refusal(text).starts_with("pack_shape\n"));
    }
    assert!(law().decide(&nothing_said()).is_some());
}
