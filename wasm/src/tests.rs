//! The boundary as JavaScript crosses it, in a real browser. Names, and what is no plain data, are tested with the package.

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(not(feature = "any-law"))]
use super::Law;
use super::REFUSED;
#[cfg(feature = "any-law")]
use packs::law;

#[cfg(feature = "any-law")]
mod packs;

wasm_bindgen_test_configure!(run_in_browser);

#[cfg(not(feature = "any-law"))]
fn law() -> Law {
    Law::new()
}

#[cfg(not(feature = "any-law"))]
#[wasm_bindgen_test]
fn the_tables_name_what_the_pack_names() {
    let pack = bauyr::Pack::load(&serde_json::from_str(bauyr::PACK).unwrap()).unwrap();
    let tables: serde_json::Value = serde_json::from_str(&law().tables()).unwrap();
    assert_eq!(tables, serde_json::to_value(pack.tables()).unwrap());
}

/// Guardianship through the portal on 23 November 2026, one child, no answer.
fn nothing_said() -> Vec<u32> {
    let mut request = vec![1, 0, 20_261_123, 1];
    request.resize(4 + SLOTS, 0);
    request
}

/// Facts of the applicant and of one child.
const SLOTS: usize = 35 + 10;

#[wasm_bindgen_test]
fn a_session_says_what_a_check_says_after_every_change() {
    let law = law();
    let mut request = nothing_said();
    let mut session = law.session(&request).unwrap();
    for step in 0u32..2000 {
        let number = step.wrapping_mul(0x9e37_79b1) >> 8;
        let slot = number as usize % SLOTS;
        let code = [0, 1, 2, 3, 4, 20_140_502, 20_080_101][(number >> 10) as usize % 7];
        let outcome = session.set(slot.try_into().unwrap(), code);
        if outcome != REFUSED {
            request[4 + slot] = code;
        }
        let report = law.decide(&request).unwrap();
        assert_eq!(outcome == REFUSED, law.decide(&with(&request, 4 + slot, code)).is_none());
        assert_eq!(session.outcome(), u32::from(report[2]));
        if step % 7 == 0 {
            assert_eq!(session.report(), Some(report), "step {step}");
        }
    }
    // Nor is a number taken for the small one that is left of it in 16 bits.
    for slot in [SLOTS, 65_535, 65_536, 1 << 31] {
        assert_eq!(session.set(slot.try_into().unwrap(), 0), REFUSED, "slot {slot}");
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
    let request = nothing_said();
    assert!(law.decide(&request).is_some());
    for (place, code) in
        [(0, 99), (1, 4), (2, 20_261_131), (2, 19_990_101), (2, 0), (3, 0), (3, 2), (3, 21), (5, 4), (4, 20_270_101)]
    {
        assert!(law.decide(&with(&request, place, code)).is_none(), "{code} at {place}");
    }
    for papers in [&[0][..], &[99, 0], &[0, 1], &[6, 7], &[12, 0], &[12, 2], &[u32::MAX, u32::MAX]] {
        assert!(law.decide(&[&request, papers].concat()).is_none(), "{papers:?}");
    }
    assert!(law.decide(&request[..20]).is_none() && law.session(&[]).is_none());
}
