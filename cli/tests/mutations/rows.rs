//! Every single change of a row: where it stands, since when, its numbers, and all its conditions.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use crate::mutate::Mutations;

fn rows<'l>(law: &'l Json, list: &str) -> impl Iterator<Item = (String, &'l Json)> {
    let place = format!("/{list}");
    law[list].as_array().expect("rows").iter().enumerate().map(move |(index, row)| (format!("{place}/{index}"), row))
}

/// The day before and the day after, for days within a month and at its ends.
fn neighbours(day: &str) -> [String; 2] {
    let day: NaiveDate = day.parse().expect("a day");
    [day.pred_opt(), day.succ_opt()].map(|day| day.expect("a day").to_string())
}

impl Mutations<'_> {
    /// Every mutation of the pack.
    pub fn everything(&mut self) {
        let law = self.law;
        self.condition("/scope/child_in_scope_when", &law["scope"]["child_in_scope_when"]);
        for (name, condition) in law["definitions"].as_object().expect("definitions") {
            self.condition(&format!("/definitions/{name}"), condition);
        }
        for (place, row) in rows(law, "grounds") {
            self.row(&place, row);
            self.condition(&format!("{place}/applies_when"), &row["applies_when"]);
            if row["waivable_when"].is_object() {
                self.drop(&format!("{place}/waivable_when"));
                self.condition(&format!("{place}/waivable_when"), &row["waivable_when"]);
                let mut swapped = row.clone();
                swapped["waivable_when"] = row["applies_when"].clone();
                self.put(&place, swapped);
            }
        }
        for (place, row) in rows(law, "documents") {
            self.row(&place, row);
            self.document(&place, row);
        }
        for (place, row) in rows(law, "notes") {
            self.row(&place, row);
            self.condition(&format!("{place}/when"), &row["when"]);
            if let Some(day) = row["request_date_from"].as_str() {
                self.drop(&format!("{place}/request_date_from"));
                for day in neighbours(day) {
                    self.put(&format!("{place}/request_date_from"), json!(day));
                }
            }
        }
        self.services();
        self.dates();
        self.options();
        let next = law["documents"].as_array().expect("papers").iter().find(|paper| paper["id"] != law["training"]);
        self.put("/training", next.expect("another paper")["id"].clone());
    }

    /// What all rows have: dropped as a whole, its life, items, code, and where it stands.
    fn row(&mut self, place: &str, row: &Json) {
        self.drop(place);
        let editions = self.law["editions"].as_array().expect("editions");
        for key in ["since", "until"] {
            if row[key].is_string() {
                self.drop(&format!("{place}/{key}"));
                for other in editions.iter().filter(|edition| edition["id"] != row[key]) {
                    self.put(&format!("{place}/{key}"), other["id"].clone());
                }
            }
        }
        if row["items"].is_object() {
            self.dated(&format!("{place}/items"), &row["items"], Self::items);
        }
        if row["code"].is_string() || row["code"].is_object() {
            self.drop(&format!("{place}/code"));
            self.dated(&format!("{place}/code"), &row["code"], Self::code);
        }
        let ids = |of: &str| self.law[of].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect::<Vec<_>>();
        let channels = ["state_corporation", "portal", "provider_office"].map(|id| json!(id)).to_vec();
        for (key, all) in [("services", ids("services")), ("channels", channels)] {
            if row[key].is_null() {
                continue;
            }
            self.drop(&format!("{place}/{key}"));
            self.dated(&format!("{place}/{key}"), &row[key], |mutations, place, named| {
                let named = named.as_array().expect("ids");
                for one in &all {
                    let mut changed = named.clone();
                    if named.contains(one) {
                        changed.retain(|known| known != one);
                    } else {
                        changed.push(one.clone());
                    }
                    mutations.put(place, Json::Array(changed));
                }
            });
        }
    }

    /// One point for all services, or one for each that is named.
    fn code(&mut self, place: &str, code: &Json) {
        let Some(codes) = code.as_object() else { return self.put(place, json!("1(99)")) };
        for service in codes.keys() {
            let place = Self::below(place, service);
            self.drop(&place);
            self.put(&place, json!("1(99)"));
        }
    }

    fn items(&mut self, place: &str, items: &Json) {
        for (list, item) in items.as_object().expect("items") {
            let place = Self::below(place, list);
            self.drop(&place);
            let item = item.as_u64().expect("an item");
            self.put(&place, json!(item + 1));
            self.put(&place, json!(item - 1));
        }
    }

    fn document(&mut self, place: &str, row: &Json) {
        self.put(&format!("{place}/per_child"), json!(row["per_child"] != true));
        self.condition(&format!("{place}/required_when"), &row["required_when"]);
        let swapped = |required: &Json, later: &Json| {
            let mut changed = row.clone();
            changed["required_when"] = required.clone();
            changed["deferrable_when"] = later.clone();
            changed
        };
        if row["deferrable_when"].is_null() {
            self.put(place, swapped(&json!("never"), &row["required_when"]));
        } else {
            self.condition(&format!("{place}/deferrable_when"), &row["deferrable_when"]);
            self.drop(&format!("{place}/deferrable_when"));
            self.put(place, swapped(&row["deferrable_when"], &row["required_when"]));
        }
        let Some(evidence) = row["evidence"].as_array() else { return };
        self.drop(&format!("{place}/evidence"));
        for (index, case) in evidence.iter().enumerate() {
            let entry = format!("{place}/evidence/{index}");
            self.drop(&entry);
            self.condition(&format!("{entry}/when"), &case["when"]);
            let next = &evidence[(index + 1) % evidence.len()]["paper"];
            if *next != case["paper"] {
                self.put(&format!("{entry}/paper"), next.clone());
            }
            if index > 0 {
                let mut changed = evidence.clone();
                changed.swap(index, index - 1);
                self.put(&format!("{place}/evidence"), Json::Array(changed));
            }
        }
    }

    fn services(&mut self) {
        for (place, service) in rows(self.law, "services") {
            self.dated(&format!("{place}/term_working_days"), &service["term_working_days"], |all, place, term| {
                let term = term.as_u64().expect("a term");
                all.put(place, json!(term - 1));
                all.put(place, json!(term + 1));
            });
            for (index, channel) in service["channels"].as_array().expect("channels").iter().enumerate() {
                self.drop(&format!("{place}/channels/{index}"));
                let takes = format!("{place}/channels/{index}/takes_applications");
                self.dated(&takes, &channel["takes_applications"], |mutations, place, takes| {
                    let other = if takes == "working_days" { "monday_to_saturday" } else { "working_days" };
                    mutations.put(place, json!(other));
                });
            }
        }
    }

    fn dates(&mut self) {
        let law = self.law;
        for (place, edition) in rows(law, "editions") {
            for day in neighbours(edition["in_force_from"].as_str().expect("a day")) {
                self.put(&format!("{place}/in_force_from"), json!(day));
            }
        }
        for (of, key) in [("request_dates", "from"), ("request_dates", "to"), ("calendar", "confirmed_until")] {
            for day in neighbours(law[of][key].as_str().expect("a day")) {
                self.put(&format!("/{of}/{key}"), json!(day));
            }
        }
    }

    /// An option gone, and one that no rule knows.
    fn options(&mut self) {
        for of in ["applicant", "child"] {
            for (key, kind) in self.law["facts"][of].as_object().expect("facts") {
                let Some(options) = kind.as_array() else { continue };
                for index in 0..options.len() {
                    self.drop(&format!("/facts/{of}/{key}/{index}"));
                }
            }
        }
    }

    /// Days off and working weekends gone that are among these days. A weekend that is off is no working day anyhow.
    pub fn calendar(&mut self, is_among: &dyn Fn(&str) -> bool) {
        let is_weekend = |day: &str| day.parse::<NaiveDate>().expect("a day").weekday().number_from_monday() > 5;
        for (list, weekend) in [("days_off", false), ("working_weekends", true)] {
            for (index, day) in self.law["calendar"][list].as_array().expect("days").iter().enumerate() {
                let day = day.as_str().expect("a day");
                if is_among(day) && is_weekend(day) == weekend {
                    self.drop(&format!("/calendar/{list}/{index}"));
                }
            }
        }
    }
}
