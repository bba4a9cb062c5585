//! What a report must say, row by row, and whether it does.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::Answers;
use super::dates::{Calendar, Day};
use super::rules::{Formula, Scene};
use super::table::{About, Table, Times};

/// How a report differs from what it must say.
type Disagreement = String;

/// Holds a report of the engine against what the pack says of the request.
///
/// # Errors
/// The first difference found.
pub fn agree(law: &Json, request: &Json, report: &Json) -> Result<(), Disagreement> {
    let judge = Judge::new(law, request);
    judge.report(report).map_err(|difference| format!("{difference}\nrequest {request}\nreport {report}"))
}

/// The request date and the last day for the decision of a request.
pub fn times(law: &Json, request: &Json) -> Times {
    Judge::new(law, request).about.times
}

/// The day an application counts as received, and the last day for the decision.
pub fn days(law: &Json, request: &Json) -> [String; 2] {
    let judge = Judge::new(law, request);
    [judge.accepted.text(), judge.about.times.decision.text()]
}

struct Judge<'a> {
    scene: Scene<'a>,
    request: &'a Json,
    answers: Answers,
    about: About<'a>,
    calendar: Calendar,
    accepted: Day,
}

fn text(json: &Json) -> &str {
    json.as_str().expect("a text")
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, report: &T, must: &T) -> Result<(), Disagreement> {
    if report == must { Ok(()) } else { Err(format!("{what}: the report says {report:?}, must be {must:?}")) }
}

