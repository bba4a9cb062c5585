//! From plain data to a pack that is whole. Every key is known or refused.

mod condition;
mod header;
mod reader;
mod rules;
mod validate;

use super::contents::Contents;
use crate::error::Error;
use crate::plain::faults::Faults;
use crate::plain::value::Value;
use reader::Reader;

const KEYS: &[&str] = &[
    "id",
    "request_dates",
    "editions",
    "facts",
    "asking_order",
    "services",
    "definitions",
    "remedies",
    "scope",
    "grounds",
    "documents",
    "notes",
    "training",
    "calendar",
    "subsistence_minimum",
];

/// How many definitions may stand in one another.
const DEFINITION_DEPTH: usize = 8;

pub fn contents(value: &Value) -> Result<Contents, Error> {
    let mut reader = Reader {
        faults: Faults::new(value),
        pack: Contents::default(),
        grounds: Vec::new(),
        documents: Vec::new(),
        definitions: &[],
        depth: DEFINITION_DEPTH,
        one_child: false,
    };
    reader.only(value, KEYS);
    reader.header(value);
    reader.rules(value);
    reader.validate(value);
    reader.faults.none()?;
    Ok(reader.pack)
}
