//! What is asked together: each fault that would mislead somebody is planted and found.

use std::path::{Path, PathBuf};

use bauyr::Pack;

use super::{Pages, gates};
use crate::law::pack;

fn law() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../law")
}

fn the_pack() -> Pack {
    pack::load(&law(), &pack::assemble(&law()).unwrap()).unwrap()
}

/// What is said of `facts.yaml` with one passage of it changed.
fn fault(pack: &Pack, from: &str, to: &str) -> String {
    let text = std::fs::read_to_string(law().join("facts.yaml")).unwrap();
    assert!(text.contains(from), "facts.yaml holds no `{from}`");
    let facts = serde_saphyr::from_str(&text.replacen(from, to, 1)).unwrap();
    let found = Pages::of(&facts, pack).and_then(|pages| pages.prove(pack));
    found.expect_err(&format!("`{to}` goes unnoticed"))
}

#[test]
fn what_would_mislead_is_found_with_page_and_reason() {
    let pack = the_pack();
    for (from, to, said) in [
        // Every fact is asked, once, of whom the page is about.
        ("      - fact: abroad\n", "", &["children.*.abroad", "0 parts"][..]),
        ("      - fact: abroad\n", "      - fact: abroad\n      - fact: consents\n", &["children.*.consents", "2 parts"]),
        ("      - fact: abroad\n", "      - fact: abroad\n      - fact: sex\n", &["`child`", "no such fact", "sex"]),
        ("      - fact: sex\n", "      - fact: sexx\n", &["`you`", "no such fact", "sexx"]),
        ("    about: household", "    about: nobody", &["`household`", "about"]),
        ("    although: [married]", "    although: [permanent_home]", &["`you`", "although", "permanent_home"]),
        ("nikah: unrelated", "nikah: married", &["examples", "`nikah`", "no such option"]),
        ("parent_spouse: step_parent", "parent_spouse: relative", &["examples", "`step_parent` has no example"]),
        ("  child.relationship:", "  child.relation:", &["examples", "`child.relation`", "no such fact"]),
        ("own_to_each_child: [birth_date, consents]", "own_to_each_child: [sex]", &["own_to_each_child", "sex"]),
        ("  - id: raising\n", "  - id: kin\n", &["`kin` stands twice"]),
        (
            "\n# What is never offered",
            "\n  - id: late\n    about: child\n    parts:\n      - fact: consents\n# What is never offered",
            &["`late`", "before the others"],
        ),
        // What an empty box says can be said.
        ("parental_rights: intact", "parental_rights: whole", &["`own`", "`parental_rights` cannot be", "whole"]),
        ("{ illness: false }", "{ illness: none }", &["`own`", "`illness` cannot be", "none"]),
        ("{ illness: false }", "{}", &["`own`", "`illness` says nothing"]),
        ("{ removed_guardian: false,", "{ illness: false, removed_guardian: false,", &["`own`", "behind two boxes"]),
        // An empty box speaks for nobody's refusal.
        ("{ illness: false }", "{ illness: true }", &["`own`", "`illness`", "ground `illness` apply"]),
        ("parental_rights: intact", "parental_rights: limited", &["`own`", "ground `parental_rights_lost` apply"]),
        ("removed_carer: false", "removed_carer: true", &["`removed`", "ground `removed_guardian` apply"]),
        (
            "household_mental_health_observation: false",
            "household_mental_health_observation: true",
            &["`household`", "ground `household_mental_health_observation` apply"],
        ),
        // Citizenship as an empty box: with it the training is asked of whoever has none.
        (
            "      - fact: citizenship\n",
            "      - ticks: self\n        boxes: { citizenship: { citizenship: kazakhstan } }\n",
            &["`you`", "`citizenship`", "ground `untrained` apply"],
        ),
        // A short list leads to everything, once.
        ("          - other\n", "", &["`parents`", "`mother_status`", "`other` 0 times"]),
        ("options: [deprived, limited,", "options: [deprived, deprived, limited,", &["`deprived` 2 times"]),
        ("- not_recorded\n", "- not_recordet\n", &["`mother_status` has no option", "not_recordet"]),
        (
            "- { heading: court, options: [deprived, limited, missing, incapable, declared_dead] }",
            "- { heading: court, options: [deprived, limited] }\n          - missing\n          - incapable\n          - declared_dead",
            &["`parents`", "11 entries"],
        ),
        ("fact: consents\n", "{ fact: consents, first: [yes] }\n", &["`kin`", "`consents` has no options"]),
        // Options of a choice exclude one another.
        ("others: { permanent_home: true, owns_home: false }", "others: { owns_home: true }", &["`dwelling`", "both be true"]),
        (
            "lives_with_others: true }\n          others:",
            "lives_with_others: false }\n          others:",
            &["`spouse` and `spouse_and_others`"],
        ),
        // A page has an end.
        (
            "      - fact: data_consent\n",
            "      - fact: data_consent\n      - fact: consents_too\n",
            &["`papers`", "no such fact"],
        ),
        (
            "\n  - id: papers\n    about: applicant\n    parts:\n",
            "",
            &["`household`", "7 parts can be shown at once (2026-06)"],
        ),
        // Only what no rule reads may be left unasked.
        ("birth_date, years: 18", "birth_date, years: 17", &["`you`", "\"17 or older\"", "18 full years"]),
        (
            "- fact: raised_since\n",
            "- { fact: raised_since, years: 2 }\n",
            &["`raising_since`", "\"2 or older\"", "3 full years"],
        ),
        ("- fact: sex\n", "- { fact: sex, years: 18 }\n", &["`you`", "`sex` is no date"]),
        // Who decides stands apart, or somebody has said that it need not.
        (
            "    although: [birth_date, in_institution]\n",
            "    although: [birth_date]\n",
            &["`in_institution` makes `birth_record` needless"],
        ),
        ("    although: [training_completed, resides_in_kazakhstan]\n", "", &["`training`", "needless"]),
    ] {
        let fault = fault(&pack, from, to);
        for part in ["facts.yaml"].iter().chain(said) {
            assert!(fault.contains(part), "`{part}` is not said in: {fault}");
        }
    }
}

/// Looked for more widely than at every build: what is declared is what is found, and nothing else.
#[test]
fn the_facts_that_decide_about_others_of_their_page_are_those_declared() {
    let pack = the_pack();
    let pages = Pages::read(&law(), &pack).unwrap().pages;
    let found = gates::found(&pack, &pages, 5 * gates::DRAWS).unwrap();
    for (index, page) in pages.iter().enumerate() {
        let mut declared = page.although.clone();
        declared.sort_unstable();
        let mut deciding = found.iter().filter(|gate| gate.0 == index).map(|gate| gate.1).collect::<Vec<_>>();
        deciding.dedup();
        assert_eq!(deciding, declared, "{}", page.id);
    }
}

#[test]
fn what_is_shipped_has_all_that_the_page_asks_by_and_nothing_for_its_checks() {
    let pack = the_pack();
    let pages = Pages::read(&law(), &pack).unwrap();
    let text = pages.json.to_string();
    assert!(text.starts_with(r#"{"pages":[{"id":"child","about":"child","parts":[{"fact":"birth_date"}"#), "{text}");
    assert!(!text.contains("although"));
    assert_eq!(pages.json["own_to_each_child"], serde_json::json!(["birth_date", "consents"]));
}
