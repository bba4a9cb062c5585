//! How current the law is, what is paid and what happens when: what is not whole is refused with file, place and reason.

use super::{changed, law_of, run};

/// What is said of a law in which one file has been written anew.
fn fault_with(name: &str, file: &str, text: &str) -> String {
    let copy = law_of(name);
    std::fs::write(copy.join(file), text).unwrap();
    let fault = run(&copy).expect_err(&format!("{name} goes unnoticed"));
    std::fs::remove_dir_all(&copy).unwrap();
    fault
}

#[test]
fn the_day_of_the_last_comparison_is_there_and_a_date() {
    for (name, to, said) in [
        ("no-day", "", "editions.yaml: checked_on: the day is missing"),
        ("no-such-day", "checked_on: 2026-02-30\n", "editions.yaml: checked_on: \"2026-02-30\" is no date"),
        ("day-in-words", "checked_on: 29 November 2026\n", "editions.yaml: checked_on: \"29 November 2026\" is no date"),
        ("short-day", "checked_on: 2026-2-3\n", "editions.yaml: checked_on: \"2026-2-3\" is no date"),
        ("day-as-number", "checked_on: 20261129\n", "editions.yaml: checked_on: 20261129 is no date"),
    ] {
        let copy = changed(name, "editions.yaml", "checked_on: 2026-11-29\n", to);
        let fault = run(&copy).expect_err(&format!("{name} goes unnoticed"));
        std::fs::remove_dir_all(&copy).unwrap();
        assert_eq!(fault, said, "{name}");
    }
}

#[test]
fn amendments_that_no_wording_follows_are_named_for_each_older_one() {
    for (name, from, to, said) in [
        ("unnamed", "  2022-08: &since_order_343", "  2026-02: &since_order_343", "duplicate"),
        ("unknown", "  2026-02: *since_order_343", "  2026-03: *since_order_343", "unknown key `2026-03`"),
        ("no-number", "{number: \"95\", date: 2023-04-12}", "{date: 2023-04-12}", "`number` is missing"),
        ("no-date", "date: 2023-04-12", "date: April 2023", "is no date"),
        ("order", "date: 2023-04-12", "date: 2022-04-12", "2022-04-12 stands after 2022-10-03"),
    ] {
        let copy = changed(name, "editions.yaml", from, to);
        let fault = run(&copy).expect_err(&format!("{name} goes unnoticed"));
        std::fs::remove_dir_all(&copy).unwrap();
        assert!(fault.contains("editions.yaml") && fault.contains(said), "{name}: {fault}");
    }
}

#[test]
fn an_index_has_a_year_a_sum_and_a_source() {
    for (name, row, said) in [
        ("no-source", "{year: 2026, tenge: 4325}", "monthly_index.yaml: 0.source: the index of 2026 has no source"),
        (
            "empty-source",
            "{year: 2026, tenge: 4325, source: \"\"}",
            "monthly_index.yaml: 0.source: the index of 2026 has no source",
        ),
        ("no-sum", "{year: 2026, source: a}", "monthly_index.yaml: 0.tenge: null is no whole number above nothing"),
        (
            "half-sum",
            "{year: 2026, tenge: 4325.5, source: a}",
            "monthly_index.yaml: 0.tenge: 4325.5 is no whole number above nothing",
        ),
        ("more", "{year: 2026, tenge: 4325, source: a, region: b}", "monthly_index.yaml: 0: unknown key `region`"),
        (
            "twice",
            "{year: 2026, tenge: 4325, source: a}\n- {year: 2026, tenge: 1, source: a}",
            "monthly_index.yaml: 1.year: 2026 does not follow 2026",
        ),
    ] {
        assert_eq!(fault_with(name, "monthly_index.yaml", &format!("- {row}\n")), said, "{name}");
    }
}

