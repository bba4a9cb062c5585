//! The certificate in words.

use serde_json::Value as Json;

fn text(json: &Json) -> &str {
    json.as_str().unwrap_or_default()
}

fn rows(json: &Json) -> &[Json] {
    json.as_array().map_or(&[], Vec::as_slice)
}

/// `1234567` as `1,234,567`.
fn grouped(digits: &str) -> String {
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// Writes the certificate.
pub fn written(certificate: &Json) -> String {
    let faults = rows(&certificate["faults"]);
    let verdict = if faults.is_empty() { "proved".to_owned() } else { format!("not proved: {} faults", faults.len()) };
    let mut out = vec![format!("{}: {verdict}", text(&certificate["pack"]))];
    if faults.is_empty() {
        out.push(
            "\nEvery ground can apply, be clear and be open, and be set aside where its conditions allow; every paper can have every need that its conditions allow, and \
             every proof; every note\ncan appear; every outcome can come about; every question matters. The certificate \
             (--json) has a request for each."
                .to_owned(),
        );
    }
    let counts = &certificate["counts"];
    out.push("\nEvery rule was tried with every set of answers to the facts it reads, missing answers included:".to_owned());
    for (key, what) in [
        ("sets_by_rule", "sets of answers, in each of which the rule is decided exactly as all completions decide it"),
        ("complete_sets_by_rule", "of these complete"),
        ("steps_after_a_conclusion", "further answers to rules that had concluded; none turned the conclusion"),
        ("several_children", "combinations of two and three children"),
        ("papers_of_two_children", "pairs of children with papers of their own"),
        ("whole_requests", "whole requests in which all rules were tried side by side"),
        ("requests", "requests to the engine altogether, each with exactly one outcome, the one of the table"),
    ] {
        out.push(format!("  {:>9} {what}", grouped(&counts[key].to_string())));
    }
    out.extend(rows(&certificate["editions"]).iter().flat_map(edition));
    if !faults.is_empty() {
        out.push("\nFaults".to_owned());
    }
    for fault in faults {
        let (edition, list, rule) = (text(&fault["edition"]), text(&fault["list"]), text(&fault["rule"]));
        out.push(format!("  {edition} {list} {rule}: {} ({} times)", text(&fault["fault"]), fault["times"]));
        if !fault["request"].is_null() {
            out.push(format!("    {}", fault["request"]));
        }
    }
    out.push(String::new());
    out.join("\n")
}

fn edition(edition: &Json) -> Vec<String> {
    let mut out = vec![format!("\nEdition {} (requests of {})", text(&edition["id"]), text(&edition["date"]))];
    for list in rows(&edition["lists"]) {
        let outcomes = rows(&list["outcomes"]);
        let met = outcomes.iter().filter(|row| !row["request"].is_null()).count();
        out.push(format!(
            "  {}: {} grounds, {} papers, {} notes; {met} of {} combinations of the table of outcomes can be; {} sets of \
             answers to {} questions fall into them",
            text(&list["id"]),
            rows(&list["grounds"]).len(),
            rows(&list["documents"]).len(),
            rows(&list["notes"]).len(),
            outcomes.len(),
            grouped(text(&list["sets_of_answers"])),
            list["questions"],
        ));
    }
    let questions = rows(&edition["questions"]);
    out.push(format!("  {} questions that matter", questions.len()));
    for question in questions {
        for group in rows(&question["alike"]) {
            let group = rows(group).iter().map(text).collect::<Vec<_>>();
            out.push(format!("  no rule tells apart: {}: {}", text(&question["id"]), group.join(", ")));
        }
    }
    for row in rows(&edition["read_more_than_once"]) {
        let (rule, question, times) = (text(&row["rule"]), text(&row["question"]), &row["times"]);
        out.push(format!("  reads a fact more than once, decided exactly all the same: {rule}: {question}, {times} times"));
    }
    out
}
