//! Whether a pack is whole: nothing unread, nothing contradictory, no gap in its dates.

use chrono::{Datelike, NaiveDate, Weekday};

use super::condition::Condition;
use super::{Kind, MAX_COMBINATIONS, Pack};
use crate::error::{Read, fault, join, join_index};
use crate::scene::{REFERENCES, Scene};

/// Longest run of days on which nothing is open that a term can be counted over.
const LONGEST_CLOSURE: usize = 31;
/// Evidence and need are concluded together as one small number.
const MAX_EVIDENCE: usize = 1000;
/// How many questions about all children one rule may ask.
const MAX_CHILDREN_QUESTIONS: usize = 4;

pub fn check(pack: &mut Pack) -> Read<()> {
    dates(pack)?;
    calendar(pack)?;
    date_tests(pack);
    rules(pack)
}

fn dates(pack: &Pack) -> Read<()> {
    let wrong = |path: &str, message: &str| Err(fault("pack_dates", path, message));
    match pack.editions.first() {
        None => return Err(fault("pack_shape", "editions", "no edition")),
        Some(first) if first.in_force_from != pack.date_from => {
            return wrong("editions.0.in_force_from", "the first edition begins on the first request date");
        }
        Some(_) => {}
    }
    for (index, (one, next)) in pack.editions.iter().zip(pack.editions.iter().skip(1)).enumerate() {
        if one.in_force_from >= next.in_force_from || one.id >= next.id {
            return wrong(&join_index("editions", index + 1), "editions stand oldest first");
        }
    }
    if pack.editions.last().is_some_and(|last| last.in_force_from > pack.date_to) || pack.date_from > pack.date_to {
        return wrong("request_dates", "an edition begins after the last request date");
    }
    let channel = |service: usize| pack.lists.iter().any(|list| list.service == service);
    if pack.services.is_empty() || !(0..pack.services.len()).all(channel) {
        return Err(fault("pack_shape", "services", "a service without a channel"));
    }
    let minimums = &pack.subsistence_minimum;
    if minimums.iter().zip(minimums.iter().skip(1)).any(|(one, next)| one.from >= next.from) {
        return wrong("subsistence_minimum", "sums stand oldest first, without doubles");
    }
    Ok(())
}

fn calendar(pack: &Pack) -> Read<()> {
    let calendar = &pack.calendar;
    let wrong = |key: &str, message: &str| Err(fault("pack_dates", &join("calendar", key), message));
    let (from, to, confirmed) = (calendar.from, calendar.to, calendar.confirmed_until);
    if from > pack.date_from || from > to || confirmed > to || confirmed < from {
        return wrong("from", "it must begin before the first request date and be confirmed within its range");
    }
    for (key, days) in [("days_off", &calendar.days_off), ("working_weekends", &calendar.working_weekends)] {
        if days.iter().zip(days.iter().skip(1)).any(|(one, next)| one >= next) {
            return wrong(key, "days stand in order, without doubles");
        }
        if days.iter().any(|day| *day < from || *day > to) {
            return wrong(key, "a day outside of the calendar");
        }
    }
    if calendar.working_weekends.iter().any(|day| is_weekday(*day) || calendar.days_off.contains(day)) {
        return wrong("working_weekends", "a day that is no weekend, or is off as well");
    }
    let mut closed = 0;
    for day in from.iter_days().take_while(|day| *day <= to) {
        closed = if calendar.is_working_day(day) { 0 } else { closed + 1 };
        if closed > LONGEST_CLOSURE {
            return wrong("days_off", "closed for more than a month");
        }
    }
    Ok(())
}

fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Orders the tests of each date: whoever passes one passes all that follow.
///
/// More full years need an earlier birth; as many years by a later day allow a later one. A term is shorter than a
/// year (see the limit on it), so a test by the decision stands before the test of one year less by the request date.
fn date_tests(pack: &mut Pack) {
    let mut found = Vec::new();
    each_condition(pack, &mut |condition| {
        if let Condition::Date(place, test) = condition {
            found.push((*place, *test));
        }
    });
    for (place, test) in found {
        if let Some(Kind::Date(tests)) = pack.facts.get_mut(place).map(|fact| &mut fact.kind)
            && !tests.contains(&test)
        {
            let before =
                tests.partition_point(|other| other.years > test.years || other.years == test.years && other.by < test.by);
            tests.insert(before, test);
        }
    }
}

/// Calls back for every condition of a pack.
fn each_condition(pack: &Pack, call: &mut dyn FnMut(&Condition)) {
    let mut all = vec![&pack.child_in_scope];
    all.extend(pack.grounds.iter().map(|row| &row.applies));
    for row in &pack.documents {
        all.extend([&row.required, &row.deferrable]);
        row.evidence.iter().flatten().flatten().for_each(|(when, _)| when.each(call));
    }
    all.extend(pack.notes.iter().map(|row| &row.condition));
    for dated in all {
        dated.iter().flatten().for_each(|condition| condition.each(call));
    }
}

