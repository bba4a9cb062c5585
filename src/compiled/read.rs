//! From bytes to a pack.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::calendar::{Calendar, TakesApplications};
use crate::diagram::{Diagrams, Edge, FIRST_NODE, Part};
use crate::pack::{Contents, DateTest, Document, Edition, Fact, Kind, List, Moment, Note, Pack, Way};
use crate::plan::{DocumentPlan, GroundPlan, NotePlan, Plan, Rule};

/// What has not been read yet. After the end there are only noughts.
struct Bytes<'a>(std::slice::Iter<'a, u8>);

impl Bytes<'_> {
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.0.next().copied().unwrap_or_default();
            number |= u32::from(byte & 0x7f).wrapping_shl(shift);
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn count(&mut self) -> usize {
        self.number() as usize
    }

    fn small(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or_default()
    }

    /// So many things, one after the other.
    fn several<T>(&mut self, count: usize, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(one(self));
        }
        all
    }

    fn list<T>(&mut self, one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        self.several(count, one)
    }

    fn day(&mut self) -> NaiveDate {
        day(self.number())
    }

    fn days(&mut self, from: u32) -> Vec<NaiveDate> {
        let mut last = from;
        self.list(|bytes| {
            last += bytes.number();
            day(last)
        })
    }

    fn part(&mut self) -> Part {
        part(self.number())
    }

    fn maybe_part(&mut self) -> Option<Part> {
        self.number().checked_sub(1).map(part)
    }

    fn rule(&mut self) -> Rule {
        Rule { root: self.part(), each_child: self.maybe_part() }
    }

    fn kind(&mut self) -> Kind {
        match self.number() {
            0 => Kind::Bool,
            1 => Kind::Date(self.list(|bytes| {
                let test = bytes.small();
                DateTest { years: test >> 1, by: if test & 1 == 1 { Moment::Decision } else { Moment::Request } }
            })),
            // How many options there are is all that deciding needs of them.
            _ => Kind::Enum(self.list(|_| String::new())),
        }
    }

    fn way(&mut self) -> Option<Way> {
        let way = self.small().checked_sub(1)?;
        Some(if way & 1 == 1 { Way::Waits(way >> 1) } else { Way::Becomes(1u32.wrapping_shl(u32::from(way >> 1))) })
    }

    fn diagrams(&mut self) -> Diagrams {
        let mut diagrams = Diagrams::default();
        let count = self.number();
        for part in (FIRST_NODE..).take(count as usize) {
            let var = self.number();
            let edges = self.list(|bytes| {
                let (classes, to) = (bytes.number(), bytes.number());
                Edge { classes, to: if to & 1 == 1 { part - (to >> 1) } else { to >> 1 } }
            });
            diagrams.push(var, edges);
        }
        diagrams
    }

    fn plan(&mut self, edition: usize, list: usize, diagrams: &Arc<Diagrams>) -> Plan {
        // On which days applications are taken, and the term.
        let days = self.small();
        Plan {
            edition,
            list,
            diagrams: Arc::clone(diagrams),
            takes: if days & 1 == 1 { TakesApplications::MondayToSaturday } else { TakesApplications::WorkingDays },
            term: days >> 1,
            out_of_scope: self.rule(),
            grounds: self.list(|bytes| GroundPlan {
                ground: bytes.count(),
                item: bytes.small().checked_sub(1),
                rule: bytes.rule(),
            }),
            documents: self.list(|bytes| DocumentPlan {
                document: bytes.count(),
                item: bytes.small(),
                rule: bytes.rule(),
                evidence: bytes.maybe_part(),
                shown: bytes.part(),
            }),
            notes: self.list(|bytes| NotePlan { note: bytes.count(), rule: bytes.rule() }),
        }
    }
}

fn part(number: u32) -> Part {
    if number & 1 == 1 { FIRST_NODE + (number >> 1) } else { number >> 1 }
}

/// A day by its number, as if every month had 31 days: the calendar's own count would bring its tables along.
fn day(number: u32) -> NaiveDate {
    let year = i32::try_from(number / 372).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, number / 31 % 12 + 1, number % 31 + 1).unwrap_or_default()
}

impl Pack {
    /// The law that [`Pack::compile`] wrote. It decides like the pack that was compiled, but cannot tell what it left
    /// out: there is no name in it, and its conditions are gone.
    pub fn compiled(bytes: &[u8]) -> Pack {
        Bytes(bytes.iter()).pack()
    }
}

impl Bytes<'_> {
    /// Not put in where it is called: there, every step would have to look for the bytes anew.
    #[inline(never)]
    fn pack(&mut self) -> Pack {
        let bytes = self;
        let (date_from, date_to) = (bytes.day(), bytes.day());
        let editions = bytes.list(|bytes| Edition { id: String::new(), in_force_from: bytes.day() });
        let applicant_facts = bytes.count();
        let facts = bytes.list(|bytes| Fact {
            key: String::new(),
            kind: bytes.kind(),
            read_in: bytes.several(editions.len(), |bytes| bytes.number() == 1),
            remedy: bytes.way(),
        });
        let asking_order = bytes.several(facts.len(), Bytes::count);
        // How many lists there are is all that deciding needs of them.
        let lists = bytes.list(|_| List { service: 0, channel: 0, takes: Vec::new() });
        let documents = bytes.list(|bytes| Document { per_child: bytes.number() == 1, ..Document::default() });
        let notes = bytes.list(|bytes| Note { request_date_from: bytes.number().checked_sub(1).map(day), ..Note::default() });
        let training = bytes.count();
        let from = bytes.number();
        let calendar = Calendar {
            from: day(from),
            to: bytes.day(),
            confirmed_until: bytes.day(),
            days_off: bytes.days(from),
            working_weekends: bytes.days(from),
        };
        let diagrams = Arc::new(bytes.diagrams());
        let mut made = Vec::new();
        for edition in 0..editions.len() {
            for list in 0..lists.len() {
                made.push(bytes.plan(edition, list, &diagrams));
            }
        }
        Pack(Contents {
            date_from,
            date_to,
            editions,
            facts,
            applicant_facts,
            asking_order,
            lists,
            documents,
            notes,
            training,
            calendar,
            made,
            // What only a pack that has been read can tell.
            id: String::new(),
            services: Vec::new(),
            channels: Vec::new(),
            grounds: Vec::new(),
            child_in_scope: Vec::new(),
            evidence: Vec::new(),
            subsistence_minimum: Vec::new(),
            plans: Vec::new(),
            slots: Vec::new(),
            maker: None,
        })
    }
}
