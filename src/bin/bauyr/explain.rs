//! A rule in plain words.

use crate::input::{Done, pack, print};

pub fn run(pack_file: Option<&str>, id: &str) -> Done {
    pack(pack_file)?;
    print(&id)
}
