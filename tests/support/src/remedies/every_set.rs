//! Remedies, naively: every set of changes and waits goes through `check`, and what is dominated by another is left out.

use bauyr::Pack;
use serde_json::{Value as Json, json};

use crate::naive;
use crate::naive::dates::Day;

/// What the law lets people change, written down a second time.
const BECOMES: [&str; 8] = [
    "permanent_home",
    "income_covers_minimum",
    "training_completed",
    "data_consent",
    "documents_truthful",
    "patron_requirements_met",
    "living_area_enough",
    "data_bank_registered",
];

/// Something to do: a fact id, and what it becomes or until when to wait.
#[derive(Clone, Debug, PartialEq)]
enum Doing {
    Make(String),
    Wait(String, Day),
}

/// A set that makes nothing worse, and what it leads to.
struct Tried {
    made: Vec<String>,
    until: Option<Day>,
    clear: Vec<String>,
}

impl Tried {
    /// Whether this asks for nothing more than the other, and for no later day.
    fn within(&self, other: &Tried) -> bool {
        self.made.iter().all(|fact| other.made.contains(fact)) && self.until <= other.until
    }
}

/// The first day on which so many years are full, by walking.
fn full(since: Day, years: i32) -> Day {
    let mut day = since.in_year(since.year + years);
    while since.full_years(day) < years {
        day = day.next();
    }
    day
}

fn doings(request: &Json) -> Vec<Doing> {
    let answers = &request["answers"];
    let day = |answer: &Json| answer.as_str().filter(|text| *text != "unknown").map(Day::read);
    let mut doings = Vec::new();
    if let Some(born) = day(&answers["applicant"]["birth_date"]) {
        doings.push(Doing::Wait("applicant.birth_date".into(), full(born, 18)));
    }
    for fact in BECOMES.iter().filter(|fact| answers["applicant"][**fact] == false) {
        doings.push(Doing::Make(format!("applicant.{fact}")));
    }
    for (number, child) in answers["children"].as_array().expect("children").iter().enumerate() {
        if let Some(since) = day(&child["raised_since"]) {
            doings.push(Doing::Wait(format!("children.{number}.raised_since"), full(since, 3)));
        }
    }
    let on = Day::read(request["date"].as_str().expect("a date"));
    doings.retain(|doing| !matches!(doing, Doing::Wait(_, day) if *day <= on || day.year > 2099));
    doings
}

fn states(report: &Json) -> Vec<(String, String)> {
    let text = |json: &Json| json.as_str().expect("a text").to_owned();
    let grounds = report["grounds"].as_array().expect("grounds").iter();
    grounds.map(|ground| (text(&ground["id"]), text(&ground["state"]))).collect()
}

/// How bad a state is. What the body may set aside is as bad as what applies.
fn place(name: &str) -> usize {
    let name = if name == "waivable" { "applies" } else { name };
    ["clear", "in", "open", "applies", "out"].iter().position(|known| *known == name).expect("a state")
}

fn changed(request: &Json, edition: &Json, made: &[String], until: Option<Day>) -> Json {
    let mut changed = request.clone();
    changed["edition"] = edition.clone();
    for fact in made {
        changed["answers"]["applicant"][fact.trim_start_matches("applicant.")] = json!(true);
    }
    if let Some(day) = until {
        changed["date"] = json!(day.text());
    }
    changed
}

/// Every set that makes nothing worse.
fn tried(pack: &Pack, request: &Json, now: &Json, doings: &[Doing]) -> Vec<Tried> {
    let mut all = Vec::new();
    for chosen in 0..1_usize << doings.len() {
        let set = doings.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, doing)| doing);
        let made = set.clone().filter_map(|doing| if let Doing::Make(fact) = doing { Some(fact.clone()) } else { None });
        let made = made.collect::<Vec<_>>();
        let until = set.filter_map(|doing| if let Doing::Wait(_, day) = doing { Some(*day) } else { None }).max();
        if all.iter().any(|tried: &Tried| tried.made == made && tried.until == until) {
            continue;
        }
        let then = naive::ask(pack, &changed(request, &now["pack"]["edition"], &made, until));
        let scope = |report: &Json| report["scope"].as_str().expect("a scope").to_owned();
        let worse = scope(&then) == "out"
            || place(&scope(&then)) > place(&scope(now))
            || states(now).iter().zip(states(&then)).any(|((_, now), (_, then))| place(&then) > place(now));
        if !worse {
            let clear = states(&then).into_iter().filter(|(_, state)| state == "clear").map(|(id, _)| id).collect();
            all.push(Tried { made, until, clear });
        }
    }
    all
}

