//! The pages together: every fact stands once, no page is too long, an age is asked only where no rule reads more of the day.

use bauyr::{Kind, Pack, Remedy};

use super::FILE;
use super::shape::{Entry, Page, Part};
use crate::law::Fault;

/// Boxes in one list.
const BOXES: usize = 8;
/// Parts shown at once.
const PARTS: usize = 5;
/// Entries of a short list, "I don't know" among them.
const ENTRIES: usize = 8;

/// # Errors
/// The first fault found.
pub fn check(pack: &Pack, pages: &[Page]) -> Result<(), Fault> {
    for fact in 0..pack.facts.len() {
        let parts = pages.iter().flat_map(|page| &page.parts).filter(|part| part.facts().contains(&fact)).count();
        if parts != 1 {
            return Err(format!("{FILE}: pages: `{}` is asked in {parts} parts, not in one", pack.question_id(fact)));
        }
    }
    pages.iter().try_for_each(|page| {
        let fault = |message: String| format!("{FILE}: pages: `{}`: {message}", page.id);
        if let Some(other) = page.although.iter().find(|fact| !page.facts().contains(fact)) {
            return Err(fault(format!("although: `{}` is not asked there", pack.facts[*other].key)));
        }
        for (index, edition) in pack.editions.iter().enumerate() {
            let shown =
                page.parts.iter().filter(|part| part.facts().iter().any(|fact| pack.facts[*fact].read_in[index])).count();
            if shown > PARTS {
                return Err(fault(format!("{shown} parts can be shown at once ({}), {PARTS} at most", edition.id)));
            }
        }
        page.parts.iter().try_for_each(|part| {
            match part {
                Part::Ticks(id, boxes) if boxes.len() > BOXES => {
                    Err(format!("ticks `{id}` has {} boxes, {BOXES} at most", boxes.len()))
                }
                Part::First(fact, entries) => first(pack, *fact, entries),
                Part::Years(fact, years) => age(pack, *fact, *years),
                _ => Ok(()),
            }
            .map_err(fault)
        })
    })
}

fn first(pack: &Pack, fact: usize, entries: &[Entry]) -> Result<(), Fault> {
    let with_unknown = entries.len() + 1;
    if with_unknown > ENTRIES {
        let key = &pack.facts[fact].key;
        return Err(format!(
            "the short list of `{key}` has {with_unknown} entries, {ENTRIES} at most, \"I don't know\" counted in"
        ));
    }
    Ok(())
}

/// Whoever is so many years old passes every test that any edition makes of the day, and has nothing to wait for, on the request date and by the decision, which is
/// later: so nothing in any report can depend on which day it was.
fn age(pack: &Pack, fact: usize, years: u16) -> Result<(), Fault> {
    let Kind::Date(tests) = &pack.facts[fact].kind else { return Ok(()) };
    let waited = match pack.facts[fact].remedy {
        Some(Remedy::Wait(years)) => Some(years),
        _ => None,
    };
    match tests.iter().map(|test| test.years).chain(waited).find(|asked| *asked > years) {
        Some(asked) => Err(format!(
            "`{}` cannot be asked as \"{years} or older\": a rule asks for {asked} full years",
            pack.facts[fact].key
        )),
        None => Ok(()),
    }
}
