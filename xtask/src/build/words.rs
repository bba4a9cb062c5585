//! The words of a language in the order in which the page needs them.

use serde_json::Value;

use crate::files::read_text;
use crate::project::Project;

/// So many of the facts asked first have their words in the first file: enough that nobody gets through their questions, six at
/// least, before the words of the others have come (`tests/node/first-words.test.mjs`).
const FIRST_FACTS: usize = 12;

/// Kinds of messages that nothing shows before the answers can be checked.
const FURTHER: &[&str] = &["date-long", "month-", "ui-check-", "ui-keep"];
/// Kinds of messages that only the result shows.
const LATER: &[&str] = &[
    "ground-",
    "document-",
    "evidence-",
    "paper-",
    "proof-",
    "person-",
    "note-",
    "reading-",
    "row-",
    "not-modelled",
    "result-",
    "remedy-",
    "outcome-",
    "state-",
    "need-",
    "change-",
    "date-",
    "weekday-",
    "ui-result-",
    "step-",
    "payment-",
    "form-",
    "ui-take-heading",
    "ui-take-share",
    "ui-take-cop",
    "ui-take-calendar",
    "ui-take-save",
    "ui-take-text-",
];
/// Kinds of messages that the page never shows.
const NEVER: &[&str] =
    &["explain-", "if-ground-", "scope-", "ui-list-", "ui-proof-", "ui-statement-", "ui-embed-", "ui-element-"];

/// The last line of each file of words, for Fluent a comment: by it the page knows that nothing was cut off.
const END: &str = "##\n";

/// What the facts asked first are called in the ids of messages: `child-birth_date`.
pub struct FirstFacts(Vec<String>);

impl FirstFacts {
    pub fn of(project: &Project) -> Result<Self, String> {
        let path = project.law.join("pack.json");
        let pack: Value = serde_json::from_str(&read_text(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        let order = pack.get("asking_order").and_then(Value::as_array).ok_or("the pack has no asking order")?;
        let facts = order.iter().filter_map(Value::as_str).take(FIRST_FACTS);
        Ok(Self(facts.map(|fact| fact.replace("children.*.", "child-").replace('.', "-")).collect()))
    }

    /// Whether a message is about a fact that is asked further on.
    fn leave_out(&self, id: &str) -> bool {
        let about = id.strip_prefix("fact-").or_else(|| id.strip_prefix("option-"));
        let about = about.filter(|about| about.starts_with("applicant-") || about.starts_with("child-"));
        // After the fact there may be one of its options.
        about.is_some_and(|about| {
            !self.0.iter().any(|fact| about.strip_prefix(fact).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
        })
    }
}

/// The words of a language for the page, each part a Fluent file.
#[derive(Debug, Default, PartialEq)]
pub struct Parts {
    /// The words that the page starts with.
    pub first: String,
    /// What is needed besides to ask all questions, and to check the answers.
    pub questions: String,
    /// What is needed besides to show a result.
    pub later: String,
}

/// Comments are for translators, not for readers' phones.
pub fn parts(words: &str, facts: &FirstFacts) -> Parts {
    let mut parts = Parts::default();
    let mut part = Some(&mut parts.first);
    for line in words.split_inclusive('\n').filter(|line| !line.starts_with('#')) {
        // What is indented, or empty, belongs to the message before.
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let id = line.split_whitespace().next().unwrap_or_default();
            let of = |kinds: &[&str]| kinds.iter().any(|kind| id.starts_with(kind));
            part = if of(NEVER) {
                None
            } else if of(FURTHER) || facts.leave_out(id) {
                Some(&mut parts.questions)
            } else if of(LATER) {
                Some(&mut parts.later)
            } else {
                Some(&mut parts.first)
            };
        }
        if let Some(part) = &mut part {
            part.push_str(line);
        }
    }
    for part in [&mut parts.first, &mut parts.questions, &mut parts.later] {
        part.push_str(END);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{FirstFacts, Parts, parts};

    #[test]
    fn messages_go_whole_to_where_they_are_needed() {
        let words = "# for translators\na = one\n    .hint = two\n\n    # three\n### all\nground-b = 3\n    .open = 4\nexplain-c = 5\n   .x = 6\nd = 7\n";
        assert_eq!(
            parts(words, &FirstFacts(Vec::new())),
            Parts {
                first: "a = one\n    .hint = two\n\n    # three\nd = 7\n##\n".to_owned(),
                questions: "##\n".to_owned(),
                later: "ground-b = 3\n    .open = 4\n##\n".to_owned(),
            }
        );
    }

    #[test]
    fn the_words_of_facts_asked_first_come_first() {
        let facts = FirstFacts(vec!["child-sex".to_owned()]);
        let words =
            "fact-child-sex = 1\noption-child-sex-male = 2\nfact-applicant-sex = 3\nfact-child-sex_x = 4\noption-true = 5\n";
        let Parts { first, questions, .. } = parts(words, &facts);
        assert_eq!(first, "fact-child-sex = 1\noption-child-sex-male = 2\noption-true = 5\n##\n");
        assert_eq!(questions, "fact-applicant-sex = 3\nfact-child-sex_x = 4\n##\n");
    }
}
