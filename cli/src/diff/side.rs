//! One side of a comparison: a pack, or one edition of it.

use std::path::Path;

use bauyr::{Error, Pack};
use serde_json::Value as Json;

use crate::input::{self, Failure};

/// The word for the built-in pack.
const BUILT_IN: &str = "builtin";

/// A pack that has been checked, and the rows it was read from.
pub struct Side {
    /// As it was named.
    pub name: String,
    pub pack: Pack,
    /// The rows as they are written: conditions stay as their authors wrote them.
    pub raw: Json,
    /// The edition that was named, by its index.
    pub edition: Option<usize>,
}

impl Side {
    pub fn edition_id(&self, index: usize) -> &str {
        self.pack.editions.get(index).map_or("", |edition| &edition.id)
    }

    fn edition_index(&self, id: &str) -> Result<usize, Error> {
        let index = self.pack.edition_index(id);
        index.ok_or_else(|| Error::new("unknown_edition", "", format!("`{}` has no edition `{id}`", self.name)))
    }
}

/// Reads `FILE`, `FILE@EDITION`, `builtin` or `builtin@EDITION`.
pub fn read(argument: &str) -> Result<Side, Failure> {
    let (file, edition) = match argument.rsplit_once('@') {
        Some((file, edition)) if !Path::new(argument).exists() => (file, Some(edition)),
        _ => (argument, None),
    };
    let text = if file == BUILT_IN { bauyr::PACK.as_bytes().to_vec() } else { input::read(Path::new(file))? };
    let in_file = |error: Error| Error::new(error.code, error.path, format!("{file}: {}", error.message));
    let pack = Pack::parse(&text).map_err(in_file)?;
    let raw = serde_json::from_slice(&text).map_err(|error| in_file(Error::new("pack_shape", "", error.to_string())))?;
    let mut side = Side { name: file.to_owned(), pack, raw, edition: None };
    side.edition = edition.map(|id| side.edition_index(id)).transpose()?;
    Ok(side)
}

/// Which editions stand against which: those that were named, else those of the same name. An edition that one side does
/// not have stands against what the other applies on its first day.
pub fn pairs(a: &Side, b: &Side) -> Result<Vec<(usize, usize)>, Error> {
    match (a.edition, b.edition) {
        (Some(a), Some(b)) => return Ok(vec![(a, b)]),
        (Some(index), None) => return Ok(vec![(index, b.edition_index(a.edition_id(index))?)]),
        (None, Some(index)) => return Ok(vec![(a.edition_index(b.edition_id(index))?, index)]),
        (None, None) => {}
    }
    let mut pairs = Vec::new();
    for (index, edition) in a.pack.editions.iter().enumerate() {
        let same = b.edition_index(&edition.id).ok().or_else(|| b.pack.edition_on(edition.in_force_from));
        pairs.push((edition.in_force_from, (index, same.unwrap_or(0))));
    }
    for (index, edition) in b.pack.editions.iter().enumerate() {
        if a.edition_index(&edition.id).is_err() {
            pairs.push((edition.in_force_from, (a.pack.edition_on(edition.in_force_from).unwrap_or(0), index)));
        }
    }
    pairs.sort_unstable();
    Ok(pairs.into_iter().map(|(_, pair)| pair).collect())
}