impl<'a> Judge<'a> {
    fn new(law: &'a Json, request: &'a Json) -> Judge<'a> {
        let (service, channel, date) = (text(&request["service"]), text(&request["channel"]), text(&request["date"]));
        let mut editions = law["editions"].as_array().expect("editions").iter();
        let newest = editions.rfind(|edition| text(&edition["in_force_from"]) <= date).expect("an edition in force");
        let edition = request["edition"].as_str().unwrap_or(text(&newest["id"]));
        let scene = Scene { pack: law, edition, service, channel };
        let calendar = Calendar::new(&law["calendar"]);
        let named =
            |list: &'a Json, id: &str| list.as_array().expect("a list").iter().find(|one| one["id"] == id).expect("known");
        let service = named(&law["services"], service);
        let takes = scene.in_edition(&named(&service["channels"], channel)["takes_applications"]);
        let on_saturdays = takes.is_some_and(|takes| takes == "monday_to_saturday");
        let day = Day::read(date);
        let accepted = calendar.accepted(day, on_saturdays);
        let term = scene.in_edition(&service["term_working_days"]).and_then(Json::as_u64).expect("a term");
        let times = Times { request: day, decision: calendar.after_working_days(accepted, term) };
        let children = request["answers"]["children"].as_array().expect("children").len();
        let about = About { facts: &law["facts"], children, child: None, times };
        Judge { scene, request, answers: Answers::new(request), about, calendar, accepted }
    }

    fn given(&self, id: &str) -> Option<Json> {
        self.answers.get(id)
    }

    fn table(&self, formula: Formula) -> Table<bool> {
        Table::new(&[formula], self.about, |holds| holds[0])
    }

    fn report(&self, report: &Json) -> Result<(), Disagreement> {
        let mut matters = BTreeSet::new();
        let given = |id: &str| self.given(id);

        let in_scope = self.scene.formula(&self.scene.pack["scope"]["child_in_scope_when"]);
        let some_out = self.table(Formula::SomeChild(Box::new(Formula::Not(Box::new(in_scope)))));
        let scope = some_out.certain(&given).map_or("open", |out| if out { "out" } else { "in" });
        matters.extend(some_out.matters(&given));

        let mut grounds = Vec::new();
        for ((row, item), shown) in self.scene.grounds().into_iter().zip(rows(report, "grounds")) {
            grounds.push(self.ground(row, item, shown, &mut matters)?);
        }
        let mut documents = Vec::new();
        let mut shown = rows(report, "documents");
        for (row, item) in self.scene.documents() {
            let children = if row["per_child"] == true { (0..self.about.children).map(Some).collect() } else { vec![None] };
            for child in children {
                let shown = shown.next().ok_or_else(|| format!("no row for the paper {}", row["id"]))?;
                documents.push(self.document(row, item, child, shown, &mut matters)?);
            }
        }
        let mut notes = Vec::new();
        for row in self.scene.notes(text(&self.request["date"])) {
            let table = self.table(self.scene.formula(&row["when"]));
            if table.certain(&given) == Some(true) {
                notes.push(row["id"].clone());
            }
            matters.extend(table.matters(&given));
        }
        let (unknown, missing): (BTreeSet<String>, BTreeSet<String>) =
            matters.into_iter().partition(|id| self.answers.unknown.contains(id));
        same("missing_facts", &ids(&report["missing_facts"]), &missing)?;
        same("unknown_facts", &ids(&report["unknown_facts"]), &unknown)?;
        let rest = json!({
            "pack": { "id": self.scene.pack["id"], "edition": self.scene.edition },
            "service": self.scene.service,
            "channel": self.scene.channel,
            "date": self.request["date"],
            "outcome": outcome(scope, &grounds, &documents),
            "scope": scope,
            "dates": self.dates(&documents),
            "dates_estimated": self.calendar.is_estimate(self.about.times.decision),
            "grounds": grounds,
            "documents": documents,
            "notes": notes,
        });
        let mut comparable = report.clone();
        for key in ["missing_facts", "unknown_facts"] {
            comparable.as_object_mut().and_then(|report| report.remove(key));
        }
        for list in ["grounds", "documents"] {
            for row in comparable[list].as_array_mut().into_iter().flatten().filter_map(Json::as_object_mut) {
                row.remove("facts");
            }
        }
        for (key, must) in rest.as_object().into_iter().flatten() {
            same(key, &comparable[key], must)?;
        }
        same("the report's keys", &comparable.as_object().map(Map::len), &rest.as_object().map(Map::len))
    }

    fn ground(
        &self,
        row: &Json,
        item: Option<u64>,
        shown: &Json,
        matters: &mut BTreeSet<String>,
    ) -> Result<Json, Disagreement> {
        let state = |holds: &[bool]| match holds {
            [true, _] => "applies",
            [_, true] => "waivable",
            _ => "clear",
        };
        let table = Table::new(&[self.scene.ground(row), self.scene.waivable(row)], self.about, state);
        self.facts(&table, shown, matters)?;
        let state = table.certain(&|id| self.given(id)).unwrap_or("open");
        let mut must = json!({ "id": row["id"], "state": state });
        if let Some(item) = item {
            must["item"] = json!(item);
        }
        if let Some(code) = self.scene.code(row) {
            must["code"] = code.clone();
        }
        Ok(must)
    }

    fn document(
        &self,
        row: &Json,
        item: u64,
        child: Option<usize>,
        shown: &Json,
        matters: &mut BTreeSet<String>,
    ) -> Result<Json, Disagreement> {
        let about = About { child, ..self.about };
        let given = |id: &str| self.given(id);
        let needs = [self.scene.required(row), self.scene.deferrable(row)];
        let need = |holds: &[bool]| {
            if holds[0] {
                "required"
            } else if holds[1] {
                "deferrable"
            } else {
                "not_required"
            }
        };
        let table = Table::new(&needs, about, need);
        self.facts(&table, shown, matters)?;

        let cases = row["evidence"].as_array().map_or(&[][..], Vec::as_slice);
        let whens = cases.iter().map(|case| self.scene.formula(&case["when"])).collect::<Vec<_>>();
        let proof = |holds: &[bool]| holds.iter().position(|holds| *holds).map(|case| text(&cases[case]["paper"]));
        let proofs = Table::new(&whens, about, proof);
        // What the report shows of both: nobody is told the proof of a paper that is not asked for.
        let both = Table::new(&[&needs[..], &whens[..]].concat(), about, |holds| {
            let need = need(holds);
            (need, proof(&holds[2..]).filter(|_| need != "not_required"))
        });
        matters.extend(both.matters(&given));

        let need = table.certain(&given).unwrap_or("open");
        let have = self.request["have"].as_array().into_iter().flatten();
        let have = have.filter(|entry| entry["id"] == row["id"]).any(|entry| match child {
            None => true,
            // Papers of the first child may be written `0` or `0.0`.
            Some(child) => entry["child"].as_f64().is_some_and(|of| format!("{of}") == child.to_string()),
        });
        let mut must = json!({ "id": row["id"], "item": item, "need": need, "have": have });
        if let Some(child) = child {
            must["child"] = json!(child);
        }
        if let Some(proof) = proofs.certain(&given).flatten().filter(|_| need != "not_required") {
            must["evidence"] = json!(proof);
        }
        Ok(must)
    }

    /// Whether the facts named with a row are a reason for what it says.
    fn facts<T: Clone + Ord + std::fmt::Debug>(
        &self,
        table: &Table<T>,
        shown: &Json,
        matters: &mut BTreeSet<String>,
    ) -> Result<(), Disagreement> {
        let given = |id: &str| self.given(id);
        let named = ids(&shown["facts"]);
        let what = || format!("facts of {}", shown["id"]);
        same("a fact named twice", &shown["facts"].as_array().map(Vec::len), &Some(named.len()))?;
        let depends = table.matters(&given);
        matters.extend(depends.iter().cloned());
        let Some(conclusion) = table.certain(&given) else {
            return same(&what(), &named, &depends);
        };
        if let Some(other) = named.iter().find(|id| given(id).is_none() || !table.facts().any(|fact| fact == *id)) {
            return Err(format!("{}: `{other}` is no answer that this rests on", what()));
        }
        let alone = table.certain(&|id| given(id).filter(|_| named.contains(id)));
        same(&format!("{} alone", what()), &alone, &Some(conclusion.clone()))?;
        for left_out in &named {
            let rest = table.certain(&|id| given(id).filter(|_| id != left_out && named.contains(id)));
            if rest.as_ref() == Some(&conclusion) {
                return Err(format!("{}: `{left_out}` can be left out", what()));
            }
        }
        Ok(())
    }

    fn dates(&self, documents: &[Json]) -> Json {
        let Times { request, decision } = self.about.times;
        let mut dates = json!({ "accepted": self.accepted.text(), "decision": decision.text() });
        let training = documents.iter().find(|row| row["id"] == self.scene.pack["training"]);
        if training.is_some_and(|row| row["need"] == "deferrable" && row["have"] == false) {
            dates["training_certificate"] = json!(request.in_year(request.year + 1).text());
        }
        dates
    }
}

fn rows<'r>(report: &'r Json, list: &str) -> impl Iterator<Item = &'r Json> {
    report[list].as_array().into_iter().flatten()
}

fn ids(list: &Json) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().map(|id| text(id).to_owned()).collect()
}

fn outcome(scope: &str, grounds: &[Json], documents: &[Json]) -> &'static str {
    let ground = |state: &str| grounds.iter().any(|row| row["state"] == state);
    let lacking = |need: &str| documents.iter().any(|row| row["need"] == need && row["have"] == false);
    if scope == "out" {
        "out_of_scope"
    } else if ground("applies") {
        "refusal_likely"
    } else if scope == "open" || ground("open") || lacking("open") {
        "undecided"
    } else if ground("waivable") {
        "refusal_possible"
    } else if lacking("required") {
        "documents_missing"
    } else {
        "ready"
    }
}
