//! Every page says which law it knows: a copy that is kept for a year says so, too.

use serde_json::Value;

use crate::files::read_text;
use crate::law;
use crate::project::Project;

/// Puts the message that names the newest edition in the place of `{{edition}}`, and its Kazakh words in that of `{{edition.kk}}`.
pub fn fill(project: &Project, page: &str) -> Result<String, String> {
    let catalogue = law::catalogue_json(&project.law)?;
    let newest = catalogue.get("editions").and_then(Value::as_array).and_then(|editions| editions.last());
    let id = newest.and_then(|edition| edition.get("id")).and_then(Value::as_str).ok_or("the law has no edition")?;
    let message = format!("edition-{id}");
    let words = read_text(&project.law.join("words/kk.ftl"))?;
    let named = words.lines().find_map(|line| line.strip_prefix(&message)?.strip_prefix(" = "));
    let named = named.ok_or_else(|| format!("kk.ftl has no {message}"))?;
    Ok(page.replace("{{edition}}", &message).replace("{{edition.kk}}", named))
}
