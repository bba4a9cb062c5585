//! The differences in words: a heading for each kind of thing, old and new side by side.

use super::changes::{Change, Difference};
use super::item::Field;
use super::side::Side;
use crate::explain::words::Words;

/// The language of this command's own words; titles of rows are taken from it too.
const LANGUAGE: &str = "en";
/// Two short values up to this length stand on one line.
const LINE: usize = 100;

/// The whole text.
pub fn write(a: &Side, b: &Side, changes: &[Change]) -> String {
    let mut out = vec![format!("From {}", named(a)), format!("to   {}", named(b)), String::new()];
    if changes.is_empty() {
        out.push("No differences.".to_owned());
    }
    let words = Words::of(LANGUAGE);
    let mut last: Option<&Change> = None;
    for change in changes {
        if last.is_none_or(|last| last.kind != change.kind) {
            out.extend([change.kind.words().1.to_owned(), String::new()]);
        }
        if !last.is_some_and(|last| goes_on(last, change)) {
            out.push(format!("  {}", first_line(change, words.as_ref())));
        }
        out.extend(body(change).into_iter().map(|line| format!("      {line}").trim_end().to_owned()));
        last = Some(change);
    }
    spaced(out)
}

/// An empty line before each thing, none doubled.
fn spaced(lines: Vec<String>) -> String {
    let mut out = String::new();
    for line in lines {
        let begins = !line.is_empty() && !line.starts_with("      ");
        if begins && !out.is_empty() && !out.ends_with("\n\n") && !line.starts_with("to ") {
            out.push('\n');
        }
        if !(line.is_empty() && out.ends_with("\n\n")) {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}

fn named(side: &Side) -> String {
    let edition = side.edition.and_then(|index| side.pack.editions.get(index));
    let edition = edition.map(|edition| format!(", edition {}, in force from {}", edition.id, edition.in_force_from));
    format!("{}{}", side.name, edition.unwrap_or_default())
}

/// Whether this belongs under the line of the one before.
fn goes_on(last: &Change, change: &Change) -> bool {
    let both_changed = last.difference.name() == "changed" && change.difference.name() == "changed";
    both_changed && last.kind == change.kind && last.id == change.id && last.editions == change.editions
}

/// What has changed, its title where the words have one, how, and in which editions.
fn first_line(change: &Change, words: Option<&Words>) -> String {
    let title = words.and_then(|words| words.title(change.kind.words().0, &change.id));
    let title = title.map_or(String::new(), |title| format!(" ({title})"));
    let editions =
        change.editions.iter().map(|(from, to)| if from == to { from.clone() } else { format!("{to} (before in {from})") });
    let editions = editions.collect::<Vec<_>>().join(", ");
    let editions = if change.everywhere { String::new() } else { format!(", in edition {editions}") };
    format!("{}{title}: {}{editions}", change.id, change.difference.name())
}

fn body(change: &Change) -> Vec<String> {
    match &change.difference {
        Difference::Added(fields) | Difference::Removed(fields) => fields.iter().flat_map(said).collect(),
        Difference::Changed { from, to } => changed(from.as_deref(), to.as_deref()),
    }
}

fn said(field: &Field) -> Vec<String> {
    match field.lines.as_slice() {
        [line] if !field.is_condition => vec![format!("{}: {}", label(&field.what), value(&field.what, line))],
        lines => below(&field.what, lines.iter().cloned()),
    }
}

fn below(what: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(format!("{}:", label(what))).chain(lines.map(|line| format!("    {line}"))).collect()
}

fn changed(from: Option<&Field>, to: Option<&Field>) -> Vec<String> {
    let what = from.or(to).map_or("", |field| &field.what);
    let lines = |field: Option<&Field>| field.map_or_else(|| vec!["(nothing)".to_owned()], |field| field.lines.clone());
    let (old, new) = (lines(from), lines(to));
    let is_condition = from.into_iter().chain(to).any(|field| field.is_condition);
    if let ([old], [new], false) = (old.as_slice(), new.as_slice(), is_condition) {
        let line = format!("{}: {} → {}", label(what), value(what, old), value(what, new));
        if line.chars().count() <= LINE {
            return vec![line];
        }
    }
    below(what, side_by_side(&old, &new).into_iter())
}

fn side_by_side(old: &[String], new: &[String]) -> Vec<String> {
    let (old, new) = ([&["before".to_owned()], old].concat(), [&["now".to_owned()], new].concat());
    let width = old.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let line = |lines: &[String], index: usize| lines.get(index).cloned().unwrap_or_default();
    let rows = 0..old.len().max(new.len());
    rows.map(|index| format!("{:width$}  │  {}", line(&old, index), line(&new, index))).collect()
}

/// What is said of a thing, in words.
fn label(what: &str) -> String {
    let (what, of) = what.split_once('.').unwrap_or((what, ""));
    let plain = match what {
        "items" => return format!("item in {of}"),
        "channels" if !of.is_empty() => return format!("applications through {of}"),
        "channels" => "only through",
        "evidence" if !of.is_empty() => return format!("proof {of}, when"),
        "evidence" => "proofs, the first case that holds",
        "request_dates" => return format!("request dates {of}"),
        "applies_when" => "applies when",
        "waivable_when" => "the body may set it aside when",
        "required_when" => "required when",
        "deferrable_when" => "may be handed in later when",
        "when" => "appears when",
        "child_in_scope_when" => "a child is in scope when",
        "means" => "means",
        "code" if !of.is_empty() => return format!("point of article 122 of the Code in {of}"),
        "code" => "point of article 122 of the Code",
        "per_child" => "one for each child",
        "since" => "stands from edition",
        "until" => "no longer stands from edition",
        "services" => "only for",
        "day" => "it is",
        "request_date_from" => "for requests from",
        "in_force_from" => "in force from",
        "term_working_days" => "term in working days",
        "queue_minutes" => "longest wait in minutes",
        "service_minutes" => "longest service in minutes",
        "remedy" => "what a person can make of it, or wait for",
        "asking_order" => "asked",
        "order" => "place in the list",
        "training" => "the paper with a date of its own when deferred",
        "confirmed_until" => "confirmed until",
        other => other,
    };
    plain.to_owned()
}

/// A value that is an id of ours, in words.
fn value<'a>(what: &str, value: &'a str) -> &'a str {
    match (what, value) {
        ("type", "bool") => "yes or no",
        ("type", "date") => "a date",
        ("type", "enum") => "one of the options",
        ("day", "day_off") => "a day off",
        ("day", "working_weekend") => "a working day on a weekend",
        ("per_child", "true") => "yes",
        ("per_child", "false") => "no",
        (channel, "working_days") if channel.starts_with("channels.") => "on working days",
        (channel, "monday_to_saturday") if channel.starts_with("channels.") => "Monday to Saturday",
        (_, value) => value,
    }
}
