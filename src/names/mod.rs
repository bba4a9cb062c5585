//! Ids for the numbers: reports, comparisons, remedies and catalogue as JSON has them. The page's engine has nothing of it.

mod catalogue;
mod compare;
mod remedies;
mod report;
mod tables;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

pub use catalogue::{Catalogue, Questions};
pub use compare::{Comparison, compare};

use crate::date;

/// A day as `YYYY-MM-DD`.
struct Day(NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&date::write(self.0))
    }
}

/// Writes what has its names. A compiled law has none, so nothing is written of it: rather an error than empty ids.
fn write<S: Serializer>(named: Option<impl Serialize>, serializer: S) -> Result<S::Ok, S::Error> {
    match named {
        Some(named) => named.serialize(serializer),
        None => Err(serde::ser::Error::custom("a compiled law has no names")),
    }
}
