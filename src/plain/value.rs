//! A tree of plain data, as JSON has it: what a request or a pack is before anybody has looked at its meaning.
//!
//! Both are read from this tree by hand, not by derived deserialisers: the contract fixes which error is reported
//! first and at which path, and derived readers over JavaScript objects ignore unknown keys.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Plain data. Deeper than [`Value::MAX_DEPTH`] nothing is read; what stands there is [`Value::Opaque`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object: its keys in the order they were written, doubles kept.
    Object(Vec<(String, Value)>),
    /// Something that is no plain data, or stands too deep. It is never a valid value.
    Opaque,
}

impl Value {
    /// Requests are four levels deep, conditions of a pack seldom more than twelve. The limit keeps a cyclic
    /// JavaScript object from running off with the stack.
    pub const MAX_DEPTH: u8 = 24;

    /// The value of the last entry with this key; `None` where it is absent, null, or this is no object.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Object(entries) = self else { return None };
        entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value).filter(|value| !value.is_null())
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The text, where this is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number from 0 to 65535, where this is one.
    pub fn as_index(&self) -> Option<u16> {
        let Value::Number(number) = self else { return None };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "range and fraction are checked")]
        let index = *number as u16;
        #[allow(clippy::float_cmp, reason = "a whole number survives the round trip exactly")]
        (f64::from(index) == *number).then_some(index)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Depth(Value::MAX_DEPTH).deserialize(deserializer)
    }
}

/// How many levels may still be read.
#[derive(Clone, Copy)]
struct Depth(u8);

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("plain data")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    #[allow(clippy::cast_precision_loss, reason = "no fact or index is larger than 2^53")]
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "no fact or index is larger than 2^53")]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Value::Opaque)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let Some(inner) = self.inner() else {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Opaque);
        };
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let Some(inner) = self.inner() else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::Opaque);
        };
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Depth(0))? {
            let Value::Text(key) = key else { return Err(A::Error::custom("a key that is no text")) };
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(Value::Object(entries))
    }
}

impl Depth {
    fn inner(self) -> Option<Depth> {
        self.0.checked_sub(1).map(Depth)
    }
}
