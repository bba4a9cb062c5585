//! What is asked: a request in numbers, and the same request on another day or under another edition.

use chrono::NaiveDate;

use crate::answers::Answers;
use crate::codes;
use crate::date;
use crate::error::Error;
use crate::pack::{MAX_CHILDREN, Pack};
use crate::strict;
use crate::value::Value;

/// A request that has been found in order.
#[derive(Debug)]
pub struct Request {
    /// Place of the edition.
    pub(crate) edition: usize,
    /// Place of the list: the service through the channel.
    pub(crate) list: usize,
    /// The request date.
    pub(crate) date: NaiveDate,
    /// What has been answered.
    pub(crate) answers: Answers,
    /// Papers in hand: for each of the pack's papers a bit a child, or bit 0 where it is one for all.
    pub(crate) have: Vec<u32>,
}

impl Request {
    /// The request date.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// Papers in hand: for each of the pack's papers a bit a child, or bit 0 where it is one for all.
    pub fn have(&self) -> &[u32] {
        &self.have
    }

    /// Reads a request.
    ///
    /// # Errors
    /// The first fault, see [`Request::codes`].
    pub fn read(pack: &Pack, value: &Value) -> Result<Request, Error> {
        let codes = Request::codes(pack, value)?;
        Request::from_codes(pack, &codes).ok_or_else(|| Error::new("invalid_shape", "", "not a request"))
    }

    /// Reads a request strictly, and writes it as numbers, see [`Request::from_codes`].
    ///
    /// # Errors
    /// The first fault, with the codes of the contract (`invalid_shape`, `unknown_service`, `unknown_channel`,
    /// `unknown_edition`, `invalid_date`, `future_date`, `unsupported_date`, `children_count`, `unknown_fact`,
    /// `unknown_value`, `unknown_document`). Nothing is guessed.
    pub fn codes(pack: &Pack, value: &Value) -> Result<Vec<u32>, Error> {
        Ok(strict::read(pack, value)?)
    }

    /// Reads a request written as numbers: list, maybe edition, date as digits, number of children, the code of the
    /// answer in each slot, then pairs of paper and maybe child.
    ///
    /// `None` where anything is not in order; [`Request::codes`] says what.
    pub fn from_codes(pack: &Pack, codes: &[u32]) -> Option<Request> {
        let [list, edition, date, children, rest @ ..] = codes else { return None };
        let list = *list as usize;
        let date = date::day(*date).filter(|date| (pack.date_from..=pack.date_to).contains(date))?;
        let edition = edition.checked_sub(1).map_or_else(|| pack.edition_on(date), |place| Some(place as usize))?;
        if pack.editions.get(edition)?.in_force_from > date || list >= pack.lists.len() {
            return None;
        }
        let children = *children as usize;
        if children == 0 || children > MAX_CHILDREN {
            return None;
        }
        let (given, papers) = rest.split_at_checked(pack.applicant_facts + children * pack.child_facts())?;
        let answers = Answers::read(pack, edition, list, date, children, given)?;
        let mut have = vec![0; pack.documents.len()];
        for paper in papers.chunks(2) {
            let [place, child] = *paper else { return None };
            *have.get_mut(place as usize)? |= codes::paper_bit(pack, place as usize, child, children)?;
        }
        Some(Request { edition, list, date, answers, have })
    }

    /// The same answers on another day, or under another edition; `None` where one of them is no answer there.
    pub(crate) fn answers_at(&self, pack: &Pack, edition: usize, date: NaiveDate) -> Option<Answers> {
        Answers::read(pack, edition, self.list, date, self.answers.children, &self.answers.codes)
    }
}
