//! Plain data from JavaScript.
//!
//! Read by hand: serde-wasm-bindgen's reader tells what it did not expect in words, and the formatting of floats and
//! strings that this takes weighs as much as the rules of the law. Whatever is no plain data stands for itself as
//! [`Value::Opaque`], so that the engine refuses it where it stands.

use bauyr::Value;
use js_sys::{Array, Symbol};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Getters of the page's objects may throw.
    #[wasm_bindgen(js_namespace = Object, catch)]
    fn entries(object: &JsValue) -> Result<Array, JsValue>;
}

/// More values than any pack or request has: an object that holds itself several times over would never end.
const MOST_VALUES: u32 = 1 << 16;

/// Reads plain data.
pub fn read(value: &JsValue) -> Value {
    plain(value, Value::MAX_DEPTH, &mut { MOST_VALUES })
}

fn plain(value: &JsValue, depth: u8, left: &mut u32) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(truth) = value.as_bool() {
        return Value::Bool(truth);
    }
    if value.loose_eq(&JsValue::NULL) {
        return Value::Null;
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    inside(value, depth, left).unwrap_or(Value::Opaque)
}

/// Reads an array or an object; `None` where this is neither, or stands too deep.
fn inside(value: &JsValue, depth: u8, left: &mut u32) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    if Array::is_array(value) {
        let array: &Array = value.unchecked_ref();
        let mut list = Vec::new();
        for element in array.iter() {
            *left = left.checked_sub(1)?;
            list.push(plain(&element, depth, left));
        }
        return Some(Value::List(list));
    }
    // Sets, maps and arrays of bytes have entries of another kind than objects.
    if !value.is_object() || Symbol::iterator().js_in(value) {
        return None;
    }
    let mut object = Vec::new();
    for entry in entries(value).ok()?.iter() {
        *left = left.checked_sub(1)?;
        let entry: Array = entry.unchecked_into();
        object.push((entry.get(0).as_string()?, plain(&entry.get(1), depth, left)));
    }
    Some(Value::Object(object))
}