/// Every rule resolves for every edition and list, stays small, and every fact is read.
fn rules(pack: &mut Pack) -> Read<()> {
    if pack.evidence.len() > MAX_EVIDENCE {
        return Err(fault("pack_complex", "documents", "too many kinds of evidence"));
    }
    let editions = pack.editions.len();
    let mut read_in = (0..pack.facts.len()).map(|_| vec![false; editions]).collect::<Vec<_>>();
    for edition in 0..editions {
        for list in 0..pack.lists.len() {
            let scene = Scene { pack, edition, list };
            circles(scene)?;
            if !pack.child_in_scope.get(edition).is_some_and(Option::is_some) {
                return Err(fault("pack_dates", "scope.child_in_scope_when", "an edition without it"));
            }
            let mut rule = |path: &str, place: usize, conditions: &[&Condition], one_child: bool| -> Read<()> {
                let facts = facts(scene, conditions, one_child);
                let facts = facts.map_err(|(code, message)| {
                    let at = if path == "scope" { path.to_owned() } else { join_index(path, place) };
                    fault(code, &at, message)
                })?;
                for fact in facts {
                    let by_edition = read_in.iter_mut().skip(fact).take(1).flat_map(|by| by.iter_mut().skip(edition).take(1));
                    by_edition.for_each(|read| *read = true);
                }
                Ok(())
            };
            rule("scope", 0, &[scene.now(&pack.child_in_scope)], true)?;
            for place in 0..pack.grounds.len() {
                if let Some((_, applies)) = scene.ground(place) {
                    rule("grounds", place, &[applies], false)?;
                }
            }
            for place in 0..pack.documents.len() {
                if let Some((_, document)) = scene.document(place) {
                    let mut conditions = vec![scene.now(&document.required), scene.now(&document.deferrable)];
                    conditions.extend(scene.evidence(document).iter().map(|(when, _)| when));
                    rule("documents", place, &conditions, document.per_child)?;
                }
            }
            for place in 0..pack.notes.len() {
                if let Some(condition) = scene.note(place) {
                    rule("notes", place, &[condition], false)?;
                }
            }
        }
    }
    for (place, read) in read_in.into_iter().enumerate() {
        if !read.contains(&true) {
            return Err(fault("pack_unread", "facts", &["no rule reads `", &pack.question_id(place), "`"].concat()));
        }
        pack.facts.iter_mut().skip(place).take(1).for_each(|fact| fact.read_in.clone_from(&read));
    }
    Ok(())
}

/// References between rules must come to an end, and every edition in which a row stands must have its condition.
fn circles(scene: Scene) -> Read<()> {
    let pack = scene.pack;
    let fine = |path: &str, place: usize, condition: Option<&Option<Condition>>| match condition {
        Some(Some(condition)) if scene.each(condition, REFERENCES, false, &mut |_, _| {}) => Ok(()),
        Some(Some(_)) => Err(fault("pack_complex", &join_index(path, place), "references lead round in a circle")),
        _ => Err(fault("pack_dates", &join_index(path, place), "an edition in which it stands has no condition")),
    };
    for (place, ground) in pack.grounds.iter().enumerate() {
        if scene.ground(place).is_some() {
            fine("grounds", place, ground.applies.get(scene.edition))?;
        }
    }
    for (place, document) in pack.documents.iter().enumerate() {
        if scene.document(place).is_some() {
            fine("documents", place, document.required.get(scene.edition))?;
            let deferrable = document.deferrable.get(scene.edition);
            if deferrable.is_some_and(Option::is_some) {
                fine("documents", place, deferrable)?;
            }
        }
    }
    for (place, note) in pack.notes.iter().enumerate() {
        if scene.note(place).is_some() {
            fine("notes", place, note.condition.get(scene.edition))?;
        }
    }
    Ok(())
}

/// The facts that a rule reads. Fails where the rule is too large, or asks of all children within one child.
fn facts(scene: Scene, conditions: &[&Condition], one_child: bool) -> Result<Vec<usize>, (&'static str, &'static str)> {
    let pack = scene.pack;
    let (mut outside, mut inside) = (Vec::new(), Vec::new());
    let (mut questions, mut nested) = (0, false);
    for condition in conditions {
        scene.each(condition, REFERENCES, false, &mut |one, in_child| match one {
            Condition::Is(place, _) | Condition::Date(place, _) => {
                let places = if in_child { &mut inside } else { &mut outside };
                if !places.contains(place) {
                    places.push(*place);
                }
            }
            Condition::AnyChild(_) => {
                questions += 1;
                nested |= in_child;
            }
            _ => {}
        });
    }
    if nested {
        return Err(("pack_shape", "it asks of all children what is about one child already"));
    }
    if !one_child && outside.iter().any(|place| *place >= pack.applicant_facts) {
        return Err(("pack_shape", "of which child? Say `any_child` or `every_child`"));
    }
    if one_child && questions > 0 || inside.iter().any(|place| *place < pack.applicant_facts) {
        return Err(("pack_shape", "a question about children is about children's facts alone"));
    }
    let classes = |places: &[usize]| {
        let facts = places.iter().filter_map(|place| pack.facts.get(*place));
        facts.fold(1u32, |product, fact| product.saturating_mul(fact.kind.classes()))
    };
    if questions > MAX_CHILDREN_QUESTIONS || classes(&outside).max(classes(&inside)) > MAX_COMBINATIONS {
        return Err(("pack_complex", "the rule reads too many combinations of answers"));
    }
    outside.append(&mut inside);
    Ok(outside)
}
