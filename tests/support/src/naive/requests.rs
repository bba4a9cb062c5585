//! Requests at random, close to where answers change what is decided.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::FileFailurePersistence;
use serde_json::{Map, Value as Json, json};

use super::dates::Day;
use super::judge::times;

/// So many tries; what fails is kept beside the test and tried first from then on.
pub fn tries(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    }
}

/// How many of the facts have answers.
#[derive(Clone, Copy, Debug)]
pub enum Answered {
    Few,
    Many,
    All,
}

impl Answered {
    /// Weights of: no answer, `null`, `"unknown"`, a value.
    fn weights(self) -> [u32; 4] {
        match self {
            Answered::Few => [6, 1, 2, 3],
            Answered::Many => [1, 1, 1, 20],
            Answered::All => [0, 0, 0, 1],
        }
    }
}

/// All days from one to another.
pub fn days(from: Day, to: Day) -> Vec<Day> {
    std::iter::successors(Some(from), |day| Some(day.next())).take_while(|day| *day <= to).collect()
}

/// Days near a leap day, a holiday, or a change of the law or of the calendar.
pub fn marked_days() -> Vec<Day> {
    let near = [
        (Day::new(2022, 9, 1), Day::new(2022, 9, 3)),
        (Day::new(2022, 10, 20), Day::new(2022, 10, 27)),
        (Day::new(2023, 7, 26), Day::new(2023, 7, 30)),
        (Day::new(2024, 2, 26), Day::new(2024, 3, 3)),
        (Day::new(2024, 12, 30), Day::new(2025, 1, 9)),
        (Day::new(2026, 2, 1), Day::new(2026, 2, 6)),
        (Day::new(2026, 2, 27), Day::new(2026, 3, 2)),
        (Day::new(2026, 3, 5), Day::new(2026, 3, 26)),
        (Day::new(2026, 11, 20), Day::new(2027, 1, 8)),
        (Day::new(2028, 2, 26), Day::new(2028, 3, 2)),
        (Day::new(2028, 12, 1), Day::new(2029, 1, 3)),
        (Day::new(2099, 12, 29), Day::new(2099, 12, 31)),
    ];
    near.into_iter().flat_map(|(from, to)| days(from, to)).collect()
}

/// Days of request: any up to 2030, often a marked one.
fn request_day() -> impl Strategy<Value = Day> {
    prop_oneof![select(days(Day::new(2022, 9, 1), Day::new(2030, 12, 31))), select(marked_days())]
}

/// All lists: service and channel.
pub fn lists(law: &Json) -> Vec<(Json, Json)> {
    let services = law["services"].as_array().expect("services").iter();
    let channels = |service: &Json| service["channels"].as_array().expect("channels").clone();
    services
        .flat_map(|service| channels(service).into_iter().map(|channel| (service["id"].clone(), channel["id"].clone())))
        .collect()
}

/// A request without answers: list, day and perhaps a named edition, which has begun.
pub fn frame(law: &Json) -> impl Strategy<Value = Json> + use<> {
    let editions = law["editions"].as_array().expect("editions").clone();
    (select(lists(law)), request_day(), any::<bool>(), any::<prop::sample::Index>()).prop_map(
        move |((service, channel), day, named, edition)| {
            let date = day.text();
            let begun =
                editions.iter().filter(|edition| edition["in_force_from"].as_str().is_some_and(|from| from <= date.as_str()));
            let begun = begun.collect::<Vec<_>>();
            let mut request = json!({ "service": service, "channel": channel, "date": date, "answers": { "children": [] } });
            if named {
                request["edition"] = edition.get(&begun)["id"].clone();
            }
            request
        },
    )
}

/// A value of a fact.
pub fn value(law: &Json, frame: &Json, kind: &Json) -> BoxedStrategy<Json> {
    match kind {
        Json::Array(options) => select(options.clone()).boxed(),
        Json::String(kind) if kind == "bool" => any::<bool>().prop_map(|value| json!(value)).boxed(),
        _ => {
            let times = times(law, frame);
            let near = (select(vec![3, 10, 14, 18]), any::<bool>(), -2..=2).prop_map(move |(years, request, away)| {
                let by = if request { times.request } else { times.decision };
                let day = by.in_year(by.year - years);
                (0..away).fold((away..0).fold(day, |day, _| day.previous()), |day, _| day.next())
            });
            let earlier = (0..60, 1..=12u32, 1..=28u32)
                .prop_map(move |(years, month, day)| Day::new(times.request.year - years, month, day));
            let day = prop_oneof![6 => near, 3 => earlier, 1 => Just(times.request), 1 => Just(Day::new(1, 1, 1))];
            day.prop_map(move |day| json!(day.min(times.request).text())).boxed()
        }
    }
}

fn person(law: &Json, frame: &Json, facts: &Json, answered: Answered) -> BoxedStrategy<Json> {
    let [absent, null, unknown, given] = answered.weights();
    let facts = facts.as_object().expect("facts");
    let answers = facts.values().map(|kind| {
        let answers = prop_oneof![
            given => value(law, frame, kind).prop_map(Some),
            unknown => Just(Some(json!("unknown"))),
            null => Just(Some(Json::Null)),
            absent => Just(None),
        ];
        answers.boxed()
    });
    let keys = facts.keys().cloned().collect::<Vec<_>>();
    let person = answers.collect::<Vec<_>>().prop_map(move |answers| {
        let entries = keys.iter().cloned().zip(answers).filter_map(|(key, answer)| Some((key, answer?)));
        Json::Object(entries.collect::<Map<_, _>>())
    });
    person.boxed()
}

/// Papers in hand, of this list or another, some of them twice.
fn papers(law: &Json, children: usize) -> impl Strategy<Value = Json> + use<> {
    let mut papers = Vec::new();
    for row in law["documents"].as_array().expect("documents") {
        if row["per_child"] == true {
            papers.extend((0..children).map(|child| json!({ "id": row["id"], "child": child })));
        } else {
            papers.push(json!({ "id": row["id"] }));
        }
    }
    let count = papers.len();
    prop_oneof![
        1 => Just(papers.clone()),
        4 => prop::collection::vec(select(papers), 0..count),
    ]
    .prop_map(Json::Array)
}

/// A request whose answers are all in order, and an answer to everything that could have been answered in it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub request: Json,
    /// As the request's `answers`.
    pub answers: Json,
}

/// A whole request for one to `children` children, with an answer to everything beside it.
pub fn asked(law: &Json, children: usize) -> impl Strategy<Value = Asked> + use<> {
    let law = law.clone();
    let answered = || prop_oneof![3 => Just(Answered::Few), 3 => Just(Answered::Many), 1 => Just(Answered::All)];
    (frame(&law), answered(), answered(), 1..=children).prop_flat_map(move |(frame, of_applicant, of_children, count)| {
        let applicant = |answered| person(&law, &frame, &law["facts"]["applicant"], answered);
        let children = |answered| prop::collection::vec(person(&law, &frame, &law["facts"]["child"], answered), count);
        let given = (applicant(of_applicant), children(of_children));
        let all = (applicant(Answered::All), children(Answered::All));
        (Just(frame), given, all, papers(&law, count)).prop_map(|(frame, given, all, have)| {
            let mut request = frame;
            request["answers"] = json!({ "applicant": given.0, "children": given.1 });
            request["have"] = have;
            Asked { request, answers: json!({ "applicant": all.0, "children": all.1 }) }
        })
    })
}

/// A whole request for one to `children` children, whose answers are all in order.
pub fn request(law: &Json, children: usize) -> impl Strategy<Value = Json> + use<> {
    asked(law, children).prop_map(|asked| asked.request)
}
