//! How many tests passed and failed, as the programs that run them say.

use std::io::{BufRead, BufReader, Write};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use crate::process::{line, not_started};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a program, shows what it prints and adds up what that says of tests.
pub fn count(command: &mut Command) -> Result<Tally, String> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let mut tally = Tally::default();
    for text in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
        // Not `println!`: where nobody reads any more, the tests go on.
        let _ = writeln!(std::io::stdout(), "{text}");
        tally += said(&text);
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if !status.success() && tally.failed == 0 {
        println!("`{}` failed ({status})", line(command));
        tally.failed = 1;
    }
    Ok(tally)
}

/// What a line says: `test result: ok. 3 passed; 0 failed; …` of Rust, `ℹ pass 3`, `ℹ fail 0` and `ℹ cancelled 0` of Node.
fn said(line: &str) -> Tally {
    let mut words = line.split([' ', ';']).filter(|word| !word.is_empty());
    if line.starts_with("test result: ") {
        let words: Vec<&str> = words.collect();
        let before =
            |name: &str| words.windows(2).find_map(|pair| (pair.last() == Some(&name)).then(|| pair.first()?.parse().ok())?);
        return Tally { passed: before("passed").unwrap_or(0), failed: before("failed").unwrap_or(0) };
    }
    let (mark, name, number) = (words.next(), words.next(), words.next().and_then(|word| word.parse().ok()));
    match (mark, name, number) {
        (Some("ℹ"), Some("pass"), Some(passed)) => Tally { passed, failed: 0 },
        (Some("ℹ"), Some("fail" | "cancelled"), Some(failed)) => Tally { passed: 0, failed },
        _ => Tally::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, said};

    #[test]
    fn lines_of_rust_and_node() {
        let rust = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(said(rust), Tally { passed: 12, failed: 3 });
        assert_eq!(said("ℹ pass 4"), Tally { passed: 4, failed: 0 });
        assert_eq!(said("ℹ fail 2"), Tally { passed: 0, failed: 2 });
        assert_eq!(said("ℹ cancelled 1"), Tally { passed: 0, failed: 1 });
        assert_eq!(said("  ✔ pass 4 things"), Tally::default());
    }
}
