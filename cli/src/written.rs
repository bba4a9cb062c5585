//! Reports written as JSON, many of one law: all that is the same in them is written once beforehand. The bytes are those
//! that serde writes.

use bauyr::{GroundState, Need, Pack, Report, Request, State};
use chrono::Datelike;

/// Writes the reports of a law.
pub struct Writer<'p> {
    pack: &'p Pack,
    /// By edition, then list.
    lists: Vec<Pieces>,
    /// Ids of facts, by their slots, as far as they have been asked for.
    slots: Vec<Vec<u8>>,
    evidence: Vec<Vec<u8>>,
    notes: Vec<Vec<u8>>,
}

/// What is the same in all reports under an edition on a list.
struct Pieces {
    /// Up to the request date.
    head: Vec<u8>,
    /// Of each of the pack's grounds and papers how its row begins.
    grounds: Vec<Vec<u8>>,
    documents: Vec<Vec<u8>>,
}

impl<'p> Writer<'p> {
    pub fn new(pack: &'p Pack) -> Self {
        let editions = 0..pack.editions.len();
        let lists = editions.flat_map(|edition| (0..pack.lists.len()).map(move |list| Pieces::new(pack, edition, list)));
        let ids = |ids: &mut dyn Iterator<Item = &'p String>| ids.map(|id| quoted(id)).collect();
        Writer {
            pack,
            lists: lists.collect(),
            slots: Vec::new(),
            evidence: ids(&mut pack.evidence.iter()),
            notes: ids(&mut pack.notes.iter().map(|note| &note.id)),
        }
    }

    /// Adds the report on a request; `None`, and part of it may have been added, where it is not one of this law.
    pub fn write(&mut self, request: &Request, report: &Report, out: &mut Vec<u8>) -> Option<()> {
        let codes = report.encode();
        let mut codes = codes.iter().map(|code| usize::from(*code));
        let (edition, list) = (codes.next()?, codes.next()?);
        let mut put = |bytes: &[u8]| out.extend_from_slice(bytes);
        let Writer { pack, lists, slots, evidence, notes } = self;
        let pieces = lists.get(edition * pack.lists.len() + list)?;

        put(&pieces.head);
        put(&day(request.date().year_ce().1 as usize, (request.date().month() * 100 + request.date().day()) as usize));
        put(b"\",\"outcome\":\"");
        put(report.outcome.id().as_bytes());
        put(b"\",\"scope\":\"");
        put(match report.scope {
            State::Yes => b"in",
            State::No => b"out",
            State::Open => b"open",
        });
        let (_outcome, _scope, estimated) = (codes.next()?, codes.next()?, codes.next()? == 1);
        let (accepted, decision) = (day(codes.next()?, codes.next()?), day(codes.next()?, codes.next()?));
        let training = (codes.next()?, codes.next()?);
        put(b"\",\"grounds\":");
        let mut begin: &[u8] = b"[";
        for _ in 0..codes.next()? {
            put(begin);
            begin = b"},";
            put(pieces.grounds.get(codes.next()?)?);
            codes.next()?;
            put(GroundState::ALL.get(codes.next()?)?.id().as_bytes());
            put(b"\",\"facts\":");
            put_ids(&mut put, &mut codes, &mut |slot, put| named(pack, slots, slot, put))?;
        }
        put(if begin == b"[" { b"[]" } else { b"}]" });
        put(b",\"documents\":");
        begin = b"[";
        for _ in 0..codes.next()? {
            put(begin);
            begin = b"},";
            put(pieces.documents.get(codes.next()?)?);
            codes.next()?;
            if let Some(child) = codes.next()?.checked_sub(1) {
                put(b",\"child\":");
                put(child.to_string().as_bytes());
            }
            put(b",\"need\":\"");
            put(Need::ALL.get(codes.next()?)?.id().as_bytes());
            put(if codes.next()? == 1 { b"\",\"have\":true" } else { b"\",\"have\":false" });
            if let Some(proof) = codes.next()?.checked_sub(1) {
                put(b",\"evidence\":");
                put(evidence.get(proof)?);
            }
            put(b",\"facts\":");
            put_ids(&mut put, &mut codes, &mut |slot, put| named(pack, slots, slot, put))?;
        }
        put(if begin == b"[" { b"[]" } else { b"}]" });

        put(b",\"dates\":{\"accepted\":\"");
        put(&accepted);
        put(b"\",\"decision\":\"");
        put(&decision);
        if training.0 > 0 {
            put(b"\",\"training_certificate\":\"");
            put(&day(training.0, training.1));
        }
        put(if estimated { b"\"},\"dates_estimated\":true" } else { b"\"},\"dates_estimated\":false" });
        put(b",\"notes\":");
        put_ids(&mut put, &mut codes, &mut |place, put| notes.get(place).map(|id| put(id)))?;
        for key in [&b",\"missing_facts\":"[..], b",\"unknown_facts\":"] {
            put(key);
            put_ids(&mut put, &mut codes, &mut |slot, put| named(pack, slots, slot, put))?;
        }
        put(b"}");
        Some(())
    }
}

