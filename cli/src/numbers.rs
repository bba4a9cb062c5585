//! Requests read as numbers, see [`bauyr::codes`]: straight from their text, without building plain data of it first.
//!
//! What is not in order, or merely unusual, is not told apart here: it is read strictly once more, and that reading says
//! what is wrong. So only what is in order beyond doubt is read here.

use bauyr::codes::{ABSENT, FIRST_VALUE, UNKNOWN};
use bauyr::{Fact, Kind, Pack, Request};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Reads requests one after the other, and keeps the room that it needs for that.
pub struct Numbers<'p> {
    pack: &'p Pack,
    read: Read,
    codes: Vec<u32>,
}

/// What has been read of a request, each part as its code.
#[derive(Default)]
struct Read {
    service: Option<u32>,
    channel: Option<u32>,
    date: Option<u32>,
    edition: Option<u32>,
    applicant: Vec<u32>,
    /// One child after the other.
    children: Vec<u32>,
    /// Pairs of paper and maybe child.
    papers: Vec<u32>,
    /// Which parts of the request and of its answers have been there.
    seen: Vec<Of>,
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
        Request::from_codes(pack.law(), codes)
    }
}

impl Read {
    fn clear(&mut self) {
        (self.service, self.channel, self.date, self.edition) = (None, None, None, None);
        for part in [&mut self.applicant, &mut self.children, &mut self.papers] {
            part.clear();
        }
        self.seen.clear();
    }

    /// Notes that a part is there; `None` where it was there already.
    fn first(&mut self, part: Of) -> Option<Of> {
        let first = !self.seen.contains(&part);
        self.seen.push(part);
        first.then_some(part)
    }
}

fn code(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// An object or a list in a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Request,
    Answers,
    Applicant,
    Children,
    Child,
    Papers,
    Paper,
}

/// Reads a part of a request.
struct Part<'a> {
    pack: &'a Pack,
    read: &'a mut Read,
    of: Of,
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a part of a request")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        known(matches!(self.of, Of::Applicant | Of::Papers).then_some(()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Part { pack, read, of } = self;
        let of = match of {
            Of::Children => Of::Child,
            Of::Papers => Of::Paper,
            _ => return known(None),
        };
        while list.next_element_seed(Part { pack, read, of })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let Part { pack, read, of } = self;
        let (applicant, child) = pack.facts.split_at_checked(pack.applicant_facts).unwrap_or_default();
        match of {
            Of::Request => request(pack, read, map),
            Of::Answers => answers(pack, read, map),
            Of::Applicant => person(applicant, &mut read.applicant, map),
            Of::Child => person(child, &mut read.children, map),
            Of::Paper => paper(pack, &mut read.papers, map),
            Of::Children | Of::Papers => known(None),
        }
    }
}

/// What stands in an object under one key.
enum Entry {
    Service,
    Channel,
    Date,
    Edition,
    Part(Of),
}

fn request<'de, A: MapAccess<'de>>(pack: &Pack, read: &mut Read, mut map: A) -> Result<(), A::Error> {
    let entry = |key: &str| match key {
        "service" => Some(Entry::Service),
        "channel" => Some(Entry::Channel),
        "date" => Some(Entry::Date),
        "edition" => Some(Entry::Edition),
        "answers" => Some(Entry::Part(Of::Answers)),
        "have" => Some(Entry::Part(Of::Papers)),
        _ => None,
    };
    while let Some(entry) = map.next_key_seed(Text(entry))? {
        let (into, value) = match entry {
            Entry::Part(of) => {
                let of = known(read.first(of))?;
                map.next_value_seed(Part { pack, read, of })?;
                continue;
            }
            Entry::Service => {
                let place = |id: &str| pack.services.iter().position(|service| service.id == id).map(code);
                (&mut read.service, map.next_value_seed(Text(place))?)
            }
            Entry::Channel => {
                let place = |id: &str| pack.channels.iter().position(|channel| channel == id).map(code);
                (&mut read.channel, map.next_value_seed(Text(place))?)
            }
            Entry::Date => (&mut read.date, map.next_value_seed(Text(digits))?),
            Entry::Edition => {
                let place = |id: &str| Some(1 + code(pack.editions.iter().position(|edition| edition.id == id)?));
                (&mut read.edition, map.next_value_seed(Text(place))?)
            }
        };
        known(into.replace(value).is_none().then_some(()))?;
    }
    Ok(())
}

