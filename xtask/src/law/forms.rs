//! The application forms that people fill in: annex 1 of each service, word for word in each official language.

use std::path::Path;

use bauyr::Pack;
use serde_json::{Map, Value, json};

use super::passages::Passages;
use super::schema::{editions, in_official_languages, list as list_of, name, object, text as any_text};
use super::yaml::{self, list, only, text};
use super::{Fault, OFFICIAL, texts};

/// What a block of a form is: a line with its blanks, a heading, what is said under a blank, the place to sign.
const KINDS: [&str; 4] = ["text", "title", "note", "signed"];

/// How the published text marks a place to write on.
const BLANK: &str = "___";

/// The forms, in the order of their services.
pub struct Forms(Vec<Value>);

/// Reads `forms/`. Each form must be whole, and the same text as its sources.
///
/// # Errors
/// The first fault found.
pub fn read(law: &Path, pack: &Pack, passages: &Passages) -> Result<Forms, Fault> {
    let folder = law.join("forms");
    let files = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = files
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect::<Vec<_>>();
    files.sort();
    let mut forms = Vec::<Value>::new();
    for path in files {
        let file = format!("forms/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let value = yaml::read(&path)?;
        only(&value, &["service", "paper", "since", "source", "texts"], &file)?;
        let known = |key: &str, ids: Vec<&str>| {
            let id = text(&value, key, &file)?;
            if ids.contains(&id) { Ok(id) } else { Err(format!("{file}: `{key}`: there is no `{id}`")) }
        };
        let service = known("service", pack.services.iter().map(|service| service.id.as_str()).collect())?;
        let paper = known("paper", pack.documents.iter().map(|paper| paper.id.as_str()).collect())?;
        let since = known("since", editions(pack))?;
        let order = passages.source(known("source", passages.source_ids().collect())?).unwrap_or(&Value::Null);
        let mut form = json!({ "service": service, "paper": paper, "since": since, "number": order["number"], "date": order["date"], "title": order["title"] });
        for language in OFFICIAL {
            let place = format!("{file}: {language}");
            form["texts"][language] = spoken(law, &value["texts"][language], &order["texts"][language], &place)?;
        }
        if forms.iter().any(|other| other["service"] == service) {
            return Err(format!("{file}: `{service}` has a form already"));
        }
        forms.push(form);
    }
    forms.sort_by_key(|form| pack.services.iter().position(|service| form["service"] == service.id.as_str()));
    Ok(Forms(forms))
}

impl Forms {
    /// What the page shows.
    pub fn json(&self) -> Value {
        self.0.clone().into()
    }

    /// By paper, the edition from which on we have its form.
    pub fn papers(&self) -> Value {
        let papers = self.0.iter().filter_map(|form| Some((form["paper"].as_str()?.to_owned(), form["since"].clone())));
        papers.collect::<Map<_, _>>().into()
    }

    /// The messages that name each blank, and say what is to be known of each form.
    pub fn messages(&self) -> Vec<String> {
        let texts = self.0.iter().flat_map(|form| OFFICIAL.map(|language| &form["texts"][language]));
        let blocks = texts.flat_map(|of| list(of, "addressee").chain(list(of, "form")));
        let blanks = blocks.flat_map(|block| list(block, "blanks")).filter_map(Value::as_str);
        let blanks = blanks.map(|blank| format!("form-blank-{blank}"));
        let abouts = self.0.iter().filter_map(|form| Some(format!("form-about-{}", form["service"].as_str()?)));
        let mut messages = blanks.chain(abouts).collect::<Vec<_>>();
        messages.sort();
        messages.dedup();
        messages
    }
}

/// A form in one language, with where its two parts were taken from.
fn spoken(law: &Path, of: &Value, copy: &Value, place: &str) -> Result<Value, Fault> {
    only(of, &["addressee_copy", "addressee", "lines", "form"], place)?;
    let head = &of["addressee_copy"];
    only(head, &["file", "sha256", "retrieved", "url", "compared", "lines"], place)?;
    let fingerprint = texts::sha256(&law.join(text(head, "file", place)?)).map_err(|error| format!("{place}: {error}"))?;
    if fingerprint != text(head, "sha256", place)? {
        return Err(format!("{place}: {} has the SHA-256 {fingerprint}", head["file"]));
    }
    let addressee = blocks(of, "addressee", place)?;
    let form = blocks(of, "form", place)?;
    same(&addressee, &joined(&lines(law, head, &head["lines"], place)?), &format!("{place}: addressee"))?;
    same(&form, &lines(law, copy, &of["lines"], place)?, &format!("{place}: form"))?;
    let origin = |copy: &Value, lines: &Value| json!({ "lines": lines, "retrieved": copy["retrieved"], "sha256": copy["sha256"], "compared": copy["compared"] });
    Ok(json!({
        "addressee": addressee,
        "form": form,
        "origins": [origin(copy, &of["lines"]), origin(head, &head["lines"])],
    }))
}

/// The blocks at a key: each of one kind, with a name for each of its blanks.
fn blocks(of: &Value, key: &str, place: &str) -> Result<Vec<Value>, Fault> {
    let blocks = list(of, key).cloned().collect::<Vec<_>>();
    for block in &blocks {
        let place = format!("{place}: {key}");
        only(block, &[&KINDS[..], &["blanks"]].concat(), &place)?;
        let said = KINDS.iter().filter_map(|kind| Some((*kind, block.get(kind)?.as_str()?))).collect::<Vec<_>>();
        let [(kind, said)] = said[..] else { return Err(format!("{place}: of one kind, with its text, must be: {block}")) };
        // Where to sign is no blank to type in.
        let written = if kind == "text" { said.matches(BLANK).count() } else { 0 };
        if list(block, "blanks").filter_map(Value::as_str).count() != written {
            return Err(format!("{place}: {written} blanks, and other names, in: {block}"));
        }
    }
    Ok(blocks)
}

/// The lines of a source in which a part of a form stands, without the marks that quote them, in single spaces.
fn lines(law: &Path, copy: &Value, range: &Value, place: &str) -> Result<String, Fault> {
    let path = law.join(text(copy, "file", place)?);
    let whole = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let number = |at: usize| range[at].as_u64().and_then(|number| usize::try_from(number).ok());
    let (Some(first), Some(last)) = (number(0), number(1)) else { return Err(format!("{place}: `lines` are no two numbers")) };
    let taken = whole.lines().skip(first.saturating_sub(1)).take((last + 1).saturating_sub(first));
    let plain = taken.map(|line| line.trim().trim_start_matches("> *").trim_end_matches('*'));
    Ok(spaced(&plain.collect::<Vec<_>>().join(" ")))
}

/// Single spaces, and one mark for each blank however long it is drawn.
fn spaced(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        out.push_str(if out.is_empty() { "" } else { " " });
        let mut drawn = false;
        for letter in word.chars() {
            if letter != '_' {
                out.push(letter);
            } else if !drawn {
                out.push_str(BLANK);
            }
            drawn = letter == '_';
        }
    }
    out
}

