//! Requests read as numbers, see [`bauyr::wire`]: straight from their text, without building plain data of it first.
//!
//! What is not in order, or merely unusual, is not told apart here: it is read strictly once more, and that reading says
//! what is wrong. So only what is in order beyond doubt is read here.

mod part;
mod values;

use bauyr::wire::ABSENT;
use bauyr::{Pack, Request};
use serde::de::DeserializeSeed;

use part::{Of, Part, Read};
use values::code;

/// Reads requests one after the other, and keeps the room that it needs for that.
pub struct Numbers<'p> {
    pack: &'p Pack,
    read: Read,
    codes: Vec<u32>,
}

impl<'p> Numbers<'p> {
    pub fn new(pack: &'p Pack) -> Self {
        Numbers { pack, read: Read::default(), codes: Vec::new() }
    }

    /// The request in a text; `None` where it is to be read strictly.
    pub fn request(&mut self, text: &[u8]) -> Option<Request> {
        let Numbers { pack, read, codes } = self;
        read.clear();
        let mut json = serde_json::Deserializer::from_str(std::str::from_utf8(text).ok()?);
        Part { pack, read, of: Of::Request }.deserialize(&mut json).ok()?;
        json.end().ok()?;

        let (service, channel) = (read.service?, read.channel?);
        let list = pack.lists.iter().position(|list| code(list.service) == service && code(list.channel) == channel)?;
        let children = read.children.len().checked_div(pack.child_facts())?;
        read.applicant.resize(pack.applicant_facts, ABSENT);
        codes.clear();
        codes.extend([code(list), read.edition.unwrap_or(ABSENT), read.date?, code(children)]);
        for part in [&read.applicant, &read.children, &read.papers] {
            codes.extend_from_slice(part);
        }
        Request::decode(pack.law(), codes)
    }
}
