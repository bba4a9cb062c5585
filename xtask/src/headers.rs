//! The headers of www/headers.json, which servers of every kind are set up from.

use std::path::Path;

use axum::http::{HeaderName, HeaderValue};
use serde_json::Value;

use crate::files::read_text;

pub struct Headers {
    /// Of two rules that a path meets, the later one has the last word.
    rules: Vec<Rule>,
}

struct Rule {
    /// What paths begin with.
    start: String,
    headers: Vec<Header>,
}

pub type Header = (HeaderName, HeaderValue);

impl Headers {
    pub fn read(file: &Path) -> Result<Self, String> {
        Self::parse(&read_text(file)?).map_err(|error| format!("{}: {error}", file.display()))
    }

    pub fn parse(text: &str) -> Result<Self, String> {
        let rules: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let rules = rules.as_array().ok_or("a list of rules is needed")?.iter().map(rule);
        Ok(Self { rules: rules.collect::<Result<_, _>>()? })
    }

    /// What the paths of each rule begin with, in the order of the rules.
    pub fn starts(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| rule.start.as_str())
    }

    /// The headers of an answer to a request for a path.
    pub fn of(&self, path: &str) -> Vec<Header> {
        let mut headers: Vec<Header> = Vec::new();
        for header in self.rules.iter().filter(|rule| path.starts_with(&rule.start)).flat_map(|rule| &rule.headers) {
            headers.retain(|(earlier, _)| *earlier != header.0);
            headers.push(header.clone());
        }
        headers
    }
}

fn rule(rule: &Value) -> Result<Rule, String> {
    let path = rule.get("path").and_then(Value::as_str).ok_or("a rule has no path")?;
    let start = path.strip_suffix('*').ok_or_else(|| format!("{path} does not end in *"))?.to_owned();
    let headers = rule.get("headers").and_then(Value::as_object).ok_or_else(|| format!("{path} has no headers"))?;
    let headers = headers.iter().map(|(name, value)| {
        let header = value.as_str().and_then(|value| Some((name.parse().ok()?, value.parse().ok()?)));
        header.ok_or_else(|| format!("{path}: {name} is no header"))
    });
    Ok(Rule { start, headers: headers.collect::<Result<_, _>>()? })
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn the_later_rule_has_the_last_word() -> Result<(), String> {
        let headers = Headers::parse(
            r#"[{ "path": "/*", "headers": { "A": "1", "B": "1" } }, { "path": "/x/*", "headers": { "A": "2" } }]"#,
        )?;
        let of = |path| {
            headers
                .of(path)
                .iter()
                .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of("/"), ["a: 1", "b: 1"]);
        assert_eq!(of("/x/y"), ["b: 1", "a: 2"]);
        Ok(())
    }
}
