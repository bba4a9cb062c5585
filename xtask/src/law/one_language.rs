//! The law for a reader of one language: a phone loads the sentences of its own language and no others.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

/// In which official language the law is quoted to a reader: the first in which a source is there. English is none. Its readers get
/// Russian: of the two it is the one that more of those who read English, and those whom they ask, can check.
fn quoted(language: &str) -> [&'static str; 2] {
    if language == "kk" { ["kk", "ru"] } else { ["ru", "kk"] }
}

/// Takes one language out of the whole law, without what no row of it cites.
pub fn law_in(law: &Value, language: &str) -> Value {
    let languages = quoted(language);
    let cited = cited(law);
    let passages = entries(&law["passages"]).filter(|(id, _)| cited.contains(id.as_str())).filter_map(|(id, passage)| {
        let (lang, said) = languages.iter().find_map(|lang| Some((lang, passage["texts"].get(*lang)?)))?;
        let mut one = json!({ "text": said["text"], "lang": lang, "source": passage["source"] });
        for key in ["place", "lines"] {
            one[key] = said[key].clone();
        }
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
    json!({
        "passages": passages,
        "sources": sources.collect::<Map<_, _>>(),
        "cites": law["cites"],
        "readings": law["readings"],
        "refs": refs.collect::<Map<_, _>>(),
        "currency": law["currency"],
        "money": law["money"],
        "steps": law["steps"],
    })
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

fn entries(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().into_iter().flatten()
}
