//! The words of a language in the order in which the page needs them.

/// Kinds of messages that nothing shows before the first page about a child, which stands behind two others: what asks for facts, and
/// what the answers are checked by.
const QUESTIONS: &[&str] = &[
    "ask-",
    "example-",
    "pick-",
    "first-",
    "choice-",
    "ticks-",
    "box-",
    "age-",
    "fact-",
    "option-",
    "date-long",
    "month-",
    "ui-ask-",
    "ui-check-",
    "ui-enough-",
    "ui-keep",
];
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

/// The words of a language for the page, each part a Fluent file.
#[derive(Debug, Default, PartialEq)]
pub struct Parts {
    /// The words that the page starts with.
    pub first: String,
    /// What is needed besides to ask for facts, and to check the answers.
    pub questions: String,
    /// What is needed besides to show a result.
    pub later: String,
}

/// Comments are for translators, not for readers' phones.
pub fn parts(words: &str) -> Parts {
    let mut parts = Parts::default();
    let mut part = Some(&mut parts.first);
    for line in words.split_inclusive('\n').filter(|line| !line.starts_with('#')) {
        // What is indented, or empty, belongs to the message before.
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let id = line.split_whitespace().next().unwrap_or_default();
            let of = |kinds: &[&str]| kinds.iter().any(|kind| id.starts_with(kind));
            part = if of(NEVER) {
                None
            } else if of(QUESTIONS) {
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
    use super::{Parts, parts};

    #[test]
    fn messages_go_whole_to_where_they_are_needed() {
        let words = "# for translators\na = one\n    .hint = two\n\n    # three\n### all\nground-b = 3\n    .open = 4\nexplain-c = 5\n   .x = 6\nd = 7\n";
        assert_eq!(
            parts(words),
            Parts {
                first: "a = one\n    .hint = two\n\n    # three\nd = 7\n##\n".to_owned(),
                questions: "##\n".to_owned(),
                later: "ground-b = 3\n    .open = 4\n##\n".to_owned(),
            }
        );
    }

    #[test]
    fn what_asks_for_facts_comes_after_what_the_first_two_pages_show() {
        let words = "fact-child-sex = 1\nask-child = 2\n    .fold-text =\n        3\n        4\noption-child-sex-male = 5\noption-true = 6\nui-continue = 7\n";
        let Parts { first, questions, .. } = parts(words);
        assert_eq!(first, "ui-continue = 7\n##\n");
        assert_eq!(
            questions,
            "fact-child-sex = 1\nask-child = 2\n    .fold-text =\n        3\n        4\noption-child-sex-male = 5\noption-true = 6\n##\n"
        );
    }
}
