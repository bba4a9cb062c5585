//! A law compiled: numbers alone, all that deciding needs, and all of the law that the phone has.
//!
//! It is made from a [`Pack`](crate::Pack) that was read strictly and found whole, so nothing is checked here. What only reports
//! and lists show (ids, sums, the conditions as written) is not in it: what is decided by it comes as
//! [numbers](crate::wire), and the pack's [`Names`](crate::Names) have the ids for them.

pub mod calendar;
pub mod date;
pub mod diagram;
pub mod plan;
mod read;
pub mod slot;
mod write;

use chrono::NaiveDate;

use calendar::Calendar;
use diagram::Diagrams;
use plan::Plan;
use slot::Numbering;

/// A law in all its editions, compiled: facts, papers and terms by their numbers, rules as decision diagrams.
#[derive(Debug, Default)]
pub struct Law {
    /// First request date that is answered.
    pub(crate) date_from: NaiveDate,
    /// Last request date that is answered.
    pub(crate) date_to: NaiveDate,
    /// Of each edition the first day it is in force, the oldest first.
    pub(crate) editions: Vec<NaiveDate>,
    /// Facts about the applicant, then facts about a child.
    pub(crate) facts: Vec<Fact>,
    /// How many of the facts are about the applicant.
    pub(crate) applicant_facts: usize,
    /// Indices of the facts, in the order in which they are worth asking.
    pub(crate) asking_order: Vec<usize>,
    /// How many lists of papers there are: services through channels.
    pub(crate) lists: usize,
    /// Of each paper, whether every child has a row of its own.
    pub(crate) per_child: Vec<bool>,
    /// Of each note the first request date for which it appears, where it has one.
    pub(crate) notes_from: Vec<Option<NaiveDate>>,
    /// The paper whose deferral has a date of its own.
    pub(crate) training: usize,
    /// Working days.
    pub(crate) calendar: Calendar,
    /// The diagrams of all rules, which share their nodes.
    pub(crate) diagrams: Diagrams,
    /// The rules, by edition and then by list.
    pub(crate) plans: Vec<Plan>,
}

/// Most children of one application.
pub const MAX_CHILDREN: usize = 20;

/// What is known of a fact beside its id.
#[derive(Debug)]
pub struct Fact {
    /// What can be answered.
    pub domain: Domain,
    /// For each edition, whether some rule reads it.
    pub read_in: Vec<bool>,
    /// What a person can do about it.
    pub remedy: Option<Remedy>,
}

/// What can be answered to a fact.
#[derive(Debug)]
pub enum Domain {
    /// One of so many options; a bool has two.
    Options(u32),
    /// A day, of which the rules see only the tests it passes; whoever passes one passes all that follow.
    Date(Vec<DateTest>),
}

impl Domain {
    /// How many values there are.
    pub fn size(&self) -> u32 {
        match self {
            Domain::Options(count) => *count,
            Domain::Date(tests) => u32::try_from(tests.len()).map_or(u32::MAX, |tests| tests.saturating_add(1)),
        }
    }
}

/// Whether so many full years have passed since a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTest {
    /// Full years, 1 to 150.
    pub years: u16,
    /// By when.
    pub by: Moment,
}

/// The day on which full years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// The request date.
    Request,
    /// The last day for the decision.
    Decision,
}

/// What a person can truly do about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// The person can make it this one of the options, as a bit; for a bool, bit 0 is `false` and bit 1 `true`.
    Change(u32),
    /// It is enough to wait until so many full years have passed since the date.
    Wait(u16),
}

impl Law {
    /// The rules of one edition and list.
    pub(crate) fn plan(&self, edition: usize, list: usize) -> Option<&Plan> {
        self.plans.get(edition * self.lists + list)
    }

    /// The newest edition in force on a day.
    pub(crate) fn edition_on(&self, date: NaiveDate) -> Option<usize> {
        self.editions.iter().rposition(|in_force_from| *in_force_from <= date)
    }

    /// How the slots of a request are numbered.
    pub(crate) fn numbering(&self) -> Numbering {
        Numbering::new(self.applicant_facts, self.facts.len() - self.applicant_facts)
    }
}
