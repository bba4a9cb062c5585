//! Many reports of one law as JSON.

use std::borrow::Cow;
use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use serde::Serialize;
use serde_json::Error;
use serde_json::value::{RawValue, to_raw_value};

use super::named::write;
use super::report::{DocumentNumbers, GroundNumbers, Row};
use crate::engine::report::Report;
use crate::pack::Names;

/// Writes reports of one law as JSON, one after the other, as they are written alone.
///
/// The rows of one report come again in others. So what has been written of a row is remembered by the row's numbers,
/// on which alone it depends.
pub struct Writer<'n> {
    names: &'n Names,
    grounds: Texts<GroundNumbers>,
    documents: Texts<DocumentNumbers>,
}

impl<'n> Writer<'n> {
    /// Nothing is remembered yet.
    pub fn new(names: &'n Names) -> Self {
        Writer { names, grounds: Texts::default(), documents: Texts::default() }
    }

    /// Adds a report to what is to be written.
    ///
    /// # Errors
    /// Where these are not the names of the law that decided.
    pub fn write(&mut self, report: &Report, out: &mut Vec<u8>) -> Result<(), Error> {
        let Writer { names, grounds, documents } = self;
        let ground = |row| grounds.of(row, |row| row.named(names));
        let document = |row| documents.of(row, |row| row.named(names));
        let rows = report.rows(names, ground, document);
        write(rows, &mut serde_json::Serializer::new(out))
    }
}

/// What has been written of rows, by their numbers. The law chooses these, so they need not be hashed in a way that is safe from
/// numbers chosen to collide, which would take a fifth of all instructions.
struct Texts<N> {
    known: FxHashMap<Row<'static, N>, Rc<RawValue>>,
    /// How many bytes the texts have.
    bytes: usize,
}

impl<N> Default for Texts<N> {
    fn default() -> Self {
        Texts { known: FxHashMap::default(), bytes: 0 }
    }
}

impl<N: Clone + Eq + Hash> Texts<N> {
    /// So much is remembered; then it begins anew.
    const MOST_BYTES: usize = 1 << 20;

    /// What is written of a row; nothing where one of its numbers has no id.
    fn of<'r, T: Serialize>(&mut self, row: Row<'r, N>, named: impl FnOnce(Row<'r, N>) -> Option<T>) -> Option<Rc<RawValue>> {
        if let Some(text) = self.known.get(&row) {
            return Some(text.clone());
        }
        let numbers = Row { numbers: row.numbers.clone(), facts: Cow::Owned(row.facts.to_vec()) };
        let text = to_raw_value(&named(row)?).ok()?;
        self.bytes += text.get().len();
        if self.bytes > Self::MOST_BYTES {
            self.bytes = text.get().len();
            self.known.clear();
        }
        Some(self.known.entry(numbers).insert_entry(text.into()).get().clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Pack;

    #[test]
    fn what_is_remembered_does_not_grow_without_end() {
        let pack = Pack::parse(crate::PACK.as_bytes()).unwrap();
        let mut writer = Writer::new(pack.names());
        let mut before = 0;
        for children in 1..=20 {
            let request = serde_json::json!({
                "service": "guardianship", "channel": "portal", "date": "2026-11-23",
                "answers": { "children": vec![serde_json::json!({}); children] },
            });
            let report = crate::check(&pack, &serde_json::from_value(request).unwrap()).unwrap();
            if children == 20 {
                before = writer.documents.known.len();
                writer.documents.bytes = Texts::<DocumentNumbers>::MOST_BYTES;
            }
            let mut text = Vec::new();
            writer.write(&report, &mut text).unwrap();
            assert_eq!(String::from_utf8(text).unwrap(), serde_json::to_string(&report).unwrap());
        }
        // It has begun anew, and knows how much it has since.
        let texts = writer.documents.known.values().map(|text| text.get().len());
        assert!(texts.len() < before, "{} of {before}", texts.len());
        assert_eq!(writer.documents.bytes, texts.sum::<usize>());
    }
}
