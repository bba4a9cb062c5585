//! The figures in docs/size.md: written by the command that measures them, which also says when they are out of date.

use std::fmt::Write as _;

use crate::files::{read_text, write};
use crate::project::Project;

/// What is measured, and its bytes.
pub type Figure = (&'static str, u64);

const FILE: &str = "docs/size.md";
const FROM: &str = "<!-- `cargo xtask size --write` writes from here -->\n";
const TO: &str = "<!-- to here -->\n";

/// Writes the figures into the document, or says if it has others.
pub fn run(project: &Project, figures: &[Figure], is_writing: bool) -> Result<(), String> {
    let path = project.root.join(FILE);
    let text = read_text(&path)?;
    let (before, rest) = text.split_once(FROM).ok_or_else(|| format!("{FILE} has no line {FROM}"))?;
    let (there, after) = rest.split_once(TO).ok_or_else(|| format!("{FILE} has no line {TO}"))?;
    if is_writing {
        return write(&path, [before, FROM, &table(figures), TO, after].concat());
    }
    stale(there, figures).map_or(Ok(()), |line| {
        Err(format!("{FILE} is out of date ({line}): `cargo xtask size --write` writes what is measured"))
    })
}

fn table(figures: &[Figure]) -> String {
    let mut text = "\n| what | bytes |\n| --- | --- |\n".to_owned();
    for (what, bytes) in figures {
        let _ = writeln!(text, "| {what} | {} |", in_thousands(*bytes));
    }
    text + "\n"
}

fn in_thousands(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", in_thousands(number / 1000), number % 1000) }
}

/// The first line of a table that is not as measured.
fn stale(table: &str, figures: &[Figure]) -> Option<String> {
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    let mut rows: Vec<&str> = rows.collect();
    for (what, bytes) in figures {
        let cells = format!("| {what} | ");
        let Some(at) = rows.iter().position(|row| row.starts_with(&cells)) else { return Some((*what).to_owned()) };
        let row = rows.remove(at);
        let written = row.strip_prefix(&cells)?.trim_end_matches(" |").replace(',', "").parse();
        if !written.is_ok_and(|written| is_near(written, *bytes)) {
            return Some(format!("{what}: {}", in_thousands(*bytes)));
        }
    }
    rows.first().map(|row| (*row).to_owned())
}

/// Other compilers make other bytes, and not every change of a word is worth a change of the document.
fn is_near(written: u64, measured: u64) -> bool {
    written.abs_diff(measured) <= 200.max(measured / 50)
}

#[cfg(test)]
mod tests {
    use super::{stale, table};

    const MEASURED: [(&str, u64); 2] = [("the engine", 17_436), ("together", 1_002_003)];

    #[test]
    fn what_was_written_is_as_measured() {
        assert_eq!(
            table(&MEASURED),
            "\n| what | bytes |\n| --- | --- |\n| the engine | 17,436 |\n| together | 1,002,003 |\n\n"
        );
        assert_eq!(stale(&table(&MEASURED), &MEASURED), None);
    }

    #[test]
    fn a_figure_may_be_off_by_200_bytes_or_two_in_a_hundred() {
        assert_eq!(stale(&table(&[("the engine", 17_784), ("together", 1_000_000)]), &MEASURED), None);
        assert_eq!(
            stale(&table(&[("the engine", 17_785), ("together", 1_000_000)]), &MEASURED),
            Some("the engine: 17,436".to_owned())
        );
        assert_eq!(stale(&table(&[("an icon", 300)]), &[("an icon", 100)]), None);
        assert_eq!(stale(&table(&[("an icon", 301)]), &[("an icon", 100)]), Some("an icon: 100".to_owned()));
    }

    #[test]
    fn a_line_too_few_or_too_many_is_found() {
        let [engine, together] = MEASURED;
        assert_eq!(stale(&table(&[engine]), &MEASURED), Some("together".to_owned()));
        assert_eq!(stale(&table(&MEASURED), &[together]), Some("| the engine | 17,436 |".to_owned()));
        assert_eq!(
            stale("| what | bytes |\n| --- | --- |\n| the engine | much |\n", &[engine]),
            Some("the engine: 17,436".to_owned())
        );
    }
}
