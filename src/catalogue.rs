//! What can be asked: the questions in asking order, services, channels and editions.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::date;
use crate::pack::{Kind, Pack};
use crate::report::Rows;

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

impl Serialize for Questions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let read = |place: &&usize| {
            let fact = self.pack.facts.get(**place);
            self.edition.is_none_or(|edition| fact.is_some_and(|fact| fact.read_in.get(edition) == Some(&true)))
        };
        Rows(|| self.pack.asking_order.iter().filter(read).map(|place| Question { pack: self.pack, place: *place })).serialize(serializer)
    }
}

struct Question<'p> {
    pack: &'p Pack,
    place: usize,
}

impl Serialize for Question<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.pack;
        let fact = pack.facts.get(self.place);
        let (kind, options) = match fact.map(|fact| &fact.kind) {
            Some(Kind::Enum(options)) => ("enum", Some(options)),
            Some(Kind::Date(_)) => ("date", None),
            _ => ("bool", None),
        };
        let mut out = serializer.serialize_struct("Question", 5 + usize::from(options.is_some()))?;
        out.serialize_field("id", &pack.question_id(self.place))?;
        out.serialize_field("of", if self.place < pack.applicant_facts { "applicant" } else { "child" })?;
        out.serialize_field("key", fact.map_or("", |fact| &fact.key))?;
        out.serialize_field("type", kind)?;
        if let Some(options) = options {
            out.serialize_field("options", options)?;
        }
        let read_in = |place: usize| fact.is_some_and(|fact| fact.read_in.get(place) == Some(&true));
        let editions = || pack.editions.iter().enumerate().filter(|(place, _)| read_in(*place)).map(|(_, edition)| &edition.id);
        out.serialize_field("editions", &Rows(editions))?;
        out.end()
    }
}

impl Serialize for Catalogue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pack = self.0;
        let mut out = serializer.serialize_struct("Catalogue", 6)?;
        out.serialize_field("id", &pack.id)?;
        out.serialize_field("date_from", &date::write(pack.date_from))?;
        out.serialize_field("date_to", &date::write(pack.date_to))?;
        out.serialize_field("editions", &Rows(|| (0..pack.editions.len()).map(|place| EditionRow { pack, place })))?;
        out.serialize_field("services", &Rows(|| (0..pack.services.len()).map(|place| ServiceRow { pack, place })))?;
        out.serialize_field("subsistence_minimum", &Rows(|| pack.subsistence_minimum.iter().map(Minimum)))?;
        out.end()
    }
}

struct EditionRow<'p> {
    pack: &'p Pack,
    place: usize,
}

impl Serialize for EditionRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let edition = self.pack.editions.get(self.place);
        let until = self.pack.editions.get(self.place + 1).and_then(|next| next.in_force_from.pred_opt());
        let mut out = serializer.serialize_struct("Edition", 2 + usize::from(until.is_some()))?;
        out.serialize_field("id", edition.map_or("", |edition| &edition.id))?;
        out.serialize_field("in_force_from", &edition.map(|edition| date::write(edition.in_force_from)))?;
        if let Some(until) = until {
            out.serialize_field("in_force_until", &date::write(until))?;
        }
        out.end()
    }
}

struct ServiceRow<'p> {
    pack: &'p Pack,
    place: usize,
}

impl Serialize for ServiceRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(service) = self.pack.services.get(self.place) else { return serializer.serialize_unit() };
        let mut out = serializer.serialize_struct("Service", 5)?;
        out.serialize_field("id", &service.id)?;
        out.serialize_field("term_working_days", &Terms(self.pack, service))?;
        if let Some(minutes) = service.queue_minutes {
            out.serialize_field("queue_minutes", &minutes)?;
        }
        if let Some(minutes) = service.service_minutes {
            out.serialize_field("service_minutes", &minutes)?;
        }
        let lists = || self.pack.lists.iter().filter(|list| list.service == self.place);
        let channels = || lists().filter_map(|list| self.pack.channels.get(list.channel)).map(Channel);
        out.serialize_field("channels", &Rows(channels))?;
        out.end()
    }
}

/// Working days by edition.
struct Terms<'p>(&'p Pack, &'p crate::pack::Service);

impl Serialize for Terms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let terms = self.0.editions.iter().zip(&self.1.term_working_days);
        serializer.collect_map(terms.filter_map(|(edition, term)| Some((&edition.id, (*term)?))))
    }
}

struct Channel<'p>(&'p String);

impl Serialize for Channel<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Channel", 1)?;
        out.serialize_field("id", self.0)?;
        out.end()
    }
}

struct Minimum<'p>(&'p crate::pack::SubsistenceMinimum);

impl Serialize for Minimum<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Minimum", 3)?;
        out.serialize_field("from", &date::write(self.0.from))?;
        out.serialize_field("tenge", &self.0.tenge)?;
        out.serialize_field("source", &self.0.source)?;
        out.end()
    }
}
