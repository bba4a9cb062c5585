//! The pack under mutation: every single change of a rule is caught, by loading the pack or by a worked case. What is
//! left is listed here, and proved to be no change at all.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may end with a panic")]

#[path = "mutations/case.rs"]
mod case;
#[path = "mutations/mutate.rs"]
mod mutate;
#[path = "mutations/rows.rs"]
mod rows;
#[path = "mutations/same.rs"]
mod same;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use bauyr::{Pack, Value};
use serde_json::Value as Json;
use support::cases;

use case::Case;
use mutate::{Mutation, Mutations};

/// Changes of rules that change nothing, by what their names begin with, and why. That they change nothing is proved
/// for each, see `same`; the reason says why nobody needs to wonder.
const NOTHING: [(&str, &str); 9] = [
    (
        "documents/care_absence_mother/evidence",
        "each status has one proof, so their order is nothing, and a status that an earlier case names never comes to a later \
         one; where no mother is recorded the paper is not asked for, and so is no proof",
    ),
    (
        "documents/care_absence_father/evidence",
        "the same; and a birth record that is neither missing nor made abroad is in the registry",
    ),
    (
        "documents/care_absence_father/required_when/not/any/1/child.father_status",
        "where no father is recorded, the entry before spares the paper",
    ),
    ("documents/training_certificate/deferrable_when", "what is required is not deferrable, whatever is said there"),
    ("notes/birth_original/services", "the other services ask for no birth certificate, so it is never required there"),
    (
        "notes/originals_returned/",
        "only guardianship is applied for at the State Corporation, and it is not at a provider's office",
    ),
    ("notes/saturday_duty/", "only guardianship is applied for at the State Corporation, and it is not at a provider's office"),
    ("grounds/household_criminal_record/services: [\"patronage\",", "the other services have the ground by its item"),
    (
        "notes/place_of_filing/",
        "only guardianship is applied for at the State Corporation, and it is not at a provider's office",
    ),
];

/// Changes that are not of a rule and show in no report, and why.
const UNSEEN: [(&str, &str); 1] =
    [("calendar/confirmed_until: \"2027-01-01\"", "1 January is a day off: no last day for a decision lies between the two")];

fn law() -> Json {
    serde_json::from_str(bauyr::PACK).expect("the built-in pack is JSON")
}

fn load(law: Json) -> Result<Pack, bauyr::Error> {
    Pack::load(&serde_json::from_value::<Value>(law).expect("any JSON is plain data"))
}

/// What became of a mutation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Loading or a case catches it.
    Caught,
    /// It is proved to change nothing that is decided.
    Nothing,
    /// It changes something, and nothing notices.
    Survived,
}

/// So many cases are tried before it is looked into whether a mutation changes anything.
const FIRST_CASES: usize = 60;

/// What becomes of each mutation.
fn fates(law: &Json, whole: &Pack, mutations: &[Mutation], cases: &[Case]) -> Vec<Fate> {
    let next = AtomicUsize::new(0);
    let fates = Mutex::new(vec![Fate::Caught; mutations.len()]);
    std::thread::scope(|threads| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            threads.spawn(|| {
                // The case that caught a mutation last is tried first: neighbours are often caught by the same.
                let mut order = (0..cases.len()).collect::<Vec<_>>();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(mutation) = mutations.get(index) else { return };
                    let Ok(pack) = load(mutation.of(law)) else { continue };
                    let fails = |case: &usize| !cases[*case].holds(&pack);
                    let mut found = order.iter().take(FIRST_CASES).position(fails);
                    let nothing = found.is_none() && mutation.is_of_a_rule() && same::decide_alike(whole, &pack);
                    if found.is_none() && !nothing {
                        found = order.iter().skip(FIRST_CASES).position(fails).map(|place| place + FIRST_CASES);
                    }
                    match found {
                        Some(place) => order[..=place].rotate_right(1),
                        None => {
                            fates.lock().expect("no thread has failed")[index] =
                                if nothing { Fate::Nothing } else { Fate::Survived }
                        }
                    }
                }
            });
        }
    });
    fates.into_inner().expect("no thread has failed")
}

#[test]
fn every_mutation_of_a_rule_is_caught() {
    let law = law();
    let cases = cases::ALL.into_iter().flat_map(case::cases).collect::<Vec<_>>();
    let whole = load(law.clone()).expect("the built-in pack is whole");
    for case in &cases {
        assert!(case.holds(&whole), "{}", case.name);
    }
    let touched = cases::ALL.into_iter().flat_map(case::touched).collect::<Vec<_>>();
    let mut mutations = Mutations { law: &law, all: Vec::new() };
    mutations.everything();
    mutations.calendar(&|day| touched.iter().any(|(from, until)| from.as_str() <= day && day <= until.as_str()));
    let mutations = mutations.all;
    let fates = fates(&law, &whole, &mutations, &cases);
    let of = |fate: Fate| {
        mutations.iter().zip(&fates).filter(move |(_, of)| **of == fate).map(|(mutation, _)| mutation.what.as_str())
    };
    println!("{} mutations, {} of them change nothing", mutations.len(), of(Fate::Nothing).count());

    let survived = of(Fate::Survived).filter(|what| !UNSEEN.iter().any(|(known, _)| what == known)).collect::<Vec<_>>();
    assert!(survived.is_empty(), "nothing notices:\n{}", survived.join("\n"));
    let unexplained =
        of(Fate::Nothing).filter(|what| !NOTHING.iter().any(|(start, _)| what.starts_with(start))).collect::<Vec<_>>();
    assert!(unexplained.is_empty(), "changes nothing, and nobody said why:\n{}", unexplained.join("\n"));
    for (start, _) in NOTHING {
        assert!(of(Fate::Nothing).any(|what| what.starts_with(start)), "no longer needed: {start}");
    }
    for (known, _) in UNSEEN {
        assert!(of(Fate::Survived).any(|what| what == known), "no longer needed: {known}");
    }
}
