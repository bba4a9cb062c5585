//! Questions and services in plain words.

use bauyr::Kind;

use super::condition::Speaker;
use super::law::Law;
use super::subject::{self, Subject};

/// The answers that a question allows, with what is said of each.
pub fn options(speaker: &Speaker, index: usize) -> Vec<String> {
    let Some(Kind::Enum(options)) = speaker.pack.facts.get(index).map(|fact| &fact.kind) else { return Vec::new() };
    let lines = options.iter().map(|option| {
        let message = format!("{}-{option}", speaker.message("option", index));
        let hint = speaker.words.find(&format!("{message}.hint"), &[]).map_or(String::new(), |hint| format!(" ({hint})"));
        format!("• {}{hint}", speaker.words.say(&message, &[]))
    });
    lines.collect()
}

/// The rules that need the answer.
pub fn fact(speaker: &Speaker, index: usize, edition: usize) -> Vec<String> {
    let mut lines = vec![speaker.words.say("explain-needed-for", &[])];
    let scope = speaker.pack.child_in_scope.get(edition).and_then(Option::as_ref);
    if scope.is_some_and(|scope| subject::names(scope, index)) {
        lines.push(format!("  • {}", speaker.words.say("explain-scope", &[])));
    }
    for rule in Subject::readers(speaker.pack, index, edition) {
        let id = rule.id(speaker.pack);
        let kind = speaker.words.say(&format!("explain-{}", rule.kind()), &[]);
        lines.push(format!("  • {kind}: {}", speaker.words.title(rule.kind(), &id).unwrap_or(id)));
    }
    lines
}

/// Its term, the rows of its standard, its grounds, and the papers of each channel.
pub fn service(speaker: &Speaker, law: &Law, index: usize, edition: usize) -> Vec<String> {
    let (pack, words) = (speaker.pack, speaker.words);
    let Some(service) = pack.services.get(index) else { return Vec::new() };
    let term = service.term_working_days.get(edition).copied().flatten().map(|days| days.to_string());
    let mut lines = term.iter().map(|days| words.say("explain-term", &[("days", days)])).collect::<Vec<_>>();
    for row in law.rows_of(pack, index, edition) {
        let content = words.say(&format!("row-{row}-{}", service.id), &[]);
        lines.push(format!("{}: {content}", words.say(&format!("row-{row}"), &[])));
    }
    lines.push(words.say("explain-grounds", &[]));
    for ground in &pack.grounds {
        let Some(item) = ground.item_in(edition, index) else { continue };
        lines.push(numbered(item, &words.say(&format!("ground-{}", ground.id), &[])));
    }
    for (list, _) in pack.lists.iter().enumerate().filter(|(_, list)| list.service == index) {
        lines.push(words.say("explain-papers", &[("channel", &speaker.channel(list))]));
        let mut papers = Vec::new();
        for document in &pack.documents {
            let Some(item) = document.item_in(edition, list) else { continue };
            papers.push((item, words.say(&format!("document-{}", document.id), &[])));
        }
        papers.sort_by_key(|(item, _)| *item);
        lines.extend(papers.into_iter().map(|(item, title)| numbered(Some(item), &title)));
    }
    lines
}

fn numbered(item: Option<u16>, title: &str) -> String {
    item.map_or_else(|| format!("  • {title}"), |item| format!("  {item}) {title}"))
}
