//! The messages of what is asked together: those that each page, part and answer needs, and those that may be there.

use bauyr::{Kind, Pack};

use super::shape::{Entry, Page, Part};

/// How these messages begin: one that no page has a place for is left over.
pub const KINDS: [&str; 8] = ["ask-", "pick-", "first-", "choice-", "ticks-", "box-", "age-", "example-"];

/// What the pages need.
pub fn needed(pack: &Pack, pages: &[Page]) -> Vec<String> {
    let mut needed = Vec::new();
    for page in pages {
        needed.push(format!("ask-{}", page.id));
        page.parts.iter().for_each(|part| of_part(pack, part, &mut needed));
    }
    needed
}

fn of_part(pack: &Pack, part: &Part, needed: &mut Vec<String>) {
    match part {
        Part::Fact(_) => {}
        Part::First(fact, entries) => {
            for entry in entries {
                if let Entry::Heading(heading, _) = entry {
                    let id = format!("first-{}-{heading}", name(pack, *fact));
                    needed.extend([format!("{id}.which"), id]);
                }
            }
        }
        Part::Years(fact, _) => needed.push(format!("age-{}", name(pack, *fact))),
        Part::Choice(id, options) => {
            needed.extend([format!("choice-{id}"), format!("choice-{id}-apart")]);
            needed.extend(options.iter().map(|(option, _)| format!("choice-{id}-{option}")));
        }
        Part::Ticks(id, boxes) => {
            needed.push(format!("ticks-{id}"));
            needed.extend(["none", "unsure", "which"].map(|of| format!("ticks-{id}.{of}")));
            for (name, _) in boxes {
                needed.extend([format!("box-{id}-{name}"), format!("box-{id}-{name}.recap")]);
            }
        }
    }
}

/// What may stand in the place of the longer words of a fact, and of its options.
pub fn allowed(pack: &Pack) -> Vec<String> {
    let mut allowed = Vec::new();
    for (index, fact) in pack.facts.iter().enumerate() {
        let name = name(pack, index);
        allowed.push(format!("ask-{name}"));
        if let Kind::Enum(options) = &fact.kind {
            allowed.extend(options.iter().map(|option| format!("pick-{name}-{option}")));
        }
    }
    allowed
}

/// As the words name a fact: `applicant-sex`.
fn name(pack: &Pack, fact: usize) -> String {
    format!("{}-{}", pack.about(fact), pack.facts[fact].key)
}
