//! No version is given out of a law that nobody has compared with its source for long.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDate};

use crate::law;

/// So many days after a comparison nobody may rely on it. Its readers are told after 180: a version given out today is to last for a while.
const DAYS: i64 = 120;

/// The option that makes a release all the same.
pub const UNLESS: &str = "unchecked-law";

/// Today, by the clock of this machine. Not the day of the commit: an old commit does not make an old law current.
pub fn today() -> NaiveDate {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(now).ok().and_then(|now| DateTime::from_timestamp(now, 0)).unwrap_or_default().date_naive()
}

/// Refuses a law whose last comparison is too long ago.
pub fn hold(folder: &Path, today: NaiveDate) -> Result<(), String> {
    let checked = law::checked_on(folder)?;
    let days = (today - checked).num_days();
    if days <= DAYS {
        return Ok(());
    }
    Err(format!(
        "{}: checked_on: the law was last compared with its source on {checked}, {days} days ago, and {DAYS} are allowed.\n\
         Compare it (law/README.md says how) and move the day; or say --{UNLESS}, and tell those who get the version.",
        folder.join("editions.yaml").display()
    ))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use chrono::NaiveDate;

    use super::hold;

    fn law(name: &str, checked_on: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("bauyr-release-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("editions.yaml"), format!("checked_on: {checked_on}\n")).unwrap();
        folder
    }

    fn on(folder: &Path, today: &str) -> Result<(), String> {
        hold(folder, NaiveDate::parse_from_str(today, "%Y-%m-%d").unwrap())
    }

    #[test]
    fn a_law_may_be_unchecked_for_120_days_and_no_longer() {
        let folder = law("days", "2026-11-29");
        assert_eq!(on(&folder, "2026-11-29"), Ok(()));
        assert_eq!(on(&folder, "2027-03-29"), Ok(()));
        let refused = on(&folder, "2027-03-30").unwrap_err();
        for part in ["editions.yaml", "2026-11-29", "121 days", "--unchecked-law"] {
            assert!(refused.contains(part), "`{part}` is not said in: {refused}");
        }
    }

    #[test]
    fn a_law_without_the_day_is_refused() {
        assert_eq!(on(&law("none", "soon"), "2026-11-29"), Err("editions.yaml: checked_on: \"soon\" is no date".to_owned()));
    }
}