#[test]
fn a_step_rests_on_a_passage_and_takes_days() {
    const PASSAGE: &str = "passages: [order-343/guardianship/fee]";
    for (name, row, said) in [
        (
            "no-passage",
            "{id: a, guardianship: {within: 2}}".to_owned(),
            "`a`: guardianship.passages: a step rests on a passage",
        ),
        (
            "no-such-passage",
            "{id: a, guardianship: {within: 2, passages: [order-343/guardianship/free]}}".to_owned(),
            "`a`: guardianship.passages: no such passage: \"order-343/guardianship/free\"",
        ),
        ("no-days", format!("{{id: a, guardianship: {{{PASSAGE}}}}}"), "`a`: guardianship: either `within` or `before_end`"),
        (
            "both",
            format!("{{id: a, guardianship: {{within: 2, before_end: 3, {PASSAGE}}}}}"),
            "`a`: guardianship: either `within` or `before_end`",
        ),
        (
            "zero",
            format!("{{id: a, guardianship: {{within: 0, {PASSAGE}}}}}"),
            "`a`: guardianship.within: not 1 to 180 working days",
        ),
        ("service", format!("{{id: a, adoption: {{within: 2, {PASSAGE}}}}}"), "`a`: unknown key `adoption`"),
        (
            "edition",
            format!("{{id: a, since: 2021-01, foster: {{within: 2, {PASSAGE}}}}}"),
            "`a`.since: no such edition: \"2021-01\"",
        ),
        ("twice", "{id: a}\n  - {id: a}".to_owned(), "`a` stands twice"),
    ] {
        assert_eq!(fault_with(name, "steps.yaml", &format!("steps:\n  - {row}\n")), format!("steps.yaml: {said}"), "{name}");
    }
    let fault = fault_with("wordless", "steps.yaml", &format!("steps:\n  - {{id: a, foster: {{within: 2, {PASSAGE}}}}}\n"));
    assert_eq!(fault, "words/kk.ftl: `step-a` is missing");
}

#[test]
fn a_payment_has_a_sum_for_every_age_and_a_source() {
    const HEAD: &str = "note: foster_family\nage_from: birth_date\npayments:\n  - ";
    const SOURCE: &str = "passages: [order-343/foster/fee]";
    for (name, text, said) in [
        (
            "no-source",
            format!("{HEAD}{{service: foster, to: child, indices: 10}}"),
            "payments.0: neither `passages` nor `refs`: a sum without a source",
        ),
        (
            "one-language",
            format!("{HEAD}{{service: foster, to: child, indices: 10, refs: {{kk: a, ru: b}}}}"),
            "payments.0.refs: nothing in `en`",
        ),
        ("no-sum", format!("{HEAD}{{service: foster, to: child, {SOURCE}}}"), "payments.0: either `indices` or `by_age`"),
        (
            "gap",
            format!(
                "{HEAD}{{service: foster, to: child, per_child: true, by_age: [{{full_years_below: 6, indices: 9}}, {{full_years_at_least: 7, indices: 10}}], {SOURCE}}}"
            ),
            "payments.0.by_age: nothing for a child of 6",
        ),
        (
            "of-nobody",
            format!("{HEAD}{{service: foster, to: child, by_age: [{{indices: 9}}], {SOURCE}}}"),
            "payments.0.by_age: only of what is paid `per_child`",
        ),
        (
            "service",
            format!("{HEAD}{{service: adoption, to: child, indices: 10, {SOURCE}}}"),
            "payments.0.service: no such service: `adoption`",
        ),
        (
            "note",
            format!("{HEAD}{{service: foster, to: child, indices: 10, {SOURCE}}}").replace("foster_family", "foster_money"),
            "note: no such note: `foster_money`",
        ),
        (
            "age",
            format!("{HEAD}{{service: foster, to: child, indices: 10, {SOURCE}}}").replace("birth_date", "sex"),
            "age_from: no date is asked of a child by the name of `sex`",
        ),
    ] {
        assert_eq!(fault_with(name, "payments.yaml", &format!("{text}\n")), format!("payments.yaml: {said}"), "{name}");
    }
}
