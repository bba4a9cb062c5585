//! From plain data to everything in a pack but its rules.

use chrono::{Datelike, NaiveDate, Weekday};

use super::reader::Reader;
use crate::law::calendar::{Calendar, TakesApplications};
use crate::pack::contents::{Edition, Fact, Kind, List, Service, SubsistenceMinimum, find, find_name};
use crate::plain::value::Value;

/// Options of a fact: they are kept as bits of a word.
const MAX_OPTIONS: usize = 32;
/// Longest run of days on which nothing is open that a term can be counted over.
const LONGEST_CLOSURE: usize = 31;

impl<'a> Reader<'a> {
    /// Reads everything but the rules.
    pub fn header(&mut self, root: &'a Value<'a>) {
        let facts = self.required(root, "facts");
        self.only(facts, &["applicant", "child"]);
        self.facts(facts, "applicant");
        self.pack.applicant_facts = self.pack.facts.len();
        self.facts(facts, "child");
        self.pack.id = self.name(root, "id");
        self.dates(root);
        self.calendar(root);
        let minimums = self.required(root, "subsistence_minimum");
        for row in self.list(minimums) {
            self.only(row, &["from", "tenge", "source"]);
            let sum = self.required(row, "tenge");
            let tenge = if let Value::Number(tenge) = sum { *tenge } else { f64::NAN };
            if tenge.is_nan() {
                self.refuse_shape(sum, "not a number");
            }
            let from = self.required_date(row, "from");
            if self.pack.subsistence_minimum.last().is_some_and(|last| last.from >= from) {
                self.refuse(minimums, "pack_dates", "sums stand oldest first, without doubles");
            }
            let source = self.name(row, "source");
            self.pack.subsistence_minimum.push(SubsistenceMinimum { from, tenge, source });
        }
        self.asking_order(root);
        let services = self.required(root, "services");
        for row in self.list(services) {
            self.service(row);
            // Lists of papers are read service by service.
            if self.pack.lists.last().is_none_or(|list| list.service + 1 != self.pack.services.len()) {
                self.refuse_shape(services, "a service without a channel");
            }
        }
        if self.pack.services.is_empty() {
            self.refuse_shape(services, "no service");
        }
    }

    fn dates(&mut self, root: &'a Value<'a>) {
        let dates = self.required(root, "request_dates");
        self.only(dates, &["from", "to"]);
        let (from, to) = (self.required_date(dates, "from"), self.required_date(dates, "to"));
        let editions = self.required(root, "editions");
        for row in self.list(editions) {
            self.only(row, &["id", "in_force_from"]);
            let id = self.name(row, "id");
            let first_day = self.required(row, "in_force_from");
            let in_force_from = self.date(first_day);
            match self.pack.editions.last() {
                None if in_force_from != from => {
                    self.refuse(first_day, "pack_dates", "the first edition begins on the first request date");
                }
                Some(last) if last.in_force_from >= in_force_from || last.id >= id => {
                    self.refuse(row, "pack_dates", "editions stand oldest first");
                }
                _ => {}
            }
            self.pack.editions.push(Edition { id, in_force_from });
        }
        match self.pack.editions.last() {
            None => self.refuse_shape(editions, "no edition"),
            Some(last) if last.in_force_from > to => {
                self.refuse(dates, "pack_dates", "an edition begins after the last request date");
            }
            Some(_) => {}
        }
        (self.pack.date_from, self.pack.date_to) = (from, to);
    }

    fn facts(&mut self, groups: &'a Value<'a>, key: &str) {
        let group = self.required(groups, key);
        for (key, value) in self.entries(group) {
            let kind = self.kind(value);
            self.pack.facts.push(Fact { key: key.clone().into_owned(), kind, read_in: Vec::new(), remedy: None });
        }
    }

    fn kind(&mut self, value: &'a Value<'a>) -> Kind {
        match value.as_str() {
            Some("bool") => return Kind::Bool,
            Some("date") => return Kind::Date(Vec::new()),
            _ => {}
        }
        let mut options = Vec::new();
        for option in self.list(value) {
            let option = self.text(option).to_owned();
            if options.contains(&option) {
                self.refuse(value, "pack_duplicate", &format!("`{option}` stands twice"));
            }
            options.push(option);
        }
        if find_name(&options, "unknown").is_some() {
            self.refuse_shape(value, "`unknown` is an answer to every fact already");
        }
        if (2..=MAX_OPTIONS).contains(&options.len()) {
            return Kind::Enum(options);
        }
        self.refuse_shape(value, "a fact has 2 to 32 options");
        Kind::Bool
    }

