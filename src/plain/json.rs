//! Plain data from JSON text, as JavaScript reads it: what is JSON is refused for what it says, not for how.

use serde::de::{Deserialize, IgnoredAny};
use serde_json::de::{Deserializer, Read};

use crate::error::Error;
use crate::plain::value::{self, Value};

/// The mark that some programs put before a text, in UTF-8 and in UTF-16.
const MARK: &[u8] = b"\xef\xbb\xbf";
const MARKS_OF_UTF_16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// Reads plain data from JSON text; its texts stay where they stand, but for those with escapes.
///
/// # Errors
/// With this code at the root, where the text is no JSON.
pub fn parse<'t>(text: &'t [u8], code: &'static str) -> Result<Value<'t>, Error> {
    let json = text.strip_prefix(MARK).unwrap_or(text);
    let again = |error| if is_json(json) { Ok(read(&readable(json))?.into_owned()) } else { Err(error) };
    let read = read(json).or_else(again);
    read.map_err(|error| {
        let utf_16 = MARKS_OF_UTF_16.iter().any(|mark| text.starts_with(mark));
        let why = if utf_16 { "UTF-16, where UTF-8 is read".to_owned() } else { error.to_string() };
        Error::new(code, "", format!("not JSON: {why}"))
    })
}

fn read(text: &[u8]) -> Result<Value<'_>, serde_json::Error> {
    // Looking at each text by itself takes longer; where not all is UTF-8, that says where.
    match std::str::from_utf8(text) {
        Ok(text) => read_from(Deserializer::from_str(text)),
        Err(_) => read_from(Deserializer::from_slice(text)),
    }
}

fn read_from<'t>(mut json: Deserializer<impl Read<'t>>) -> Result<Value<'t>, serde_json::Error> {
    // Plain data ends long before the stack does, and passes over what stands deeper.
    json.disable_recursion_limit();
    let value = value::read(&mut json)?;
    json.end()?;
    Ok(value)
}

/// Whether this is JSON by its grammar, whatever the numbers and letters in it are.
fn is_json(text: &[u8]) -> bool {
    let mut json = Deserializer::from_slice(text);
    IgnoredAny::deserialize(&mut json).and_then(|_| json.end()).is_ok()
}

/// The same JSON where what cannot be read stands as something of the same kind that can be: half a letter as the sign
/// for an unknown one, a number beyond all as a fraction. Neither means anything in a request or a pack.
fn readable(json: &[u8]) -> Vec<u8> {
    let mut text = json.to_vec();
    let (mut at, mut quoted) = (0, false);
    while let Some(byte) = text.get(at).copied() {
        let rest = text.get_mut(at..).unwrap_or_default();
        at += match byte {
            b'"' => {
                quoted = !quoted;
                1
            }
            b'\\' if quoted => escape(rest),
            b'-' | b'0'..=b'9' if !quoted => number(rest),
            _ => 1,
        };
    }
    text
}

/// Passes over what stands for a letter; half a one becomes the sign for an unknown one.
fn escape(text: &mut [u8]) -> usize {
    match (unit(text), unit(text.get(6..).unwrap_or_default())) {
        (None, _) => 2,
        (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
        (Some(0xd800..=0xdfff), _) => {
            text.iter_mut().skip(2).zip(b"fffd").for_each(|(digit, sign)| *digit = *sign);
            6
        }
        _ => 6,
    }
}

/// The unit of UTF-16 that a text begins with, written as `\u` and four digits.
fn unit(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"\\u")?.get(..4)?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Passes over a number; one that is too great for any becomes a fraction of the same length.
fn number(text: &mut [u8]) -> usize {
    let length = text.iter().take_while(|byte| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')).count();
    let (number, _) = text.split_at_mut_checked(length).unwrap_or_default();
    // It is a number by its grammar. The library's own parser would bring its tables along.
    if serde_json::from_slice::<f64>(number).is_err() {
        number.fill(b'1');
        number.iter_mut().zip(b"0.").for_each(|(digit, first)| *digit = *first);
    }
    length
}