/// Whether the sets given are the smallest that clear these grounds.
fn same(pack: &Pack, request: &Json, edition: &Json, all: &[Tried], doings: &[Doing], grounds: &[&str], given: &Json) {
    let clearing = all.iter().filter(|tried| grounds.iter().all(|ground| tried.clear.iter().any(|id| id == ground)));
    let clearing = clearing.collect::<Vec<_>>();
    let smallest = clearing.iter().filter(|tried| !clearing.iter().any(|other| other.within(tried) && !tried.within(other)));
    let smallest = smallest.collect::<Vec<_>>();
    let given = given.as_array().expect("sets");
    assert_eq!(given.len(), smallest.len(), "{grounds:?}: {given:?}\n{request}");
    for set in given {
        let set = set.as_array().expect("a set");
        let fact = |remedy: &Json| remedy["fact"].as_str().expect("a fact").to_owned();
        let until = set.iter().find_map(|remedy| remedy.get("from")).map(|day| Day::read(day.as_str().expect("a day")));
        let mut made = set.iter().filter(|remedy| remedy.get("from").is_none()).map(fact).collect::<Vec<_>>();
        assert!(set.iter().all(|remedy| (remedy.get("to") == Some(&json!(true))) != remedy.get("from").is_some()), "{set:?}");
        assert!(smallest.iter().any(|tried| tried.made == made && tried.until == until), "{grounds:?}: {set:?}\n{request}");
        // What is waited for is what counts: had it not come by that day, one of the grounds would apply again.
        let Some(waits) = set.iter().find(|remedy| remedy.get("from").is_some()).map(fact) else { continue };
        let day = until.expect("a day");
        assert!(doings.contains(&Doing::Wait(waits.clone(), day)), "{set:?}\n{request}");
        made.dedup();
        let mut without = changed(request, edition, &made, until);
        let (person, key) = waits.rsplit_once('.').expect("a fact id");
        let person = without["answers"].pointer_mut(&format!("/{}", person.replace('.', "/"))).expect("a person");
        person[key] = json!(day.text());
        let again = states(&naive::ask(pack, &without));
        assert!(again.iter().any(|(id, state)| state != "clear" && grounds.contains(&id.as_str())), "{set:?}\n{request}");
    }
}

/// Holds what the engine offers against every set.
pub fn agree(pack: &Pack, request: &Json, given: &Json) {
    let now = naive::ask(pack, request);
    assert!(now.get("error").is_none(), "{now}\n{request}");
    let states = states(&now);
    let applying = states
        .iter()
        .filter(|(_, state)| state == "applies" || state == "waivable")
        .map(|(id, _)| id.as_str())
        .collect::<Vec<_>>();
    let rows = given["grounds"].as_array().expect("grounds");
    assert_eq!(rows.iter().map(|row| row["id"].as_str().expect("an id")).collect::<Vec<_>>(), applying, "{request}");
    let doings = doings(request);
    let all = if applying.is_empty() { Vec::new() } else { tried(pack, request, &now, &doings) };
    let edition = &now["pack"]["edition"];
    let (mut clearable, mut remaining) = (Vec::new(), Vec::new());
    for (row, ground) in rows.iter().zip(&applying) {
        same(pack, request, edition, &all, &doings, &[*ground], &row["clears"]);
        if row["clears"] == json!([]) { remaining.push(*ground) } else { clearable.push(*ground) }
    }
    assert_eq!(given["remaining"], json!(remaining), "{request}");
    if clearable.is_empty() {
        assert_eq!(given["sets"], json!([]), "{request}");
    } else {
        same(pack, request, edition, &all, &doings, &clearable, &given["sets"]);
    }
}
