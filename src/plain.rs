//! What goes out as plain data: described row by row, without building it first.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use crate::date;

/// Plain data to be written. All that is written goes through this one type, so that the code for writing is there once
/// and not once for every kind of row.
#[derive(Clone, Copy)]
pub enum Plain<'a> {
    /// An entry that is left out of its object.
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number, left out where there is none.
    Whole(Option<u16>),
    /// Any other number.
    Number(&'a f64),
    /// A string.
    Text(&'a str),
    /// A string that is left out where there is none.
    Id(Option<&'a String>),
    /// A day as `YYYY-MM-DD`, left out where there is none.
    Day(Option<NaiveDate>),
    /// An array: hands out its elements one after the other.
    List(&'a dyn Fn(Each)),
    /// An object, see [`object`].
    Object(&'a Entries<'a>),
    /// An object whose keys are data: hands out its entries one after the other.
    Table(&'a dyn Fn(EachEntry)),
}

/// The entries of an object: every key has the value at the same place.
#[derive(Clone, Copy)]
pub struct Entries<'a> {
    pub keys: &'static [&'static str],
    pub values: &'a [Plain<'a>],
}

/// An object: `object! { "key": value, … }`. The keys stand apart, where they need not be written at every call.
macro_rules! object {
    ($($key:tt: $value:expr),* $(,)?) => {
        $crate::plain::Plain::Object(&$crate::plain::Entries { keys: &[$($key),*], values: &[$($value),*] })
    };
}
pub(crate) use object;

/// Takes the elements of a list.
pub type Each<'e> = &'e mut dyn FnMut(Plain);

/// Takes the entries of a table.
pub type EachEntry<'e> = &'e mut dyn FnMut(&str, Plain);

impl Plain<'_> {
    fn is_absent(&self) -> bool {
        matches!(self, Plain::Absent | Plain::Id(None) | Plain::Day(None) | Plain::Whole(None))
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Plain::Bool(value) => serializer.serialize_bool(value),
            Plain::Whole(Some(value)) => serializer.serialize_u16(value),
            Plain::Number(value) => serializer.serialize_f64(*value),
            Plain::Text(value) => serializer.serialize_str(value),
            Plain::Id(Some(value)) => serializer.serialize_str(value),
            Plain::Day(Some(value)) => serializer.serialize_str(&date::write(value)),
            Plain::List(list) => {
                let mut out = serializer.serialize_seq(None)?;
                let mut done = Ok(());
                list(&mut |element| {
                    if done.is_ok() {
                        done = out.serialize_element(&element);
                    }
                });
                done?;
                out.end()
            }
            Plain::Object(Entries { keys, values }) => {
                let there = keys.iter().zip(*values).filter(|(_, value)| !value.is_absent());
                let mut out = serializer.serialize_struct("", there.clone().count())?;
                for (key, value) in there {
                    out.serialize_field(key, value)?;
                }
                out.end()
            }
            Plain::Table(table) => {
                let mut out = serializer.serialize_map(None)?;
                let mut done = Ok(());
                table(&mut |key, value| {
                    if done.is_ok() {
                        done = out.serialize_entry(key, &value);
                    }
                });
                done?;
                out.end()
            }
            _ => serializer.serialize_unit(),
        }
    }
}
