//! From plain data to everything in a pack but its rules.

use super::read::{by_edition, nothing};
use super::reader::{Reader, double};
use super::{Edition, Fact, Kind, List, MAX_OPTIONS, Pack, Service, SubsistenceMinimum};
use crate::calendar::{Calendar, TakesApplications};
use crate::value::Value;

pub fn read<'a>(reader: &mut Reader<'a>, root: &'a Value) -> Pack {
    let dates = reader.required(root, "request_dates");
    reader.only(dates, &["from", "to"]);
    let groups = reader.required(root, "facts");
    reader.only(groups, &["applicant", "child"]);
    let mut facts = Vec::new();
    fact_list(reader, groups, "applicant", &mut facts);
    let applicant_facts = facts.len();
    fact_list(reader, groups, "child", &mut facts);
    let mut pack = Pack {
        id: reader.name(root, "id"),
        date_from: reader.required_date(dates, "from"),
        date_to: reader.required_date(dates, "to"),
        editions: required_list(reader, root, "editions").iter().map(|row| edition(reader, row)).collect(),
        facts,
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
        calendar: calendar(reader, root),
        subsistence_minimum: required_list(reader, root, "subsistence_minimum")
            .iter()
            .map(|row| minimum(reader, row))
            .collect(),
        plans: Vec::new(),
    };
    asking_order(reader, root, &mut pack);
    let editions = pack.editions.iter().map(|edition| edition.id.clone()).collect::<Vec<_>>();
    for row in required_list(reader, root, "services") {
        service(reader, row, &editions, &mut pack);
    }
    let ids = pack.services.iter().map(|service| service.id.clone()).collect::<Vec<_>>();
    double(&ids).and_then(|place| ids.get(place)).into_iter().for_each(|id| reader.refuse_double(root, id));
    pack
}

fn required_list<'a>(reader: &mut Reader<'a>, value: &'a Value, key: &str) -> &'a [Value] {
    let list = reader.required(value, key);
    reader.list(list)
}

fn edition<'a>(reader: &mut Reader<'a>, row: &'a Value) -> Edition {
    reader.only(row, &["id", "in_force_from"]);
    Edition { id: reader.name(row, "id"), in_force_from: reader.required_date(row, "in_force_from") }
}

fn fact_list<'a>(reader: &mut Reader<'a>, groups: &'a Value, key: &str, facts: &mut Vec<Fact>) {
    let group = reader.required(groups, key);
    for (key, value) in reader.entries(group) {
        facts.push(Fact { key: key.clone(), kind: kind(reader, value), read_in: Vec::new() });
    }
}

fn kind<'a>(reader: &mut Reader<'a>, value: &'a Value) -> Kind {
    match value.as_str() {
        Some("bool") => return Kind::Bool,
        Some("date") => return Kind::Date(Vec::new()),
        _ => {}
    }
    let options = reader.list(value).iter().map(|option| reader.text(option).to_owned()).collect::<Vec<_>>();
    double(&options).and_then(|place| options.get(place)).into_iter().for_each(|option| reader.refuse_double(value, option));
    if options.iter().any(|option| option == "unknown") {
        reader.refuse(value, "pack_shape", "`unknown` is an answer to every fact already");
    }
    if (2..=MAX_OPTIONS).contains(&options.len()) {
        return Kind::Enum(options);
    }
    reader.refuse(value, "pack_shape", "a fact has 2 to 32 options");
    Kind::Bool
}

fn asking_order<'a>(reader: &mut Reader<'a>, root: &'a Value, pack: &mut Pack) {
    let names = (0..pack.facts.len()).map(|place| pack.question_id(place)).collect::<Vec<_>>();
    let order = reader.required(root, "asking_order");
    for entry in reader.list(order) {
        let place = reader.place_in(entry, &names);
        if pack.asking_order.contains(&place) {
            reader.refuse(entry, "pack_duplicate", "asked twice");
        }
        pack.asking_order.push(place);
    }
    let unasked = names.iter().enumerate().find(|(place, _)| !pack.asking_order.contains(place));
    if let Some((_, name)) = unasked {
        reader.refuse(order, "pack_shape", &["`", name, "` is never asked"].concat());
    }
}

fn service<'a>(reader: &mut Reader<'a>, row: &'a Value, editions: &[String], pack: &mut Pack) {
    reader.only(row, &["id", "term_working_days", "queue_minutes", "service_minutes", "channels"]);
    let index = pack.services.len();
    let id = reader.name(row, "id");
    let terms = reader.required(row, "term_working_days");
    let mut term_working_days = nothing(editions);
    by_edition(reader, editions, terms, &mut |reader, from, term| {
        // With a longer term than some nine months, a child could be born after the decision: see `Moment`.
        let term = reader.number(term, 180);
        term_working_days.iter_mut().skip(from).for_each(|slot| *slot = Some(term));
    });
    let queue_minutes = reader.optional_number(row, "queue_minutes", 600);
    let service_minutes = reader.optional_number(row, "service_minutes", 600);
    pack.services.push(Service { id, term_working_days, queue_minutes, service_minutes });
    for at in required_list(reader, row, "channels") {
        reader.only(at, &["id", "takes_applications"]);
        let id = reader.name(at, "id");
        let channel = pack.channels.iter().position(|known| *known == id).unwrap_or(pack.channels.len());
        if channel == pack.channels.len() {
            pack.channels.push(id);
        }
        if pack.lists.iter().any(|list| list.service == index && list.channel == channel) {
            reader.refuse(at, "pack_duplicate", "this channel stands twice");
        }
        let takes = reader.required(at, "takes_applications");
        let takes = match reader.text(takes) {
            "working_days" => TakesApplications::WorkingDays,
            "monday_to_saturday" => TakesApplications::MondayToSaturday,
            _ => {
                reader.refuse(at, "pack_unknown", "`takes_applications` is `working_days` or `monday_to_saturday`");
                TakesApplications::WorkingDays
            }
        };
        pack.lists.push(List { service: index, channel, takes });
    }
}

fn calendar<'a>(reader: &mut Reader<'a>, root: &'a Value) -> Calendar {
    let row = reader.required(root, "calendar");
    reader.only(row, &["from", "to", "confirmed_until", "days_off", "working_weekends"]);
    let (from, to) = (reader.required_date(row, "from"), reader.required_date(row, "to"));
    let confirmed_until = reader.required_date(row, "confirmed_until");
    let mut days = |key| required_list(reader, row, key).iter().map(|day| reader.date(day)).collect();
    Calendar { from, to, confirmed_until, days_off: days("days_off"), working_weekends: days("working_weekends") }
}

fn minimum<'a>(reader: &mut Reader<'a>, row: &'a Value) -> SubsistenceMinimum {
    reader.only(row, &["from", "tenge", "source"]);
    let sum = reader.required(row, "tenge");
    let tenge = if let Value::Number(tenge) = sum { *tenge } else { f64::NAN };
    if tenge.is_nan() {
        reader.refuse(sum, "pack_shape", "not a number");
    }
    SubsistenceMinimum { from: reader.required_date(row, "from"), tenge, source: reader.name(row, "source") }
}