type Put<'a> = &'a mut dyn FnMut(&[u8]);

/// Adds a list of ids that the codes begin with.
fn put_ids(put: Put, codes: &mut dyn Iterator<Item = usize>, one: &mut dyn FnMut(usize, Put) -> Option<()>) -> Option<()> {
    put(b"[");
    for n in 0..codes.next()? {
        if n > 0 {
            put(b",");
        }
        one(codes.next()?, put)?;
    }
    put(b"]");
    Some(())
}

/// Adds the id of the fact in a slot.
fn named(pack: &Pack, slots: &mut Vec<Vec<u8>>, slot: usize, put: Put) -> Option<()> {
    while slots.len() <= slot {
        let id = match slots.len().checked_sub(pack.applicant_facts) {
            None => format!("applicant.{}", pack.facts.get(slots.len())?.key),
            Some(beyond) => {
                let child = beyond.checked_div(pack.child_facts())?;
                let place = pack.applicant_facts + beyond % pack.child_facts();
                format!("children.{child}.{}", pack.facts.get(place)?.key)
            }
        };
        slots.push(quoted(&id));
    }
    put(slots.get(slot)?);
    Some(())
}

impl Pieces {
    fn new(pack: &Pack, edition: usize, place: usize) -> Pieces {
        let list = pack.lists.get(place);
        let id = |id: Option<&String>| quoted(id.map_or("", String::as_str));
        let mut head = Vec::new();
        for (key, id) in [
            (r#"{"pack":{"id":"#, quoted(&pack.id)),
            (r#","edition":"#, id(pack.editions.get(edition).map(|edition| &edition.id))),
            (r#"},"service":"#, id(list.and_then(|list| pack.services.get(list.service)).map(|service| &service.id))),
            (r#","channel":"#, id(list.and_then(|list| pack.channels.get(list.channel)))),
        ] {
            head.extend_from_slice(key.as_bytes());
            head.extend(id);
        }
        head.extend_from_slice(br#","date":""#);
        let item = |item: Option<u16>| item.map_or(String::new(), |item| format!(r#","item":{item}"#)).into_bytes();
        let grounds = pack.grounds.iter().map(|ground| {
            let number = list.and_then(|list| ground.item_in(edition, list.service)).flatten();
            let code = list.and_then(|list| ground.code_in(edition, list.service));
            let code = code.map(|code| [&br#","code":"#[..], &quoted(code)].concat());
            [&br#"{"id":"#[..], &quoted(&ground.id), &item(number), &code.unwrap_or_default(), br#","state":""#].concat()
        });
        let documents = pack.documents.iter().map(|document| {
            let number = document.items.get(edition).and_then(Option::as_ref).and_then(|items| *items.get(place)?);
            [&br#"{"id":"#[..], &quoted(&document.id), &item(number)].concat()
        });
        Pieces { head, grounds: grounds.collect(), documents: documents.collect() }
    }
}

/// A date by its year, and its month and day as digits.
fn day(year: usize, rest: usize) -> [u8; 10] {
    let (month, in_month) = (rest / 100, rest % 100);
    let digit = |number: usize| b'0' + u8::try_from(number % 10).unwrap_or_default();
    let [y1, y2, y3, y4] = [year / 1000, year / 100, year / 10, year].map(digit);
    let [m1, m2, d1, d2] = [month / 10, month, in_month / 10, in_month].map(digit);
    [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]
}

/// A text as JSON.
fn quoted(text: &str) -> Vec<u8> {
    serde_json::Value::from(text).to_string().into_bytes()
}
