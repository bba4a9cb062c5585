//! Many reports of one law as JSON.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::rc::Rc;

use serde::{Serialize, Serializer};
use serde_json::Error;
use serde_json::value::{RawValue, to_raw_value};

use super::named::write;
use super::report::{DocumentNumbers, GroundNumbers, Numbers, Row};
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
        let rows = report.rows(names, |row| grounds.of(row, names), |row| documents.of(row, names));
        write(rows, &mut serde_json::Serializer::new(out))
    }
}

/// What has been written of rows, by their numbers.
struct Texts<N> {
    known: HashMap<Row<'static, N>, Text, BuildHasherDefault<Mixed>>,
    /// How many bytes the texts have.
    bytes: usize,
}

impl<N> Default for Texts<N> {
    fn default() -> Self {
        Texts { known: HashMap::default(), bytes: 0 }
    }
}

impl<N: Numbers + Clone + Eq + Hash> Texts<N> {
    /// So much is remembered; then it begins anew.
    const MOST_BYTES: usize = 1 << 20;

    /// What is written of a row; nothing where one of its numbers has no id.
    fn of(&mut self, row: Row<'_, N>, names: &Names) -> Option<Text> {
        if let Some(text) = self.known.get(&row) {
            return Some(text.clone());
        }
        let numbers = Row { numbers: row.numbers.clone(), facts: Cow::Owned(row.facts.to_vec()) };
        let text = to_raw_value(&N::named(row, names)?).ok()?;
        self.bytes += text.get().len();
        if self.bytes > Self::MOST_BYTES {
            self.bytes = text.get().len();
            self.known.clear();
        }
        Some(self.known.entry(numbers).insert_entry(Text(text.into())).get().clone())
    }
}

/// Numbers mixed into one. The library's own way, safe from keys that are chosen to collide, takes a fifth of all
/// instructions; here the law chooses, and what is remembered is little.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u8(*byte);
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u64(number.into());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        // The table looks at the lowest bits, and a product is mixed best in its highest.
        self.0.rotate_left(26)
    }
}

/// Text that is JSON already.
#[derive(Clone)]
struct Text(Rc<RawValue>);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
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
        let texts = writer.documents.known.values().map(|text| text.0.get().len());
        assert!(texts.len() < before, "{} of {before}", texts.len());
        assert_eq!(writer.documents.bytes, texts.sum::<usize>());
    }
}
