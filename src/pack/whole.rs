//! Whether a pack is whole: nothing unread, nothing contradictory, no gap in its dates.

use chrono::NaiveDate;

use super::condition::{Condition, DateTest};
use super::{Kind, MAX_COMBINATIONS, Pack};
use crate::error::Error;
use crate::plan::{MAX_CHILDREN_QUESTIONS, Scene};

/// Longest run of days on which nothing is open that a term can be counted over.
const LONGEST_CLOSURE: usize = 31;
/// Evidence and need are concluded together as one small number.
const MAX_EVIDENCE: usize = 1000;
/// References of rules to rules.
const REFERENCES: usize = 8;

pub fn check(pack: &mut Pack) -> Result<(), Error> {
    dates(pack)?;
    calendar(pack)?;
    date_tests(pack);
    rules(pack)
}

fn dates(pack: &Pack) -> Result<(), Error> {
    let fault = |path: &str, message: &str| Err(Error::new("pack_dates", path, message));
    match pack.editions.first() {
        None => return Err(Error::new("pack_shape", "editions", "no edition")),
        Some(first) if first.in_force_from != pack.date_from => {
            return fault("editions.0.in_force_from", "the first edition begins on the first request date");
        }
        Some(_) => {}
    }
    for (index, (one, next)) in pack.editions.iter().zip(pack.editions.iter().skip(1)).enumerate() {
        if one.in_force_from >= next.in_force_from || one.id >= next.id {
            return fault(&["editions.", &(index + 1).to_string()].concat(), "editions stand oldest first");
        }
    }
    if pack.editions.last().is_some_and(|last| last.in_force_from > pack.date_to) || pack.date_from > pack.date_to {
        return fault("request_dates", "an edition begins after the last request date");
    }
    if pack.services.is_empty() || pack.services.iter().enumerate().any(|(place, _)| !pack.lists.iter().any(|list| list.service == place)) {
        return Err(Error::new("pack_shape", "services", "a service without a channel"));
    }
    let minimums = &pack.subsistence_minimum;
    if minimums.iter().zip(minimums.iter().skip(1)).any(|(one, next)| one.from >= next.from) {
        return fault("subsistence_minimum", "sums stand oldest first, without doubles");
    }
    Ok(())
}

fn calendar(pack: &Pack) -> Result<(), Error> {
    let calendar = &pack.calendar;
    let fault = |path: &str, message: &str| Err(Error::new("pack_dates", ["calendar.", path].concat(), message));
    if calendar.from > pack.date_from || calendar.from > calendar.to || calendar.confirmed_until > calendar.to || calendar.confirmed_until < calendar.from {
        return fault("from", "it must begin before the first request date and be confirmed within its range");
    }
    for (key, days) in [("days_off", &calendar.days_off), ("working_weekends", &calendar.working_weekends)] {
        if days.iter().zip(days.iter().skip(1)).any(|(one, next)| one >= next) {
            return fault(key, "days stand in order, without doubles");
        }
        if days.iter().any(|day| *day < calendar.from || *day > calendar.to) {
            return fault(key, "a day outside of the calendar");
        }
    }
    if calendar.working_weekends.iter().any(|day| is_weekday(*day) || calendar.days_off.contains(day)) {
        return fault("working_weekends", "a day that is no weekend, or is off as well");
    }
    let mut closed = 0;
    for day in calendar.from.iter_days().take_while(|day| *day <= calendar.to) {
        closed = if calendar.is_working_day(day) { 0 } else { closed + 1 };
        if closed > LONGEST_CLOSURE {
            return fault("days_off", "closed for more than a month");
        }
    }
    Ok(())
}

