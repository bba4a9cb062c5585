//! A law several times as large: every fact, definition, ground, paper and note of a pack stands in it so many times,
//! each time under a name of its own, so that deciding it is so many times the work.

use std::borrow::Cow;

/// Data that outlives the text in which it was read.
type Value = bauyr::Value<'static>;

/// A pack with so many copies of its rules and of the facts they read. The first copy keeps its names; scope, services,
/// calendar and remedies stay as they are.
pub fn pack(law: &Value, copies: usize) -> Value {
    let mut grown = law.clone();
    for copy in 1..copies {
        let mut read = Vec::new();
        for table in ["grounds", "documents", "notes"] {
            let rows = list(law, table).iter().map(|row| renamed(row, copy, &mut read)).collect::<Vec<_>>();
            list_mut(&mut grown, table).extend(rows);
        }
        let definitions = entries(law, "definitions").iter();
        let definitions =
            definitions.map(|(name, condition)| (named(name, copy), renamed(condition, copy, &mut read))).collect::<Vec<_>>();
        entries_mut(entry(&mut grown, "definitions")).extend(definitions);

        // A fact that only scope reads has no copy: nothing would ask for it.
        for (of, path) in [("applicant", "applicant."), ("child", "children.*.")] {
            let Some(facts) = law.get("facts") else { continue };
            let mut known = Vec::new();
            for (key, kind) in entries(facts, of) {
                if read.contains(&format!("{of}.{key}")) {
                    known.push((named(key, copy), kind.clone()));
                    let question = Value::Text(format!("{path}{}", named(key, copy)).into());
                    list_mut(&mut grown, "asking_order").push(question);
                }
            }
            entries_mut(entry(entry(&mut grown, "facts"), of)).extend(known);
        }
    }
    grown
}

/// A request whose answers and papers stand in it once for every copy of the rules in a pack made by [`pack`].
pub fn request(request: &Value, law: &Value, copies: usize) -> Value {
    let mut grown = request.clone();
    for copy in 1..copies {
        let papers = list(request, "have").iter().map(|paper| renamed(paper, copy, &mut Vec::new())).collect::<Vec<_>>();
        list_mut(&mut grown, "have").extend(papers);
    }
    let facts = law.get("facts").expect("a pack has facts");
    let answers = entry(&mut grown, "answers");
    copy_answers(entry(answers, "applicant"), facts, "applicant", copies);
    for child in list_mut(answers, "children") {
        copy_answers(child, facts, "child", copies);
    }
    grown
}

/// Answers the copies of a person's facts like the facts themselves, in the order of the pack.
fn copy_answers(person: &mut Value, facts: &Value, of: &str, copies: usize) {
    let person = entries_mut(person);
    let answered = person.clone();
    let known = entries(facts, of);
    for copy in 1..copies {
        let again = answered.iter().map(|(key, answer)| (named(key, copy), answer.clone()));
        person.extend(again.filter(|(key, _)| known.iter().any(|(name, _)| name == key)));
    }
}

/// A rule of the same form that reads the facts of a copy; notes which facts it copies.
fn renamed(rule: &Value, copy: usize, read: &mut Vec<String>) -> Value {
    match rule {
        Value::List(list) => Value::List(list.iter().map(|one| renamed(one, copy, read)).collect()),
        Value::Object(entries) => {
            Value::Object(entries.iter().map(|(key, value)| renamed_entry(key, value, copy, read)).collect())
        }
        other => other.clone(),
    }
}

fn renamed_entry(key: &str, value: &Value, copy: usize, read: &mut Vec<String>) -> (Cow<'static, str>, Value) {
    if key.starts_with("applicant.") || key.starts_with("child.") {
        read.push(key.to_owned());
        return (named(key, copy), value.clone());
    }
    let refers = ["id", "holds", "ground", "document_required", "document_deferrable"].contains(&key);
    let value = match value {
        Value::Text(name) if refers => Value::Text(named(name, copy)),
        other => renamed(other, copy, read),
    };
    (key.to_owned().into(), value)
}

fn named(name: &str, copy: usize) -> Cow<'static, str> {
    format!("{name}_{copy}").into()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    if let Some(Value::List(list)) = value.get(key) { list } else { &[] }
}

fn entries<'v>(value: &'v Value, key: &str) -> &'v [(Cow<'static, str>, Value)] {
    if let Some(Value::Object(entries)) = value.get(key) { entries } else { &[] }
}

fn entries_mut(value: &mut Value) -> &mut Vec<(Cow<'static, str>, Value)> {
    let Value::Object(entries) = value else { panic!("not an object") };
    entries
}

fn entry<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
    let found = entries_mut(value).iter_mut().find(|(name, _)| name == key);
    &mut found.unwrap_or_else(|| panic!("no {key}")).1
}

fn list_mut<'v>(value: &'v mut Value, key: &str) -> &'v mut Vec<Value> {
    let Value::List(list) = entry(value, key) else { panic!("{key} is no list") };
    list
}
