//! `bauyr check --lines` says of each line what a check of that line alone says, byte for byte, whatever stood in other lines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may end with a panic")]

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use bauyr::{Pack, Value, check};
use serde_json::{Value as Json, json};
use support::cases;
use support::naive::PACK;

/// What the command says, and how it ends.
fn command(arguments: &[&str], text: String) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bauyr"));
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = thread::spawn(move || input.write_all(text.as_bytes()).unwrap());
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    writer.join().unwrap();
    (said, child.wait().unwrap().code())
}

/// What the command answers to many requests.
fn answers(lines: &[String]) -> Vec<String> {
    let (said, code) = command(&["check", "--lines"], lines.join("\n") + "\n");
    assert_eq!(code, Some(0));
    said.lines().map(str::to_owned).collect()
}

/// What the library says of a request alone, whose texts it copies, by a report that is written at once.
fn strictly(pack: &Pack, line: &str) -> String {
    let read = serde_json::from_str::<Value>(line);
    let error = |error: &bauyr::Error| json!({ "error": error }).to_string();
    match read {
        Ok(value) => {
            check(pack, &value).map_or_else(|refused| error(&refused), |report| serde_json::to_string(&report).unwrap())
        }
        Err(fault) => error(&bauyr::Error::new("invalid_shape", "", format!("not JSON: {fault}"))),
    }
}

fn assert_alike(lines: &[String]) {
    let said = answers(lines);
    assert_eq!(said.len(), lines.len());
    for (line, said) in lines.iter().zip(said) {
        assert_eq!(said, strictly(&PACK, line), "{line}");
    }
}

fn worked_cases() -> Vec<Json> {
    let files = [cases::PERSONAS, cases::EDGES, cases::ERRORS, cases::RANDOM, cases::RANDOM_2026];
    files.into_iter().flat_map(cases::cases).map(|case| case["request"].clone()).collect()
}

#[test]
fn each_worked_case_is_answered_as_if_it_stood_alone() {
    assert_alike(&worked_cases().iter().map(Json::to_string).collect::<Vec<_>>());
}

#[test]
fn a_single_request_is_answered_as_it_is_among_many() {
    let cases = [cases::PERSONAS, cases::ERRORS].into_iter().flat_map(cases::cases);
    let lines = cases.map(|case| case["request"].to_string()).collect::<Vec<_>>();
    for (line, among_many) in lines.iter().zip(answers(&lines)) {
        let (alone, code) = command(&["check"], line.clone());
        let refused = code == Some(2);
        assert!(refused || code == Some(0), "{code:?}: {line}");
        let alone = if refused { format!("{{\"error\":{}}}", alone.trim_end()) } else { alone.trim_end().to_owned() };
        assert_eq!(alone, among_many, "{line}");
    }
}

#[test]
fn what_was_written_of_other_requests_is_not_mixed_in() {
    let mut lines = Vec::new();
    for (number, case) in worked_cases().into_iter().step_by(11).enumerate() {
        // All lists under all editions, for one to three children; the papers in hand are those of the case.
        for list in &PACK.lists {
            for edition in &PACK.editions {
                let mut request = case.clone();
                request["service"] = PACK.services[list.service].id.as_str().into();
                request["channel"] = PACK.channels[list.channel].as_str().into();
                request["edition"] = edition.id.as_str().into();
                request["date"] = "2026-06-30".into();
                if let Some(children) = request["answers"]["children"].as_array_mut().filter(|children| !children.is_empty()) {
                    let one = children[0].clone();
                    children.extend(vec![one; (number + lines.len()) % 3]);
                }
                lines.push(request.to_string());
            }
        }
    }
    // Neighbours have little in common, and each line is asked twice, with others between.
    let mixed = (0..2 * lines.len()).map(|index| lines[index * 7919 % lines.len()].clone()).collect::<Vec<_>>();
    let said = answers(&mixed).into_iter().collect::<BTreeSet<_>>();
    assert!(said.len() > lines.len() / 2, "{} of {}", said.len(), lines.len());
    assert_alike(&mixed);
}

