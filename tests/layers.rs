//! What is on the phone stays what it is: no text is made there, nothing is written with ids, and nothing panics with a text.
#![allow(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::path::Path;

/// The files whose code the page's engine holds.
const ON_THE_PHONE: [&str; 14] = [
    "answers.rs",
    "calendar.rs",
    "check.rs",
    "codes.rs",
    "compiled/read.rs",
    "decide.rs",
    "diagram.rs",
    "plan.rs",
    "reason.rs",
    "remedies.rs",
    "report.rs",
    "request.rs",
    "rows.rs",
    "session.rs",
];

/// What brings the library's formatting code along, and what belongs to the layer above.
const KEPT_OUT: [&str; 9] =
    ["format!", "to_string()", "serde", "crate::names", "crate::json", ".unwrap()", ".expect(", "panic!", "assert!"];

/// The code of a file: without comments, and without its tests.
fn code(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
    let text = std::fs::read_to_string(&path).expect(file);
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    shipped.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_on_the_phone_makes_texts_or_knows_ids() {
    for file in ON_THE_PHONE {
        let code = code(file);
        let found = KEPT_OUT.iter().filter(|word| code.contains(**word)).collect::<Vec<_>>();
        assert!(found.is_empty(), "src/{file} has {found:?}; see docs/adr/0006-no-formatting-on-the-phone.md");
    }
}

#[test]
fn ids_are_written_in_one_folder_alone() {
    for file in ["faults.rs", "pack/mod.rs", "pack/read.rs", "pack/frame.rs", "pack/whole.rs", "scene.rs", "strict.rs"] {
        assert!(!code(file).contains("Serialize"), "src/{file} writes what belongs to src/names/");
    }
}
