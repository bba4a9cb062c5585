//! What crosses the boundary from JavaScript: numbers that need not mean anything. They are refused or
//! decided; and a session says what a check of the same codes says, after every change.

use bauyr::{Request, Session, Slot, decide, wire};
use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::PACK;

pub fn run(data: &[u8]) {
    // Bytes that end too early are no try.
    let _ = codes(&mut Unstructured::new(data));
}

/// A request as codes, of which most are in order, and changes of it.
fn codes(bytes: &mut Unstructured) -> Result<()> {
    let children = bytes.int_in_range(1..=3)?;
    let day = *bytes.choose(&[20_220_901, 20_260_203, 20_260_204, 20_261_123, 20_991_231])?;
    let mut codes = vec![bytes.int_in_range(0..=4)?, bytes.int_in_range(0..=2)?, day, children];
    let slots = PACK.applicant_facts + PACK.of_child().len() * children as usize;
    for _ in 0..slots {
        codes.push(answer(bytes)?);
    }
    if bytes.ratio(1, 8)? {
        let place = bytes.choose_index(codes.len())?;
        codes[place] = bytes.arbitrary()?;
    }
    let Some(begin) = Request::decode(PACK.law(), &codes) else { return Ok(()) };
    let Some(mut session) = Session::new(PACK.law(), begin) else { return Ok(()) };
    while !bytes.is_empty() {
        let (number, code) = (bytes.int_in_range(0..=slots)?, answer(bytes)?);
        let slot = Slot::new(number).expect("a slot");
        let mut changed = codes.clone();
        if let Some(one) = changed.get_mut(wire::ANSWERS + number) {
            *one = code;
        } else {
            // One slot too far.
            assert!(session.set(slot, code).is_none());
            continue;
        }
        let outcome = session.set(slot, code);
        match Request::decode(PACK.law(), &changed).and_then(|request| decide(PACK.law(), &request)) {
            None => assert_eq!(outcome, None, "{code} in {number} of {codes:?}"),
            Some(report) => {
                assert_eq!(outcome, Some(report.outcome), "{code} in {number} of {codes:?}");
                assert_eq!(session.report().expect("a report").encode(), report.encode(), "{code} in {number} of {codes:?}");
                codes = changed;
            }
        }
    }
    Ok(())
}

/// The code of an answer: none, not known, a value or a day; now and then anything.
fn answer(bytes: &mut Unstructured) -> Result<u32> {
    Ok(match bytes.int_in_range(0..=15_u8)? {
        0 => 0,
        1 => 1,
        2..=9 => bytes.int_in_range(2..=6)?,
        10..=14 => *bytes.choose(&[19_710_307, 20_040_229, 20_080_204, 20_081_123, 20_140_502, 20_231_124, 20_260_101])?,
        _ => bytes.arbitrary()?,
    })
}
