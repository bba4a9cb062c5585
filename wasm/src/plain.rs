//! Plain data from JavaScript, written flat by `npm/src/flat.js`.
//!
//! It is one list of numbers: a kind for every value, followed by what it takes. So a request comes in at once, and
//! nothing here has to know what JavaScript's objects and texts are: that weighs more than reading the request.

use bauyr::Value;

/// What stands in a shape for `null`; that number and those that follow are false, true, a number (it follows), a text
/// (how many letters follows, then they), a list (how many elements follows, then they) and an object (how many entries
/// follows, and for each its key, written like a text, then its value). Anything else is no plain data.
const NULL: u32 = 0;

/// Reads plain data.
pub fn read(shape: &[f64]) -> Value {
    Flat(shape.iter()).value(Value::MAX_DEPTH)
}

struct Flat<'a>(std::slice::Iter<'a, f64>);

impl Flat<'_> {
    fn number(&mut self) -> f64 {
        self.0.next().copied().unwrap_or(f64::NAN)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is no count becomes the nearest one")]
    fn count(&mut self) -> u32 {
        self.number() as u32
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.left() {
            // Half a letter is none.
            text.push(char::from_u32(self.count()).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        text
    }

    fn value(&mut self, depth: u8) -> Value {
        // What is not there is no kind at all.
        let kind = if self.0.len() == 0 { u32::MAX } else { self.count() };
        match (kind, depth.checked_sub(1)) {
            (NULL, _) => Value::Null,
            (1 | 2, _) => Value::Bool(kind == 2),
            (3, _) => Value::Number(self.number()),
            (4, _) => Value::Text(self.text()),
            (5, Some(depth)) => {
                let mut list = Vec::new();
                for _ in 0..self.left() {
                    list.push(self.value(depth));
                }
                Value::List(list)
            }
            (6, Some(depth)) => {
                let mut entries = Vec::new();
                for _ in 0..self.left() {
                    entries.push((self.text(), self.value(depth)));
                }
                Value::Object(entries)
            }
            _ => Value::Opaque,
        }
    }

    /// A count of what must still follow: there are no more than numbers.
    fn left(&mut self) -> u32 {
        let count = self.count();
        count.min(u32::try_from(self.0.len()).unwrap_or(u32::MAX))
    }
}
