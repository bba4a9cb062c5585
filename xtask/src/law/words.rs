//! The words: every id of the pack has its messages in every language, all languages have the same ones, none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bauyr::{Kind, Pack};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::pages;
use super::passages::{self, Passages};
use super::{Fault, LANGUAGES, style};

/// Messages of one language: `id` and `id.attribute`, each with the variables it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Kinds of messages that belong to ids of the pack. One of these that nothing needs is left over.
const OF_THE_PACK: &[&str] = &[
    "service-",
    "channel-",
    "fact-",
    "option-",
    "ground-",
    "if-ground-",
    "document-",
    "paper-",
    "evidence-",
    "proof-",
    "person-",
    "note-",
    "reading-",
    "row-",
    "edition-",
    "step-",
    "payment-",
    "form-blank-",
    "form-about-",
];

/// Messages that every pack needs.
const ALWAYS: &[&str] = &[
    "option-true",
    "option-false",
    "option-unknown",
    "outcome-ready",
    "outcome-ready.next",
    "outcome-documents_missing",
    "outcome-documents_missing.next",
    "outcome-undecided",
    "outcome-undecided.next",
    "outcome-refusal_possible",
    "outcome-refusal_possible.next",
    "outcome-refusal_likely",
    "outcome-refusal_likely.next",
    "outcome-out_of_scope",
    "outcome-out_of_scope.next",
    "state-applies",
    "state-waivable",
    "state-open",
    "state-clear",
    "need-required",
    "need-deferrable",
    "need-not_required",
    "need-open",
    "scope-in",
    "scope-out",
    "scope-open",
    "change-same",
    "change-changed",
    "change-added",
    "change-removed",
    "date-accepted",
    "date-accepted.text",
    "date-decision",
    "date-decision.text",
    "date-training_certificate",
    "date-training_certificate.text",
    "date-estimated",
    "result-headline-ready",
    "result-headline-documents_missing",
    "result-headline-undecided",
    "result-headline-refusal_likely",
    "result-headline-refusal_possible",
    "result-headline-out_of_scope",
    "result-day-sent",
    "result-day-accepted",
    "result-day-decision",
    "result-day-training_certificate",
    "date-long",
    "error-invalid_shape",
    "error-unknown_service",
    "error-unknown_channel",
    "error-unknown_edition",
    "error-invalid_date",
    "error-future_date",
    "error-unsupported_date",
    "error-children_count",
    "error-unknown_fact",
    "error-unknown_value",
    "error-unknown_document",
    "error-no_wasm",
    "error-load_failed",
    "not-modelled",
    "explain-all",
    "explain-always",
    "explain-any",
    "explain-any-child",
    "explain-appears-when",
    "explain-applies-when",
    "explain-channel",
    "explain-deferrable-when",
    "explain-document",
    "explain-elsewhere",
    "explain-every-child",
    "explain-everywhere",
    "explain-evidence",
    "explain-fact",
    "explain-ground",
    "explain-ground-applies",
    "explain-grounds",
    "explain-language",
    "explain-needed-for",
    "explain-never",
    "explain-no-item",
    "explain-no-passage",
    "explain-not",
    "explain-note",
    "explain-option",
    "explain-or",
    "explain-paper-deferrable",
    "explain-paper-required",
    "explain-papers",
    "explain-per-child",
    "explain-requests-from",
    "explain-required-when",
    "explain-scope",
    "explain-service",
    "explain-term",
    "explain-waivable-when",
    "explain-years-at-least",
    "explain-years-below",
    "explain-years-by-decision-at-least",
    "explain-years-by-decision-below",
];