fn is_weekday(day: NaiveDate) -> bool {
    use chrono::{Datelike, Weekday};
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Orders the tests of each date: whoever passes one passes all that follow.
///
/// More full years need an earlier birth; as many years by a later day allow a later one. A term is shorter than a
/// year (see the limit on it), so a test by the decision stands before the test of one year less by the request date.
fn date_tests(pack: &mut Pack) {
    let mut found: Vec<(usize, DateTest)> = Vec::new();
    let mut note = |condition: &Condition| {
        if let Condition::Date(place, test) = condition
            && !found.contains(&(*place, *test))
        {
            found.push((*place, *test));
        }
    };
    let conditions = pack.child_in_scope.iter().chain(pack.grounds.iter().flat_map(|row| &row.applies));
    let conditions = conditions.chain(pack.documents.iter().flat_map(|row| row.required.iter().chain(&row.deferrable)));
    let conditions = conditions.chain(pack.notes.iter().flat_map(|row| &row.condition));
    conditions.flatten().for_each(|condition| condition.each(&mut note));
    let evidence = pack.documents.iter().flat_map(|row| &row.evidence).flatten().flatten();
    evidence.for_each(|(condition, _)| condition.each(&mut note));
    found.sort_by_key(|(_, test)| (std::cmp::Reverse(test.years), test.by));
    for (place, fact) in pack.facts.iter_mut().enumerate() {
        if let Kind::Date(tests) = &mut fact.kind {
            *tests = found.iter().filter(|(of, _)| *of == place).map(|(_, test)| *test).collect();
        }
    }
}

/// Every rule resolves for every edition and list, stays small, and every fact is read.
fn rules(pack: &mut Pack) -> Result<(), Error> {
    if pack.evidence.len() > MAX_EVIDENCE {
        return Err(Error::new("pack_complex", "documents", "too many kinds of evidence"));
    }
    let mut read_in = vec![vec![false; pack.editions.len()]; pack.facts.len()];
    for edition in 0..pack.editions.len() {
        for list in 0..pack.lists.len() {
            let scene = Scene { pack, edition, list };
            circles(&scene)?;
            let mut rule = |path: String, conditions: &[Condition], one_child: bool| -> Result<(), Error> {
                for place in size(pack, &path, conditions, one_child)? {
                    read_in.iter_mut().skip(place).take(1).flat_map(|by| by.iter_mut().skip(edition).take(1)).for_each(|read| *read = true);
                }
                Ok(())
            };
            let scope = pack.child_in_scope.get(edition).cloned().flatten();
            let Some(scope) = scope else {
                return Err(Error::new("pack_dates", "scope.child_in_scope_when", "an edition without it"));
            };
            rule("scope".into(), &[scene.resolve(&scope)], true)?;
            for (place, _, condition) in scene.grounds() {
                rule(row("grounds", place), &[condition], false)?;
            }
            for (place, _, rules) in scene.documents() {
                let evidence = rules.evidence.into_iter().map(|(when, _)| when);
                let conditions = [rules.required, rules.deferrable].into_iter().chain(evidence).collect::<Vec<_>>();
                rule(row("documents", place), &conditions, rules.per_child)?;
            }
            for (place, condition) in scene.notes() {
                rule(row("notes", place), &[condition], false)?;
            }
        }
    }
    for (place, read) in read_in.into_iter().enumerate() {
        if !read.contains(&true) {
            return Err(Error::new("pack_unread", "facts", ["no rule reads `", &pack.question_id(place), "`"].concat()));
        }
        pack.facts.iter_mut().skip(place).take(1).for_each(|fact| fact.read_in.clone_from(&read));
    }
    Ok(())
}

fn row(list: &str, place: usize) -> String {
    [list, ".", &place.to_string()].concat()
}

/// References between rules must come to an end, and every edition in which a row stands must have its condition.
fn circles(scene: &Scene) -> Result<(), Error> {
    let pack = scene.pack;
    let service = pack.lists.get(scene.list).map_or(0, |list| list.service);
    let fine = |list: &str, place: usize, condition: Option<&Option<Condition>>| match condition {
        Some(Some(condition)) if scene.resolved(condition, REFERENCES).is_some() => Ok(()),
        Some(Some(_)) => Err(Error::new("pack_complex", row(list, place), "references lead round in a circle")),
        _ => Err(Error::new("pack_dates", row(list, place), "an edition in which it stands has no condition")),
    };
    for (place, ground) in pack.grounds.iter().enumerate() {
        let stands = ground.items.get(scene.edition).and_then(Option::as_ref).and_then(|items| items.get(service));
        if stands.is_some_and(Option::is_some) {
            fine("grounds", place, ground.applies.get(scene.edition))?;
        }
    }
    for (place, document) in pack.documents.iter().enumerate() {
        let stands = document.items.get(scene.edition).and_then(Option::as_ref).and_then(|items| items.get(scene.list));
        if stands.is_some_and(Option::is_some) {
            fine("documents", place, document.required.get(scene.edition))?;
            if let Some(Some(condition)) = document.deferrable.get(scene.edition) {
                fine("documents", place, Some(&Some(condition.clone())))?;
            }
        }
    }
    for (place, note) in pack.notes.iter().enumerate() {
        let stands = note.stands.get(scene.edition).and_then(Option::as_ref).and_then(|stands| stands.get(scene.list));
        if stands.copied().unwrap_or(false) {
            fine("notes", place, note.condition.get(scene.edition))?;
        }
    }
    Ok(())
}

/// The facts that a rule reads. Fails where the rule is too large, or asks of all children within one child.
fn size(pack: &Pack, path: &str, conditions: &[Condition], one_child: bool) -> Result<Vec<usize>, Error> {
    let mut outside = Vec::new();
    let mut inside = Vec::new();
    let mut questions = 0;
    for condition in conditions {
        if !collect(condition, &mut outside, &mut inside, &mut questions, false) {
            return Err(Error::new("pack_shape", path, "it asks of all children what is about one child already"));
        }
    }
    if !one_child && outside.iter().any(|place| *place >= pack.applicant_facts) {
        return Err(Error::new("pack_shape", path, "of which child? Say `any_child` or `every_child`"));
    }
    if one_child && questions > 0 || inside.iter().any(|place| *place < pack.applicant_facts) {
        return Err(Error::new("pack_shape", path, "a question about children is about children's facts alone"));
    }
    let classes = |places: &[usize]| {
        let facts = places.iter().filter_map(|place| pack.facts.get(*place));
        facts.fold(1u32, |product, fact| product.saturating_mul(fact.kind.classes()))
    };
    if questions > MAX_CHILDREN_QUESTIONS || classes(&outside).max(classes(&inside)) > MAX_COMBINATIONS {
        return Err(Error::new("pack_complex", path, "the rule reads too many combinations of answers"));
    }
    outside.extend(inside);
    Ok(outside)
}

fn collect(condition: &Condition, outside: &mut Vec<usize>, inside: &mut Vec<usize>, questions: &mut usize, in_child: bool) -> bool {
    match condition {
        Condition::Is(place, _) | Condition::Date(place, _) => {
            let places = if in_child { inside } else { outside };
            if !places.contains(place) {
                places.push(*place);
            }
            true
        }
        Condition::All(all) | Condition::Any(all) => {
            all.iter().all(|one| collect(one, outside, inside, questions, in_child))
        }
        Condition::Not(inner) => collect(inner, outside, inside, questions, in_child),
        Condition::AnyChild(inner) => {
            *questions += 1;
            !in_child && collect(inner, outside, inside, questions, true)
        }
        _ => true,
    }
}