/// In the addressee's narrow column a blank goes on in the next line: that is one blank.
fn joined(text: &str) -> String {
    text.replace(&format!("{BLANK} {BLANK}"), BLANK)
}

/// The blocks one after another are the source, letter by letter; each stands in it with its spaces.
fn same(blocks: &[Value], source: &str, place: &str) -> Result<(), Fault> {
    let said = |block: &Value| KINDS.iter().find_map(|kind| Some(block.get(*kind)?.as_str()?.to_owned())).unwrap_or_default();
    if let Some(other) = blocks.iter().map(said).find(|said| !source.contains(said.as_str())) {
        return Err(format!("{place}: the source has no `{other}`"));
    }
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let all = blocks.iter().map(said).collect::<String>();
    if letters(&all) == letters(source) {
        Ok(())
    } else {
        Err(format!("{place}: something of the source is left out: {source}"))
    }
}

/// The schema of the files.
pub fn schema(pack: &Pack, passages: &Passages) -> Value {
    let number = json!({ "type": "integer", "minimum": 1 });
    let lines = json!({ "type": "array", "items": number, "minItems": 2, "maxItems": 2 });
    let copy = object(
        &json!({ "file": any_text(), "sha256": any_text(), "retrieved": any_text(), "url": any_text(), "compared": { "type": "boolean" }, "lines": lines }),
        &["file", "sha256", "retrieved", "url", "compared", "lines"],
    );
    let mut block = KINDS.iter().map(|kind| ((*kind).to_owned(), any_text())).collect::<Map<_, _>>();
    block.insert("blanks".to_owned(), list_of(&name()));
    let blocks = list_of(&object(&block.into(), &[]));
    let of = object(
        &json!({ "addressee_copy": copy, "addressee": blocks, "lines": lines, "form": blocks }),
        &["addressee_copy", "addressee", "lines", "form"],
    );
    let ids = |ids: Vec<&str>| json!({ "enum": ids });
    object(
        &json!({
            "service": ids(pack.services.iter().map(|service| service.id.as_str()).collect()),
            "paper": ids(pack.documents.iter().map(|paper| paper.id.as_str()).collect()),
            "since": ids(editions(pack)),
            "source": ids(passages.source_ids().collect()),
            "texts": in_official_languages(&of),
        }),
        &["service", "paper", "since", "source", "texts"],
    )
}
