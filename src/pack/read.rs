//! From plain data to a pack. Every key is known or refused.

use super::at::{At, Read, no_doubles};
use super::condition::{self, Names};
use super::{
    Condition, Dated, Document, Edition, Fact, Ground, Kind, List, MAX_OPTIONS, Note, Pack, Service, SubsistenceMinimum,
};
use crate::calendar::{Calendar, TakesApplications};
use crate::value::Value;

const KEYS: &[&str] = &[
    "id", "request_dates", "editions", "facts", "asking_order", "services", "definitions", "scope", "grounds", "documents",
    "notes", "training", "calendar", "subsistence_minimum",
];

/// How many definitions may stand in one another.
const DEFINITION_DEPTH: usize = 8;

pub fn pack(value: &Value) -> Read<Pack> {
    let root = At::root(value);
    root.only(KEYS)?;
    let mut pack = frame(&root)?;

    let definitions = root.required("definitions")?;
    let definitions = definitions.entries()?.collect::<Vec<_>>();
    let ground_rows = root.required("grounds")?;
    let ground_rows = ground_rows.list()?.collect::<Vec<_>>();
    let document_rows = root.required("documents")?;
    let document_rows = document_rows.list()?.collect::<Vec<_>>();
    let note_rows = root.required("notes")?;
    let note_rows = note_rows.list()?.collect::<Vec<_>>();
    let grounds = ids(&ground_rows)?;
    let documents = ids(&document_rows)?;
    ids(&note_rows)?;

    let names = Names {
        pack: &pack,
        definitions: &definitions,
        grounds: &grounds,
        documents: &documents,
        depth: DEFINITION_DEPTH,
        one_child: false,
    };
    for (_, at) in &definitions {
        // A definition is about a child: it is only ever used where one is meant. One that nothing uses is still read.
        condition::read(at, &Names { one_child: true, ..names })?;
    }
    let scope = root.required("scope")?;
    scope.only(&["child_in_scope_when"])?;
    let child_in_scope =
        dated(&names, &scope.required("child_in_scope_when")?, |at| condition::read(at, &Names { one_child: true, ..names }))?;
    let mut evidence = Vec::new();
    let grounds_read = ground_rows.iter().map(|at| ground(at, &names)).collect::<Read<Vec<_>>>()?;
    let documents_read = document_rows.iter().map(|at| document(at, &names, &mut evidence)).collect::<Read<Vec<_>>>()?;
    let notes_read = note_rows.iter().map(|at| note(at, &names)).collect::<Read<Vec<_>>>()?;
    let training = root.required("training")?.index_in(&documents, |id| id)?;

    pack.child_in_scope = child_in_scope;
    pack.grounds = grounds_read;
    pack.documents = documents_read;
    pack.evidence = evidence;
    pack.notes = notes_read;
    pack.training = training;
    Ok(pack)
}

/// Everything but the rules.
fn frame(root: &At) -> Read<Pack> {
    let dates = root.required("request_dates")?;
    dates.only(&["from", "to"])?;
    let facts = root.required("facts")?;
    facts.only(&["applicant", "child"])?;
    let applicant = fact_list(&facts.required("applicant")?)?;
    let applicant_facts = applicant.len();
    let child = fact_list(&facts.required("child")?)?;
    let mut pack = Pack {
        id: root.required("id")?.text()?.to_owned(),
        date_from: dates.required("from")?.date()?,
        date_to: dates.required("to")?.date()?,
        editions: root.required("editions")?.list()?.map(|at| edition(&at)).collect::<Read<_>>()?,
        facts: applicant.into_iter().chain(child).collect(),
        applicant_facts,
        asking_order: Vec::new(),
        services: Vec::new(),
        channels: Vec::new(),
        lists: Vec::new(),
        child_in_scope: Vec::new(),
        grounds: Vec::new(),
        documents: Vec::new(),
        evidence: Vec::new(),
        notes: Vec::new(),
        training: 0,
        calendar: calendar(&root.required("calendar")?)?,
        subsistence_minimum: root.required("subsistence_minimum")?.list()?.map(|at| minimum(&at)).collect::<Read<_>>()?,
        plans: Vec::new(),
    };
    asking_order(&root.required("asking_order")?, &mut pack)?;
    for at in root.required("services")?.list()? {
        service(&at, &mut pack)?;
    }
    no_doubles(pack.services.iter().map(|service| (service.id.as_str(), *root)))?;
    Ok(pack)
}

