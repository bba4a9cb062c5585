//! What is refused, and where: errors are data.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// Why a request or a pack was refused.
///
/// `code` is stable and listed in the README; `path` is dotted from the root to the offending element and empty
/// for the root; `message` is for developers (lower case, no full stop, input in backticks) and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Stable identifier of the kind of error.
    pub code: &'static str,
    /// Where, e.g. `answers.children.0.relationship`.
    pub path: String,
    /// What is wrong, in English, for developers.
    pub message: String,
}

impl Error {
    /// An error at a path.
    pub fn new(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, path: path.into(), message: message.into() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)?;
        f.write_str(" at `")?;
        f.write_str(&self.path)?;
        f.write_str("`: ")?;
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Error", 3)?;
        out.serialize_field("code", self.code)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("message", &self.message)?;
        out.end()
    }
}

/// The path of a child element: dotted, without a leading dot at the root.
pub(crate) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
}
