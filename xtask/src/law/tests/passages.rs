//! Whether the law is quoted as it stands in its sources, whole, in every language in which it is published.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{changed, law};
use crate::law::{law_json, run};

/// The services of order 158, with the channels under whose headings row 9 lists their papers.
const SERVICES: [(&str, &[&str]); 3] = [
    ("guardianship", &["state_corporation", "portal"]),
    ("patronage", &["portal"]),
    ("foster", &["provider_office", "portal"]),
];

/// A file under `source/`, line by line.
fn lines_of(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(law().join("source").join(file)).unwrap();
    text.lines().map(ToOwned::to_owned).collect()
}

/// What the law says in each language: id, language, text, and lines, each counted from 1.
fn spoken(whole: &Value) -> Vec<(String, String, String, Vec<usize>)> {
    let passages = whole["passages"].as_object().unwrap();
    let said = passages.iter().flat_map(|(id, passage)| {
        passage["texts"].as_object().unwrap().iter().map(move |(language, said)| {
            let lines = said["lines"].as_array().unwrap().iter().flat_map(|range| {
                let line = |index: usize| usize::try_from(range[index].as_u64().unwrap()).unwrap();
                line(0)..=line(1)
            });
            (id.clone(), language.clone(), said["text"].as_str().unwrap().to_owned(), lines.collect())
        })
    });
    said.collect()
}

/// The letters and digits of a text, counted; the order's text layer has Latin i inside Kazakh words.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counted = BTreeMap::new();
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        let letter = match letter {
            'i' => 'і',
            'I' => 'І',
            other => other,
        };
        *counted.entry(letter).or_insert(0) += 1;
    }
    counted
}

/// Labels of the tables of order 343 that stand in the same lines as the text.
fn label(id: &str) -> String {
    let number = id.rsplit_once("/documents/").or_else(|| id.rsplit_once("/grounds/")).map_or("", |(_, number)| number);
    let label = match id {
        "order-343/guardianship/portal/documents/1" | "order-343/foster/provider_office/documents/4" => "8 Құжаттардың тізбесі",
        "order-343/patronage/form" | "order-343/foster/form" => "4 Көрсету нысаны",
        _ => "",
    };
    format!("{number}{label}")
}

#[test]
fn every_passage_of_order_343_holds_exactly_the_letters_of_its_source_lines() {
    let order = lines_of("order-343.kk.txt");
    let mut count = 0;
    for (id, language, text, lines) in spoken(&law_json(&law()).unwrap()) {
        if !id.starts_with("order-343/") {
            continue;
        }
        count += 1;
        assert_eq!(language, "kk", "{id}");
        let mut found = letters(&lines.iter().map(|line| order[line - 1].as_str()).collect::<String>());
        // Latin i stays in the source only: in our text it would be a fault.
        assert!(
            !text.contains('i') || !text.chars().any(|letter| "әғқңөұүһі".contains(letter)) || text.contains("egov"),
            "{id}: a Latin i"
        );
        for (letter, count) in letters(&label(&id)) {
            *found.get_mut(&letter).unwrap() -= count;
        }
        found.retain(|_, count| *count > 0);
        assert_eq!(found, letters(&text), "{id}");
    }
    assert!(count >= 119, "{count} passages");
}

