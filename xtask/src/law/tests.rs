//! Whether `law/` is whole, true to its sources, and strict.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{run, stale};

mod citations;
mod passages;
mod time;

fn law() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../law")
}

#[test]
fn generated_files_are_up_to_date() {
    let stale = stale(&law()).unwrap();
    assert!(stale.is_empty(), "run `cargo xtask law`: {stale:?} are out of date");
}

/// A copy of `law/`, which no other test has: several run at once, and two may choose the same name.
fn law_of(name: &str) -> PathBuf {
    static COPIES: AtomicUsize = AtomicUsize::new(0);
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let copy = std::env::temp_dir().join(format!("bauyr-law-{}-{number}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&copy);
    copy_folder(&law(), &copy);
    copy
}

/// A copy of `law/` in which one file has been changed.
fn changed(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let copy = law_of(name);
    let path = copy.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds no `{from}`");
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn what_is_not_whole_stops_the_build_with_file_place_and_reason() {
    for (name, file, from, to, said) in [
        ("key", "grounds.yaml", "    applies_when:", "    aplies_when:", &["grounds.yaml", "`minor`", "unknown key"][..]),
        (
            "fact",
            "grounds.yaml",
            "applicant.illness: true",
            "applicant.ilness: true",
            &["grounds.yaml", "`illness`", "neither a fact"],
        ),
        ("option", "grounds.yaml", "[limited, none]", "[limited, nine]", &["grounds.yaml", "`incapable`", "`nine`"]),
        (
            "unread",
            "grounds.yaml",
            "applicant.illness: true",
            "applicant.adoption_cancelled: true",
            &["facts.yaml", "no rule reads `applicant.illness`"],
        ),
        ("id", "grounds.yaml", "id: incapable", "id: minor", &["grounds.yaml", "`minor`", "stands twice"]),
        (
            "twice",
            "grounds.yaml",
            "    code: \"1(7)\"",
            "    code: \"1(7)\"\n    code: \"1(7)\"",
            &["grounds.yaml", "duplicate"],
        ),
        (
            "gap",
            "editions.yaml",
            "in_force_from: 2022-09-01",
            "in_force_from: 2022-10-01",
            &["editions.yaml", "first request date"],
        ),
        ("order", "calendar.yaml", "2022-01-02", "2022-01-01", &["calendar.yaml", "without doubles"]),
        ("word", "words/ru.ftl", "ground-minor =", "ground-miner =", &["words/ru.ftl", "`ground-minor` is missing"]),
        ("left", "words/en.ftl", "ground-minor =", "ground-none = x\nground-minor =", &["words/en.ftl", "`ground-none`"]),
        ("page", "words/kk.ftl", "ask-kin =", "ask-kim =", &["words/kk.ftl", "`ask-kin` is missing"]),
        ("box", "words/ru.ftl", "    .recap = болезнь\n", "", &["words/ru.ftl", "`box-own-illness.recap` is missing"]),
        (
            "part",
            "words/en.ftl",
            "pick-child-birth_record-abroad",
            "pick-child-birth_record-aboard",
            &["`pick-child-birth_record-aboard`", "nor on a page"],
        ),
        ("asked", "facts.yaml", "      - fact: sex\n", "", &["facts.yaml", "`applicant.sex` is asked in 0 parts"]),
        ("variable", "words/en.ftl", "{ $year }", "{ $yaer }", &["words/en.ftl", "variables"]),
        (
            "passage",
            "passages/order-343.foster.yaml",
            "order-343/foster/grounds/4",
            "order-343/foster/grounds/44",
            &["foster/grounds/4", "no such passage"],
        ),
        (
            "form-word",
            "forms/order-158.guardianship.yaml",
            "ребенком (детьми), оставшимся",
            "ребенком (детьми), оставшимися",
            &["order-158.guardianship", "ru: form", "the source has no"],
        ),
        (
            "form-line",
            "forms/order-158.foster.yaml",
            "      - text: \"Тұрғын үй-тұрмыстық жағдайды тексеруге қарсы емеспін.\"\n",
            "",
            &["order-158.foster", "kk: form", "left out"],
        ),
        (
            "form-blank",
            "forms/order-158.patronage.yaml",
            "blanks: [day, month, year]",
            "blanks: [day, month]",
            &["order-158.patronage", "3 blanks"],
        ),
        (
            "form-head",
            "forms/order-158.guardianship.addressee.ru.md",
            "Руководителю",
            "Начальнику",
            &["order-158.guardianship", "SHA-256"],
        ),
        ("form-name", "words/kk.ftl", "form-blank-authority =", "form-blank-office =", &["`form-blank-authority` is missing"]),
        ("source", "source/order-343.kk.txt", "БҰЙЫРАМЫН", "БҰЙЫРАМЫЗ", &["sources.yaml", "SHA-256"]),
    ] {
        let copy = changed(name, file, from, to);
        let fault = run(&copy).expect_err(&format!("{name} goes unnoticed"));
        std::fs::remove_dir_all(&copy).unwrap();
        for part in said {
            assert!(fault.to_lowercase().contains(&part.to_lowercase()), "{name}: `{part}` is not said in: {fault}");
        }
    }
}

#[test]
fn every_file_of_the_law_names_a_schema_that_it_meets() {
    let files = ["", "passages", "forms"].into_iter().flat_map(|folder| std::fs::read_dir(law().join(folder)).unwrap());
    let files = files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut met = 0;
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let schema = path.parent().unwrap().join(named.unwrap_or_else(|| panic!("{} names no schema", path.display())));
        let schema = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
        let schema = jsonschema::validator_for(&schema).unwrap();
        let faults = |value: &serde_json::Value| {
            schema.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect::<Vec<_>>()
        };
        let mut value = super::yaml::read(&path).unwrap();
        assert_eq!(faults(&value), [""; 0], "{}", path.display());
        // A schema that lets everything pass would be met as well.
        let row = if value.is_array() { &mut value[0] } else { &mut value };
        row["no_such_key"] = true.into();
        assert!(!faults(&value).is_empty(), "{} lets an unknown key pass", path.display());
        met += 1;
    }
    assert!(met >= 20, "{met} files");
}
