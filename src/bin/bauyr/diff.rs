//! What changed between two packs.

use crate::input::{Done, pack, print};

pub fn text(a: &str, b: &str) -> Done {
    json(a, b)
}

pub fn json(a: &str, b: &str) -> Done {
    pack(Some(a))?;
    print(&pack(Some(b))?.catalogue())
}
