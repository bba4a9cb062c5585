//! What changed between two packs, or between two editions.

mod changes;
mod condition;
mod item;
mod items;
mod rows;
mod side;
mod text;

use std::process::ExitCode;

use crate::input::{Done, Failure, Form};
use changes::Change;
use side::Side;

/// The packs differ.
const DIFFERENT: u8 = 1;

/// Says what changed; as JSON: `[{kind, id, change, what, from, to, editions}]`.
pub fn run(a: &str, b: &str, form: Form) -> Done {
    let (a, b) = (side::read(a)?, side::read(b)?);
    let changes = between(&a, &b)?;
    form.say(&changes.iter().map(Change::json).collect::<Vec<_>>(), || text::write(&a, &b, &changes))?;
    Ok(if changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

/// What differs, each difference once with the editions in which it holds.
fn between(a: &Side, b: &Side) -> Result<Vec<Change>, Failure> {
    let pairs = side::pairs(a, b)?;
    let whole = a.edition.is_none() && b.edition.is_none();
    let mut all = Vec::new();
    let count = pairs.len();
    for (before, now) in pairs {
        let editions = (a.edition_id(before).to_owned(), b.edition_id(now).to_owned());
        // Two editions of different names are meant to differ in name and first day: the heading says so.
        let shown = whole || editions.0 == editions.1;
        changes::add(&mut all, changes::moved(&items::in_order(&a.pack), &items::in_order(&b.pack)), &editions);
        let old = items::of(a, before, whole, shown);
        let new = items::of(b, now, whole, shown);
        changes::add(&mut all, changes::between(&old, &new), &editions);
    }
    for change in &mut all {
        change.everywhere = change.editions.len() == count;
    }
    all.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
    Ok(all)
}