/// Checks all languages; `spoken` are messages that are needed besides those of pack and passages, `allowed` some that may be there.
pub fn check(law: &Path, pack: &Pack, passages: &Passages, spoken: &[String], allowed: &[String]) -> Result<(), Fault> {
    passages::complete(passages)?;
    let mut needed = needed(pack, passages);
    needed.extend(spoken.iter().cloned());
    let mut first: Option<(&str, Messages)> = None;
    for language in LANGUAGES {
        let file = format!("words/{language}.ftl");
        let text = std::fs::read_to_string(law.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        let found = read(&text).map_err(|fault| format!("{file}: {fault}"))?;
        if let Some(missing) = needed.iter().find(|id| !found.contains_key(*id)) {
            return Err(format!("{file}: `{missing}` is missing"));
        }
        if let Some(orphan) = found.keys().find(|id| is_left_over(id, &needed, allowed)) {
            return Err(format!("{file}: `{orphan}` belongs to nothing in the pack, nor on a page"));
        }
        style::check(language, &text).map_err(|fault| format!("{file}: {fault}"))?;
        match &first {
            None => first = Some((language, found)),
            Some((other, wanted)) => {
                if let Some(id) = wanted.keys().find(|id| !found.contains_key(*id)) {
                    return Err(format!("{file}: `{id}` is missing; {other} has it"));
                }
                if let Some(id) = found.keys().find(|id| !wanted.contains_key(*id)) {
                    return Err(format!("words/{other}.ftl: `{id}` is missing; {language} has it"));
                }
                if let Some((id, _)) = wanted.iter().find(|(id, variables)| found.get(*id) != Some(variables)) {
                    return Err(format!("{file}: `{id}` uses other variables than in {other}"));
                }
            }
        }
    }
    Ok(())
}

fn is_left_over(id: &str, needed: &BTreeSet<String>, allowed: &[String]) -> bool {
    let message = id.split('.').next().unwrap_or(id);
    let is_of_the_law = OF_THE_PACK.iter().chain(&pages::words::KINDS).any(|kind| message.starts_with(kind));
    is_of_the_law && !needed.contains(message) && !allowed.iter().any(|allowed| allowed == message)
}

fn needed(pack: &Pack, passages: &Passages) -> BTreeSet<String> {
    let mut needed: BTreeSet<String> = ALWAYS.iter().map(|id| (*id).to_owned()).collect();
    let mut need = |id: String, attributes: &[&str]| {
        needed.extend(attributes.iter().map(|attribute| format!("{id}.{attribute}")));
        needed.insert(id);
    };
    (1..=12).for_each(|month| need(format!("month-{month}"), &[]));
    (1..=7).for_each(|weekday| need(format!("weekday-{weekday}"), &[]));
    pack.editions.iter().for_each(|edition| need(format!("edition-{}", edition.id), &["warning"]));
    pack.services.iter().for_each(|service| need(format!("service-{}", service.id), &["short", "about"]));
    pack.services.iter().for_each(|service| need(format!("ui-service-{}", service.id), &["hint"]));
    pack.channels.iter().for_each(|channel| need(format!("channel-{channel}"), &["about"]));
    pack.channels.iter().for_each(|channel| need(format!("result-place-{channel}"), &[]));
    for (index, fact) in pack.facts.iter().enumerate() {
        let of = pack.about(index);
        need(format!("fact-{of}-{}", fact.key), &["hint", "why", "short"]);
        if let Kind::Enum(options) = &fact.kind {
            for option in options {
                need(format!("option-{of}-{}-{option}", fact.key), &[]);
            }
        }
    }
    for ground in &pack.grounds {
        need(format!("ground-{}", ground.id), &["applies", "open", "clear", "remedy"]);
        // For those who have answered nothing.
        need(format!("if-ground-{}", ground.id), &[]);
        if !ground.waivable.is_empty() {
            need(format!("ground-{}", ground.id), &["waivable"]);
        }
    }
    for paper in &pack.documents {
        need(format!("document-{}", paper.id), &["what", "where"]);
        // In a list of papers: what it is called there, who issues it, and the same where the proof is known.
        let proven: &[&str] = if paper.evidence.is_empty() { &["issuer"] } else { &["issuer", "proof"] };
        need(format!("paper-{}", paper.id), proven);
    }
    for proof in &pack.evidence {
        need(format!("evidence-{proof}"), &["where"]);
        need(format!("proof-{proof}"), &["issuer"]);
    }
    pack.notes.iter().for_each(|note| need(format!("note-{}", note.id), &["text"]));
    passages.reading_ids().for_each(|reading| need(format!("reading-{reading}"), &[]));
    for row in passages.row_ids() {
        need(format!("row-{row}"), &[]);
        passages.services_of_row(row).for_each(|service| need(format!("row-{row}-{service}"), &[]));
    }
    needed
}

fn read(text: &str) -> Result<Messages, Fault> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let line = errors.first().map_or(0, |error| text[..error.pos.start].lines().count());
        format!("line {line}: not Fluent: {:?}", errors.first().map(|error| &error.kind))
    })?;
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let mut insert = |id: String, pattern: &Pattern<&str>| match messages.insert(id.clone(), variables(pattern)) {
            Some(_) => Err(format!("`{id}` stands twice")),
            None => Ok(()),
        };
        if let Some(value) = &message.value {
            insert(id.to_owned(), value)?;
        }
        for attribute in &message.attributes {
            insert(format!("{id}.{}", attribute.id.name), &attribute.value)?;
        }
    }
    Ok(messages)
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, found),
            Expression::Select { selector, variants } => {
                in_inline(selector, found);
                for variant in variants {
                    in_pattern(&variant.value, found);
                }
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for one in &arguments.positional {
                in_inline(one, found);
            }
        }
        _ => {}
    }
}
