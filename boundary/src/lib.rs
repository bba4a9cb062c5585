//! The door between the engine and JavaScript: numbers in, numbers out.
//!
//! Nothing is decided here. `xtask/npm/` names the numbers; the types that JavaScript sees are in `types.d.ts`.

mod plain;

use bauyr::{Comparison, Error, Pack, Remedies, Request};
use wasm_bindgen::prelude::*;

/// The one law that is built in stays for good: the code for letting go of it would be shipped for nothing.
#[cfg(not(feature = "any-law"))]
type Held = &'static Pack;
/// Laws come and go.
#[cfg(feature = "any-law")]
type Held = std::rc::Rc<Pack>;

/// A law that decides requests. Plain data comes written flat, see [`plain`].
#[wasm_bindgen(skip_typescript)]
pub struct Law {
    pack: Held,
    /// Why a request was refused last.
    refusal: String,
}

/// The law that is built in, compiled.
#[cfg(not(feature = "any-law"))]
#[wasm_bindgen]
impl Law {
    /// The law that is built in. The text of another one is not read here.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript knows constructors alone")]
    pub fn new() -> Law {
        let pack = Pack::compiled(include_bytes!(concat!(env!("OUT_DIR"), "/law.bin")));
        Law { pack: Box::leak(Box::new(pack)), refusal: String::new() }
    }

    /// What names the numbers, as JSON.
    pub fn tables(&self) -> String {
        include_str!(concat!(env!("OUT_DIR"), "/tables.json")).to_owned()
    }
}

/// Any law, read strictly from its text.
#[cfg(feature = "any-law")]
#[wasm_bindgen]
impl Law {
    /// The law of a pack.
    ///
    /// # Errors
    /// Throws why this is no pack, written like [`Law::refusal`].
    #[wasm_bindgen(constructor)]
    pub fn new(shape: &[f64]) -> Result<Law, JsValue> {
        let pack = Pack::load(&plain::read(shape)).map_err(|mut error| {
            // Names in a pack can have several lines, too.
            error.message = error.message.replace('\n', " ");
            JsValue::from_str(&refusal(&error))
        })?;
        Ok(Law { pack: pack.into(), refusal: String::new() })
    }

    /// The law that is built in, as its text.
    pub fn built_in() -> String {
        bauyr::PACK.to_owned()
    }

    /// Today's date where the person is: the digits of the year, two of the month and two of the day, as one number.
    ///
    /// The page's engine leaves this to its module: it holds no objects of JavaScript, and what is needed to hold one
    /// weighs 1.8 kB.
    pub fn today(&self) -> u32 {
        let now = js_sys::Date::new_0();
        (now.get_full_year() * 100 + now.get_month() + 1) * 100 + now.get_date()
    }

    /// What names the numbers.
    ///
    /// # Errors
    /// None that a pack can cause.
    pub fn tables(&self) -> Result<JsValue, JsValue> {
        use serde::Serialize;
        Ok(self.pack.tables().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }
}

#[wasm_bindgen]
#[allow(clippy::needless_borrow, reason = "only one of the two ways of holding a pack is a reference already")]
impl Law {
    /// A request in plain data as numbers, see `Request::from_codes`; nothing where it is not in order.
    pub fn read(&mut self, shape: &[f64]) -> Option<Vec<u32>> {
        let codes = Request::codes(&self.pack, &plain::read(shape));
        self.kept(codes)
    }

    /// What another edition would decide, by its place, see `Comparison::codes`; nothing where the request is not in
    /// order, or the edition unknown or not yet in force.
    pub fn compare(&mut self, request: &[u32], edition: u32) -> Option<Vec<u16>> {
        let request = Request::from_codes(&self.pack, request)?;
        let comparison = Comparison::of(&self.pack, &request, edition as usize).map(|both| both.codes());
        self.kept(comparison)
    }

    /// What would clear the grounds that apply, see `Remedies::codes`; nothing where the request is not in order.
    pub fn remedies(&self, request: &[u32]) -> Option<Vec<u16>> {
        let remedies = Remedies::of(&self.pack, &Request::from_codes(&self.pack, request)?).ok()?;
        Some(remedies.codes())
    }

    /// Why reading gave nothing, or comparing a request that is in order: code, message and path, on a line each. A path
    /// can have several lines.
    pub fn refusal(&self) -> String {
        self.refusal.clone()
    }

    /// The report on a request written as numbers, see `Request::from_codes`; nothing where it is not in order.
    pub fn decide(&self, request: &[u32]) -> Option<Vec<u16>> {
        let report = bauyr::decide(&self.pack, &Request::from_codes(&self.pack, request)?).ok()?;
        Some(report.codes())
    }

    /// A session that begins with a request written as numbers; nothing where it is not in order.
    pub fn session(&self, request: &[u32]) -> Option<Session> {
        let request = Request::from_codes(&self.pack, request)?;
        Some(Session(bauyr::Session::new(Held::clone(&self.pack), request).ok()?))
    }
}

impl Law {
    fn kept<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.refusal = refusal(&error)).ok()
    }
}

fn refusal(error: &Error) -> String {
    let mut text = String::from(error.code);
    for part in [&error.message, &error.path] {
        text.push('\n');
        text.push_str(part);
    }
    text
}

/// A request whose answers change one by one.
#[wasm_bindgen(skip_typescript)]
pub struct Session(bauyr::Session<Held>);

/// Stands for an outcome where a change is refused.
const REFUSED: u32 = 255;

#[wasm_bindgen]
impl Session {
    /// The outcome after an answer has changed; 255, and nothing is changed, where there is no such slot or code.
    pub fn set(&mut self, slot: u32, code: u32) -> u32 {
        self.0.set(slot as usize, code).map_or(REFUSED, |outcome| outcome as u32)
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
        self.0.worth_asking().0
    }

    /// The report, see `Report::codes`.
    pub fn report(&mut self) -> Vec<u16> {
        self.0.report().map(|report| report.codes()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
