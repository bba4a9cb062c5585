//! The names behind the numbers of a compiled law.

use serde::{Serialize, Serializer};

use crate::pack::Pack;
use crate::plain::{Each, Plain, object};

/// What names the codes of reports, and the catalogue.
pub struct Tables<'p>(&'p Pack);

impl Pack {
    /// What names the [codes](crate::codes): as an object with
    /// `questions` and `catalogue` as the pack itself gives them;
    /// `order`, for every question the place of its fact; `lists`, the services and channels as pairs of ids;
    /// `grounds`, of each its id and, by edition and service, its code or null; `documents`, `evidence` and `notes`, the ids;
    /// `per_child`, the places of the papers that each child has.
    pub fn tables(&self) -> Tables<'_> {
        Tables(self)
    }
}

fn ids<'p>(ids: impl Iterator<Item = &'p String>, each: Each) {
    ids.for_each(|id| each(Plain::Text(id)));
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let pack = self.0;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("catalogue", &pack.catalogue())?;
        out.serialize_entry("questions", &pack.all_questions())?;
        out.serialize_entry("order", &pack.asking_order)?;
        out.serialize_entry(
            "lists",
            &Plain::List(&|each| {
                for list in &pack.lists {
                    let service = pack.services.get(list.service).map(|service| &service.id);
                    let channel = pack.channels.get(list.channel);
                    each(Plain::List(&|each| ids([service, channel].into_iter().flatten(), each)));
                }
            }),
        )?;
        out.serialize_entry(
            "grounds",
            &Plain::List(&|each| {
                for ground in &pack.grounds {
                    each(object! {
                        "id": Plain::Text(&ground.id),
                        "code": Plain::List(&|each| {
                            for codes in &ground.code {
                                let codes = codes.as_deref().unwrap_or_default();
                                each(Plain::List(&|each| {
                                    for code in codes {
                                        each(code.as_ref().map_or(Plain::Null, |code| Plain::Text(code)));
                                    }
                                }));
                            }
                        }),
                    });
                }
            }),
        )?;
        out.serialize_entry("documents", &Plain::List(&|each| ids(pack.documents.iter().map(|row| &row.id), each)))?;
        let per_child = pack.documents.iter().enumerate().filter(|(_, row)| row.per_child);
        out.serialize_entry("per_child", &per_child.map(|(place, _)| place).collect::<Vec<_>>())?;
        out.serialize_entry("evidence", &Plain::List(&|each| ids(pack.evidence.iter(), each)))?;
        out.serialize_entry("notes", &Plain::List(&|each| ids(pack.notes.iter().map(|note| &note.id), each)))?;
        out.end()
    }
}
