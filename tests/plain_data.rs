//! Plain data as the engine takes it, whatever format it comes from.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use std::borrow::Cow;

use bauyr::{Value, json};
use serde::Deserialize;
use serde::de::value::{
    BytesDeserializer, Error, I64Deserializer, MapDeserializer, StringDeserializer, U64Deserializer, UnitDeserializer,
};
use serde::de::{Deserializer, Visitor};

fn read(json: &str) -> Value<'static> {
    serde_json::from_str(json).expect("JSON")
}

fn text(text: &str) -> Value<'_> {
    Value::Text(text.into())
}

/// A value in a wrapper of its format.
struct Wrapped;

impl<'de> Deserializer<'de> for Wrapped {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(Nothing)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A format's own word for “nothing here”.
struct Nothing;

impl<'de> Deserializer<'de> for Nothing {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn json_is_read_as_it_is_written() {
    assert_eq!(read("null"), Value::Null);
    assert_eq!(read("true"), Value::Bool(true));
    assert_eq!(read("false"), Value::Bool(false));
    assert_eq!(read("7"), Value::Number(7.0));
    assert_eq!(read("-7"), Value::Number(-7.0));
    assert_eq!(read("0.5"), Value::Number(0.5));
    assert_eq!(read(r#""сәби""#), text("сәби"));
    assert_eq!(read(r#""a\tb""#), text("a\tb"));
    assert_eq!(read("[1, []]"), Value::List(vec![Value::Number(1.0), Value::List(Vec::new())]));
    let (key, null) = (Cow::from("a"), Value::Null);
    assert_eq!(read(r#"{"a": null, "a": 1}"#), Value::Object(vec![(key.clone(), null), (key, Value::Number(1.0))]));
}

#[test]
fn of_a_text_only_what_is_escaped_is_copied() {
    let text = br#"{"plain": ["text", "t\u0065xt"]}"#;
    let Value::Object(entries) = json::parse(text, "").expect("JSON") else { panic!("an object") };
    assert!(matches!(&entries[0].0, Cow::Borrowed("plain")), "{entries:?}");
    let Value::List(list) = &entries[0].1 else { panic!("{entries:?}") };
    assert!(matches!(&list[0], Value::Text(Cow::Borrowed("text"))), "{list:?}");
    assert!(matches!(&list[1], Value::Text(Cow::Owned(copied)) if copied == "text"), "{list:?}");
}

#[test]
fn other_formats_have_nothing_bytes_and_integers() {
    assert_eq!(Value::deserialize(Nothing).expect("plain data"), Value::Null);
    assert_eq!(Value::deserialize(UnitDeserializer::<Error>::new()).expect("plain data"), Value::Null);
    assert_eq!(Value::deserialize(I64Deserializer::<Error>::new(-3)).expect("plain data"), Value::Number(-3.0));
    assert_eq!(Value::deserialize(U64Deserializer::<Error>::new(3)).expect("plain data"), Value::Number(3.0));
    assert_eq!(Value::deserialize(StringDeserializer::<Error>::new("a".to_owned())).expect("plain data"), text("a"));
    assert_eq!(Value::deserialize(BytesDeserializer::<Error>::new(b"a")).expect("plain data"), Value::Opaque);
    let numbered = MapDeserializer::<_, Error>::new([(1_u64, 2_u64)].into_iter());
    assert!(Value::deserialize(numbered).is_err(), "keys are text");
    assert!(serde_json::from_str::<Value>("[1,").is_err());
    let said = Value::deserialize(MapDeserializer::<_, Error>::new([(1_u64, 2_u64)].into_iter())).expect_err("no text");
    assert!(said.to_string().contains("key"), "{said}");
    let said = Value::deserialize(Wrapped).expect_err("a wrapper is no plain data");
    assert!(said.to_string().contains("plain data"), "{said}");
}

#[test]
fn deeper_than_the_limit_nothing_is_read_but_what_follows_is() {
    let depth = usize::from(Value::MAX_DEPTH);
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let nested = |levels: usize, inner: &str| {
            let mut value = read(&format!("[{}{inner}{}, 1]", open.repeat(levels), close.repeat(levels)));
            let Value::List(list) = &mut value else { panic!("{value:?}") };
            assert_eq!(list.pop(), Some(Value::Number(1.0)), "what follows");
            let mut value = list.pop().expect("what is nested");
            assert!(list.is_empty());
            for _ in 0..levels.min(depth - 1) {
                value = match value {
                    Value::List(mut list) => list.remove(0),
                    Value::Object(mut entries) => entries.remove(0).1,
                    other => panic!("{other:?}"),
                };
            }
            value
        };
        assert_eq!(nested(depth - 1, "7"), Value::Number(7.0));
        assert_eq!(nested(depth - 1, "[7, 8]"), Value::Opaque);
        assert_eq!(nested(depth - 1, r#"{"a": 7, "b": 8}"#), Value::Opaque);
        assert_eq!(nested(depth, "7"), Value::Opaque);
        assert_eq!(nested(depth + 9, "7"), Value::Opaque);
    }
}

#[test]
fn of_doubled_keys_the_last_counts_and_null_is_absent() {
    let value = read(r#"{"a": 1, "b": null, "c": 2, "a": 3}"#);
    assert_eq!(value.get("a"), Some(&Value::Number(3.0)));
    assert_eq!(value.get("b"), None);
    assert_eq!(value.get("d"), None);
    assert_eq!(read("[]").get("a"), None);
    assert!(value.get("c").is_some_and(|value| !value.is_null()));
    assert!(Value::Null.is_null());
}

#[test]
fn only_text_is_text_and_only_small_whole_numbers_are_places() {
    assert_eq!(text("").as_str(), Some(""));
    assert_eq!(Value::Number(1.0).as_str(), None);
    for (number, place) in [(0.0, Some(0)), (1.0, Some(1)), (65535.0, Some(65535)), (65536.0, None), (-1.0, None), (0.5, None)]
    {
        assert_eq!(Value::Number(number).as_index(), place, "{number}");
    }
    assert_eq!(Value::Number(f64::NAN).as_index(), None);
    assert_eq!(text("1").as_index(), None);
}
