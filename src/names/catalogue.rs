//! What can be asked: the questions in asking order, services, channels and editions.

use std::collections::BTreeMap;

use serde::Serialize;

use super::named::Day;
use crate::contract;
use crate::error::Error;
use crate::pack::{Kind, Pack};

/// A question: a fact, by the ids of the pack.
#[derive(Serialize)]
pub struct Question<'p> {
    id: String,
    of: &'static str,
    key: &'p str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<&'p Vec<String>>,
    editions: Vec<&'p str>,
}

/// Services, channels, editions.
#[derive(Serialize)]
pub struct Catalogue<'p> {
    id: &'p str,
    date_from: Day,
    date_to: Day,
    editions: Vec<NamedEdition<'p>>,
    services: Vec<NamedService<'p>>,
    subsistence_minimum: Vec<Sum<'p>>,
}

#[derive(Serialize)]
struct NamedEdition<'p> {
    id: &'p str,
    in_force_from: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force_until: Option<Day>,
}

#[derive(Serialize)]
struct NamedService<'p> {
    id: &'p str,
    /// By edition; ids of editions sort as their dates do.
    term_working_days: BTreeMap<&'p str, u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    queue_minutes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_minutes: Option<u16>,
    channels: Vec<Channel<'p>>,
}

#[derive(Serialize)]
struct Channel<'p> {
    id: &'p str,
}

#[derive(Serialize)]
struct Sum<'p> {
    from: Day,
    tenge: f64,
    source: &'p str,
}

impl Pack {
    /// The facts in asking order; with an edition only those that some rule of it reads.
    ///
    /// # Errors
    /// `unknown_edition`.
    pub fn questions(&self, edition: Option<&str>) -> Result<Vec<Question<'_>>, Error> {
        let unknown = || Error::of(contract::NO_EDITION, "edition");
        let edition = edition.map(|id| self.edition_index(id).ok_or_else(unknown)).transpose()?;
        Ok(self.questions_in(edition))
    }

    /// The facts in asking order; with the index of an edition only those that some rule of it reads.
    pub(super) fn questions_in(&self, edition: Option<usize>) -> Vec<Question<'_>> {
        let question = |index: &usize| {
            let fact = self.facts.get(*index)?;
            if edition.is_some_and(|edition| fact.read_in.get(edition) != Some(&true)) {
                return None;
            }
            let (kind, options) = match &fact.kind {
                Kind::Bool => ("bool", None),
                Kind::Enum(options) => ("enum", Some(options)),
                Kind::Date(_) => ("date", None),
            };
            let read_in = self.editions.iter().zip(&fact.read_in).filter(|(_, read)| **read);
            Some(Question {
                id: self.question_id(*index),
                of: self.about(*index),
                key: &fact.key,
                r#type: kind,
                options,
                editions: read_in.map(|(edition, _)| edition.id.as_str()).collect(),
            })
        };
        self.asking_order.iter().filter_map(question).collect()
    }

    /// Services, channels, editions.
    pub fn catalogue(&self) -> Catalogue<'_> {
        let editions = self.editions.iter().enumerate().map(|(index, edition)| {
            let next = self.editions.get(index + 1);
            NamedEdition {
                id: &edition.id,
                in_force_from: Day(edition.in_force_from),
                in_force_until: next.and_then(|next| next.in_force_from.pred_opt()).map(Day),
            }
        });
        let services = self.services.iter().enumerate().map(|(index, service)| {
            let terms = self.editions.iter().zip(&service.term_working_days);
            let channels = self.lists.iter().filter(|list| list.service == index);
            NamedService {
                id: &service.id,
                term_working_days: terms.filter_map(|(edition, term)| Some((edition.id.as_str(), (*term)?))).collect(),
                queue_minutes: service.queue_minutes,
                service_minutes: service.service_minutes,
                channels: channels.filter_map(|list| Some(Channel { id: self.channels.get(list.channel)? })).collect(),
            }
        });
        let sums = self.subsistence_minimum.iter();
        Catalogue {
            id: &self.id,
            date_from: Day(self.date_from),
            date_to: Day(self.date_to),
            editions: editions.collect(),
            services: services.collect(),
            subsistence_minimum: sums.map(|sum| Sum { from: Day(sum.from), tenge: sum.tenge, source: &sum.source }).collect(),
        }
    }
}
