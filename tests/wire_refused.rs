//! Numbers that are no request, no answer or no paper are refused, and those beside them are taken.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may end with a panic")]

use bauyr::Request;
use naive::{LAW, PACK};
use serde_json::json;
use support::naive;
use support::places::{keys, place, rows};

/// Guardianship through the portal on 23 November 2026 for so many children, no answer.
fn nothing_said(children: u32) -> Vec<u32> {
    let mut numbers = vec![1, 0, 20_261_123, children];
    numbers.resize(4 + keys("applicant").len() + keys("child").len() * children as usize, 0);
    numbers
}

fn with(place: usize, number: u32) -> Vec<u32> {
    let mut numbers = nothing_said(1);
    numbers[place] = number;
    numbers
}

#[track_caller]
fn taken(numbers: &[u32]) {
    assert!(Request::decode(PACK.law(), numbers).is_some(), "{numbers:?}");
}

#[track_caller]
fn refused(numbers: &[u32]) {
    assert!(Request::decode(PACK.law(), numbers).is_none(), "{numbers:?}");
}

#[test]
fn numbers_that_are_no_request_are_refused() {
    let most = u32::MAX;
    let lists = u32::try_from(naive::requests::lists(&LAW).len()).expect("a small number");
    taken(&with(0, lists - 1));
    refused(&with(0, lists));
    refused(&with(0, most));
    for edition in [1, 2, 3] {
        taken(&with(1, edition));
    }
    refused(&with(1, 4));
    refused(&with(1, most));
    for day in [20_220_901, 20_240_229, 20_991_231] {
        taken(&with(2, day));
    }
    for day in [0, 2, 20_220_831, 21_000_101, 20_230_229, 20_261_301, 20_261_100, 20_260_010, most] {
        refused(&with(2, day));
    }
    // The second edition is in force from 4 February 2026, the third is taken from 1 June 2026 on.
    for (day, edition, in_force) in [
        (20_260_204, 2, true),
        (20_260_203, 2, false),
        (20_260_203, 1, true),
        (20_260_601, 3, true),
        (20_260_531, 3, false),
        (20_260_531, 2, true),
    ] {
        let mut numbers = with(1, edition);
        numbers[2] = day;
        assert_eq!(Request::decode(PACK.law(), &numbers).is_some(), in_force, "{day}");
    }
    taken(&nothing_said(1));
    taken(&nothing_said(20));
    refused(&nothing_said(0));
    refused(&nothing_said(21));
    for cut in 0..nothing_said(2).len() {
        refused(&nothing_said(2)[..cut]);
    }
}

#[test]
fn numbers_that_are_no_answer_are_refused() {
    let slot = |key: &str| 4 + keys("applicant").iter().position(|known| *known == key).expect("a fact");
    for (key, last) in [("married", 3), ("sex", 3), ("citizenship", 4)] {
        for code in 0..=last {
            taken(&with(slot(key), code));
        }
        refused(&with(slot(key), last + 1));
        refused(&with(slot(key), u32::MAX));
    }
    for day in [0, 1, 10_101, 20_261_123] {
        taken(&with(slot("birth_date"), day));
    }
    for day in [2, 101, 20_261_124, 20_230_229, 100_000_101, u32::MAX] {
        refused(&with(slot("birth_date"), day));
    }
}

#[test]
fn numbers_that_are_no_paper_are_refused() {
    let (one, each_child) = (place("documents", &json!("application")), place("documents", &json!("kinship_proof")));
    let papers = u32::try_from(rows("documents").len()).expect("a small number");
    let with = |paper: &[u32]| [&nothing_said(2)[..], paper].concat();
    for paper in [[one, 0], [each_child, 1], [each_child, 2]] {
        taken(&with(&paper));
        taken(&with(&[paper, paper].concat()));
    }
    for paper in [[one, 1], [each_child, 0], [each_child, 3], [each_child, u32::MAX], [papers, 0], [u32::MAX, 0]] {
        refused(&with(&paper));
    }
    refused(&with(&[one]));
}