/// Objects whose entries stand in the other order.
fn turned(value: &Json) -> String {
    match value {
        Json::Object(entries) => {
            let entries = entries.iter().rev().map(|(key, value)| format!("{}:{}", json!(key), turned(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(" , "))
        }
        Json::Array(list) => format!("[{}]", list.iter().map(turned).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

#[test]
fn the_order_of_keys_makes_no_difference() {
    assert_alike(&worked_cases().iter().map(turned).collect::<Vec<_>>());
}

#[test]
fn what_is_unusual_is_answered_and_what_is_wrong_is_refused_as_in_a_single_request() {
    let usual = r#"{"service":"guardianship","channel":"portal","date":"2026-11-23","edition":"2026-02","answers":{"applicant":{"sex":"female","married":true,"birth_date":"1986-05-17"},"children":[{"relationship":"relative","birth_date":"2014-05-02"},{}]},"have":[{"id":"application"},{"id":"kinship_proof","child":1}]}"#;
    let changes = [
        // Unusual, but in order.
        (r#""female""#, r#""f\u0065male""#),
        (r#""sex""#, r#""s\u0065x""#),
        (r#""child":1"#, r#""child":1.0"#),
        (r#""sex":"female""#, r#""sex":null"#),
        (r#""sex":"female""#, r#""sex":"female","sex":null"#),
        (r#""sex":"female""#, r#""sex":null,"sex":"male""#),
        (r#""married":true"#, r#""married":"unknown""#),
        (r#""edition":"2026-02""#, r#""edition":null"#),
        (r#""edition":"2026-02","#, ""),
        (r#""have":["#, r#""have":null,"not_read":null,"have":["#),
        (r#"{"id":"application"}"#, r#"{"id":"application","child":null}"#),
        (r#"{"id":"application"}"#, r#"{"id":"application"},{"id":"application"}"#),
        (r#""applicant":{"sex":"female","married":true,"birth_date":"1986-05-17"}"#, r#""applicant":null"#),
        ("}]}", "}]}\t\r"),
        // Wrong.
        (r#""sex":"female""#, r#""sex":"female","sex":"male""#),
        (r#""sex":"female""#, r#""sex":"woman""#),
        (r#""sex":"female""#, r#""sex":true"#),
        (r#""sex":"female""#, r#""height":170"#),
        (r#""sex":"female""#, r#""sex":{"is":"female"}"#),
        (r#""married":true"#, r#""married":"true""#),
        (r#""married":true"#, r#""married":1"#),
        ("1986-05-17", "1986-02-30"),
        ("1986-05-17", "0000-00-01"),
        ("1986-05-17", "0000-00-00"),
        ("1986-05-17", "1986-5-17"),
        ("1986-05-17", "2026-11-24"),
        ("2014-05-02", "2O14-05-02"),
        (r#""date":"2026-11-23""#, r#""date":"0000-00-00""#),
        (r#""date":"2026-11-23""#, r#""date":"2026-11-23","date":"2026-11-23""#),
        (r#""date":"2026-11-23""#, r#""date":"1999-11-23""#),
        (r#""date":"2026-11-23""#, r#""date":20261123"#),
        (r#""date":"2026-11-23","#, ""),
        (r#""edition":"2026-02""#, r#""edition":"2026-03""#),
        (r#""edition":"2026-02""#, r#""edition":"unknown""#),
        (r#""guardianship""#, r#""adoption""#),
        (r#""portal""#, r#""provider_office""#),
        (r#"{"relationship":"relative","birth_date":"2014-05-02"},{}"#, ""),
        ("{}]", "{},null]"),
        ("{}]", "{},[]]"),
        ("{}]", &["{},{}", &",{}".repeat(19), "]"].concat()),
        (r#""children":["#, r#""children":[],"children":["#),
        (r#""answers":{"#, r#""answers":{},"answers":{"#),
        (r#""answers":{"#, r#""answer":{"#),
        (r#""child":1"#, r#""child":2"#),
        (r#""child":1"#, r#""child":-1"#),
        (r#""child":1"#, r#""child":4294967295"#),
        (r#""child":1"#, r#""child":18446744073709551615"#),
        (r#""child":1"#, r#""child":1,"child":0"#),
        (r#","child":1"#, ""),
        (r#"{"id":"application"}"#, r#"{"id":"application","child":0}"#),
        (r#"{"id":"application"}"#, r#"{"child":0}"#),
        (r#"{"id":"application"}"#, r#""application""#),
        ("}]}", "}]"),
        ("}]}", "}]}}"),
        ("}]}", "}]} {}"),
        (r#""female""#, "\"fem\tale\""),
    ];
    let mut lines = vec![usual.to_owned()];
    for (from, to) in changes {
        assert!(usual.contains(from), "{from}");
        lines.push(usual.replacen(from, to, 1));
    }
    lines.extend(["", "null", "[]", "{}", "7"].map(str::to_owned));
    assert_alike(&lines);
}

#[test]
fn what_is_json_but_cannot_be_read_is_refused_where_it_stands() {
    let usual = r#"{"service":"guardianship","channel":"portal","date":"2026-11-23","answers":{"applicant":{"sex":"female"},"children":[{}]},"have":[{"id":"kinship_proof","child":0}]}"#;
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    let sex = ("unknown_value", "answers.applicant.sex");
    let child = ("unknown_document", "have.0");
    let no_json = ("invalid_shape", "");
    let cases = [
        // Half a letter, either half, beside whole ones and beside what only looks like one.
        (r#""female""#, r#""\ud800""#, sex),
        (r#""female""#, r#""\uDC00\ud83d\ude00\\ud800 \"""#, sex),
        (r#""female""#, r#""\ud800\ud800\udc00""#, sex),
        (r#""female""#, r#""\ud800\n\ud800""#, sex),
        (r#""sex""#, r#""\udfff""#, ("unknown_fact", "answers.applicant.\u{fffd}")),
        // Numbers beyond all.
        (r#""female""#, "1e400", sex),
        (r#""female""#, "-17.50E+4000", sex),
        (r#""female""#, r#"["1e400",1e400,{"a":-1e309}]"#, sex),
        ("2026-11-23\"", "2026-11-23\",\"edition\":1e309", ("unknown_edition", "edition")),
        (r#""2026-11-23""#, "2e308", ("invalid_date", "date")),
        (r#""child":0"#, r#""child":1e400"#, child),
        (r#""child":0"#, r#""child":-1e400"#, child),
        (r#""child":0"#, &format!("\"child\":{}", "9".repeat(400)), child),
        // Beside the nearest number there is none that could be meant.
        (r#""child":0"#, r#""child":0.99999999999999999999"#, child),
        (r#""child":0"#, r#""child":0.99999999999999988"#, child),
        (r#""child":0"#, r#""child":0e999999999999"#, ("", "")),
        (r#""child":0"#, r#""child":-0"#, ("", "")),
        (r#""child":0"#, r#""child":1e-400"#, ("", "")),
        // Deeper than any stack.
        (r#""female""#, &deep, sex),
        ("\"have\"", &format!("\"not\":{deep},\"have\""), ("invalid_shape", "not")),
        // No JSON, whatever else is in it.
        (r#""female""#, r#""\ud80""#, no_json),
        (r#""female""#, r#""\ud800"#, no_json),
        (r#""female""#, "01e400", no_json),
        (r#""female""#, "1.e400", no_json),
        (r#""female""#, "+1e400", no_json),
        (r#""female""#, "1e400e1", no_json),
        (r#""female""#, "Infinity", no_json),
        (r#""female""#, &deep[1..], no_json),
    ];
    let lines = cases.map(|(from, to, _)| usual.replacen(from, to, 1));
    for ((said, line), (_, to, (code, path))) in answers(&lines).iter().zip(&lines).zip(cases) {
        assert_ne!(line, usual);
        let said: Json = serde_json::from_str(said).unwrap();
        let error =
            said.get("error").map_or(("", ""), |error| (error["code"].as_str().unwrap(), error["path"].as_str().unwrap()));
        assert_eq!(error, (code, path), "{}: {said}", &to[..to.len().min(60)]);
    }
}
