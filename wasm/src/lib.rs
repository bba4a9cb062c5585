//! The boundary between the engine and JavaScript: numbers in, numbers out.
//!
//! Nothing is decided here. `npm/src/` names the numbers, and has the types that JavaScript sees.

use bauyr::wire::REFUSED;
use bauyr::{Remedies, Request, Slot};
use wasm_bindgen::prelude::*;

#[cfg(feature = "any-law")]
mod any_law;

/// The one law that is built in stays for good: the code for letting go of it would be shipped for nothing.
#[cfg(not(feature = "any-law"))]
type Held = &'static bauyr::Law;
/// Laws come and go.
#[cfg(feature = "any-law")]
type Held = any_law::Shared;

/// A law that decides requests.
#[wasm_bindgen(skip_typescript)]
pub struct Law(Held);

/// The law that is built in, compiled.
#[cfg(not(feature = "any-law"))]
#[wasm_bindgen]
impl Law {
    /// The law that is built in. The text of another one is not read here.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript knows constructors alone")]
    pub fn new() -> Law {
        let law = bauyr::Law::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/law.bin")));
        Law(Box::leak(Box::new(law)))
    }

    /// What names the numbers, as JSON.
    pub fn tables(&self) -> String {
        include_str!(concat!(env!("OUT_DIR"), "/tables.json")).to_owned()
    }
}

/// Requests come as numbers, see `Request::decode`; there is nothing where one is not in order.
#[wasm_bindgen]
#[allow(clippy::needless_borrow, reason = "only one of the two ways of holding a law is a reference already")]
impl Law {
    /// The report, see `Report::encode`.
    pub fn decide(&self, request: &[u32]) -> Option<Vec<u16>> {
        let report = bauyr::decide(&self.0, &Request::decode(&self.0, request)?)?;
        Some(report.encode())
    }

    /// What would clear the grounds that apply, see `Remedies::encode`.
    pub fn remedies(&self, request: &[u32]) -> Option<Vec<u16>> {
        let remedies = Remedies::of(&self.0, &Request::decode(&self.0, request)?)?;
        Some(remedies.encode())
    }

    /// A session that begins with this request.
    pub fn session(&self, request: &[u32]) -> Option<Session> {
        let request = Request::decode(&self.0, request)?;
        Some(Session(bauyr::Session::new(Held::clone(&self.0), request)?))
    }
}

/// A request whose answers change one by one.
#[wasm_bindgen(skip_typescript)]
pub struct Session(bauyr::Session<Held>);

#[wasm_bindgen]
impl Session {
    /// The outcome after an answer has changed; 255, and nothing is changed, where there is no such slot or code.
    pub fn set(&mut self, slot: u32, code: u32) -> u32 {
        Slot::new(slot as usize).and_then(|slot| self.0.set(slot, code)).map_or(REFUSED, |outcome| outcome as u32)
    }

    /// The outcome after a paper has come into the hand, or left it; 255 where there is no such paper or child.
    pub fn have(&mut self, paper: u32, child: u32, in_hand: bool) -> u32 {
        self.0.have(paper as usize, child, in_hand).map_or(REFUSED, |outcome| outcome as u32)
    }

    /// The outcome.
    pub fn outcome(&self) -> u32 {
        self.0.outcome() as u32
    }

    /// The slots of missing facts, in asking order.
    pub fn missing(&mut self) -> Vec<u16> {
        self.0.missing_and_unknown().0.into_iter().map(u16::from).collect()
    }

    /// The report, see `Report::encode`.
    pub fn report(&mut self) -> Option<Vec<u16>> {
        Some(self.0.report()?.encode())
    }
}

#[cfg(test)]
mod tests;

/// Small, and slow where there are many gaps. The engine for any law, of which laws come and go, has the standard library's.
#[cfg(all(target_arch = "wasm32", not(feature = "any-law")))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
