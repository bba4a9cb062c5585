//! What can be asked: the questions in asking order, services, channels and editions.

use serde::{Serialize, Serializer};

use crate::date;
use crate::pack::{Kind, Pack};
use crate::plain::{Each, Plain};

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
        let unknown = || crate::Error::new("unknown_edition", "edition", "no such edition");
        let edition = edition.map(|id| place(id).ok_or_else(unknown)).transpose()?;
        Ok(Questions { pack: self, edition })
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
        each(Plain::Object(&[
            ("id", Plain::Text(&self.question_id(place))),
            ("of", Plain::Text(if place < self.applicant_facts { "applicant" } else { "child" })),
            ("key", Plain::Text(&fact.key)),
            ("type", Plain::Text(kind)),
            ("options", if options.is_some() { Plain::List(&write_options) } else { Plain::Absent }),
            (
                "editions",
                Plain::List(&|each| {
                    let read = self.editions.iter().zip(&fact.read_in).filter(|(_, read)| **read);
                    read.for_each(|(edition, _)| each(Plain::Text(&edition.id)));
                }),
            ),
        ]));
    }

    fn write_edition(&self, place: usize, each: Each) {
        let Some(edition) = self.editions.get(place) else { return };
        let until = self.editions.get(place + 1).and_then(|next| next.in_force_from.pred_opt()).map(date::write);
        each(Plain::Object(&[
            ("id", Plain::Text(&edition.id)),
            ("in_force_from", Plain::Text(&date::write(edition.in_force_from))),
            ("in_force_until", Plain::text(until.as_deref())),
        ]));
    }

    fn write_service(&self, place: usize, each: Each) {
        let Some(service) = self.services.get(place) else { return };
        each(Plain::Object(&[
            ("id", Plain::Text(&service.id)),
            (
                "term_working_days",
                Plain::Table(&|each| {
                    for (edition, term) in self.editions.iter().zip(&service.term_working_days) {
                        if let Some(term) = term {
                            each(&edition.id, Plain::Whole(*term));
                        }
                    }
                }),
            ),
            ("queue_minutes", Plain::whole(service.queue_minutes)),
            ("service_minutes", Plain::whole(service.service_minutes)),
            (
                "channels",
                Plain::List(&|each| {
                    for list in self.lists.iter().filter(|list| list.service == place) {
                        let channel = self.channels.get(list.channel).map_or("", String::as_str);
                        each(Plain::Object(&[("id", Plain::Text(channel))]));
                    }
                }),
            ),
        ]));
    }
}

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.pack;
        let read = |place: &usize| {
            let read_in = pack.facts.get(*place).map_or(&[][..], |fact| &fact.read_in);
            self.edition.is_none_or(|edition| read_in.get(edition) == Some(&true))
        };
        let questions = |each: Each| {
            for place in &pack.asking_order {
                if read(place) {
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
        let catalogue = Plain::Object(&[
            ("id", Plain::Text(&pack.id)),
            ("date_from", Plain::Text(&date::write(pack.date_from))),
            ("date_to", Plain::Text(&date::write(pack.date_to))),
            ("editions", Plain::List(&|each| (0..pack.editions.len()).for_each(|place| pack.write_edition(place, each)))),
            ("services", Plain::List(&|each| (0..pack.services.len()).for_each(|place| pack.write_service(place, each)))),
            (
                "subsistence_minimum",
                Plain::List(&|each| {
                    for sum in &pack.subsistence_minimum {
                        each(Plain::Object(&[
                            ("from", Plain::Text(&date::write(sum.from))),
                            ("tenge", Plain::Number(sum.tenge)),
                            ("source", Plain::Text(&sum.source)),
                        ]));
                    }
                }),
            ),
        ]);
        catalogue.serialize(serializer)
    }
}
