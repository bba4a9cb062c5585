//! Families whose way is counted by hand.

use std::path::Path;

use bauyr::{Kind, Pack};
use serde_json::{Value as Json, json};

use super::{Effort, Pages};
use crate::prove::rules::Scene;
use crate::questions::asks::List;

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../law/pages.json");

/// A family with nothing against it, and its child of twelve.
fn family() -> (Json, Json) {
    (
        json!({
            "sex": "female", "citizenship": "kazakhstan", "resides_in_kazakhstan": true, "permanent_home": true, "owns_home": true,
            "marriage_record": "in_registry", "legal_capacity": "full", "parental_rights": "intact", "listed_offence": "none",
            "criminal_record": "none", "income_covers_minimum": true, "training_completed": true, "data_consent": true,
            "documents_truthful": true, "patron_requirements_met": true, "household_clear": true, "living_area_enough": true,
            "data_bank_registered": true,
        }),
        json!({
            "birth_record": "in_registry", "mother_status": "died", "father_status": "died", "relationship": "close_relative",
            "raised_by_applicant": true, "consents": true,
        }),
    )
}

/// The values of all facts; a bool that is not named is "no", a date is one long ago for the applicant, and of a child of twelve.
fn values(pack: &Pack, applicant: &Json, child: &Json) -> Vec<u8> {
    let value = |(index, fact): (usize, &bauyr::Fact)| {
        let of_child = pack.is_of_child(index);
        let answer = if of_child { &child[&fact.key] } else { &applicant[&fact.key] };
        let value = match &fact.kind {
            Kind::Bool => usize::from(*answer == true),
            Kind::Enum(options) => options.iter().position(|option| answer == option).unwrap_or(0),
            // Tests stand with the most years first.
            Kind::Date(tests) if of_child => tests.iter().position(|test| test.years <= 12).unwrap(),
            Kind::Date(_) => 0,
        };
        u8::try_from(value).unwrap()
    };
    pack.facts.iter().enumerate().map(value).collect()
}

fn walked(service: &str, applicant: &Json, children: &[Json]) -> (usize, usize) {
    let pack = Pack::parse(bauyr::PACK.as_bytes()).unwrap();
    let edition = pack.editions.len() - 1;
    let list = pack.lists.iter().position(|list| pack.services[list.service].id == service).unwrap();
    let people = children.iter().map(|child| values(&pack, applicant, child)).collect::<Vec<_>>();
    let list = List::new(Scene { pack: &pack, edition, list });
    let Effort { pages, taps } =
        Pages::read(&pack, Path::new(PAGES)).unwrap_or_else(|_| panic!("{PAGES}")).walk(&pack, &list, &people);
    (pages, taps)
}

fn with(mut facts: Json, others: &Json) -> Json {
    for (key, answer) in others.as_object().unwrap() {
        facts[key] = answer.clone();
    }
    facts
}

#[test]
fn a_grandmother_alone_needs_nine_pages() {
    let (applicant, child) = family();
    // Twice a choice and "Continue"; 5, 2, 2, 3, 3, 2 and 2 answers, and seven times "Continue".
    assert_eq!(walked("guardianship", &applicant, &[child]), (9, 4 + 19 + 7));
}

#[test]
fn with_a_husband_the_household_is_asked_about_on_one_page_more() {
    let (applicant, child) = family();
    let married = with(applicant, &json!({ "married": true }));
    // The row and "none of these" about the household, and where the marriage is recorded.
    assert_eq!(walked("guardianship", &married, &[child]), (10, 30 + 2 + 1 + 1));
}

#[test]
fn patronage_and_foster_families_go_one_page_more_at_most() {
    let (applicant, child) = family();
    let child = with(child, &json!({ "in_institution": true, "relationship": "unrelated" }));
    for service in ["patronage", "foster"] {
        let (pages, _) = walked(service, &applicant, std::slice::from_ref(&child));
        assert!(pages <= 10, "{service}: {pages} pages");
    }
}

#[test]
fn what_a_heading_and_a_tick_leave_open_costs_a_page_of_its_own() {
    let (applicant, child) = family();
    let deprived = with(child.clone(), &json!({ "mother_status": "deprived" }));
    assert_eq!(walked("guardianship", &applicant, &[deprived]), (10, 30 + 2), "which decision, and on");
    // A box of two facts asks for both; a box of one says it all.
    let removed = with(applicant.clone(), &json!({ "removed_carer": true }));
    assert_eq!(walked("guardianship", &removed, std::slice::from_ref(&child)).0, 10);
    let ill = with(applicant, &json!({ "illness": true }));
    assert_eq!(walked("guardianship", &ill, &[child]), (9, 30));
}

#[test]
fn no_option_of_a_choice_is_lost() {
    let (applicant, child) = family();
    // Without a permanent home, whose it is is asked after.
    let homeless = with(applicant, &json!({ "permanent_home": false, "owns_home": false }));
    assert_eq!(walked("guardianship", &homeless, &[child]).0, 10);
}