fn ids<'a>(rows: &'a [At<'a>]) -> Read<Vec<&'a str>> {
    let mut places = Vec::new();
    for row in rows {
        row.required("id")?.text()?;
        places.push((row.value.get("id").and_then(Value::as_str).unwrap_or_default(), *row));
    }
    no_doubles(places.iter().copied())?;
    Ok(places.into_iter().map(|(id, _)| id).collect())
}

fn edition(at: &At) -> Read<Edition> {
    at.only(&["id", "in_force_from"])?;
    Ok(Edition { id: at.required("id")?.text()?.to_owned(), in_force_from: at.required("in_force_from")?.date()? })
}

fn fact_list(at: &At) -> Read<Vec<Fact>> {
    let facts = at.entries()?.map(|(key, at)| Ok(Fact { key: key.to_owned(), kind: kind(&at)?, read_in: Vec::new() }));
    facts.collect()
}

fn kind(at: &At) -> Read<Kind> {
    match at.value.as_str() {
        Some("bool") => Ok(Kind::Bool),
        Some("date") => Ok(Kind::Date(Vec::new())),
        _ => {
            let options = at.list()?.map(|at| at.text().map(ToOwned::to_owned)).collect::<Read<Vec<_>>>()?;
            no_doubles(options.iter().map(|option| (option.as_str(), *at)))?;
            if options.iter().any(|option| option == "unknown") {
                return Err(at.error("pack_shape", "`unknown` is an answer to every fact already"));
            }
            if (2..=MAX_OPTIONS).contains(&options.len()) {
                Ok(Kind::Enum(options))
            } else {
                Err(at.error("pack_shape", "a fact has 2 to 32 options"))
            }
        }
    }
}

fn asking_order(at: &At, pack: &mut Pack) -> Read<()> {
    let names = (0..pack.facts.len()).map(|place| pack.question_id(place)).collect::<Vec<_>>();
    for entry in at.list()? {
        let place = entry.index_in(&names, |name| name)?;
        if pack.asking_order.contains(&place) {
            return Err(entry.error("pack_duplicate", "asked twice"));
        }
        pack.asking_order.push(place);
    }
    match (0..names.len()).find(|place| !pack.asking_order.contains(place)).and_then(|place| names.get(place)) {
        Some(name) => Err(at.error("pack_shape", &["`", name, "` is never asked"].concat())),
        None => Ok(()),
    }
}

fn service(at: &At, pack: &mut Pack) -> Read<()> {
    at.only(&["id", "term_working_days", "queue_minutes", "service_minutes", "channels"])?;
    let minutes = |key| at.optional(key).map(|at| at.number(1..=600)).transpose();
    let index = pack.services.len();
    let service = Service {
        id: at.required("id")?.text()?.to_owned(),
        // With a longer term than some nine months, a child could be born after the decision: see `Moment`.
        term_working_days: by_edition(&pack.editions, &at.required("term_working_days")?, |at| at.number(1..=180))?,
        queue_minutes: minutes("queue_minutes")?,
        service_minutes: minutes("service_minutes")?,
    };
    pack.services.push(service);
    for at in at.required("channels")?.list()? {
        at.only(&["id", "takes_applications"])?;
        let id = at.required("id")?.text()?;
        let channel = pack.channels.iter().position(|known| known == id).unwrap_or_else(|| {
            pack.channels.push(id.to_owned());
            pack.channels.len() - 1
        });
        if pack.lists.iter().any(|list| list.service == index && list.channel == channel) {
            return Err(at.error("pack_duplicate", "this channel stands twice"));
        }
        let takes = match at.required("takes_applications")?.text()? {
            "working_days" => TakesApplications::WorkingDays,
            "monday_to_saturday" => TakesApplications::MondayToSaturday,
            _ => return Err(at.error("pack_unknown", "`takes_applications` is `working_days` or `monday_to_saturday`")),
        };
        pack.lists.push(List { service: index, channel, takes });
    }
    Ok(())
}

/// Something that may differ between editions: plain, or `by_edition`, where each entry holds from its edition on.
fn by_edition<T: Clone>(editions: &[Edition], at: &At, read: impl Fn(&At) -> Read<T>) -> Read<Dated<T>> {
    let Some(table) = at.optional("by_edition") else {
        let value = read(at)?;
        return Ok(editions.iter().map(|_| Some(value.clone())).collect());
    };
    at.only(&["by_edition"])?;
    let mut dated: Dated<T> = editions.iter().map(|_| None).collect();
    let mut last = None;
    for (key, at) in table.entries()? {
        let Some(from) = editions.iter().position(|edition| edition.id == key) else {
            return Err(at.error("pack_unknown", "no such edition"));
        };
        if last.is_some_and(|last| last >= from) {
            return Err(at.error("pack_dates", "editions stand oldest first"));
        }
        last = Some(from);
        let value = read(&at)?;
        dated.iter_mut().skip(from).for_each(|slot| *slot = Some(value.clone()));
    }
    Ok(dated)
}

fn dated(names: &Names, at: &At, read: impl Fn(&At) -> Read<Condition>) -> Read<Dated<Condition>> {
    by_edition(&names.pack.editions, at, read)
}

/// The editions in which a row stands: from `since` on, up to but without `until`.
fn life<T>(row: &At, names: &Names, mut dated: Dated<T>) -> Read<Dated<T>> {
    let edition = |key| row.optional(key).map(|at| at.index_in(&names.pack.editions, |edition| &edition.id)).transpose();
    let (since, until) = (edition("since")?, edition("until")?);
    if let (Some(since), Some(until)) = (since, until)
        && since >= until
    {
        return Err(row.error("pack_dates", "it would end before it begins"));
    }
    for (place, value) in dated.iter_mut().enumerate() {
        if since.is_some_and(|since| place < since) || until.is_some_and(|until| place >= until) {
            *value = None;
        }
    }
    Ok(dated)
}

fn ground(at: &At, names: &Names) -> Read<Ground> {
    at.only(&["id", "since", "until", "items", "services", "code", "applies_when"])?;
    let services = &names.pack.services;
    let mut stands: Vec<Option<Option<u16>>> = services.iter().map(|_| None).collect();
    if let Some(list) = at.optional("services") {
        for one in list.list()? {
            let service = one.index_in(services, |service| &service.id)?;
            stands.iter_mut().skip(service).take(1).for_each(|slot| *slot = Some(None));
        }
    }
    let items = match at.optional("items") {
        None => names.pack.editions.iter().map(|_| Some(stands.clone())).collect(),
        Some(items) => by_edition(&names.pack.editions, &items, |at| {
            let mut stands = stands.clone();
            for (service, at) in at.entries()? {
                let Some(place) = services.iter().position(|known| known.id == service) else {
                    return Err(at.error("pack_unknown", "no such service"));
                };
                let item = at.number(1..=999)?;
                stands.iter_mut().skip(place).take(1).for_each(|slot| *slot = Some(Some(item)));
            }
            Ok(stands)
        })?,
    };
    let code = at.optional("code").map(|at| by_edition(&names.pack.editions, &at, |at| at.text().map(ToOwned::to_owned)));
    Ok(Ground {
        id: at.required("id")?.text()?.to_owned(),
        items: life(at, names, items)?,
        code: code.transpose()?.unwrap_or_default(),
        applies: dated(names, &at.required("applies_when")?, |at| condition::read(at, names))?,
    })
}

fn document(at: &At, names: &Names, evidence: &mut Vec<String>) -> Read<Document> {
    at.only(&["id", "since", "until", "per_child", "items", "required_when", "deferrable_when", "evidence"])?;
    let per_child = at.optional("per_child").map_or(Ok(false), |at| at.bool())?;
    let names = &Names { one_child: per_child, ..*names };
    let pack = names.pack;
    let lists = pack.lists.iter().map(|list| pack.list_id(list)).collect::<Vec<_>>();
    let items = by_edition(&pack.editions, &at.required("items")?, |at| {
        let mut items: Vec<Option<u16>> = lists.iter().map(|_| None).collect();
        for (list, at) in at.entries()? {
            let Some(place) = lists.iter().position(|known| known == list) else {
                return Err(at.error("pack_unknown", "no such list: write `service/channel`"));
            };
            let item = at.number(1..=999)?;
            items.iter_mut().skip(place).take(1).for_each(|slot| *slot = Some(item));
        }
        Ok(items)
    })?;
    let mut cases = Vec::new();
    if let Some(at) = at.optional("evidence") {
        for case in at.list()? {
            case.only(&["paper", "when"])?;
            let paper = case.required("paper")?.text()?;
            let place = evidence.iter().position(|known| known == paper).unwrap_or_else(|| {
                evidence.push(paper.to_owned());
                evidence.len() - 1
            });
            cases.push((condition::read(&case.required("when")?, names)?, place));
        }
    }
    let conditions = |key| at.optional(key).map(|at| dated(names, &at, |at| condition::read(at, names))).transpose();
    Ok(Document {
        id: at.required("id")?.text()?.to_owned(),
        per_child,
        items: life(at, names, items)?,
        required: conditions("required_when")?.ok_or_else(|| at.error("pack_shape", "`required_when` is missing"))?,
        deferrable: conditions("deferrable_when")?.unwrap_or_default(),
        evidence: pack.editions.iter().map(|_| (!cases.is_empty()).then(|| cases.clone())).collect(),
    })
}

fn note(at: &At, names: &Names) -> Read<Note> {
    at.only(&["id", "since", "until", "services", "channels", "request_date_from", "when"])?;
    let pack = names.pack;
    let mut stands: Vec<bool> = pack.lists.iter().map(|_| true).collect();
    if let Some(at) = at.optional("services") {
        let allowed = at.list()?.map(|at| at.index_in(&pack.services, |one| &one.id)).collect::<Read<Vec<_>>>()?;
        for (slot, list) in stands.iter_mut().zip(&pack.lists) {
            *slot &= allowed.contains(&list.service);
        }
    }
    if let Some(at) = at.optional("channels") {
        let allowed = at.list()?.map(|at| at.index_in(&pack.channels, |id| id)).collect::<Read<Vec<_>>>()?;
        for (slot, list) in stands.iter_mut().zip(&pack.lists) {
            *slot &= allowed.contains(&list.channel);
        }
    }
    Ok(Note {
        id: at.required("id")?.text()?.to_owned(),
        stands: life(at, names, pack.editions.iter().map(|_| Some(stands.clone())).collect())?,
        request_date_from: at.optional("request_date_from").map(|at| at.date()).transpose()?,
        condition: dated(names, &at.required("when")?, |at| condition::read(at, names))?,
    })
}

fn calendar(at: &At) -> Read<Calendar> {
    at.only(&["from", "to", "confirmed_until", "days_off", "working_weekends"])?;
    let days = |key| at.required(key)?.list()?.map(|at| at.date()).collect::<Read<Vec<_>>>();
    Ok(Calendar {
        from: at.required("from")?.date()?,
        to: at.required("to")?.date()?,
        confirmed_until: at.required("confirmed_until")?.date()?,
        days_off: days("days_off")?,
        working_weekends: days("working_weekends")?,
    })
}

fn minimum(at: &At) -> Read<SubsistenceMinimum> {
    at.only(&["from", "tenge", "source"])?;
    let tenge = at.required("tenge")?;
    let Value::Number(sum) = tenge.value else { return Err(tenge.error("pack_shape", "not a number")) };
    Ok(SubsistenceMinimum { from: at.required("from")?.date()?, tenge: *sum, source: at.required("source")?.text()?.to_owned() })
}
