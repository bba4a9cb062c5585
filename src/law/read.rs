//! From bytes to a law.

use chrono::NaiveDate;

use super::calendar::{Calendar, TakesApplications};
use super::diagram::{Diagrams, Edge, NodeId};
use super::plan::{DocumentPlan, GroundPlan, NotePlan, Plan, Rule};
use super::{DateTest, Domain, Fact, Law, Moment, Remedy};

/// What has not been read yet. After the end there are only zeros.
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

    fn node(&mut self) -> NodeId {
        node(self.number())
    }

    fn maybe_node(&mut self) -> Option<NodeId> {
        self.number().checked_sub(1).map(node)
    }

    fn rule(&mut self) -> Rule {
        Rule { root: self.node(), per_child: self.maybe_node() }
    }

    fn domain(&mut self) -> Domain {
        match self.number() {
            0 => Domain::Date(self.list(|bytes| {
                let test = bytes.small();
                DateTest { years: test >> 1, by: if test & 1 == 1 { Moment::Decision } else { Moment::Request } }
            })),
            options => Domain::Options(options),
        }
    }

    fn remedy(&mut self) -> Option<Remedy> {
        let remedy = self.small().checked_sub(1)?;
        Some(if remedy & 1 == 1 {
            Remedy::Wait(remedy >> 1)
        } else {
            Remedy::Change(1u32.wrapping_shl(u32::from(remedy >> 1)))
        })
    }

    fn diagrams(&mut self) -> Diagrams {
        let mut diagrams = Diagrams::default();
        let count = self.number();
        for index in 0..count {
            let var = self.number();
            let edges = self.list(|bytes| {
                let (values, to) = (bytes.number(), bytes.number());
                Edge { values, to: if to & 1 == 1 { NodeId::inner(index - (to >> 1)) } else { NodeId::terminal(to >> 1) } }
            });
            diagrams.add_node(var, edges);
        }
        diagrams
    }

    fn plan(&mut self, edition: usize, list: usize) -> Plan {
        // On which days applications are taken, and the term.
        let days = self.small();
        Plan {
            edition,
            list,
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
                evidence: bytes.maybe_node(),
                shown: bytes.node(),
            }),
            notes: self.list(|bytes| NotePlan { note: bytes.count(), rule: bytes.rule() }),
        }
    }
}

fn node(number: u32) -> NodeId {
    if number & 1 == 1 { NodeId::inner(number >> 1) } else { NodeId::terminal(number >> 1) }
}

/// A day by its number, as if every month had 31 days: the calendar's own count would bring its tables along.
fn day(number: u32) -> NaiveDate {
    let year = i32::try_from(number / 372).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, number / 31 % 12 + 1, number % 31 + 1).unwrap_or_default()
}

impl Law {
    /// The law that [`Law::to_bytes`] wrote. Of bytes cut short it makes a law in which nothing is in order. Other bytes are not
    /// looked over for faults.
    pub fn from_bytes(bytes: &[u8]) -> Law {
        Bytes(bytes.iter()).law()
    }
}

impl Bytes<'_> {
    /// Not put in where it is called: there, every step would have to look for the bytes anew.
    #[inline(never)]
    fn law(&mut self) -> Law {
        let bytes = self;
        let (date_from, date_to) = (bytes.day(), bytes.day());
        let editions = bytes.list(Bytes::day);
        let applicant_facts = bytes.count();
        let facts = bytes.list(|bytes| Fact {
            domain: bytes.domain(),
            read_in: bytes.several(editions.len(), |bytes| bytes.number() == 1),
            remedy: bytes.remedy(),
        });
        let asking_order = bytes.several(facts.len(), Bytes::count);
        let lists = bytes.count();
        let per_child = bytes.list(|bytes| bytes.number() == 1);
        let notes_from = bytes.list(|bytes| bytes.number().checked_sub(1).map(day));
        let training = bytes.count();
        let from = bytes.number();
        let calendar = Calendar {
            from: day(from),
            to: bytes.day(),
            confirmed_until: bytes.day(),
            days_off: bytes.days(from),
            working_weekends: bytes.days(from),
        };
        let diagrams = bytes.diagrams();
        let mut plans = Vec::new();
        for edition in 0..editions.len() {
            for list in 0..lists {
                plans.push(bytes.plan(edition, list));
            }
        }
        Law {
            date_from,
            date_to,
            editions,
            facts,
            applicant_facts,
            asking_order,
            lists,
            per_child,
            notes_from,
            training,
            calendar,
            diagrams,
            plans,
        }
    }
}