#[test]
fn every_other_passage_stands_word_for_word_in_its_source_in_each_language() {
    let whole = law_json(&law()).unwrap();
    let mut counted = BTreeMap::<String, usize>::new();
    for (id, language, text, lines) in spoken(&whole) {
        let source = whole["passages"][&id]["source"].as_str().unwrap();
        let file = whole["sources"][source]["texts"][&language]["file"].as_str().unwrap();
        if file == "source/order-343.kk.txt" {
            continue;
        }
        let source = lines_of(file.strip_prefix("source/").unwrap());
        let lines = lines.iter().map(|line| source[line - 1].as_str()).collect::<Vec<_>>();
        let place = format!("{id} in {language}");
        if file.contains("article-122") {
            // A table of two wordings: the text is a cell.
            assert!(lines.iter().flat_map(|line| line.split('|')).any(|cell| cell.trim() == text), "{place}");
        } else if text.contains('…') {
            let mut rest = lines.join(" ");
            for part in text.split(" … ") {
                rest = rest.split_once(part).unwrap_or_else(|| panic!("{place}: `{part}`")).1.to_owned();
            }
            assert!(text.starts_with(lines[0]) && rest.is_empty(), "{place} does not begin and end as its lines");
        } else {
            assert_eq!(text, lines.join(" "), "{place}");
        }
        *counted.entry(format!("{language} {}", id.split('/').next().unwrap())).or_default() += 1;
    }
    for act in ["order-158", "code-122"] {
        assert!(counted[&format!("kk {act}")] > 15 && counted[&format!("ru {act}")] > 15, "{counted:?}");
    }
}

