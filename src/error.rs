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

/// The result of reading. An error takes no more room than a pointer, so that passing it on weighs little.
pub(crate) type Read<T> = Result<T, Box<Error>>;

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

/// An error at a path.
#[cold]
#[inline(never)]
#[allow(
    clippy::unnecessary_box_returns,
    reason = "results that hold a pointer are smaller, and so is the code that hands them on"
)]
pub(crate) fn fault(code: &'static str, path: &str, message: &str) -> Box<Error> {
    Box::new(Error::new(code, path, message))
}

impl From<Box<Error>> for Error {
    fn from(error: Box<Error>) -> Self {
        *error
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

/// Texts one after the other.
#[inline(never)]
pub(crate) fn text(parts: &[&str]) -> String {
    let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
    text.extend(parts.iter().copied());
    text
}

/// The path of a child element: dotted, without a leading dot at the root.
pub(crate) fn join(path: &str, key: &str) -> String {
    text(&[path, if path.is_empty() { "" } else { "." }, key])
}

/// The path of an element of a list.
pub(crate) fn join_index(path: &str, index: usize) -> String {
    join(path, &decimal(index))
}

/// A number in digits. The formatting machinery of the standard library weighs more than the rules of a service.
pub(crate) fn decimal(number: usize) -> String {
    let mut text = if number < 10 { String::new() } else { decimal(number / 10) };
    text.extend(u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
    text
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_are_written_in_digits() {
        for number in [0, 7, 10, 19, 100, 4096, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
