//! What is refused, and where: errors are data.

use serde::Serialize;

use crate::contract::Refusal;

/// Why a request or a pack was refused.
///
/// `code` is stable and listed in the README; `path` is dotted from the root to the offending element and empty
/// for the root; `message` is for developers (lower case, no full stop, input in backticks) and may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

    /// A refusal at a path.
    pub fn of(refusal: Refusal, path: &str) -> Self {
        Self::new(refusal.code, path, refusal.message)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at `{}`: {}", self.code, self.path, self.message)
    }
}

impl std::error::Error for Error {}
