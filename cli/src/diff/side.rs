//! One side of a comparison: a pack, or one edition of it.

use std::path::Path;

use bauyr::{Error, Pack};
use serde_json::Value as Json;

use crate::input::Failure;

/// The word for the built-in pack.
const BUILT_IN: &str = "builtin";

/// A pack that has been checked, and the rows it was read from.
pub struct Side {
    /// As it was named.
    pub name: String,
    pub pack: Pack,
    /// The rows as they are written: conditions stay as their authors wrote them.
    pub raw: Json,
    /// The edition that was named, by its place.
    pub edition: Option<usize>,
}

impl Side {
    pub fn edition_id(&self, place: usize) -> &str {
        self.pack.editions.get(place).map_or("", |edition| &edition.id)
    }

    fn edition_place(&self, id: &str) -> Result<usize, Error> {
        let place = self.pack.editions.iter().position(|edition| edition.id == id);
        place.ok_or_else(|| Error::new("unknown_edition", "", format!("`{}` has no edition `{id}`", self.name)))
    }
}

/// Reads `FILE`, `FILE@EDITION`, `builtin` or `builtin@EDITION`.
pub fn read(argument: &str) -> Result<Side, Failure> {
    let (file, edition) = match argument.rsplit_once('@') {
        Some((file, edition)) if !Path::new(argument).exists() => (file, Some(edition)),
        _ => (argument, None),
    };
    let text = if file == BUILT_IN {
        bauyr::PACK.as_bytes().to_vec()
    } else {
        std::fs::read(file).map_err(|error| Failure::Stream(format!("{file}: {error}")))?
    };
    let in_file = |error: Error| Error::new(error.code, error.path, format!("{file}: {}", error.message));
    let pack = Pack::parse(&text).map_err(in_file)?;
    let raw = serde_json::from_slice(&text).map_err(|error| in_file(Error::new("pack_shape", "", error.to_string())))?;
    let mut side = Side { name: file.to_owned(), pack, raw, edition: None };
    side.edition = edition.map(|id| side.edition_place(id)).transpose()?;
    Ok(side)
}

/// Which editions stand against which: those that were named, else those of the same name. An edition that one side does
/// not have stands against what the other applies on its first day.
pub fn pairs(a: &Side, b: &Side) -> Result<Vec<(usize, usize)>, Error> {
    match (a.edition, b.edition) {
        (Some(a), Some(b)) => return Ok(vec![(a, b)]),
        (Some(place), None) => return Ok(vec![(place, b.edition_place(a.edition_id(place))?)]),
        (None, Some(place)) => return Ok(vec![(a.edition_place(b.edition_id(place))?, place)]),
        (None, None) => {}
    }
    let mut pairs = Vec::new();
    for (place, edition) in a.pack.editions.iter().enumerate() {
        let same = b.edition_place(&edition.id).ok().or_else(|| b.pack.edition_on(edition.in_force_from));
        pairs.push((edition.in_force_from, (place, same.unwrap_or(0))));
    }
    for (place, edition) in b.pack.editions.iter().enumerate() {
        if a.edition_place(&edition.id).is_err() {
            pairs.push((edition.in_force_from, (a.pack.edition_on(edition.in_force_from).unwrap_or(0), place)));
        }
    }
    pairs.sort_unstable();
    Ok(pairs.into_iter().map(|(_, pair)| pair).collect())
}