#[test]
fn a_source_in_two_languages_gives_every_passage_in_both() {
    let whole = law_json(&law()).unwrap();
    let languages = |of: &Value| of["texts"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let mut bilingual = 0;
    for (id, passage) in whole["passages"].as_object().unwrap() {
        let source = &whole["sources"][passage["source"].as_str().unwrap()];
        assert_eq!(languages(passage), languages(source), "{id}");
        bilingual += usize::from(languages(source).len() == 2);
    }
    assert!(bilingual >= 115 + 17, "{bilingual}");
}

/// The lines of each row of a service's table, by number, without those that say what the row is.
fn table(service: &str, language: &str) -> BTreeMap<u32, Vec<(usize, String)>> {
    let mut rows = BTreeMap::<u32, Vec<(usize, String)>>::new();
    let mut row = None;
    for (place, line) in lines_of(&format!("order-158-{service}.{language}.md")).into_iter().enumerate() {
        if let Some(heading) = line.strip_prefix("## ") {
            row = heading.strip_prefix("row ").map(|number| number.parse().unwrap());
        } else if let Some(row) = row {
            rows.entry(row).or_default().push((place + 1, line));
        }
    }
    for lines in rows.values_mut() {
        lines.remove(0);
    }
    rows
}

/// The number that a line begins with, if it is an item of a list.
fn item(line: &str) -> Option<u32> {
    line.split_once(')')?.0.parse().ok()
}

#[test]
fn all_230_papers_and_grounds_of_order_158_are_there_in_both_languages() {
    let whole = law_json(&law()).unwrap();
    let mut expected = Vec::new();
    for (service, channels) in SERVICES {
        for language in ["kk", "ru"] {
            let rows = table(service, language);
            let mut channels = channels.iter();
            let mut channel = "";
            for (_, line) in &rows[&9] {
                match item(line) {
                    // A list begins with its first item.
                    Some(1) => {
                        channel = channels.next().unwrap();
                        expected.push((format!("order-158/{service}/{channel}/documents/1"), language, line.clone()));
                    }
                    Some(item) => {
                        expected.push((format!("order-158/{service}/{channel}/documents/{item}"), language, line.clone()));
                    }
                    None => {}
                }
            }
            assert_eq!(channels.next(), None, "{service} in {language}: a list too few");
            for (place, (_, line)) in rows[&10].iter().enumerate() {
                let number = item(line).unwrap();
                assert_eq!(number as usize, place + 1, "{line}");
                expected.push((format!("order-158/{service}/grounds/{number}"), language, line.clone()));
            }
        }
    }
    assert_eq!(expected.len(), 230);
    for (id, language, line) in expected {
        assert_eq!(whole["passages"][&id]["texts"][language]["text"].as_str(), Some(line.as_str()), "{id} in {language}");
    }
}

#[test]
fn no_line_of_the_tables_of_order_158_is_left_out() {
    let said = spoken(&law_json(&law()).unwrap());
    for (service, _) in SERVICES {
        for language in ["kk", "ru"] {
            let of_it =
                said.iter().filter(|(id, spoken, ..)| id.starts_with(&format!("order-158/{service}/")) && spoken == language);
            let covered = of_it.flat_map(|(.., lines)| lines.iter().copied()).collect::<BTreeSet<_>>();
            let rows = table(service, language);
            assert_eq!(rows.keys().copied().collect::<Vec<_>>(), (1..=11).collect::<Vec<_>>(), "{service} in {language}");
            for (row, lines) in rows {
                for (line, text) in lines {
                    // That papers for a channel follow is no sentence of its own.
                    let heads = row == 9 && item(&text).is_none() && text.ends_with(':');
                    assert!(heads || covered.contains(&line), "{service} in {language}, row {row}: {text}");
                }
            }
        }
    }
}

#[test]
fn all_119_numbered_items_and_provisions_of_order_343_are_there() {
    let whole = law_json(&law()).unwrap();
    let ids = whole["passages"].as_object().unwrap().keys().filter(|id| id.starts_with("order-343/")).collect::<Vec<_>>();
    let count = |wanted: &str| ids.iter().filter(|id| id.contains(wanted)).count();
    assert_eq!(count("/grounds/"), 15 + 17 + 15);
    assert_eq!(count("/documents/"), 11 + 10 + 9 + 9 + 8);
    assert!(ids.len() >= 94 + 25);
}

#[test]
fn what_is_not_there_in_every_language_stops_the_build() {
    for (name, file, from, to, said) in [
        (
            "no-russian",
            "passages/order-158.foster.yaml",
            "      ru: >-\n        1) заявление;\n",
            "",
            &["passages/order-158.foster.yaml", "`order-158/foster/provider_office/documents/1`", "no `text` in `ru`"][..],
        ),
        (
            "plain",
            "passages/order-158.foster.yaml",
            "    text:\n      kk: >-\n        1) өтініш;\n      ru: >-\n        1) заявление;\n",
            "    text: 1) өтініш;\n",
            &["passages/order-158.foster.yaml", "`order-158/foster/provider_office/documents/1`", "no `text` in"],
        ),
        (
            "lines",
            "passages/order-158.foster.yaml",
            "lines: { kk: [[90, 90]], ru: [[95, 95]] }",
            "lines: { ru: [[95, 95]] }",
            &["passages/order-158.foster.yaml", "`order-158/foster/provider_office/documents/1`", "no `lines` in `kk`"],
        ),
        (
            "too-many",
            "passages/code-2026.yaml",
            "lines: [[56, 57]]",
            "lines: { kk: [[56, 57]], ru: [[56, 57]] }",
            &["passages/code-2026.yaml", "`code-91/2026-06/4`", "`lines` in `ru`", "not there"],
        ),
        (
            "source-in-one",
            "sources.yaml",
            "    ru:\n      file: source/order-158-foster.ru.md\n",
            "    en:\n      file: source/order-158-foster.ru.md\n",
            &["sources.yaml", "`order-158-foster`", "en", "no official language"],
        ),
        (
            "hash",
            "source/order-158-foster.ru.md",
            "Бесплатно",
            "Платно",
            &["sources.yaml", "`order-158-foster`: ru", "SHA-256"],
        ),
    ] {
        let copy = changed(name, file, from, to);
        let fault = run(&copy).expect_err(&format!("{name} goes unnoticed"));
        std::fs::remove_dir_all(&copy).unwrap();
        for part in said {
            assert!(fault.contains(part), "{name}: `{part}` is not said in: {fault}");
        }
    }
}

#[test]
fn the_files_of_the_sources_are_all_named() {
    let whole = law_json(&law()).unwrap();
    let sources = whole["sources"].as_object().unwrap().values();
    let named =
        sources.flat_map(|source| source["texts"].as_object().unwrap().values()).map(|copy| copy["file"].as_str().unwrap());
    let named = named.map(|file| law().join(file)).collect::<BTreeSet<_>>();
    let there = std::fs::read_dir(law().join("source")).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(named, there.collect(), "{}", Path::new("source").display());
}
