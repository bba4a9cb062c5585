//! What can be asked: the questions in asking order, services, channels and editions.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::named::Day;
use crate::contract;
use crate::error::Error;
use crate::pack::{Kind, Pack};

/// The facts in asking order; with an edition only those that some rule of it reads.
pub struct Questions<'p> {
    pack: &'p Pack,
    edition: Option<usize>,
}

/// Services, channels, editions.
pub struct Catalogue<'p>(&'p Pack);

impl Pack {
    /// The facts in asking order; with an edition only those that some rule of it reads.
    ///
    /// # Errors
    /// `unknown_edition`.
    pub fn questions(&self, edition: Option<&str>) -> Result<Questions<'_>, Error> {
        let index = |id: &str| self.editions.iter().position(|edition| edition.id == id);
        let unknown = || Error::of(contract::NO_EDITION, "edition");
        let edition = edition.map(|id| index(id).ok_or_else(unknown)).transpose()?;
        Ok(Questions { pack: self, edition })
    }

    pub(crate) fn all_questions(&self) -> Questions<'_> {
        Questions { pack: self, edition: None }
    }

    /// Services, channels, editions.
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue(self)
    }
}

#[derive(Serialize)]
struct Question<'p> {
    id: String,
    of: &'static str,
    key: &'p str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<&'p Vec<String>>,
    editions: Vec<&'p str>,
}

#[derive(Serialize)]
struct Named<'p> {
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

impl Questions<'_> {
    fn question(&self, index: usize) -> Option<Question<'_>> {
        let pack = self.pack;
        let fact = pack.facts.get(index)?;
        if self.edition.is_some_and(|edition| fact.read_in.get(edition) != Some(&true)) {
            return None;
        }
        let (kind, options) = match &fact.kind {
            Kind::Bool => ("bool", None),
            Kind::Enum(options) => ("enum", Some(options)),
            Kind::Date(_) => ("date", None),
        };
        let read_in = pack.editions.iter().zip(&fact.read_in).filter(|(_, read)| **read);
        Some(Question {
            id: pack.question_id(index),
            of: pack.about(index),
            key: &fact.key,
            r#type: kind,
            options,
            editions: read_in.map(|(edition, _)| edition.id.as_str()).collect(),
        })
    }
}

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.pack.asking_order.iter().filter_map(|index| self.question(*index)))
    }
}

impl Serialize for Catalogue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.0;
        let editions = pack.editions.iter().enumerate().map(|(index, edition)| {
            let next = pack.editions.get(index + 1);
            NamedEdition {
                id: &edition.id,
                in_force_from: Day(edition.in_force_from),
                in_force_until: next.and_then(|next| next.in_force_from.pred_opt()).map(Day),
            }
        });
        let services = pack.services.iter().enumerate().map(|(index, service)| {
            let terms = pack.editions.iter().zip(&service.term_working_days);
            let channels = pack.lists.iter().filter(|list| list.service == index);
            NamedService {
                id: &service.id,
                term_working_days: terms.filter_map(|(edition, term)| Some((edition.id.as_str(), (*term)?))).collect(),
                queue_minutes: service.queue_minutes,
                service_minutes: service.service_minutes,
                channels: channels.filter_map(|list| Some(Channel { id: pack.channels.get(list.channel)? })).collect(),
            }
        });
        let sums = pack.subsistence_minimum.iter();
        let named = Named {
            id: &pack.id,
            date_from: Day(pack.date_from),
            date_to: Day(pack.date_to),
            editions: editions.collect(),
            services: services.collect(),
            subsistence_minimum: sums.map(|sum| Sum { from: Day(sum.from), tenge: sum.tenge, source: &sum.source }).collect(),
        };
        named.serialize(serializer)
    }
}
