//! The door between the engine and JavaScript: plain objects in, plain objects out, errors as data.
//!
//! Nothing is decided here. The types that JavaScript sees are in `types.d.ts`.

mod plain;

use bauyr::{Error, Pack};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own `Error`. Made without a message, so that the message set on it is enumerable like the rest.
    #[wasm_bindgen(js_name = Error)]
    type Refusal;
    #[wasm_bindgen(constructor, js_class = "Error")]
    fn new() -> Refusal;
    #[wasm_bindgen(js_namespace = Object)]
    fn assign(refusal: Refusal, entries: JsValue) -> JsValue;

    /// The host's JSON reader: it is there anyway, a second one would weigh 10 kB.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &str) -> Result<JsValue, JsValue>;
}

/// Checks requests against a pack.
#[wasm_bindgen(skip_typescript)]
pub struct Checker {
    pack: Pack,
}

#[wasm_bindgen]
impl Checker {
    /// A checker for the built-in pack, or for another one, given as its text.
    ///
    /// # Errors
    /// Throws an error object where the text is no pack.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over an owned value")]
    pub fn new(pack_text: Option<String>) -> Result<Checker, JsValue> {
        let text = pack_text.as_deref().unwrap_or(bauyr::PACK);
        let value = parse_json(text).map_err(|_| refuse(&Error::new("pack_shape", "", "not JSON")))?;
        Ok(Checker { pack: Pack::load(&plain::read(&value)).map_err(|error| refuse(&error))? })
    }

    /// The report on a request.
    ///
    /// # Errors
    /// Throws an error object where the request is not in order.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over an owned value")]
    pub fn check(&self, request: JsValue) -> Result<JsValue, JsValue> {
        let report = bauyr::check(&self.pack, &plain::read(&request)).map_err(|error| refuse(&error))?;
        write(&report)
    }

    /// What another edition would decide.
    ///
    /// # Errors
    /// Throws an error object where the request is not in order, or the edition unknown or not yet in force.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over an owned value")]
    pub fn compare(&self, request: JsValue, edition: JsValue) -> Result<JsValue, JsValue> {
        let edition = edition.as_string().unwrap_or_default();
        let comparison = bauyr::compare(&self.pack, &plain::read(&request), &edition).map_err(|error| refuse(&error))?;
        write(&comparison)
    }

    /// What would clear the grounds that apply.
    ///
    /// # Errors
    /// Throws an error object where the request is not in order.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over an owned value")]
    pub fn remedies(&self, request: JsValue) -> Result<JsValue, JsValue> {
        let remedies = bauyr::remedies(&self.pack, &plain::read(&request)).map_err(|error| refuse(&error))?;
        write(&remedies)
    }

    /// The facts in asking order; with an edition only those that some rule of it reads.
    ///
    /// # Errors
    /// Throws an error object where the edition is unknown.
    #[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over an owned value")]
    pub fn questions(&self, edition: Option<String>) -> Result<JsValue, JsValue> {
        let questions = self.pack.questions(edition.as_deref()).map_err(|error| refuse(&error))?;
        write(&questions)
    }

    /// Services, channels, editions.
    ///
    /// # Errors
    /// None that a pack can cause.
    pub fn catalogue(&self) -> Result<JsValue, JsValue> {
        write(&self.pack.catalogue())
    }

    /// Today's date where the person is, as `YYYY-MM-DD`.
    pub fn today(&self) -> String {
        let now = js_sys::Date::new_0();
        let mut rest = (now.get_full_year() * 100 + now.get_month() + 1) * 100 + now.get_date();
        let mut text = ['0', '0', '0', '0', '-', '0', '0', '-', '0', '0'];
        for digit in text.iter_mut().rev().filter(|digit| **digit == '0') {
            *digit = char::from_digit(rest % 10, 10).unwrap_or_default();
            rest /= 10;
        }
        text.iter().collect()
    }
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn refuse(error: &Error) -> JsValue {
    assign(Refusal::new(), write(error).unwrap_or_default())
}

#[cfg(test)]
mod tests;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
