//! Finding faults in plain data.

use crate::error::Error;
use crate::plain::value::Value;

/// Keeps the first fault that is found in a tree of plain data.
///
/// A fault stops nothing: what is read after it stands for nothing, and nobody sees it. So no function has to hand
/// faults on, which would take as much code as the reading itself.
pub struct Faults<'a> {
    root: &'a Value<'a>,
    first: Option<Error>,
}

/// Stands for what is missing.
pub static NOTHING: Value<'static> = Value::Null;

impl<'a> Faults<'a> {
    /// No fault in this tree yet.
    pub fn new(root: &'a Value<'a>) -> Self {
        Faults { root, first: None }
    }

    /// Whether there has been a fault.
    pub fn any(&self) -> bool {
        self.first.is_some()
    }

    /// Fails with the first fault.
    pub fn none(&mut self) -> Result<(), Error> {
        self.first.take().map_or(Ok(()), Err)
    }

    /// Notes a fault at a place of the tree.
    pub fn refuse(&mut self, place: &Value, code: &'static str, message: &str) {
        if self.first.is_none() {
            self.first = Some(Error::new(code, self.path(place), message));
        }
    }

    /// Notes a fault at an entry that is not there, or there twice.
    pub fn refuse_entry(&mut self, place: &Value, key: &str, code: &'static str, message: &str) {
        if self.first.is_none() {
            self.first = Some(Error::new(code, join(&self.path(place), key), message));
        }
    }

    fn path(&self, place: &Value) -> String {
        path_of(self.root, String::new(), place).unwrap_or_default()
    }
}

/// Where a value stands, dotted from the root. It is looked for only when something is wrong there.
fn path_of(value: &Value, path: String, place: &Value) -> Option<String> {
    if std::ptr::eq(value, place) {
        return Some(path);
    }
    match value {
        Value::List(list) => {
            list.iter().enumerate().find_map(|(index, element)| path_of(element, join(&path, &index.to_string()), place))
        }
        Value::Object(entries) => entries.iter().find_map(|(key, entry)| path_of(entry, join(&path, key), place)),
        _ => None,
    }
}

/// The path of a child element: dotted, without a leading dot at the root.
fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
