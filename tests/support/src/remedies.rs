//! What would change the result: requests to ask it of, and what is asked.

pub mod every_set;

use serde_json::{Value as Json, json};

use crate::naive::{self, PACK};

pub fn remedies_of(pack: &bauyr::Pack, request: &Json) -> Json {
    match bauyr::remedies(pack, &naive::plain(request)) {
        Ok(remedies) => serde_json::to_value(remedies).expect("remedies are JSON"),
        Err(error) => json!({ "error": error }),
    }
}

pub fn remedies(request: &Json) -> Json {
    remedies_of(&PACK, request)
}

pub fn agree(request: &Json) {
    every_set::agree(&PACK, request, &remedies(request));
}

/// Somebody whom no ground keeps from taking in a child of ten whose mother has died.
pub fn well(service: &str, date: &str, edition: &str) -> Json {
    let birth = format!("{:04}{}", date[..4].parse::<i32>().expect("a year") - 10, "-05-02");
    json!({
        "service": service, "channel": "portal", "date": date, "edition": edition,
        "answers": {
            "applicant": {
                "birth_date": "1985-03-14", "sex": "male", "citizenship": "kazakhstan", "resides_in_kazakhstan": true,
                "permanent_home": true, "owns_home": true, "married": false, "legal_capacity": "full",
                "parental_rights": "intact", "removed_guardian": false, "adoption_cancelled": false, "illness": false,
                "dispensary_registered": false, "unspent_conviction": false, "listed_offence": "none",
                "income_covers_minimum": true, "training_completed": true, "data_consent": true,
                "documents_truthful": true, "patron_requirements_met": true, "removed_carer": false,
                "criminal_record": "none", "mental_health_observation": false, "lives_with_others": false,
                "household_clear": true,
            },
            "children": [{
                "birth_date": birth, "in_institution": false, "birth_record": "in_registry", "mother_status": "died",
                "father_status": "not_recorded", "relationship": "unrelated", "raised_by_applicant": true,
                "raised_since": "2018-01-01", "abroad": false,
            }],
        },
    })
}

/// The same with other answers.
pub fn but(mut request: Json, answers: &[(&str, Json)]) -> Json {
    for (pointer, answer) in answers {
        let (person, key) = pointer.rsplit_once('.').expect("a fact id");
        let person = request["answers"].pointer_mut(&format!("/{}", person.replace('.', "/"))).expect("a person");
        person[key] = answer.clone();
    }
    request
}

pub fn today(answers: &[(&str, Json)]) -> Json {
    but(well("patronage", "2026-11-23", "2026-02"), answers)
}

pub fn before_2026(date: &str, answers: &[(&str, Json)]) -> Json {
    but(well("guardianship", date, "2022-08"), answers)
}
