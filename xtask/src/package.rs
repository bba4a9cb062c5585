//! Somebody else's code.

use std::path::PathBuf;

/// Somebody else's code that is shipped.
pub struct Package {
    pub name: String,
    pub version: String,
    pub licence: String,
    /// Where it comes from, as package URLs name it: `cargo` or `npm`.
    pub registry: &'static str,
    /// Where its files are on this machine.
    pub folder: PathBuf,
}
