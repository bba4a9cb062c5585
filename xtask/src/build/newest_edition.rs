//! Every page says which law it knows: a copy that is kept for a year says so, too.

use serde_json::Value;

use crate::files::read_text;
use crate::law;
use crate::project::Project;

/// Puts the message that names the newest edition in the place of `{{edition}}`, and its Kazakh words in that of `{{edition.kk}}`; the day
/// of the last comparison in that of `{{checked}}`, and what is said of it, in Kazakh, in that of `{{ui-checked}}` and `{{ui-outdated}}`.
pub fn fill(project: &Project, page: &str) -> Result<String, String> {
    let catalogue = law::catalogue_json(&project.law)?;
    let newest = catalogue.get("editions").and_then(Value::as_array).and_then(|editions| editions.last());
    let id = newest.and_then(|edition| edition.get("id")).and_then(Value::as_str).ok_or("the law has no edition")?;
    let message = format!("edition-{id}");
    let words = read_text(&project.law.join("words/kk.ftl"))?;
    let said = |message: &str| {
        let said = words.lines().find_map(|line| line.strip_prefix(message)?.strip_prefix(" = "));
        said.ok_or_else(|| format!("kk.ftl has no {message}"))
    };
    let checked = law::checked_on(&project.law)?.to_string();
    let digits = checked.rsplit('-').collect::<Vec<_>>().join(".");
    let mut page = page.replace("{{edition}}", &message).replace("{{edition.kk}}", said(&message)?);
    for message in ["ui-checked", "ui-outdated"] {
        page = page.replace(&format!("{{{{{message}}}}}"), &said(message)?.replace("{ $date }", &digits));
    }
    Ok(page.replace("{{checked}}", &checked).replace("{{checked.digits}}", &digits))
}
