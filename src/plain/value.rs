//! A tree of plain data, as JSON has it: what a request or a pack is before anybody has looked at its meaning.
//!
//! Both are read from this tree by hand, not by derived deserialisers: the contract fixes which error is reported
//! first and at which path, and derived readers over JavaScript objects ignore unknown keys.

use std::borrow::Cow;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Plain data, whose texts may stand where they were read. Deeper than [`Value::MAX_DEPTH`] nothing is read; what stands
/// there is [`Value::Opaque`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Value<'t>>),
    /// An object: its keys in the order they were written, doubles kept.
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
    /// Something that is no plain data, or stands too deep. It is never a valid value.
    Opaque,
}

impl<'t> Value<'t> {
    /// Requests are four levels deep, conditions of a pack seldom more than twelve. The limit keeps a cyclic
    /// JavaScript object from running off with the stack.
    pub const MAX_DEPTH: u8 = 24;

    /// The value of the last entry with this key; `None` where it is absent, null, or this is no object.
    pub fn get(&self, key: &str) -> Option<&Value<'t>> {
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

    /// The same data with a copy of every text that stands elsewhere.
    pub(super) fn into_owned<'o>(self) -> Value<'o> {
        let text = |text: Cow<str>| Cow::Owned(text.into_owned());
        match self {
            Value::Null => Value::Null,
            Value::Bool(truth) => Value::Bool(truth),
            Value::Number(number) => Value::Number(number),
            Value::Text(value) => Value::Text(text(value)),
            Value::List(list) => Value::List(list.into_iter().map(Value::into_owned).collect()),
            Value::Object(entries) => {
                Value::Object(entries.into_iter().map(|(key, value)| (text(key), value.into_owned())).collect())
            }
            Value::Opaque => Value::Opaque,
        }
    }
}

/// Data that outlives its text, whatever the format does with that; [`json::parse`](crate::json::parse) copies no text.
impl<'de> Deserialize<'de> for Value<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(read(deserializer)?.into_owned())
    }
}

/// Reads plain data, whose texts stay where they stand if the format can leave them there.
pub(super) fn read<'t, D: Deserializer<'t>>(deserializer: D) -> Result<Value<'t>, D::Error> {
    // Most requests have fewer.
    let mut unfinished = Vec::with_capacity(64);
    Level { below: Value::MAX_DEPTH, unfinished: &mut unfinished }.deserialize(deserializer)
}

/// Reads what stands at a level of the tree.
struct Level<'l, 't> {
    /// How many levels may still be read below.
    below: u8,
    /// Entries of the objects that have not ended. So each gets its room once, when it is known how much that is.
    unfinished: &'l mut Vec<(Cow<'t, str>, Value<'t>)>,
}

impl<'t> Level<'_, 't> {
    fn inner(&mut self, below: u8) -> Level<'_, 't> {
        Level { below, unfinished: self.unfinished }
    }
}

impl<'t> DeserializeSeed<'t> for Level<'_, 't> {
    type Value = Value<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Value<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Level<'_, 't> {
    type Value = Value<'t>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("plain data")
    }

    fn visit_unit<E>(self) -> Result<Value<'t>, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value<'t>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'t>, E> {
        Ok(Value::Bool(value))
    }

    #[allow(clippy::cast_precision_loss, reason = "no fact or index is larger than 2^53")]
    fn visit_i64<E>(self, value: i64) -> Result<Value<'t>, E> {
        Ok(Value::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "no fact or index is larger than 2^53")]
    fn visit_u64<E>(self, value: u64) -> Result<Value<'t>, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value<'t>, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value<'t>, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_borrowed_str<E>(self, value: &'t str) -> Result<Value<'t>, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Value<'t>, E> {
        Ok(Value::Text(Cow::Owned(value)))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Value<'t>, E> {
        Ok(Value::Opaque)
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut seq: A) -> Result<Value<'t>, A::Error> {
        let Some(below) = self.below.checked_sub(1) else {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Opaque);
        };
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(self.inner(below))? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<Value<'t>, A::Error> {
        let Some(below) = self.below.checked_sub(1) else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::Opaque);
        };
        let from = self.unfinished.len();
        while let Some(key) = map.next_key_seed(self.inner(0))? {
            let Value::Text(key) = key else { return Err(A::Error::custom("a key that is no text")) };
            let value = map.next_value_seed(self.inner(below))?;
            self.unfinished.push((key, value));
        }
        Ok(Value::Object(self.unfinished.split_off(from)))
    }
}
