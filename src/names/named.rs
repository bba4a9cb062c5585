//! What the engine says, with its ids.

use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

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
        serializer.collect_str(&self.0)
    }
}

/// Writes what has all its ids.
pub(super) fn write<S: Serializer>(all: Option<impl Serialize>, serializer: S) -> Result<S::Ok, S::Error> {
    match all {
        Some(all) => all.serialize(serializer),
        None => Err(serde::ser::Error::custom("these are the names of another law")),
    }
}
