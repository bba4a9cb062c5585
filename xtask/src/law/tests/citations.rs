//! What each edition rests on, and what each reader is given of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::law;
use crate::law::{by_language, law_json};

/// What the rows of an edition rest on, each passage once.
fn cited(law: &Value, edition: &str) -> BTreeSet<String> {
    let lists = law["cites"][edition].as_object().unwrap().values();
    let rows = lists.flat_map(|rows| rows.as_object().unwrap().values());
    rows.flat_map(|ids| ids.as_array().unwrap()).map(|id| id.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_law_of_today_rests_on_nothing_of_the_order_before_and_the_law_before_on_nothing_of_today() {
    let whole = law_json(&law()).unwrap();
    let today = cited(&whole, "2026-06");
    assert!(today.iter().all(|id| !id.starts_with("order-343/")), "{today:?}");
    assert!(today.iter().filter(|id| id.starts_with("order-158/")).count() >= 115);
    for before in ["2022-08", "2026-02"] {
        let of_today = |id: &&String| id.starts_with("order-158/") || id.contains("/2026-06/");
        assert_eq!(cited(&whole, before).iter().find(of_today), None, "{before}");
    }
}

#[test]
fn each_reader_gets_the_law_in_the_readers_language_and_what_is_cited_alone() {
    let whole = law_json(&law()).unwrap();
    let wanted = BTreeMap::from([("kk", ["kk", "ru"]), ("ru", ["ru", "kk"]), ("en", ["ru", "kk"])]);
    for (language, law) in by_language(&self::law()).unwrap() {
        let passages = law["passages"].as_object().unwrap();
        for (id, passage) in passages {
            let texts: &Map<String, Value> = whole["passages"][id]["texts"].as_object().unwrap();
            let lang = wanted[language].into_iter().find(|lang| texts.contains_key(*lang)).unwrap();
            assert_eq!((passage["lang"].as_str(), &passage["text"]), (Some(lang), &texts[lang]["text"]), "{id} for {language}");
            let source = &law["sources"][passage["source"].as_str().unwrap()];
            let copy = &whole["sources"][passage["source"].as_str().unwrap()]["texts"][lang];
            for key in ["sha256", "retrieved", "compared"] {
                assert_eq!(source[key], copy[key], "{id} for {language}: {key}");
            }
            assert_eq!(source["title"].as_object().unwrap().keys().collect::<Vec<_>>(), [language]);
        }
        for edition in ["2022-08", "2026-02", "2026-06"] {
            let lost = cited(&law, edition).into_iter().find(|id| !passages.contains_key(id));
            assert_eq!(lost, None, "{language}, {edition}");
        }
        // What the Code said before is told beside what it says now.
        assert!(passages.contains_key("code-122/2022-08/1(7)"));
        assert!(!passages.contains_key("order-158/foster/subtype"), "no row cites it");
    }
}

#[test]
fn passages_of_the_same_words_are_known_as_such_in_whatever_language_each_is_quoted() {
    for (language, law) in by_language(&law()).unwrap() {
        let wording = |id: &str| law["passages"][id]["wording"].as_u64().unwrap();
        for (one, other, alike) in [
            // Russian alone, and in both languages.
            ("code-122/2022-08/1(1)", "code-122/2026-02/1(1)", true),
            ("code-122/2022-08/1(7)", "code-122/2026-02/1(7)", false),
            // Kazakh alone, and in both languages, with number and stop.
            ("order-343/foster/grounds/1", "order-158/foster/grounds/1", true),
            ("order-343/foster/grounds/14", "order-158/foster/grounds/12", false),
        ] {
            assert_eq!(wording(one) == wording(other), alike, "{one} and {other} for {language}");
        }
    }
}

#[test]
fn a_reading_ends_with_the_edition_that_settles_it() {
    let whole = law_json(&law()).unwrap();
    let readings = |edition: &str, list: &str, row: &str| whole["readings"][edition][list][row].to_string();
    for (reading, row) in [("order_not_aligned", "report"), ("training_citizens", "ground:untrained")] {
        let at = |edition: &str| readings(edition, "patronage/portal", row).contains(reading);
        assert_eq!([at("2022-08"), at("2026-02"), at("2026-06")], [false, true, false], "{reading}");
    }
    let password = |list: &str| readings("2026-06", list, "document:application").contains("portal_password");
    assert!(password("guardianship/portal") && !password("guardianship/state_corporation"));
}
