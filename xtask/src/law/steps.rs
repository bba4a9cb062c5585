//! The steps of each service, with their working days and the paragraph that each rests on.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Value, json};

use super::passages::Passages;
use super::yaml::{list, only, read, text};
use super::{Fault, behind, standing};

const FILE: &str = "steps.yaml";

/// How a step's days are counted: so many from the step before, or so many before the whole term ends.
pub const COUNTS: [&str; 2] = ["within", "before_end"];

/// The ids of all steps: each has its words.
pub fn ids(law: &Path) -> Result<Vec<String>, Fault> {
    list(&read(&law.join(FILE))?, "steps").map(|step| text(step, "id", FILE).map(ToOwned::to_owned)).collect()
}

/// Adds to what the page is given, by edition and service, the steps in their order.
pub fn add(law_text: &mut Value, law: &Path, pack: &Pack, known: &Passages) -> Result<(), Fault> {
    let file = read(&law.join(FILE))?;
    only(&file, &["steps"], FILE)?;
    let mut keys = vec!["id", "since", "until", "before_refusal"];
    keys.extend(pack.services.iter().map(|service| service.id.as_str()));
    let mut steps = json!({});
    let mut seen = Vec::new();
    for row in list(&file, "steps") {
        let id = text(row, "id", FILE)?;
        only(row, &keys, &format!("{FILE}: `{id}`"))?;
        if seen.contains(&id) {
            return Err(format!("{FILE}: `{id}` stands twice"));
        }
        seen.push(id);
        let editions = standing(pack, row, &format!("{FILE}: `{id}`"))?;
        for service in pack.services.iter().map(|service| service.id.as_str()) {
            let Some(of) = row.get(service) else { continue };
            let place = format!("{FILE}: `{id}`: {service}");
            let (counted, days) = days(of, &place)?;
            let passages = behind::passages(of, &place, known)?;
            if passages.is_empty() {
                return Err(format!("{place}.passages: a step rests on a passage"));
            }
            let mut step = json!({ "id": id });
            step[counted] = days.into();
            if row.get("before_refusal").and_then(Value::as_bool) == Some(true) {
                step["before_refusal"] = true.into();
            }
            for edition in &editions {
                behind::cite(law_text, edition, service, &format!("step:{id}"), &passages);
                let known = steps[*edition][service].as_array().cloned().unwrap_or_default();
                steps[*edition][service] = known.into_iter().chain([step.clone()]).collect();
            }
        }
    }
    law_text["steps"] = steps;
    Ok(())
}

/// How the days of a step are counted, and how many they are.
fn days(of: &Value, place: &str) -> Result<(&'static str, u64), Fault> {
    only(of, &["within", "before_end", "passages"], place)?;
    let mut counts = COUNTS.into_iter().filter_map(|count| Some((count, of.get(count)?)));
    match (counts.next(), counts.next()) {
        (Some((count, days)), None) => {
            let days = days.as_u64().filter(|days| (1..=180).contains(days));
            Ok((count, days.ok_or_else(|| format!("{place}.{count}: not 1 to 180 working days"))?))
        }
        _ => Err(format!("{place}: either `within` or `before_end`")),
    }
}
