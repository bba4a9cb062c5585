//! The law for a reader of one language: a phone loads the sentences of its own language and no others.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

/// In which official language the law is quoted to a reader: the first in which a source is there. English is none. Its readers get
/// Russian: of the two it is the one that more of those who read English, and those whom they ask, can check.
fn quoted(language: &str) -> [&'static str; 2] {
    if language == "kk" { ["kk", "ru"] } else { ["ru", "kk"] }
}

/// Takes one language out of the whole law, without what no row of it cites.
pub fn law_in(law: &Value, language: &str) -> Value {
    let languages = quoted(language);
    let (cited, wordings) = (cited(law), wordings(law));
    let passages = entries(&law["passages"]).filter(|(id, _)| cited.contains(id.as_str())).filter_map(|(id, passage)| {
        let (lang, said) = languages.iter().find_map(|lang| Some((lang, passage["texts"].get(*lang)?)))?;
        let mut one = json!({ "text": said["text"], "lang": lang, "source": passage["source"] });
        for key in ["place", "lines"] {
            one[key] = said[key].clone();
        }
        one["wording"] = wordings[id].into();
        Some((id.clone(), one))
    });
    let passages = passages.collect::<Map<_, _>>();
    let sources = entries(&law["sources"]).filter_map(|(id, source)| {
        let (lang, copy) = languages.iter().find_map(|lang| Some((lang, source["texts"].get(*lang)?)))?;
        let mut one = json!({ "title": { language: source["title"][language] }, "lang": lang, "date": source["date"] });
        for (from, key) in [
            (source, "number"),
            (copy, "sha256"),
            (copy, "retrieved"),
            (copy, "url"),
            (copy, "url_verified"),
            (copy, "compared"),
        ] {
            if let Some(value) = from.get(key) {
                one[key] = value.clone();
            }
        }
        if source["title_ours"].as_array().is_some_and(|ours| ours.iter().any(|ours| ours == language)) {
            one["title_ours"] = true.into();
        }
        Some((id.clone(), one))
    });
    let refs = entries(&law["refs"]).map(|(row, refs)| (row.clone(), json!({ language: refs[language] })));
    let mut of_language = law.clone();
    of_language["passages"] = passages.into();
    of_language["sources"] = sources.collect::<Map<_, _>>().into();
    of_language["refs"] = refs.collect::<Map<_, _>>().into();
    of_language
}

/// The passages behind the rows of any edition, and the older wordings of them, under whose edition they would be.
fn cited(law: &Value) -> HashSet<String> {
    let editions = entries(&law["cites"]).map(|(edition, _)| edition).collect::<Vec<_>>();
    let lists = entries(&law["cites"]).flat_map(|(_, lists)| entries(lists));
    let rows = lists.flat_map(|(_, rows)| entries(rows)).filter_map(|(_, passages)| passages.as_array());
    let mut cited = HashSet::new();
    for id in rows.flatten().filter_map(Value::as_str) {
        cited.insert(id.to_owned());
        let named = editions.iter().filter(|edition| id.contains(&format!("/{edition}/")));
        let older =
            named.flat_map(|named| editions.iter().map(move |other| id.replace(&format!("/{named}/"), &format!("/{other}/"))));
        cited.extend(older);
    }
    cited
}

/// A number for each passage: the same one where the words are the same in a language that both have. An older wording that is there in
/// one language only can so be told from a newer one that is quoted in another.
fn wordings(law: &Value) -> HashMap<&String, usize> {
    let (mut known, mut wordings) = (HashMap::new(), HashMap::new());
    for (id, passage) in entries(&law["passages"]) {
        let said = entries(&passage["texts"]).map(|(lang, said)| (lang, words(said["text"].as_str().unwrap_or_default())));
        let said = said.collect::<Vec<_>>();
        let number = said.iter().find_map(|said| known.get(said).copied()).unwrap_or(wordings.len());
        known.extend(said.into_iter().map(|said| (said, number)));
        wordings.insert(id, number);
    }
    wordings
}

/// A text without its number in a list, the stop at its end, and the Latin i that some sources have inside Kazakh words.
fn words(text: &str) -> String {
    let numbered = text.split_once(')').filter(|(number, _)| number.parse::<u16>().is_ok());
    let text = numbered.map_or(text, |(_, rest)| rest).trim().trim_end_matches([';', '.']);
    text.replace('i', "і")
}

fn entries(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().into_iter().flatten()
}
