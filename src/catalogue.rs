//! What can be asked: the questions in asking order, services, channels and editions.

use serde::{Serialize, Serializer};

use crate::contract;
use crate::pack::{Kind, Pack};
use crate::plain::{Each, Plain, object};

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
    pub fn questions(&self, edition: Option<&str>) -> Result<Questions<'_>, crate::Error> {
        let place = |id: &str| self.editions.iter().position(|edition| edition.id == id);
        let unknown = || crate::Error::of(contract::NO_EDITION, "edition");
        let edition = edition.map(|id| place(id).ok_or_else(unknown)).transpose()?;
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

impl Pack {
    fn write_question(&self, place: usize, each: Each) {
        let Some(fact) = self.facts.get(place) else { return };
        let (kind, options) = match &fact.kind {
            Kind::Bool => ("bool", None),
            Kind::Enum(options) => ("enum", Some(options)),
            Kind::Date(_) => ("date", None),
        };
        let write_options = |each: Each| options.into_iter().flatten().for_each(|option| each(Plain::Text(option)));
        each(object! {
            "id": Plain::Text(&self.question_id(place)),
            "of": Plain::Text(if place < self.applicant_facts { "applicant" } else { "child" }),
            "key": Plain::Id(Some(&fact.key)),
            "type": Plain::Text(kind),
            "options": if options.is_some() { Plain::List(&write_options) } else { Plain::Absent },
            "editions": Plain::List(&|each| {
                for (edition, read) in self.editions.iter().zip(&fact.read_in) {
                    if *read {
                        each(Plain::Text(&edition.id));
                    }
                }
            }),
        });
    }

    fn write_service(&self, place: usize, each: Each) {
        let Some(service) = self.services.get(place) else { return };
        each(object! {
            "id": Plain::Id(Some(&service.id)),
            "term_working_days": Plain::Table(&|each| {
                for (edition, term) in self.editions.iter().zip(&service.term_working_days) {
                    if term.is_some() {
                        each(&edition.id, Plain::Whole(*term));
                    }
                }
            }),
            "queue_minutes": Plain::Whole(service.queue_minutes),
            "service_minutes": Plain::Whole(service.service_minutes),
            "channels": Plain::List(&|each| {
                for list in &self.lists {
                    if list.service == place {
                        each(object! { "id": Plain::Id(self.channels.get(list.channel)) });
                    }
                }
            }),
        });
    }
}

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.pack;
        let questions = |each: Each| {
            for place in &pack.asking_order {
                let read_in = pack.facts.get(*place).map_or(&[][..], |fact| &fact.read_in);
                if self.edition.is_none_or(|edition| read_in.get(edition) == Some(&true)) {
                    pack.write_question(*place, each);
                }
            }
        };
        Plain::List(&questions).serialize(serializer)
    }
}

impl Serialize for Catalogue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.0;
        let catalogue = object! {
            "id": Plain::Id(Some(&pack.id)),
            "date_from": Plain::Day(Some(pack.date_from)),
            "date_to": Plain::Day(Some(pack.date_to)),
            "editions": Plain::List(&|each| {
                for (place, edition) in pack.editions.iter().enumerate() {
                    each(object! {
                        "id": Plain::Id(Some(&edition.id)),
                        "in_force_from": Plain::Day(Some(edition.in_force_from)),
                        "in_force_until": Plain::Day(pack.editions.get(place + 1).and_then(|next| next.in_force_from.pred_opt())),
                    });
                }
            }),
            "services": Plain::List(&|each| (0..pack.services.len()).for_each(|place| pack.write_service(place, each))),
            "subsistence_minimum": Plain::List(&|each| {
                for sum in &pack.subsistence_minimum {
                    each(object! {
                        "from": Plain::Day(Some(sum.from)),
                        "tenge": Plain::Number(&sum.tenge),
                        "source": Plain::Id(Some(&sum.source)),
                    });
                }
            }),
        };
        catalogue.serialize(serializer)
    }
}
