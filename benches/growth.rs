//! How the time of a check grows with the number of children, and with the number of rules. Prints the measured data as
//! CSV: microseconds, the best of several rounds that take all sizes in turn.
#![allow(clippy::expect_used, reason = "a benchmark may end with a panic")]
#![allow(clippy::panic, reason = "a benchmark may end with a panic")]

use std::hint::black_box;
use std::time::Instant;

use bauyr::{Pack, Request, Value, check, decide};
use people::{APPLICANT, CHILD};
use support::{grown, people};

const CHILDREN: [usize; 6] = [1, 2, 5, 10, 15, 20];
const COPIES: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];
const ROUNDS: usize = 60;
/// How long one size is measured in one round, in seconds.
const SPAN: f64 = 0.004;

fn request(answered: bool, children: usize) -> Value<'static> {
    let (applicant, child) = if answered { (APPLICANT, CHILD) } else { ("{}", "{}") };
    let text = format!(
        r#"{{
            "service": "guardianship", "channel": "portal", "date": "2026-11-23",
            "answers": {{ "applicant": {applicant}, "children": [{}] }},
            "have": [{{ "id": "application" }}, {{ "id": "income_proof" }}, {{ "id": "kinship_proof", "child": 0 }}]
        }}"#,
        vec![child; children].join(",")
    );
    serde_json::from_str(&text).expect("the request is JSON")
}

/// One size to be measured.
struct Size<'p> {
    grows: &'static str,
    answers: &'static str,
    times: usize,
    pack: &'p Pack,
    value: Value<'static>,
    request: Request,
    /// Seconds.
    check: f64,
    /// Seconds, of what has been read.
    decide: f64,
}

impl<'p> Size<'p> {
    fn new(grows: &'static str, answered: bool, times: usize, pack: &'p Pack, value: Value<'static>) -> Self {
        let request = Request::read(pack, &value).unwrap_or_else(|error| panic!("{error}"));
        let answers = if answered { "all" } else { "none" };
        Size { grows, answers, times, pack, value, request, check: f64::MAX, decide: f64::MAX }
    }

    fn measure(&mut self) {
        let best = fastest(|| _ = black_box(check(self.pack, black_box(&self.value))));
        self.check = self.check.min(best);
        let best = fastest(|| _ = black_box(decide(self.pack.law(), black_box(&self.request))));
        self.decide = self.decide.min(best);
    }
}

/// Seconds of one call, on the average of as many as fit into the span.
fn fastest(mut work: impl FnMut()) -> f64 {
    let from = Instant::now();
    let mut calls = 0;
    let mut passed = 0.0;
    while passed < SPAN {
        for _ in 0..=calls / 4 {
            work();
            calls += 1;
        }
        passed = from.elapsed().as_secs_f64();
    }
    passed / f64::from(calls)
}

fn main() {
    let law: Value = serde_json::from_str(bauyr::PACK).expect("the pack is JSON");
    let grown = COPIES.map(|copies| grown::pack(&law, copies));
    let packs = grown.each_ref().map(|value| Pack::load(value).unwrap_or_else(|error| panic!("{error}")));
    let [first, ..] = &packs;
    let mut sizes = Vec::new();
    for answered in [true, false] {
        sizes.extend(CHILDREN.map(|children| Size::new("children", answered, children, first, request(answered, children))));
        for ((copies, value), pack) in COPIES.into_iter().zip(&grown).zip(&packs) {
            sizes.push(Size::new("rules", answered, copies, pack, grown::request(&request(answered, 1), value, copies)));
        }
    }
    for _ in 0..ROUNDS {
        sizes.iter_mut().for_each(Size::measure);
    }
    println!("grows,answers,times,check_us,decide_us");
    for Size { grows, answers, times, check, decide, .. } in &sizes {
        println!("{grows},{answers},{times},{:.3},{:.3}", check * 1e6, decide * 1e6);
    }
}
