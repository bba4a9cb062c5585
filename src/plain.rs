//! What goes out as plain data: described row by row, without building it first.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

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
    /// A whole number.
    Whole(u16),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(&'a str),
    /// An array: hands out its elements one after the other.
    List(&'a dyn Fn(Each)),
    /// An object.
    Object(&'a [(&'static str, Plain<'a>)]),
    /// An object whose keys are data: hands out its entries one after the other.
    Table(&'a dyn Fn(EachEntry)),
}

/// Takes the elements of a list.
pub type Each<'e> = &'e mut dyn FnMut(Plain);

/// Takes the entries of a table.
pub type EachEntry<'e> = &'e mut dyn FnMut(&str, Plain);

impl<'a> Plain<'a> {
    /// The text, if there is one.
    pub fn text(text: Option<&'a str>) -> Self {
        text.map_or(Plain::Absent, Plain::Text)
    }

    /// The number, if there is one.
    pub fn whole(number: Option<u16>) -> Self {
        number.map_or(Plain::Absent, Plain::Whole)
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Plain::Absent | Plain::Null => serializer.serialize_unit(),
            Plain::Bool(value) => serializer.serialize_bool(value),
            Plain::Whole(value) => serializer.serialize_u16(value),
            Plain::Number(value) => serializer.serialize_f64(value),
            Plain::Text(value) => serializer.serialize_str(value),
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
            Plain::Object(entries) => {
                let there = entries.iter().filter(|(_, value)| !matches!(value, Plain::Absent));
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
        }
    }
}
