//! The law as written: what stands in a pack, with its ids and conditions.

use std::ops::Range;

use chrono::NaiveDate;

use super::condition::Condition;
use crate::law::calendar::{Calendar, TakesApplications};
use crate::law::{DateTest, Remedy};
use crate::plain::value::Value;

/// What a [`Pack`](crate::Pack) holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// Identifies the law, e.g. `kz-order-158`.
    pub id: String,
    /// First request date that is answered.
    pub date_from: NaiveDate,
    /// Last request date that is answered.
    pub date_to: NaiveDate,
    /// Wordings, oldest first; each is in force until the day before the next.
    pub editions: Vec<Edition>,
    /// Facts about the applicant, then facts about a child; a condition names them by their index here.
    pub facts: Vec<Fact>,
    /// How many of the facts are about the applicant.
    pub applicant_facts: usize,
    /// Indices of the facts, in the order in which they are worth asking.
    pub asking_order: Vec<usize>,
    /// The services.
    pub services: Vec<Service>,
    /// The channels, each once, in the order of their first mention.
    pub channels: Vec<String>,
    /// Every list of papers: a service through a channel.
    pub lists: Vec<List>,
    /// When a child is within the services' scope.
    pub child_in_scope: Dated<Condition>,
    /// Refusal grounds.
    pub grounds: Vec<Ground>,
    /// Papers.
    pub documents: Vec<Document>,
    /// Names of the evidence that a paper can consist of.
    pub evidence: Vec<String>,
    /// Notes.
    pub notes: Vec<Note>,
    /// The paper whose deferral has a date of its own.
    pub training: usize,
    /// Working days.
    pub calendar: Calendar,
    /// The subsistence minimum, oldest first.
    pub subsistence_minimum: Vec<SubsistenceMinimum>,
}

/// A value for every edition, by the edition's index; `None` where the edition has none.
pub type Dated<T> = Vec<Option<T>>;

/// A wording of the law.
#[derive(Debug)]
pub struct Edition {
    /// E.g. `2026-02`.
    pub id: String,
    /// First day it is in force.
    pub in_force_from: NaiveDate,
}

/// Something that is asked.
#[derive(Debug)]
pub struct Fact {
    /// E.g. `birth_date`.
    pub key: String,
    /// What an answer looks like.
    pub kind: Kind,
    /// For each edition, whether some rule reads it.
    pub read_in: Vec<bool>,
    /// What a person can do about it.
    pub remedy: Option<Remedy>,
}

/// The type of a fact.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Bool,
    /// One of these ids.
    Enum(Vec<String>),
    /// A day not after the request date. The rules see only which of these tests it passes; they are ordered so that
    /// whoever passes one passes all that follow.
    Date(Vec<DateTest>),
}

/// A state service.
#[derive(Debug, Default)]
pub struct Service {
    /// E.g. `guardianship`.
    pub id: String,
    /// Term in working days.
    pub term_working_days: Dated<u16>,
    /// Longest wait in the queue, minutes.
    pub queue_minutes: Option<u16>,
    /// Longest service at the counter, minutes.
    pub service_minutes: Option<u16>,
}

/// A service through a channel: it has a list of papers of its own.
#[derive(Debug)]
pub struct List {
    /// Index of the service.
    pub service: usize,
    /// Index of the channel.
    pub channel: usize,
    /// On which days applications are taken.
    pub takes: Dated<TakesApplications>,
}

/// A refusal ground.
#[derive(Debug, Default)]
pub struct Ground {
    /// E.g. `minor`.
    pub id: String,
    /// For each edition and service: whether the ground stands there, and as which item of the order, if it is one.
    pub items: Dated<Vec<Option<Option<u16>>>>,
    /// For each edition and service the point of the Code's article, where it rests on one.
    pub code: Dated<Vec<Option<String>>>,
    /// When it applies.
    pub applies: Dated<Condition>,
    /// When, not applying, its words are met all the same, and the authority may set it aside.
    pub waivable: Dated<Condition>,
}

impl Ground {
    /// Whether an edition's service has it, and as which item of the order, if it is one.
    pub fn item_in(&self, edition: usize, service: usize) -> Option<Option<u16>> {
        *self.items.get(edition)?.as_ref()?.get(service)?
    }

    /// The point of the Code's article on which it rests in an edition's service.
    pub fn code_in(&self, edition: usize, service: usize) -> Option<&String> {
        self.code.get(edition)?.as_ref()?.get(service)?.as_ref()
    }
}

/// A paper.
#[derive(Debug, Default)]
pub struct Document {
    /// E.g. `kinship_proof`.
    pub id: String,
    /// Whether every child has a row of its own.
    pub per_child: bool,
    /// For each edition and list: the item, where the list has the paper.
    pub items: Dated<Vec<Option<u16>>>,
    /// When it is required.
    pub required: Dated<Condition>,
    /// When, not being required now, it may be handed in later.
    pub deferrable: Dated<Condition>,
    /// Which evidence it consists of, where it is one of several: the first case that holds, by the index of the evidence.
    pub evidence: Vec<(Condition, usize)>,
}

