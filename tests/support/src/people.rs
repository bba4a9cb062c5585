//! The people whose requests are timed.

pub const APPLICANT: &str = r#"{
    "birth_date": "1986-05-17", "sex": "female", "citizenship": "kazakhstan", "resides_in_kazakhstan": true,
    "permanent_home": true, "owns_home": false, "married": true, "marriage_record": "in_registry",
    "legal_capacity": "full", "parental_rights": "intact", "removed_guardian": false, "adoption_cancelled": false,
    "illness": false, "dispensary_registered": false, "unspent_conviction": false, "listed_offence": "none",
    "income_covers_minimum": true, "training_completed": false, "data_consent": true, "documents_truthful": true,
    "patron_requirements_met": true, "removed_carer": false, "criminal_record": "none",
    "mental_health_observation": false, "lives_with_others": true, "household_clear": true
}"#;

pub const CHILD: &str = r#"{
    "birth_date": "2014-05-02", "in_institution": false, "abroad": false, "birth_record": "in_registry",
    "mother_status": "died", "father_status": "recorded_by_mother", "relationship": "relative",
    "raised_by_applicant": true, "raised_since": "2021-08-30"
}"#;
