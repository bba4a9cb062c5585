//! Few questions on few pages: people are asked fewer than all, fewer than in a random order, and not more than before.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may end with a panic")]

use std::process::Command;

use serde_json::Value as Json;

/// The mean number of questions that the asking order of `law/facts.yaml` was last found to need, over all editions,
/// lists, one child and two, and both ways to draw people. A better order may lower it; a new question raises it: the law of May 2026
/// asks up to ten facts more.
const MEAN: f64 = 28.32;
/// The mean number of pages and taps of the same people, by `law/pages.json`: every answer known, no child like another.
const PAGES: f64 = 14.9;
const TAPS: f64 = 49.8;

fn figures() -> Json {
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/../law/pages.json");
    let output = Command::new(env!("CARGO_BIN_EXE_bauyr"))
        .args(["pack", "questions", "--json", "--pages", pages])
        .output()
        .expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    serde_json::from_slice(&output.stdout).expect("the figures are JSON")
}

#[test]
fn people_are_asked_few_questions() {
    let figures = figures();
    let mean = |row: &Json| row["mean"].as_f64().expect("a mean");
    for row in figures["rows"].as_array().expect("rows") {
        let all = row["all"].as_f64().expect("a number");
        assert!(mean(&row["today"]) < mean(&row["random"]), "no better than a random order: {row}");
        assert!(row["today"]["worst"].as_f64().expect("a number") <= all, "more than all questions: {row}");
        assert!(mean(&row["today"]) < all, "{row}");
        // Asked together, people see far fewer pages than there are questions.
        assert!(mean(&row["pages"]) * 1.5 < mean(&row["today"]), "{row}");
    }
    for (figure, before) in [("today", MEAN), ("pages", PAGES), ("taps", TAPS)] {
        let mean = figures["mean"][figure].as_f64().expect("a mean");
        assert!(mean <= before, "{figure}: {mean}, {before} before");
    }
}
