//! What the engine says, with its ids.

use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::law::date;
use crate::pack::Names;

/// Numbers of the engine, a [`Report`](crate::Report) or [`Remedies`](crate::Remedies), beside the ids for them: so they can be
/// written as JSON.
///
/// With the ids of another law nothing is written, where they do not fit: rather an error than an id left out.
#[derive(Debug)]
pub struct Named<'n, T> {
    pub(super) numbers: T,
    pub(super) names: &'n Names,
}

impl<T> Deref for Named<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.numbers
    }
}

/// A day as `YYYY-MM-DD`.
pub(super) struct Day(pub NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A report has four days, and the library's own way takes as long for one as thirty rows of it do.
        let mut rest = date::digits_of(self.0);
        let mut text = *b"....-..-..";
        for sign in text.iter_mut().rev().filter(|sign| **sign != b'-') {
            *sign = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        match std::str::from_utf8(&text) {
            Ok(text) if rest == 0 => serializer.serialize_str(text),
            _ => serializer.collect_str(&self.0),
        }
    }
}

/// Writes what has all its ids.
pub(super) fn write<S: Serializer>(all: Option<impl Serialize>, serializer: S) -> Result<S::Ok, S::Error> {
    match all {
        Some(all) => all.serialize(serializer),
        None => Err(serde::ser::Error::custom("these are the names of another law")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_everywhere() {
        for year in [1, 987, 2026, 2027, 9999, 10_000] {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
            for day in first.iter_days().take(365) {
                assert_eq!(serde_json::to_string(&Day(day)).ok(), Some(format!("\"{day}\"")));
            }
        }
    }
}
