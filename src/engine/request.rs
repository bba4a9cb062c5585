//! What is asked: a request in numbers, and the same request on another day or under another edition.

use chrono::NaiveDate;

use super::answers::Answers;
use super::wire;
use crate::law::{Law, MAX_CHILDREN, date};

/// A request that has been found in order.
#[derive(Debug)]
pub struct Request {
    /// Index of the edition.
    pub(crate) edition: usize,
    /// Index of the list: the service through the channel.
    pub(crate) list: usize,
    /// The request date.
    pub(crate) date: NaiveDate,
    /// What has been answered.
    pub(crate) answers: Answers,
    /// Papers in hand: for each of the law's papers a bit a child, or bit 0 where it is one for all.
    pub(crate) have: Vec<u32>,
}

impl Request {
    /// Papers in hand: for each of the law's papers a bit a child, or bit 0 where it is one for all.
    pub fn have(&self) -> &[u32] {
        &self.have
    }

    /// Reads a request written as numbers: list, maybe edition, date as digits, number of children, the code of the
    /// answer in each slot, then pairs of paper and maybe child.
    ///
    /// `None` where anything is not in order; [`Request::encode`] says what.
    pub fn decode(law: &Law, codes: &[u32]) -> Option<Request> {
        let [list, edition, date, children, rest @ ..] = codes else { return None };
        let list = *list as usize;
        let date = date::day(*date).filter(|date| (law.date_from..=law.date_to).contains(date))?;
        let edition = edition.checked_sub(1).map_or_else(|| law.edition_on(date), |index| Some(index as usize))?;
        if *law.editions.get(edition)? > date || list >= law.lists {
            return None;
        }
        let children = *children as usize;
        if children == 0 || children > MAX_CHILDREN {
            return None;
        }
        let (given, papers) = rest.split_at_checked(law.numbering().count(children))?;
        let answers = Answers::read(law, edition, list, date, children, given)?;
        let mut have = vec![0; law.per_child.len()];
        for paper in papers.chunks(2) {
            let [index, child] = *paper else { return None };
            *have.get_mut(index as usize)? |= wire::paper_bit(law, index as usize, child, children)?;
        }
        Some(Request { edition, list, date, answers, have })
    }

    /// The same request under another edition; `None` where that is not in force on its date, or one of its answers is none there.
    pub fn under(&self, law: &Law, edition: usize) -> Option<Request> {
        law.editions.get(edition).filter(|in_force_from| **in_force_from <= self.date)?;
        let answers = self.answers_at(law, edition, self.date)?;
        Some(Request { edition, list: self.list, date: self.date, answers, have: self.have.clone() })
    }

    /// The same answers on another day, or under another edition; `None` where one of them is no answer there.
    pub(crate) fn answers_at(&self, law: &Law, edition: usize, date: NaiveDate) -> Option<Answers> {
        Answers::read(law, edition, self.list, date, self.answers.children, &self.answers.encoded)
    }
}
