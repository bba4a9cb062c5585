//! The objects and lists of a request.

use bauyr::wire::ABSENT;
use bauyr::{Fact, Pack};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::values::{Answer, Child, Text, code, digits, from_index, known};

/// What has been read of a request, each part as its code.
#[derive(Default)]
pub struct Read {
    pub service: Option<u32>,
    pub channel: Option<u32>,
    pub date: Option<u32>,
    pub edition: Option<u32>,
    pub applicant: Vec<u32>,
    /// One child after the other.
    pub children: Vec<u32>,
    /// Pairs of paper and maybe child.
    pub papers: Vec<u32>,
    /// Which parts of the request and of its answers have been there.
    seen: Vec<Of>,
}

impl Read {
    /// Forgets what has been read, and keeps the room.
    pub fn clear(&mut self) {
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

/// An object or a list in a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Request,
    Answers,
    Applicant,
    Children,
    Child,
    Papers,
    Paper,
}

/// Reads a part of a request.
pub struct Part<'a> {
    pub pack: &'a Pack,
    pub read: &'a mut Read,
    pub of: Of,
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
                let index = |id: &str| pack.services.iter().position(|service| service.id == id).map(code);
                (&mut read.service, map.next_value_seed(Text(index))?)
            }
            Entry::Channel => {
                let index = |id: &str| pack.channels.iter().position(|channel| channel == id).map(code);
                (&mut read.channel, map.next_value_seed(Text(index))?)
            }
            Entry::Date => (&mut read.date, map.next_value_seed(Text(digits))?),
            Entry::Edition => {
                let index = |id: &str| Some(1 + code(pack.editions.iter().position(|edition| edition.id == id)?));
                (&mut read.edition, map.next_value_seed(Text(index))?)
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
    while let Some(index) = map.next_key_seed(Text(|key: &str| from_index(facts, next, |fact| fact.key == key)))? {
        next = index + 1;
        let (fact, code) = known(facts.get(index).zip(codes.get_mut(index)))?;
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
            map.next_value_seed(Text(|id: &str| from_index(&pack.documents, next, |document| document.id == id).map(code)))?
        };
        let into = if is_child == 1 { &mut child } else { &mut paper };
        known(into.replace(value).is_none().then_some(()))?;
    }
    papers.extend([known(paper)?, child.unwrap_or(0)]);
    Ok(())
}