impl Document {
    /// Its item in an edition's list, if the list has it.
    pub fn item_in(&self, edition: usize, list: usize) -> Option<u16> {
        *self.items.get(edition)?.as_ref()?.get(list)?
    }
}

/// A note.
#[derive(Debug, Default)]
pub struct Note {
    /// E.g. `child_opinion`.
    pub id: String,
    /// For each edition and list, whether it can appear.
    pub stands: Dated<Vec<bool>>,
    /// First request date for which it appears.
    pub request_date_from: Option<NaiveDate>,
    /// When it appears.
    pub condition: Dated<Condition>,
}

/// What a child must have at least, by law of the budget of its year.
#[derive(Debug)]
pub struct SubsistenceMinimum {
    /// First day of the sum.
    pub from: NaiveDate,
    /// Tenge a month.
    pub tenge: f64,
    /// Where the sum is from.
    pub source: String,
}

impl Contents {
    /// The indices of the facts about the applicant.
    pub fn of_applicant(&self) -> Range<usize> {
        0..self.applicant_facts
    }

    /// The indices of the facts about a child.
    pub fn of_child(&self) -> Range<usize> {
        self.applicant_facts..self.facts.len()
    }

    /// The index of the fact with a key, among those with these indices.
    pub fn fact_index(&self, key: &str, among: Range<usize>) -> Option<usize> {
        let first = among.start;
        self.facts.get(among)?.iter().position(|fact| fact.key == key).map(|index| first + index)
    }

    /// Whether a fact is about a child, and not about the applicant.
    pub fn is_of_child(&self, index: usize) -> bool {
        index >= self.applicant_facts
    }

    /// Whom a fact is about: `applicant` or `child`.
    pub fn about(&self, index: usize) -> &'static str {
        if self.is_of_child(index) { "child" } else { "applicant" }
    }

    /// The id of a fact as a question: `applicant.sex`, `children.*.relationship`.
    pub fn question_id(&self, index: usize) -> String {
        let of = if self.is_of_child(index) { "children.*." } else { "applicant." };
        format!("{of}{}", self.facts.get(index).map_or("", |fact| &fact.key))
    }

    /// The index of the edition with an id.
    pub fn edition_index(&self, id: &str) -> Option<usize> {
        self.editions.iter().position(|edition| edition.id == id)
    }

    /// The index of the service with an id.
    pub fn service_index(&self, id: &str) -> Option<usize> {
        self.services.iter().position(|service| service.id == id)
    }

    /// The newest edition in force on a day.
    pub fn edition_on(&self, date: NaiveDate) -> Option<usize> {
        self.editions.iter().rposition(|edition| edition.in_force_from <= date)
    }

    /// The grounds of an edition's service by their indices, with their items, in the order of these. One that is no item
    /// follows the ground before it.
    pub fn grounds_of(&self, edition: usize, service: usize) -> Vec<(usize, Option<u16>)> {
        let mut grounds: Vec<(u16, usize, Option<u16>)> = Vec::new();
        let mut order = 0;
        for (index, ground) in self.grounds.iter().enumerate() {
            if let Some(item) = ground.item_in(edition, service) {
                order = item.unwrap_or(order);
                let at = grounds.partition_point(|(before, ..)| *before <= order);
                grounds.insert(at, (order, index, item));
            }
        }
        grounds.into_iter().map(|(_, index, item)| (index, item)).collect()
    }

    /// The index of the list with an id.
    pub fn list_index(&self, id: &str) -> Option<usize> {
        self.lists.iter().position(|list| self.list_id(list) == id)
    }

    /// The id of the list, as `service/channel`.
    pub fn list_id(&self, list: &List) -> String {
        let service = self.services.get(list.service).map_or("", |service| &service.id);
        let channel = self.channels.get(list.channel).map_or("", String::as_str);
        format!("{service}/{channel}")
    }
}

/// The index of the name that a value is.
pub fn find(names: &[String], value: &Value) -> Option<usize> {
    find_name(names, value.as_str()?)
}

/// The index of a name.
pub fn find_name(names: &[String], name: &str) -> Option<usize> {
    names.iter().position(|known| known == name)
}

impl Kind {
    /// How many values there are, as the rules tell them apart.
    pub fn domain_size(&self) -> u32 {
        match self {
            Kind::Bool => 2,
            Kind::Enum(options) => u32::try_from(options.len()).unwrap_or(u32::MAX),
            Kind::Date(tests) => u32::try_from(tests.len()).map_or(u32::MAX, |tests| tests.saturating_add(1)),
        }
    }
}
