//! What is paid each month, counted in monthly calculation indices, and the index of each year.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Value, json};

use super::passages::Passages;
use super::yaml::{list, only, read, text};
use super::{Fault, behind, standing};

const INDEX: &str = "monthly_index.yaml";
const FILE: &str = "payments.yaml";
/// The age at which nobody is a child any more.
const GROWN: u64 = 18;

/// Whom payments go to, each with its words, and why a sum can be open where it goes by age.
pub fn receivers(law: &Path) -> Result<Vec<String>, Fault> {
    let mut messages = Vec::new();
    for row in list(&read(&law.join(FILE))?, "payments") {
        let to = text(row, "to", FILE)?;
        messages.push(to.to_owned());
        if row.get("by_age").is_some() {
            messages.push(format!("{to}.by_age"));
        }
    }
    Ok(messages)
}

/// Adds to what the page is given: the index by year; by edition and service, what is paid.
pub fn add(law_text: &mut Value, law: &Path, pack: &Pack, known: &Passages) -> Result<(), Fault> {
    let file = read(&law.join(FILE))?;
    only(&file, &["note", "age_from", "payments"], FILE)?;
    let note = text(&file, "note", FILE)?;
    let age_from = text(&file, "age_from", FILE)?;
    if !pack.facts[pack.applicant_facts..].iter().any(|fact| fact.key == age_from && matches!(fact.kind, bauyr::Kind::Date(_)))
    {
        return Err(format!("{FILE}: age_from: no date is asked of a child by the name of `{age_from}`"));
    }
    let mut payments = json!({});
    for (n, row) in list(&file, "payments").enumerate() {
        let place = format!("{FILE}: payments.{n}");
        only(row, &["service", "to", "since", "until", "per_child", "indices", "by_age", "passages", "refs"], &place)?;
        let (service, to) = (text(row, "service", &place)?, text(row, "to", &place)?);
        if !pack.services.iter().any(|known| known.id == service) {
            return Err(format!("{place}.service: no such service: `{service}`"));
        }
        if !pack.notes.iter().any(|known| known.id == note) {
            return Err(format!("{FILE}: note: no such note: `{note}`"));
        }
        let mut paid = json!({ "to": to });
        if row.get("per_child").and_then(Value::as_bool) == Some(true) {
            paid["per_child"] = true.into();
        } else if row.get("by_age").is_some() {
            return Err(format!("{place}.by_age: only of what is paid `per_child`"));
        }
        match (row.get("indices"), row.get("by_age")) {
            (Some(indices), None) => paid["indices"] = number(indices, &format!("{place}.indices"))?.into(),
            (None, Some(ages)) => {
                covers_every_age(ages, &format!("{place}.by_age"))?;
                paid["by_age"] = ages.clone();
            }
            _ => return Err(format!("{place}: either `indices` or `by_age`")),
        }
        let item = format!("payment:{service}-{to}");
        let (passages, refs) = (behind::passages(row, &place, known)?, behind::refs(row, &place)?);
        if passages.is_empty() && refs.is_none() {
            return Err(format!("{place}: neither `passages` nor `refs`: a sum without a source"));
        }
        if let Some(refs) = refs {
            law_text["refs"][&item] = refs;
        }
        for edition in standing(pack, row, &place)? {
            behind::cite(law_text, edition, service, &item, &passages);
            let known = payments[edition][service].as_array().cloned().unwrap_or_default();
            payments[edition][service] = known.into_iter().chain([paid.clone()]).collect();
        }
    }
    law_text["money"] = json!({ "note": note, "age_from": age_from, "index": index(law)?, "payments": payments });
    Ok(())
}

/// The index of each year, in order, each with its source.
fn index(law: &Path) -> Result<Value, Fault> {
    let file = read(&law.join(INDEX))?;
    let years = file.as_array().ok_or_else(|| format!("{INDEX}: not a list"))?;
    let mut last = 0;
    let mut index = Vec::new();
    for (n, row) in years.iter().enumerate() {
        let place = format!("{INDEX}: {n}");
        only(row, &["year", "tenge", "source", "verified"], &place)?;
        let year = number(&row["year"], &format!("{place}.year"))?;
        if year <= last {
            return Err(format!("{place}.year: {year} does not follow {last}"));
        }
        last = year;
        let source = row["source"].as_str().filter(|source| !source.is_empty());
        let source = source.ok_or_else(|| format!("{place}.source: the index of {year} has no source"))?;
        index.push(json!({ "year": year, "tenge": number(&row["tenge"], &format!("{place}.tenge"))?, "source": source }));
    }
    Ok(index.into())
}

fn number(value: &Value, place: &str) -> Result<u64, Fault> {
    value.as_u64().filter(|number| *number > 0).ok_or_else(|| format!("{place}: {value} is no whole number above nothing"))
}

/// Each age of a child must be in one of the classes; where the law leaves a border open, in two.
fn covers_every_age(ages: &Value, place: &str) -> Result<(), Fault> {
    let mut classes = Vec::new();
    for (n, class) in ages.as_array().into_iter().flatten().enumerate() {
        let place = format!("{place}.{n}");
        only(class, &["full_years_at_least", "full_years_below", "indices"], &place)?;
        number(&class["indices"], &format!("{place}.indices"))?;
        let bound =
            |key: &str, without: u64| class.get(key).map_or(Ok(without), |years| number(years, &format!("{place}.{key}")));
        classes.push(bound("full_years_at_least", 0)?..bound("full_years_below", GROWN)?);
    }
    match (0..GROWN).find(|age| !classes.iter().any(|class| class.contains(age))) {
        Some(age) => Err(format!("{place}: nothing for a child of {age}")),
        None => Ok(()),
    }
}