fn answers<'de, A: MapAccess<'de>>(pack: &Pack, read: &mut Read, mut map: A) -> Result<(), A::Error> {
    let entry = |key: &str| match key {
        "applicant" => Some(Of::Applicant),
        "children" => Some(Of::Children),
        _ => None,
    };
    while let Some(of) = map.next_key_seed(Text(entry))? {
        let of = known(read.first(of))?;
        map.next_value_seed(Part { pack, read, of })?;
    }
    Ok(())
}

/// Adds the code of each of a person's facts.
fn person<'de, A: MapAccess<'de>>(facts: &[Fact], codes: &mut Vec<u32>, mut map: A) -> Result<(), A::Error> {
    let from = codes.len();
    codes.resize(from + facts.len(), ABSENT);
    let codes = codes.get_mut(from..).unwrap_or_default();
    let mut next = 0;
    // Most requests name the facts in the order of the pack.
    while let Some(place) = map.next_key_seed(Text(|key: &str| from_place(facts, next, |fact| fact.key == key)))? {
        next = place + 1;
        let (fact, code) = known(facts.get(place).zip(codes.get_mut(place)))?;
        let answer = map.next_value_seed(Answer(&fact.kind))?;
        if answer != ABSENT {
            known((*code == ABSENT).then_some(()))?;
            *code = answer;
        }
    }
    Ok(())
}

/// Adds a paper and maybe its child.
fn paper<'de, A: MapAccess<'de>>(pack: &Pack, papers: &mut Vec<u32>, mut map: A) -> Result<(), A::Error> {
    let (mut paper, mut child) = (None, None);
    let next = papers.len().checked_sub(2).and_then(|last| papers.get(last)).map_or(0, |last| *last as usize + 1);
    while let Some(is_child) = map.next_key_seed(Text(|key: &str| ["id", "child"].iter().position(|known| *known == key)))? {
        let value = if is_child == 1 {
            map.next_value_seed(Child)?
        } else {
            map.next_value_seed(Text(|id: &str| from_place(&pack.documents, next, |document| document.id == id).map(code)))?
        };
        let into = if is_child == 1 { &mut child } else { &mut paper };
        known(into.replace(value).is_none().then_some(()))?;
    }
    papers.extend([known(paper)?, child.unwrap_or(0)]);
    Ok(())
}

/// The place of what is looked for: perhaps the one where it is expected.
fn from_place<T>(all: &[T], expected: usize, is: impl Fn(&T) -> bool) -> Option<usize> {
    if all.get(expected).is_some_and(&is) { Some(expected) } else { all.iter().position(is) }
}

/// The digits of a text with the form of a date.
fn digits(text: &str) -> Option<u32> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else { return None };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    let number = |sum: u32, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'));
    // Below that it could be taken for an answer that is no date.
    digits.iter().try_fold(0, number).filter(|number| *number > 10_000)
}

fn known<T, E: Error>(value: Option<T>) -> Result<T, E> {
    value.ok_or_else(|| E::custom(""))
}

/// Reads a text that means something.
struct Text<F>(F);

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
struct Answer<'a>(&'a Kind);

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

/// Reads a child's place as its code.
struct Child;

impl<'de> DeserializeSeed<'de> for Child {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u32, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Child {
    type Value = u32;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a child's place")
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<u32, E> {
        known(u32::try_from(place).ok().and_then(|place| place.checked_add(1)))
    }
}
