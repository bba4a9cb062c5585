//! Asking the engine: a request of one list in one edition, from answers to its facts.

use bauyr::{DateTest, Kind, Moment, Named, Pack, Report, Value};
use chrono::{Datelike, NaiveDate};

use crate::law::Fault;

/// An edition and a list, on a day.
pub struct Asked<'p> {
    pub pack: &'p Pack,
    pub edition: usize,
    pub list: usize,
    day: NaiveDate,
    decision: NaiveDate,
}

/// An answer: of a fact by its index, about this child where it is about one.
pub type Answer = (usize, Value<'static>);

impl<'p> Asked<'p> {
    /// Every list in every edition, on the last day on which the edition is applied.
    pub fn all(pack: &'p Pack) -> Result<Vec<Asked<'p>>, Fault> {
        let mut all = Vec::new();
        for edition in 0..pack.editions.len() {
            let next = pack.editions.get(edition + 1).and_then(|next| next.in_force_from.pred_opt());
            let day = next.unwrap_or(pack.date_to);
            for list in 0..pack.lists.len() {
                let mut asked = Asked { pack, edition, list, day, decision: day };
                asked.decision = asked.report(&[], 1)?.decision;
                all.push(asked);
            }
        }
        Ok(all)
    }

    /// Where it is, in faults.
    pub fn place(&self) -> String {
        format!("{}, {}", self.pack.editions[self.edition].id, self.pack.list_id(&self.pack.lists[self.list]))
    }

    /// The report on these answers; what is about a child is the same of all of them.
    pub fn report(&self, answers: &[Answer], children: usize) -> Result<Named<'p, Report<'p>>, Fault> {
        let pack = self.pack;
        let about = |of_child: bool| {
            let answers = answers.iter().filter(|(index, _)| pack.is_of_child(*index) == of_child);
            Value::Object(answers.map(|(index, value)| (pack.facts[*index].key.as_str().into(), value.clone())).collect())
        };
        let list = &pack.lists[self.list];
        let day = self.day.to_string();
        let answers = object([("applicant", about(false)), ("children", Value::List(vec![about(true); children]))]);
        let request = object([
            ("service", text(&pack.services[list.service].id)),
            ("channel", text(&pack.channels[list.channel])),
            ("date", text(&day)),
            ("edition", text(&pack.editions[self.edition].id)),
            ("answers", answers),
        ]);
        bauyr::check(pack, &request).map_err(|error| format!("{}: {}: {}", self.place(), error.path, error.message))
    }

    /// An answer of each value of a fact.
    pub fn values(&self, index: usize) -> Vec<Value<'static>> {
        match &self.pack.facts[index].kind {
            Kind::Bool => vec![Value::Bool(false), Value::Bool(true)],
            Kind::Enum(options) => options.iter().map(|option| Value::Text(option.clone().into())).collect(),
            Kind::Date(tests) => {
                // The last day that passes a test, and the first that does not.
                let days = tests.iter().flat_map(|test| [Some(self.last(*test)), self.last(*test).succ_opt()]);
                let mut days = days.flatten().filter(|day| *day <= self.day).collect::<Vec<_>>();
                days.sort_unstable();
                days.dedup();
                days.into_iter().map(|day| Value::Text(day.to_string().into())).collect()
            }
        }
    }

    fn last(&self, test: DateTest) -> NaiveDate {
        let on = if test.by == Moment::Request { self.day } else { self.decision };
        let year = on.year() - i32::from(test.years);
        // Whoever was born on 29 February completes a year on 1 March.
        on.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(on)
    }
}

fn text(text: &str) -> Value<'_> {
    Value::Text(text.into())
}

fn object<'t, const N: usize>(entries: [(&'t str, Value<'t>); N]) -> Value<'t> {
    Value::Object(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
