//! Grounds, papers and notes in plain words.

use bauyr::{Document, Ground, Note};

use super::condition::Speaker;

/// Its item for each service, its point of the Code, and when it applies.
pub fn ground(speaker: &Speaker, ground: &Ground, edition: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut codes = Vec::new();
    for (index, service) in speaker.pack.services.iter().enumerate() {
        let item = match ground.item_in(edition, index) {
            None => continue,
            Some(None) => speaker.words.say("explain-no-item", &[]),
            Some(Some(item)) => speaker.words.say("ui-result-ground-item", &[("item", &item.to_string())]),
        };
        let service = speaker.words.say(&format!("service-{}", service.id), &[]);
        lines.push(format!("{service}: {item}"));
        let code = ground.code_in(edition, index).map(|code| speaker.words.say("ui-result-ground-code", &[("code", code)]));
        codes.push((service, code));
    }
    // Said once where it is the same for all services.
    match codes.first() {
        Some((_, first)) if codes.iter().all(|(_, code)| code == first) => lines.extend(first.clone()),
        _ => lines.extend(codes.iter().filter_map(|(service, code)| Some(format!("{service}: {}", code.as_ref()?)))),
    }
    lines.extend(speaker.rule("explain-applies-when", ground.applies.get(edition)));
    lines.extend(speaker.rule("explain-waivable-when", ground.waivable.get(edition)));
    lines
}

/// Its item in each list, when it is needed, and what it consists of.
pub fn document(speaker: &Speaker, document: &Document, edition: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for list in 0..speaker.pack.lists.len() {
        if let Some(item) = document.item_in(edition, list) {
            let item = speaker.words.say("ui-result-document-item", &[("item", &item.to_string())]);
            lines.push(format!("{}: {item}", speaker.list(list)));
        }
    }
    if document.per_child {
        lines.push(speaker.words.say("explain-per-child", &[]));
    }
    lines.extend(speaker.rule("explain-required-when", document.required.get(edition)));
    lines.extend(speaker.rule("explain-deferrable-when", document.deferrable.get(edition)));
    if !document.evidence.is_empty() {
        lines.push(speaker.words.say("explain-evidence", &[]));
    }
    for (when, proof) in &document.evidence {
        let proof = speaker.pack.evidence.get(*proof).map_or("", String::as_str);
        lines.push(format!("  {}:", speaker.words.say(&format!("evidence-{proof}"), &[])));
        lines.extend(speaker.condition(when).into_iter().map(|line| format!("    {line}")));
    }
    lines
}

/// Where and when it appears.
pub fn note(speaker: &Speaker, note: &Note, edition: usize) -> Vec<String> {
    let stands = note.stands.get(edition).and_then(Option::as_ref).into_iter().flatten();
    let lists = stands.enumerate().filter(|(_, stands)| **stands).map(|(list, _)| list).collect::<Vec<_>>();
    let mut lines = Vec::new();
    if lists.len() == speaker.pack.lists.len() {
        lines.push(speaker.words.say("explain-everywhere", &[]));
    } else {
        lines.extend(lists.into_iter().map(|list| speaker.list(list)));
    }
    let from = note.request_date_from.map(|date| date.to_string());
    lines.extend(from.map(|date| speaker.words.say("explain-requests-from", &[("date", &date)])));
    lines.extend(speaker.rule("explain-appears-when", note.condition.get(edition)));
    lines
}
