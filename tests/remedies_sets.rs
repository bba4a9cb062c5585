//! What would change the result, held against trying every set of changes through `check`.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

use naive::LAW;
use naive::dates::Day;
use proptest::prelude::*;
use proptest::sample::select;
use remedies::{agree, well};
use serde_json::{Value as Json, json};
use support::{cases, naive, remedies};

#[test]
fn trying_every_set_gives_the_same_for_every_worked_case() {
    let mut applying = 0;
    for text in [cases::PERSONAS, cases::EDGES, cases::MUTATIONS] {
        let cases = cases::cases(text);
        cases.iter().filter(|case| case.get("expect").is_some()).for_each(|case| agree(&case["request"]));
    }
    for text in [cases::RANDOM, cases::RANDOM_2026] {
        for case in cases::cases(text) {
            applying += usize::from(case["expect"]["outcome"] == "refusal_likely");
            agree(&case["request"]);
        }
    }
    assert!(applying > 100, "{applying} cases in which a ground applies");
}

/// Somebody to whom nearly nothing but what can be changed stands in the way.
fn near() -> impl Strategy<Value = Json> {
    let becomes = ["permanent_home", "income_covers_minimum", "training_completed", "data_consent", "documents_truthful"];
    let service = select(vec!["guardianship", "patronage", "foster"]);
    let edition = select(vec![
        ("2022-08", "2024-02-29"),
        ("2022-08", "2025-06-02"),
        ("2022-08", "2026-11-23"),
        ("2026-02", "2026-11-23"),
    ]);
    let days = |years: i32| (0..=years, select(vec!["-02-28", "-02-29", "-03-01", "-11-23", "-11-24"]));
    let child = (days(19), days(5), any::<bool>(), select(vec!["died", "deprived", "limited", "unknown"]));
    let answers = (prop::collection::vec(select(vec![json!(true), json!(false), json!("unknown")]), becomes.len()), days(20));
    (service, edition, answers, prop::collection::vec(child, 1..4)).prop_map(
        move |(service, (edition, date), answers, children)| {
            let mut request = well(service, date, edition);
            let on = Day::read(date);
            let earlier = |(years, day): (i32, &str)| {
                let leap = Day::read(&format!("{:04}{day}", on.year - years));
                leap.in_year(leap.year).min(on).text()
            };
            for (key, answer) in becomes.iter().zip(answers.0) {
                request["answers"]["applicant"][*key] = answer;
            }
            request["answers"]["applicant"]["birth_date"] = json!(earlier(answers.1));
            let one = request["answers"]["children"][0].clone();
            let children = children.into_iter().map(|(born, since, raised, mother)| {
                let mut child = one.clone();
                child["birth_date"] = json!(earlier(born));
                child["raised_since"] = json!(earlier(since));
                child["raised_by_applicant"] = json!(raised);
                child["mother_status"] = json!(mother);
                child
            });
            request["answers"]["children"] = children.collect();
            request
        },
    )
}

proptest! {
    #![proptest_config(naive::requests::tries(200))]

    #[test]
    fn trying_every_set_gives_the_same_for_answers_at_random(request in naive::requests::request(&LAW, 3)) {
        agree(&request);
    }

    #[test]
    fn trying_every_set_gives_the_same_where_little_stands_in_the_way(request in near()) {
        agree(&request);
    }
}
