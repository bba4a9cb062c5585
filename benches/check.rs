//! How long it takes to load the law, to check a request, and to write out the report.
#![allow(clippy::expect_used, reason = "a benchmark may end with a panic")]
#![allow(missing_docs, reason = "the macros of criterion make functions that nobody calls by name")]

use std::hint::black_box;

use bauyr::{Pack, Request, check, decide, remedies};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use people::{APPLICANT, CHILD};
use support::people;

/// Data that outlives the text in which it was read.
type Value = bauyr::Value<'static>;

fn law() -> Value {
    serde_json::from_str(bauyr::PACK).expect("the pack is JSON")
}

/// Which facts have answers.
#[derive(Clone, Copy)]
enum Answered {
    All,
    Half,
    Nothing,
}

fn person(text: &str, answered: Answered) -> Value {
    let Ok(Value::Object(mut facts)) = serde_json::from_str(text) else { return Value::Null };
    let mut count = 0;
    facts.retain(|_| {
        count += 1;
        match answered {
            Answered::All => true,
            Answered::Half => count % 2 == 0,
            Answered::Nothing => false,
        }
    });
    Value::Object(facts)
}

fn request(answered: Answered, children: usize) -> Value {
    let text = r#"{
        "service": "guardianship", "channel": "portal", "date": "2026-11-23",
        "have": [{ "id": "application" }, { "id": "income_proof" }, { "id": "kinship_proof", "child": 0 }]
    }"#;
    let Ok(Value::Object(mut request)) = serde_json::from_str(text) else { return Value::Null };
    let answers = Value::Object(vec![
        ("applicant".into(), person(APPLICANT, answered)),
        ("children".into(), Value::List(vec![person(CHILD, answered); children])),
    ]);
    request.push(("answers".into(), answers));
    Value::Object(request)
}

fn requests() -> [(&'static str, Value); 5] {
    [
        ("one child, all answered", request(Answered::All, 1)),
        ("one child, half answered", request(Answered::Half, 1)),
        ("one child, nothing answered", request(Answered::Nothing, 1)),
        ("20 children, all answered", request(Answered::All, 20)),
        ("20 children, half answered", request(Answered::Half, 20)),
    ]
}

/// Everything that can be changed is to be changed, and for each of 20 children there is another day to wait for.
fn much_to_do() -> Value {
    let child = |day: usize| {
        let since = format!("2024-01-{:02}", day + 1);
        format!(
            r#"{{ "birth_date": "2015-05-02", "mother_status": "died", "father_status": "died", "relationship": "unrelated", "raised_by_applicant": true, "raised_since": "{since}" }}"#
        )
    };
    let text = format!(
        r#"{{
            "service": "patronage", "channel": "portal", "date": "2025-06-02", "edition": "2022-08",
            "answers": {{
                "applicant": {{
                    "birth_date": "2009-01-01", "sex": "male", "married": false, "resides_in_kazakhstan": true,
                    "permanent_home": false, "income_covers_minimum": false, "training_completed": false,
                    "data_consent": false, "documents_truthful": false, "patron_requirements_met": false
                }},
                "children": [{}]
            }}
        }}"#,
        (0..20).map(child).collect::<Vec<_>>().join(",")
    );
    serde_json::from_str(&text).expect("the request is JSON")
}

fn remedying(c: &mut Criterion) {
    let pack = Pack::load(&law()).expect("the pack is whole");
    let value = much_to_do();
    c.bench_function("remedies/20 children, much to do", |b| b.iter(|| remedies(&pack, black_box(&value))));
}

fn loading(c: &mut Criterion) {
    c.bench_function("law/from text", |b| b.iter(|| Pack::load(&law())));
    let value = law();
    c.bench_function("law/from plain data", |b| b.iter(|| Pack::load(black_box(&value))));
    // The rules of a list are made ready when they are first needed.
    let (_, first) = &requests()[0];
    c.bench_function("law/first check", |b| {
        let load = || Pack::load(&value).expect("the pack is whole");
        b.iter_batched_ref(load, |pack| check(pack, first).map(|report| report.outcome), BatchSize::SmallInput);
    });
}

fn checking(c: &mut Criterion) {
    let pack = Pack::load(&law()).expect("the pack is whole");
    for (name, value) in requests() {
        c.bench_function(&format!("check/{name}"), |b| b.iter(|| check(&pack, black_box(&value))));
        c.bench_function(&format!("read/{name}"), |b| b.iter(|| Request::read(&pack, black_box(&value))));
        c.bench_function(&format!("decide/{name}"), |b| {
            let read = || Request::read(&pack, &value).expect("a request in order");
            let request = read();
            b.iter(|| decide(pack.law(), black_box(&request)));
        });
        let report = check(&pack, &value).expect("a request in order");
        c.bench_function(&format!("report as JSON/{name}"), |b| b.iter(|| serde_json::to_string(black_box(&report))));
    }
}

criterion_group!(benches, loading, checking, remedying);
criterion_main!(benches);
