//! A rule in plain words, in every language, with the sentence of the law behind it.

mod condition;
mod law;
mod rules;
mod subject;
mod things;
pub mod words;

use std::path::Path;

use bauyr::{Error, Pack};
use indexmap::IndexMap;

use crate::input::{Done, pack, say};
use condition::Speaker;
use law::Law;
use subject::Subject;
use words::Words;

/// Explains whatever has this id. A ground and a fact may share one: then both are explained.
pub fn run(pack_file: Option<&Path>, id: &str) -> Done {
    let pack = pack(pack_file)?;
    let subjects = subject::find(&pack, id);
    if subjects.is_empty() {
        return Err(Error::new("unknown_id", "", format!("no ground, paper, note, fact or service `{id}`")).into());
    }
    let law = Law::built_in();
    let words = Words::all();
    let texts = subjects.into_iter().map(|subject| text(&pack, &law, &words, subject)).collect::<Vec<_>>();
    say(texts.join("\n").as_bytes())
}

/// One subject in all languages, then the law's own words.
fn text(pack: &Pack, law: &Law, words: &[Words], subject: Subject) -> String {
    let cited = law.cited(pack, &|list, row| subject.rests_on(pack, list, row));
    let mut out = vec![format!("{} {}", subject.kind(), subject.id(pack))];
    for words in words {
        let speaker = Speaker { pack, words };
        out.extend([String::new(), words.say("explain-language", &[])]);
        let title = words.title(subject.kind(), &subject.id(pack)).unwrap_or_else(|| subject.id(pack));
        out.push(format!("  {}: {title}", words.say(&format!("explain-{}", subject.kind()), &[])));
        out.extend(sentences(&speaker, subject).into_iter().map(|sentence| format!("  {sentence}")));
        for (lines, editions) in by_edition(pack, |edition| block(&speaker, law, subject, edition)) {
            let editions = editions.into_iter().map(|id| words.say(&format!("edition-{id}"), &[])).collect::<Vec<_>>();
            out.push(format!("  {}:", editions.join("; ")));
            out.extend(lines.into_iter().map(|line| format!("    {line}")));
        }
        let readings = cited.readings.iter().map(|reading| words.say(&format!("reading-{reading}"), &[]));
        let readings = readings.map(|reading| format!("  {} {reading}", words.say("ui-result-reading", &[])));
        out.extend(readings);
        let elsewhere = law.elsewhere(&cited.rows, words.language).into_iter();
        out.extend(elsewhere.map(|place| format!("  {}: {place}", words.say("explain-elsewhere", &[]))));
        if cited.passages.is_empty() {
            out.push(format!("  {}", words.say("explain-no-passage", &[])));
        }
    }
    if !cited.passages.is_empty() {
        let headings = words.iter().map(|words| words.say("ui-result-law-says", &[])).collect::<Vec<_>>();
        out.extend([String::new(), headings.join(" · ")]);
        out.extend(law.quotations(&cited.passages, words).into_iter().map(|line| format!("  {line}")));
    }
    out.push(String::new());
    out.join("\n")
}

/// What the words say of it besides its title. Nothing has been answered here: a ground is spoken of as a possibility, and not as found.
fn sentences(speaker: &Speaker, subject: Subject) -> Vec<String> {
    let message = match subject {
        Subject::Fact(index) => speaker.message("fact", index),
        _ => format!("{}-{}", subject.kind(), subject.id(speaker.pack)),
    };
    let of = |attributes: &[&str]| attributes.iter().map(|attribute| format!("{message}{attribute}")).collect::<Vec<_>>();
    let messages = match subject {
        Subject::Ground(_) => vec![format!("if-{message}"), format!("{message}.remedy")],
        Subject::Document(_) => of(&[".what", ".where"]),
        Subject::Note(_) => of(&[".text"]),
        Subject::Fact(_) => of(&["", ".hint", ".why"]),
        Subject::Service(_) => of(&[".about"]),
    };
    // Where the words differ between editions, those of the newest one in which the subject stands are said.
    let newest = speaker.pack.editions.iter().enumerate().rev().find(|(edition, _)| subject.stands_in(speaker.pack, *edition));
    let edition = newest.map_or("", |(_, edition)| &edition.id);
    let mut said =
        messages.iter().filter_map(|message| speaker.words.find(message, &[("edition", edition)])).collect::<Vec<_>>();
    if let Subject::Fact(index) = subject {
        said.extend(things::options(speaker, index));
    }
    said
}

/// What holds of it in one edition; nothing where it does not stand there.
fn block(speaker: &Speaker, law: &Law, subject: Subject, edition: usize) -> Vec<String> {
    if !subject.stands_in(speaker.pack, edition) {
        return Vec::new();
    }
    match subject {
        Subject::Ground(row) => rules::ground(speaker, row, edition),
        Subject::Document(row) => rules::document(speaker, row, edition),
        Subject::Note(row) => rules::note(speaker, row, edition),
        Subject::Fact(index) => things::fact(speaker, index, edition),
        Subject::Service(index) => things::service(speaker, law, index, edition),
    }
}

/// Editions of which the same is to be said, oldest first, without those of which there is nothing.
fn by_edition(pack: &Pack, block: impl Fn(usize) -> Vec<String>) -> IndexMap<Vec<String>, Vec<&str>> {
    let mut groups = IndexMap::<_, Vec<_>>::new();
    for (index, edition) in pack.editions.iter().enumerate() {
        groups.entry(block(index)).or_default().push(edition.id.as_str());
    }
    groups.shift_remove(&Vec::new());
    groups
}
