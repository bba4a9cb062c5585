//! The law as written, read strictly and found whole, with what it is compiled to.

mod compile;
mod condition;
mod contents;
mod names;
mod read;
mod view;

use std::ops::Deref;

pub use condition::{Concluded, Condition};
pub(crate) use contents::find;
pub use contents::{Contents, Dated, Document, Edition, Fact, Ground, Kind, List, Note, Service, SubsistenceMinimum};
pub use names::Names;

use crate::error::Error;
use crate::law::Law;
#[cfg(feature = "json")]
use crate::plain::json;
use crate::plain::value::Value;

/// A law in all its editions, as written: facts, rules, terms and calendar. It holds no words but ids.
///
/// It was found whole when it was read, and what is decided by it relies on that: so what it holds can be looked at, and never
/// changed.
///
/// ```compile_fail
/// let mut pack = bauyr::Pack::parse(bauyr::PACK.as_bytes()).unwrap();
/// pack.facts.clear();
/// ```
#[derive(Debug)]
pub struct Pack {
    contents: Contents,
    law: Law,
    names: Names,
}

impl Deref for Pack {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.contents
    }
}

impl Pack {
    /// Reads and checks a pack, and compiles it.
    ///
    /// # Errors
    /// The first fault found, by code (`pack_shape`, `pack_duplicate`, `pack_unknown`, `pack_dates`, `pack_unread`,
    /// `pack_complex`) and path.
    pub fn load(value: &Value) -> Result<Pack, Error> {
        let contents = read::contents(value)?;
        let (law, names) = (compile::compile(&contents), Names::new(&contents));
        Ok(Pack { contents, law, names })
    }

    /// Reads and checks a pack given as JSON text in UTF-8.
    ///
    /// # Errors
    /// `pack_shape` where it is no JSON; else see [`Pack::load`].
    #[cfg(feature = "json")]
    pub fn parse(text: &[u8]) -> Result<Pack, Error> {
        Pack::load(&json::parse(text, "pack_shape")?)
    }

    /// The law compiled: what decides.
    pub fn law(&self) -> &Law {
        &self.law
    }

    /// The ids for the numbers of the compiled law.
    pub fn names(&self) -> &Names {
        &self.names
    }
}