    fn asking_order(&mut self, root: &'a Value<'a>) {
        let names = (0..self.pack.facts.len()).map(|index| self.pack.question_id(index)).collect::<Vec<_>>();
        let order = self.required(root, "asking_order");
        for entry in self.list(order) {
            let index = self.known(entry, find(&names, entry));
            if self.pack.asking_order.contains(&index) {
                self.refuse(entry, "pack_duplicate", "asked twice");
            }
            self.pack.asking_order.push(index);
        }
        for (index, name) in names.iter().enumerate() {
            if !self.pack.asking_order.contains(&index) {
                self.refuse_shape(order, &format!("`{name}` is never asked"));
            }
        }
    }

    fn service(&mut self, row: &'a Value<'a>) {
        self.only(row, &["id", "term_working_days", "queue_minutes", "service_minutes", "channels"]);
        let service = self.pack.services.len();
        let id = self.name(row, "id");
        if self.pack.service_index(&id).is_some() {
            self.refuse(row, "pack_duplicate", &format!("`{id}` stands twice"));
        }
        let terms = self.required(row, "term_working_days");
        // With a longer term than some nine months, a child could be born after the decision: see `Moment`.
        let term_working_days = self.dated(terms, |reader, term| reader.number(term, 180));
        let queue_minutes = row.get("queue_minutes").map(|minutes| self.number(minutes, 600));
        let service_minutes = row.get("service_minutes").map(|minutes| self.number(minutes, 600));
        self.pack.services.push(Service { id, term_working_days, queue_minutes, service_minutes });
        for row in self.required_list(row, "channels") {
            self.only(row, &["id", "takes_applications"]);
            let id = self.name(row, "id");
            let channel = find_name(&self.pack.channels, &id).unwrap_or(self.pack.channels.len());
            if channel == self.pack.channels.len() {
                self.pack.channels.push(id);
            }
            let days = self.required(row, "takes_applications");
            let list = List { service, channel, takes: self.dated(days, Self::takes) };
            if self.pack.lists.iter().any(|known| (known.service, known.channel) == (service, channel)) {
                self.refuse(row, "pack_duplicate", "this channel stands twice");
            }
            self.pack.lists.push(list);
        }
    }

    fn takes(&mut self, days: &'a Value<'a>) -> TakesApplications {
        match self.text(days) {
            "monday_to_saturday" => TakesApplications::MondayToSaturday,
            word => {
                if word != "working_days" {
                    self.refuse(days, "pack_unknown", "neither `working_days` nor `monday_to_saturday`");
                }
                TakesApplications::WorkingDays
            }
        }
    }

    fn calendar(&mut self, root: &'a Value<'a>) {
        let row = self.required(root, "calendar");
        self.only(row, &["from", "to", "confirmed_until", "days_off", "working_weekends"]);
        let first_day = self.required(row, "from");
        let (from, to) = (self.date(first_day), self.required_date(row, "to"));
        let confirmed_until = self.required_date(row, "confirmed_until");
        if from > self.pack.date_from || from > to || confirmed_until > to || confirmed_until < from {
            self.refuse(
                first_day,
                "pack_dates",
                "it must begin before the first request date and be confirmed within its range",
            );
        }
        let (off, weekends) = (self.required(row, "days_off"), self.required(row, "working_weekends"));
        let (days_off, working_weekends) = (self.days(off, from, to), self.days(weekends, from, to));
        for day in &working_weekends {
            if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || days_off.contains(day) {
                self.refuse(weekends, "pack_dates", "a day that is no weekend, or is off as well");
            }
        }
        self.pack.calendar = Calendar { from, to, confirmed_until, days_off, working_weekends };
        let mut closed = 0;
        for day in from.iter_days().take_while(|day| *day <= to) {
            closed = if self.pack.calendar.is_working_day(day) { 0 } else { closed + 1 };
            if closed > LONGEST_CLOSURE {
                self.refuse(off, "pack_dates", "closed for more than a month");
            }
        }
    }

    /// Days within a range, in order.
    fn days(&mut self, list: &'a Value<'a>, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        for day in self.list(list) {
            let day = self.date(day);
            if days.last().is_some_and(|last| *last >= day) {
                self.refuse(list, "pack_dates", "days stand in order, without doubles");
            }
            if day < from || day > to {
                self.refuse(list, "pack_dates", "a day outside of the calendar");
            }
            days.push(day);
        }
        days
    }
}
