//! Laws given as text when it runs.

use std::ops::Deref;
use std::rc::Rc;

use bauyr::Pack;
use wasm_bindgen::prelude::*;

use super::Law;

/// A law that sessions share with whoever has read it.
#[derive(Clone)]
pub struct Shared(Rc<Pack>);

impl Deref for Shared {
    type Target = bauyr::Law;

    fn deref(&self) -> &bauyr::Law {
        self.0.law()
    }
}

/// Any law, read strictly from its text.
#[wasm_bindgen]
impl Law {
    /// The law of a pack given as JSON text in UTF-8; where there is none, the law that is built in.
    ///
    /// # Errors
    /// Throws why this is no pack: code, message and path, on a line each. A path can have several lines.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value, reason = "what need not be there comes no other way")]
    pub fn new(text: Option<Vec<u8>>) -> Result<Law, JsValue> {
        let pack = Pack::parse(text.as_deref().unwrap_or(bauyr::PACK.as_bytes())).map_err(|mut error| {
            // Names in a pack can have several lines, too.
            error.message = error.message.replace('\n', " ");
            JsValue::from_str(&[error.code, &error.message, &error.path].join("\n"))
        })?;
        Ok(Law(Shared(pack.into())))
    }

    /// What names the numbers, as plain objects.
    ///
    /// # Errors
    /// None that a pack can cause.
    pub fn named(&self) -> Result<JsValue, JsValue> {
        use serde::Serialize;
        Ok(self.0.0.tables().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// Today's date where the person is: the digits of the year, two of the month and two of the day, as one number.
    ///
    /// The page's engine leaves this to its module: it holds no objects of JavaScript, and what is needed to hold one
    /// weighs 1.8 kB.
    pub fn today(&self) -> u32 {
        let now = js_sys::Date::new_0();
        (now.get_full_year() * 100 + now.get_month() + 1) * 100 + now.get_date()
    }
}
