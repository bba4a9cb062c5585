//! People as they call themselves, each with the option of a fact that is theirs: a table beside the question.

use bauyr::{Kind, Pack};
use serde_json::Value;

use super::FILE;
use crate::law::Fault;

/// Checks them and names the messages that they need.
///
/// # Errors
/// A fact or an option that there is not, and a fact of which an option has no example.
pub fn messages(facts: &Value, pack: &Pack) -> Result<Vec<String>, Fault> {
    let examples = facts["examples"].as_object().ok_or_else(|| format!("{FILE}: `examples` is missing"))?;
    let mut messages = Vec::new();
    for (fact, people) in examples {
        let fault = |what: String| format!("{FILE}: examples: `{fact}`: {what}");
        let (of, key) = fact.split_once('.').ok_or_else(|| fault("no such fact".to_owned()))?;
        let range = if of == "child" { pack.of_child() } else { pack.of_applicant() };
        let found = pack.facts[range].iter().find(|one| one.key == key && (of == "child" || of == "applicant"));
        let Some(Kind::Enum(options)) = found.map(|found| &found.kind) else {
            return Err(fault("no such fact with options".to_owned()));
        };
        let people = people.as_object().ok_or_else(|| fault("not an object".to_owned()))?;
        if let Some((person, option)) =
            people.iter().find(|(_, option)| !options.iter().any(|known| option.as_str() == Some(known)))
        {
            return Err(fault(format!("`{person}`: no such option: {option}")));
        }
        if let Some(bare) = options.iter().find(|option| !people.values().any(|of| of.as_str() == Some(option))) {
            return Err(fault(format!("`{bare}` has no example")));
        }
        messages.extend(["person", "is"].map(|column| format!("ask-{of}-{key}.{column}")));
        messages.extend(people.keys().map(|person| format!("example-{of}-{key}-{person}")));
    }
    Ok(messages)
}
