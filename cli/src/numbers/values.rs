//! The texts and numbers of a request.

use bauyr::Kind;
use bauyr::wire::{ABSENT, FIRST_VALUE, UNKNOWN};
use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

/// An index as a code.
pub fn code(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The index of what is looked for: perhaps the one where it is expected.
pub fn from_index<T>(all: &[T], expected: usize, is: impl Fn(&T) -> bool) -> Option<usize> {
    if all.get(expected).is_some_and(&is) { Some(expected) } else { all.iter().position(is) }
}

/// The digits of a text with the form of a date.
pub fn digits(text: &str) -> Option<u32> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else { return None };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    let number = |sum: u32, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'));
    // Below that it could be taken for an answer that is no date.
    digits.iter().try_fold(0, number).filter(|number| *number > 10_000)
}

pub fn known<T, E: Error>(value: Option<T>) -> Result<T, E> {
    value.ok_or_else(|| E::custom(""))
}

/// Reads a text that means something.
pub struct Text<F>(pub F);

impl<'de, T, F: FnOnce(&str) -> Option<T>> DeserializeSeed<'de> for Text<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text that is known")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        known(self.0(text))
    }
}

/// Reads the code of an answer to such a fact.
pub struct Answer<'a>(pub &'a Kind);

impl<'de> DeserializeSeed<'de> for Answer<'_> {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u32, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Answer<'_> {
    type Value = u32;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<u32, E> {
        Ok(ABSENT)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<u32, E> {
        known(matches!(self.0, Kind::Bool).then_some(FIRST_VALUE + u32::from(truth)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<u32, E> {
        let code = match self.0 {
            _ if text == "unknown" => Some(UNKNOWN),
            Kind::Bool => None,
            Kind::Enum(options) => options.iter().position(|option| option == text).map(|option| FIRST_VALUE + code(option)),
            Kind::Date(_) => digits(text),
        };
        known(code)
    }
}

/// Reads a child's index as its code.
pub struct Child;

impl<'de> DeserializeSeed<'de> for Child {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u32, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Child {
    type Value = u32;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a child's index")
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<u32, E> {
        known(u32::try_from(index).ok().and_then(|index| index.checked_add(1)))
    }
}
